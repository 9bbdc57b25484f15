// The facts of the fair proposal, from the rows: the one place where forms, balances, meetings and places become numbers.
import { readInvitable } from '#db/queries/meeting-families'
import {
  readExemptDays,
  readForms,
  readHouseholdCertificates,
  readHouseholdGroups,
  readRotaSetting,
  readWishes,
  readYearPlaces,
  readYearTurns,
  type TurnRow,
} from '#db/queries/rota-facts'
import type { Reader } from '#db/reader'
import { groupInText } from '#domain/groups/texts'
import type { IsoDate } from '#domain/kernel/date'
import { endOfSchoolYear, type SchoolYear, startOfSchoolYear } from '#domain/kernel/school-year'
import { loadOf } from '#domain/rota/balance'
import { chanceOf } from '#domain/rota/chance'
import type { Certificate, Family, Pair, Place, RotaFacts, Turn } from '#domain/rota/facts'
import type { PlaceState } from '#domain/rota/place'
import { type StandingPlan, standingPlan } from '#domain/rota/standing-plan'
import { weeklyTimes } from '#domain/rota/weekly-times'
import { balancesOf, dayInYear } from './rota-balance.ts'
import { busyHours } from './rota-busy.ts'

/** Which turns a proposal divides; all others of the year stand as they are and count along. */
export interface RotaScope {
  readonly schoolYear: SchoolYear
  readonly from: IsoDate
  readonly until: IsoDate
  /** null among them: the turns of the whole school. */
  readonly groupIds: ReadonlySet<string | null>
  readonly publishedToo: boolean
}

type PlaceRow = ReturnType<typeof readYearPlaces>[number]

/** A family counts on the board on these; absent, cancelled and swapped places are free again. */
export const STANDING: readonly PlaceState[] = ['proposed', 'planned']

/**
 * The facts of the turns of a scope. What lies outside it, or before today, is locked with as many places as are taken, so that overlap,
 * rest, the maximum and the balance count along and nothing is added there.
 */
export function rotaFacts(reader: Reader, scope: RotaScope, today: IsoDate): RotaFacts {
  const year = readYear(reader, scope.schoolYear, today)
  const isIn = ({ turn: { date, groupId } }: TurnRow) =>
    date >= today && scope.from <= date && date <= scope.until && scope.groupIds.has(groupId)
  const inScope = new Set(year.turns.filter(isIn).map(({ turn }) => turn.id))
  const standing = year.places.filter(({ state }) => STANDING.includes(state))
  const [inside, outside] = [
    standing.filter(({ turnId }) => inScope.has(turnId)),
    standing.filter(({ turnId }) => !inScope.has(turnId)),
  ]
  const settled = countPerTurn(year.places.filter(({ state }) => state === 'done'))
  const taken = countPerTurn(outside)
  const rule = scope.publishedToo ? MOVE[year.changeRule] : 'never'
  const isFixed = ({ locked }: PlaceRow) => locked !== '' && locked !== 'published'
  return {
    ...year.facts,
    turns: year.facts.turns.map((turn) => ({
      ...turn,
      places: inScope.has(turn.id)
        ? Math.max(0, turn.places - (settled.get(turn.id) ?? 0))
        : (taken.get(turn.id) ?? 0),
    })),
    locked: [...outside, ...inside.filter(isFixed)].map(asPlace),
    previous: inside
      .filter((row) => !isFixed(row))
      .map((row) => ({ ...asPlace(row), published: row.publishedOn !== null })),
    settings: { ...year.facts.settings, movePublished: rule },
  }
}

/** The whole year as it stands, for what a person does by hand: no turn is left out, no place is made fast. */
export interface BoardFacts {
  readonly facts: RotaFacts
  /** Who stands where; also who already came. */
  readonly plan: StandingPlan
  readonly rows: readonly PlaceRow[]
}

/** What the board and a person who places a family look at. */
export function boardFacts(reader: Reader, schoolYear: SchoolYear, today: IsoDate): BoardFacts {
  const { facts, places } = readYear(reader, schoolYear, today)
  const present = places.filter(({ state }) => STANDING.includes(state) || state === 'done')
  // who came stands in the plan itself: counted once for the maximum
  const families = facts.families.map((family) => ({ ...family, done: [] }))
  return { facts, rows: places, plan: standingPlan({ ...facts, families }, present.map(asPlace)) }
}

function countPerTurn(rows: readonly PlaceRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { turnId } of rows) counts.set(turnId, (counts.get(turnId) ?? 0) + 1)
  return counts
}

const MOVE = { never: 'never', twoMore: 2, threeMore: 3 } as const

function asPlace({ turnId, householdId }: PlaceRow): Place {
  return { turnId, familyId: householdId }
}

function readYear(reader: Reader, schoolYear: SchoolYear, today: IsoDate) {
  const turns = readYearTurns(reader, schoolYear).filter(({ turn }) => turn.cancelledOn === null)
  const alive = new Map(turns.map((row) => [row.turn.id, row]))
  const places = readYearPlaces(reader, schoolYear).filter(({ turnId }) => alive.has(turnId))
  const setting = readRotaSetting(reader, schoolYear)
  const facts: RotaFacts = {
    today,
    families: familiesOf(reader, { schoolYear, today, places, alive, most: setting?.most ?? MOST }),
    tasks: [...new Map(turns.map(({ task }) => [task.id, task])).values()].map(({ id, name, restDays }) => ({
      id,
      name,
      restDays,
    })),
    groups: [...new Map(turns.map(({ turn, group }) => [turn.groupId, group]))].flatMap(([id, name]) =>
      id === null ? [] : { id, name: groupInText(name) },
    ),
    turns: turns.map(turnOf),
    locked: [],
    previous: [],
    pairs: pairsOf(reader, schoolYear),
    settings: { groups: (setting?.ownGroupOnly ?? true) ? 'own' : 'preferred', movePublished: 'never' },
    // the same for the whole year, so that a second run with the same rows is the same plan
    seed: chanceOf(0, schoolYear),
  }
  return { facts, turns, places, changeRule: setting?.changeRule ?? 'never' }
}

/** Most turns a year where the school did not choose yet. */
const MOST = 4

function turnOf({ turn, task }: TurnRow): Turn {
  const needs: [Certificate, boolean][] = [
    ['vog', task.needsVog],
    ['driver', task.needsDriver],
    ['firstAid', task.needsFirstAid],
  ]
  return {
    id: turn.id,
    taskId: task.id,
    groupId: turn.groupId,
    date: turn.date as IsoDate,
    begin: turn.beginsAt,
    end: turn.endsAt,
    places: turn.places,
    weight: task.weight,
    needs: needs.flatMap(([need, isNeeded]) => (isNeeded ? need : [])),
  }
}

interface OfYear {
  readonly schoolYear: SchoolYear
  readonly today: IsoDate
  readonly places: readonly PlaceRow[]
  readonly alive: ReadonlyMap<string, TurnRow>
  readonly most: number
}

function familiesOf(reader: Reader, { schoolYear, today, places, alive, most }: OfYear): Family[] {
  const on = dayInYear(schoolYear, today)
  const period = { from: startOfSchoolYear(schoolYear), until: endOfSchoolYear(schoolYear) }
  const families = readInvitable(reader, on, new Set(places.map(({ householdId }) => householdId)))
  const balances = balancesOf(reader, schoolYear, today)
  const highest = Math.max(0, ...[...balances.values()].map(({ asked }) => asked))
  const forms = new Map(readForms(reader, schoolYear).map((form) => [form.householdId, form]))
  const groups = readHouseholdGroups(reader, on)
  const busy = busyHours(reader, { period, groups })
  const [wishes, exempt, certificates, done] = [
    perHousehold(readWishes(reader, schoolYear)),
    perHousehold(readExemptDays(reader, period)),
    perHousehold(readHouseholdCertificates(reader)),
    perHousehold(places.filter(({ state }) => state === 'done')),
  ]
  return families.map(({ householdId, children }) => {
    const form = forms.get(householdId)
    const { asked, corrected, ...balance } = balances.get(householdId) ?? NOTHING
    return {
      id: householdId,
      member: children.length > 0,
      groupIds: groups.get(householdId) ?? [],
      // places of this year are added by the proposal itself
      load: loadOf({ obliged: asked, corrected, done: balance.done, planned: 0 }, highest),
      available: form === undefined ? null : weeklyTimes(form.days),
      cannot: [],
      busy: busy(householdId),
      wishes: (wishes.get(householdId) ?? []).map(({ taskId, wish }) => ({
        taskId,
        wish: wish === 'likes' ? 'likes' : 'ratherNot',
      })),
      exempt: [
        ...(exempt.get(householdId) ?? []).map((one) => ({
          from: one.from as IsoDate,
          until: one.until as IsoDate,
        })),
        // "vraag mij niet" is respected as an exemption of the whole year, without a reason
        ...(form?.askNot === true ? [period] : []),
      ],
      maximum: form?.most ?? most,
      certificates: (certificates.get(householdId) ?? []).map(({ kind, until }) => ({
        kind,
        until: until as IsoDate | null,
      })),
      done: (done.get(householdId) ?? []).flatMap(({ turnId }) => {
        const row = alive.get(turnId)
        return row === undefined ? [] : { taskId: row.task.id, date: row.turn.date as IsoDate }
      }),
    }
  })
}

const NOTHING = { asked: 0, corrected: 0, done: 0 }

/** Who would like to help together, once for each two. */
function pairsOf(reader: Reader, schoolYear: SchoolYear): Pair[] {
  const pairs = new Map<string, Pair>()
  for (const { householdId, togetherWithId } of readForms(reader, schoolYear)) {
    if (togetherWithId === null || togetherWithId === householdId) continue
    const families: [string, string] =
      householdId < togetherWithId ? [householdId, togetherWithId] : [togetherWithId, householdId]
    pairs.set(JSON.stringify(families), { kind: 'together', families })
  }
  return [...pairs.values()]
}

function perHousehold<Row extends { readonly householdId: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const own = found.get(row.householdId)
    if (own === undefined) found.set(row.householdId, [row])
    else own.push(row)
  }
  return found
}
