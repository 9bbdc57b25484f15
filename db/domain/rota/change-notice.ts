// What changed for a family after it was told: old → new (rota 8, "vandaag mee te geven").
import { directionOf } from '../people/languages.ts'
import type { PlaceState, TurnMoment } from './place.ts'
import { phraseLanguage, slipPhrasesIn } from './slip-phrases.ts'
import { type SlipFamily, slipHead } from './turn-slip.ts'
import { momentOnPaper, type ToldTurn, turnOnSlip } from './turn-words.ts'

/** A place of a family on a turn that is still to come. */
export interface PlaceToTell {
  readonly placeId: string
  readonly state: PlaceState
  /** Told to the family when the rota was published, or on a paper. */
  readonly told: boolean
  /** Somebody gave it to this family by a swap. */
  readonly takenOver: boolean
  /** Its turn was called off after this family was told of it, and goes on again. */
  readonly backOn: boolean
  /** When the family was told to come, while the turn is on another day or time now. */
  readonly toldMoment: TurnMoment | null
  readonly turnCancelled: boolean
  /** The last change of the place, or of its turn when that does not go on. */
  readonly changedIn: number
  /** The change that made the last paper about it; null: none. */
  readonly paperIn: number | null
}

/** What a notice tells: places on another day or time, places that were, and places that are now. */
export interface ToTell<Place> {
  readonly moved: readonly Place[]
  readonly was: readonly Place[]
  readonly now: readonly Place[]
}

/**
 * What a family still has to hear about its places; null when it knows everything. A place whose turn moved is told with
 * the moment that the family knew. A place that went after it was told is old, until a paper was made after it went. A
 * place that no paper told of is new for a family that gave up another one, took this one over, or had a paper before, and
 * where its turn goes on again; for others the slips tell it.
 */
export function whatToTell<Place extends PlaceToTell>(places: readonly Place[]): ToTell<Place> | null {
  const moved = places.filter((place) => isOn(place) && place.toldMoment !== null)
  const was = places.filter((place) => isGone(place) && place.told && !knowsItWent(place))
  const untold = places.filter((place) => isOn(place) && place.toldMoment === null && place.paperIn === null)
  const hadPaper = places.some(({ paperIn }) => paperIn !== null)
  const now =
    was.length > 0 || hadPaper ? untold : untold.filter(({ takenOver, backOn }) => takenOver || backOn)
  return moved.length + was.length + now.length === 0 ? null : { moved, was, now }
}

/** The notice of one family. */
export function changeNotice(
  family: SlipFamily,
  { moved, was, now }: ToTell<ToldTurn & PlaceToTell>,
  { code, phone }: { readonly code: string; readonly phone: string },
) {
  const language = phraseLanguage(family.languages)
  const words = language === null ? null : slipPhrasesIn(language)
  return {
    ...slipHead(family, code),
    moved: moved.slice(0, MOST).map((place) => ({
      was: momentOnPaper(place.toldMoment ?? place),
      now: turnOnSlip(place),
    })),
    // it went before the family heard that it had moved
    was: was
      .slice(0, MOST)
      .map((place) => ({ ...turnOnSlip({ ...place, ...place.toldMoment }), why: whyGone(place) })),
    now: now.slice(0, MOST).map((place) => turnOnSlip(place)),
    nothingNew:
      was.length > 0 && now.length === 0
        ? 'U hoeft dan niet te komen. Er komt nu geen andere beurt voor in de plaats.'
        : '',
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
