// What changed for a family after it was told: old → new (rota 8, "vandaag mee te geven").
import { directionOf } from '../people/languages.ts'
import type { PlaceState } from './place.ts'
import { phraseLanguage, slipPhrasesIn } from './slip-phrases.ts'
import { type SlipFamily, slipHead } from './turn-slip.ts'
import { type ToldTurn, turnOnSlip } from './turn-words.ts'

/** A place of a family on a turn that is still to come. */
export interface PlaceToTell {
  readonly placeId: string
  readonly state: PlaceState
  /** Told to the family when the rota was published, or on a paper. */
  readonly told: boolean
  /** Somebody gave it to this family by a swap. */
  readonly takenOver: boolean
  /** Its turn changed after this family was told of it. */
  readonly moved: boolean
  readonly turnCancelled: boolean
  /** The last change of the place, or of its turn when that does not go on. */
  readonly changedIn: number
  /** The change that made the last paper about it; null: none. */
  readonly paperIn: number | null
}

/** What a notice tells: places that were, and places that are now. */
export interface ToTell<Place> {
  readonly was: readonly Place[]
  readonly now: readonly Place[]
}

/**
 * What a family still has to hear about its places; null when it knows everything. A place that went after it was told is
 * old, until a paper was made after it went. A place that no paper told of is new for a family that gave up another one,
 * took this one over, or had a paper before, and where its turn was moved; for others the slips tell it.
 */
export function whatToTell<Place extends PlaceToTell>(places: readonly Place[]): ToTell<Place> | null {
  const was = places.filter((place) => isGone(place) && place.told && !knowsItWent(place))
  const untold = places.filter((place) => isOn(place) && place.paperIn === null)
  const hadPaper = places.some(({ paperIn }) => paperIn !== null)
  const now =
    was.length > 0 || hadPaper ? untold : untold.filter(({ takenOver, moved }) => takenOver || moved)
  return was.length + now.length === 0 ? null : { was, now }
}

/** The notice of one family. */
export function changeNotice(
  family: SlipFamily,
  { was, now }: ToTell<ToldTurn & PlaceToTell>,
  { code, phone }: { readonly code: string; readonly phone: string },
) {
  const language = phraseLanguage(family.languages)
  const words = language === null ? null : slipPhrasesIn(language)
  return {
    ...slipHead(family, code),
    was: was.slice(0, MOST).map((place) => ({ ...turnOnSlip(place), why: whyGone(place) })),
    now: now.slice(0, MOST).map((place) => turnOnSlip(place)),
    nothingNew:
      now.length === 0 ? 'U hoeft dan niet te komen. Er komt nu geen andere beurt voor in de plaats.' : '',
    contact: phone === '' ? 'Klopt dit niet? Laat het ons weten.' : `Klopt dit niet? Bel ons: ${phone}.`,
    other:
      language === null || words === null
        ? null
        : {
            lang: language,
            direction: directionOf(language),
            title: words.changed,
            was: words.was,
            now: words.now,
          },
  }
}

const MOST = 6

function isGone({ state, turnCancelled }: PlaceToTell): boolean {
  return state === 'cancelled' || state === 'swapped' || (turnCancelled && state === 'planned')
}

function isOn({ state, turnCancelled }: PlaceToTell): boolean {
  return state === 'planned' && !turnCancelled
}

/** A paper that came with or after that change: a paper marks the place in its own change. */
function knowsItWent({ paperIn, changedIn }: PlaceToTell): boolean {
  return paperIn !== null && paperIn >= changedIn
}

function whyGone({ state, turnCancelled }: PlaceToTell): string {
  if (turnCancelled) return 'gaat niet door'
  return state === 'swapped' ? 'geruild' : 'vervalt'
}
