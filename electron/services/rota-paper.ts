// The rota of a group on paper: for the wall without more than first names, for the coordinator with telephone numbers.
import { type CallableAdult, readCallable } from '#db/queries/meeting-calls'
import type { HouseholdFamily } from '#db/queries/meeting-families'
import { type PaperPlace, readPaperReserves } from '#db/queries/rota-paper'
import type { Reader } from '#db/reader'
import { longDateWithWeekday } from '#domain/kernel/date-text'
import { fullName } from '#domain/kernel/name'
import { formatPhone } from '#domain/kernel/phone'
import { fail } from '#domain/kernel/result'
import { clipLine } from '#domain/kernel/text'
import { sheetTables } from '#domain/rota/group-sheet'
import { timesOnPaper } from '#domain/rota/turn-words'
import { type WallNameStyle, wallNames } from '#domain/rota/wall-names'
import type { ReadContext, SliceHandlers } from '../app/context.ts'
import { printAndKeep, printPaper } from './printing-paper.ts'
import {
  findTurns,
  isSettled,
  namedFamilies,
  parentsText,
  type SheetOf,
  type TurnWithPlaces,
} from './rota-on-paper.ts'
import { printSignUp } from './rota-sign-up.ts'

type WallOf = SheetOf & { readonly size: 'A4' | 'A3'; readonly names: WallNameStyle }
type PaperHandlers = Pick<
  SliceHandlers<'rota'>,
  'rota.groupSheet' | 'rota.signUpPoster' | 'rota.coordinatorSheet'
>

export const rotaPaperHandlers: PaperHandlers = {
  'rota.groupSheet': printAndKeep(printWall),
  'rota.signUpPoster': printAndKeep(printSignUp),
  'rota.coordinatorSheet': printAndKeep(printCoordinator),
}

/** Only what was settled hangs on the wall; a proposal is an open place. */
async function printWall(context: ReadContext, input: WallOf) {
  const { groupId, size, names: style } = input
  const found = findTurns(context, input)
  if (!found.ok) return found
  const { turns, title, period } = found.value
  const filled = turns.flatMap((turn) => turn.filled).filter(isSettled)
  const known = peopleOf(context, filled)
  const names = wallNames(
    filled.map((place) => ({
      key: keyOf(place),
      adults: place.person === null ? adultsOf(known, place.householdId) : [place.person],
      children: (known.families.get(place.householdId)?.children ?? []).map(({ callName }) => callName),
    })),
    style,
  )
  const shown = turns.map((turn) => ({
    ...turn,
    // who looks at the rota of a group knows which group
    group: groupId === null ? turn.group : '',
    names: turn.filled.filter(isSettled).map((place) => clipLine(names.get(keyOf(place)) ?? '', 200)),
  }))
  return printPaper(context, { kind: 'rotaSheet', title: `${title} ${size}` }, (top) => ({
    name: 'rotaSheet',
    data: { ...top, size, title, period, tables: sheetTables(shown) },
  }))
}

async function printCoordinator(context: ReadContext, input: SheetOf) {
  const { reader } = context
  const found = findTurns(context, input)
  if (!found.ok) return found
  const { title, period } = found.value
  const turns = found.value.turns.filter(({ cancelledOn }) => cancelledOn === null)
  if (turns.length === 0) return fail('NOTHING_TO_PRINT')
  const reserves = readPaperReserves(reader, input)
  const known = peopleOf(context, [...turns.flatMap((turn) => turn.filled), ...reserves])
  const named = `${title}, blad van de coördinator`
  return printPaper(context, { kind: 'coordinatorSheet', title: named }, (top) => ({
    name: 'coordinatorSheet',
    data: {
      ...top,
      title,
      period,
      turns: turns.slice(0, MOST_TURNS).map((turn) => turnForCoordinator(turn, { known, reserves })),
    },
  }))
}

/** More than a whole school has in a year. */
const MOST_TURNS = 2000

function isOnSheet(place: PaperPlace): boolean {
  return isSettled(place) || place.state === 'proposed'
}

function keyOf({ householdId, person }: PaperPlace): string {
  return `${householdId} ${person?.personId ?? ''}`
}

interface Known {
  readonly adults: readonly CallableAdult[]
  readonly families: ReadonlyMap<string, HouseholdFamily>
}

function peopleOf(
  { reader, today }: { readonly reader: Reader; readonly today: ReadContext['today'] },
  of: readonly { readonly householdId: string }[],
): Known {
  const ids = [...new Set(of.map(({ householdId }) => householdId))]
  return { adults: readCallable(reader, ids), families: namedFamilies(reader, today, ids) }
}

/** Once each, who is called first at the top. */
function adultsOf({ adults }: Known, householdId: string) {
  const names = adults.filter((adult) => adult.householdId === householdId).map(({ name }) => name)
  return [...new Map(names.map((name) => [fullName(name), name])).values()]
}

function turnForCoordinator(
  turn: TurnWithPlaces,
  { known, reserves }: { known: Known; reserves: readonly { turnId: string; householdId: string }[] },
) {
  const helpers = turn.filled.filter(isOnSheet)
  const open = Math.max(0, turn.places - helpers.length)
  return {
    day: longDateWithWeekday(turn.date),
    times: timesOnPaper(turn),
    task: turn.task,
    note: turn.note,
    open: open === 0 ? '' : open === 1 ? '1 plaats open' : `${open} plaatsen open`,
    helpers: helpers.slice(0, 60).map((place) => personOnSheet(known, place)),
    reserves: reserves
      .filter(({ turnId }) => turnId === turn.turnId)
      .slice(0, 60)
      .map(({ householdId }) => personOnSheet(known, { householdId, person: null, state: 'planned' })),
  }
}

type OnSheet = Pick<PaperPlace, 'householdId' | 'person' | 'state'>

function personOnSheet(known: Known, { householdId, person, state }: OnSheet) {
  const family = known.families.get(householdId)
  const adults = known.adults.filter((adult) => adult.householdId === householdId)
  const name = person === null ? parentsText(family) : fullName(person) || person.letterName
  const children = (family?.children ?? []).map((child) =>
    child.group === '' ? child.name : `${child.name} (${child.group})`,
  )
  return {
    name: clipLine(name || parentsText(family), 200),
    children: clipLine(children.join(', '), 800),
    // a secret number stands on no paper (rota 10)
    phones: adults
      .flatMap(({ number, secret, name: who, letterName }) =>
        number === null || secret
          ? []
          : [{ who: clipLine(fullName(who) || letterName, 200), number: clipLine(formatPhone(number), 40) }],
      )
      .slice(0, 12),
    secret: adults.some(({ secret }) => secret) ? 'Er is een geheim nummer: vraag de administratie.' : '',
    state: state === 'proposed' ? 'voorstel' : '',
  }
}
