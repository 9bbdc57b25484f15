// Ouderhulp in the Oefenschool: the usual tasks with turns over the calendar, and a fair rota for those of until now and of
// the weeks that are told already. The rest is to practise on: Leesouders and Bibliotheek have no turns yet.

import type { Change, NewRow } from '#db/change'
import { readCalendar } from '#db/queries/calendar'
import { readExemptDays, readHouseholdCertificates, readHouseholdGroups } from '#db/queries/rota-facts'
import type { Reader } from '#db/reader'
import { rotaPlace, rotaReserve, rotaSetting, rotaTask, rotaTurn } from '#db/schema/rota'
import { schoolDaysIn } from '#domain/calendar/school-day'
import { addDays, daysFrom, type IsoDate, isoDate } from '#domain/kernel/date'
import {
  endOfSchoolYear,
  previousSchoolYear,
  type SchoolYear,
  schoolYearOf,
  startOfSchoolYear,
  startYear,
} from '#domain/kernel/school-year'
import { createIdMaker } from '#domain/practice/dice'
import type { Because } from '#domain/rota/because'
import type { PlaceState } from '#domain/rota/place'
import { planDays } from '#domain/rota/plan-days'
import { proposeRota } from '#domain/rota/propose'
import { ordinarySettings } from '#domain/rota/rota-setting'
import { USUAL_TASKS, type UsualTask } from '#domain/rota/usual-tasks'
import { whyMe } from '#domain/rota/why-me'
import type { Filling } from './practice-filling.ts'
import { addPracticeForms } from './practice-rota-forms.ts'
import { rotaFacts } from './rota-facts.ts'

/** For ids in a fixed order: the proposal decides ties by them, so that everybody practises with the same rota. */
const SEED = 20_260_907

/** Families know their turns so many days ahead. */
const TOLD_DAYS = 28

/** A larger school is only there to measure with: its other groups have no turns. */
const MOST_GROUPS = 20

/** Adds what there is to practise with: tasks, turns, forms, and who helped and will help. */
export function addPracticeRota({ change, reader, made, today }: Filling): void {
  const newId = createIdMaker(SEED)
  const year = schoolYearOf(today)
  change.insert(rotaSetting, { ...ordinarySettings(year), id: newId(), asked: 2 })
  addTasks(change, { newId, year: previousSchoolYear(year) })
  const taskIds = addTasks(change, { newId, year })
  const summer = newId()
  change.insert(rotaTask, { ...SUMMER_GARDEN, id: summer, schoolYear: year })
  const groupIds = made.rows.groups.filter(({ kind }) => kind === 'base').map(({ id }) => id)
  const turns = turnsOf(reader, { year, groupIds: groupIds.slice(0, MOST_GROUPS) }).map(
    ({ task: { name, needsVog, weight }, ...turn }) => ({
      ...{ ...turn, id: newId(), taskId: taskIds.get(name) ?? summer },
      ...{ needsVog, weight, isOpen: name === SUMMER_GARDEN.name },
    }),
  )
  change.insertMany(
    rotaTurn,
    turns.map(({ needsVog: _, weight: __, isOpen: ___, ...turn }) => turn),
  )
  const families = addPracticeForms(change, reader, { made, today, newId, taskIds })
  addPlaces(change, reader, { turns, families, today, newId })
}

/** The usual tasks of a year. @returns their ids by name */
function addTasks(
  change: Change,
  { newId, year }: { newId: () => string; year: SchoolYear },
): ReadonlyMap<string, string> {
  const rows = USUAL_TASKS.map((task) => ({ ...task, id: newId(), schoolYear: year }))
  change.insertMany(rotaTask, rows)
  return new Map(rows.map(({ name, id }) => [name, id]))
}

/** In the holiday too: so that something is still to be planned until the last day of the school year. */
const SUMMER_GARDEN: UsualTask = {
  ...{ name: 'Schooltuin in de zomer', icon: 'garden', rhythm: 'chosen', perGroup: false, weight: 1 },
  explanation: 'De planten water geven zolang de school dicht is.',
  ...{ places: 2, needsVog: false, needsDriver: false, needsFirstAid: false, withoutDutch: true },
  ...{ popular: false, restDays: 7, cancelDays: 3 },
}

type TurnRow = NewRow<typeof rotaTurn>
type Made = Omit<TurnRow, 'id' | 'taskId'> & { readonly task: UsualTask }
type TurnMade = TurnRow & {
  readonly needsVog: boolean
  readonly weight: number
  /** Never told beforehand. */
  readonly isOpen: boolean
}

interface OfYear {
  readonly year: SchoolYear
  readonly groupIds: readonly string[]
}

interface Plan {
  readonly task: string
  readonly times: readonly [beginsAt: string, endsAt: string]
  readonly places?: number
  /** Monday 1 to Friday 5, for a task with a rhythm. */
  readonly weekdays?: readonly number[]
  /** Month and day from and until which a school day is looked for, for a task of which the days are chosen. */
  readonly between?: readonly [from: string, until: string]
  /** So many school days before the last of them. */
  readonly beforeLast?: number
  /** Only of the first so many groups. */
  readonly groups?: number
}

const PLANS: readonly Plan[] = [
  { task: 'Luizencontrole', times: ['08:30', '09:30'] },
  { task: 'Overblijf', times: ['11:45', '13:15'], weekdays: [2] },
  { task: 'Tuin', times: ['13:00', '15:00'], weekdays: [3] },
  { task: 'Sinterklaas', times: ['08:30', '12:00'], between: ['12-01', '12-05'] },
  { task: 'Versieren', times: ['15:30', '17:00'], between: ['12-01', '12-09'] },
  { task: 'Kerstviering', times: ['16:30', '19:00'], between: ['12-10', '12-24'], beforeLast: 1 },
  {
    task: 'Rijden bij een uitje',
    times: ['09:00', '14:30'],
    between: ['03-08', '03-12'],
    places: 3,
    groups: 2,
  },
  { task: 'Avondvierdaagse', times: ['17:30', '20:00'], between: ['05-28', '06-04'] },
  { task: 'Sportdag', times: ['08:45', '14:00'], between: ['05-15', '05-30'] },
  { task: 'Schoolreis', times: ['08:00', '17:00'], between: ['06-08', '06-18'], places: 3 },
]

/** All turns of the year, by the calendar of the school. */
function turnsOf(reader: Reader, { year, groupIds }: OfYear): Made[] {
  const calendar = readCalendar(reader)
  const [from, until] = [startOfSchoolYear(year), endOfSchoolYear(year)]
  const usual = new Map(USUAL_TASKS.map((task) => [task.name, task]))
  const planned = PLANS.flatMap(({ task: name, times, weekdays = [], ...plan }) => {
    const task = usual.get(name)
    if (task === undefined) return []
    const owners = task.perGroup ? groupIds.slice(0, plan.groups) : [null]
    const period = periodIn(year, plan.between)
    const dates =
      period === null
        ? []
        : schoolDaysIn(calendar, null, period).slice(0, -(plan.beforeLast ?? 0) || undefined)
    const asked = { rhythm: task.rhythm, from, until, weekdays, dates: dates.slice(-1) }
    const groups = owners.map((id) => ({ id, name: '' }))
    return planDays(calendar, groups, asked)
      .filter(({ skipped }) => !skipped)
      .flatMap(({ date, groupIds: ofDay }) =>
        ofDay.map((groupId) => turnOf(task, { groupId, date, times, places: plan.places ?? task.places })),
      )
  })
  const summer = daysFrom(addDays(until, -SUMMER_DAYS), until).flatMap((date) =>
    SUMMER_TIMES.map((times) => ({ date, times })),
  )
  return [
    ...planned,
    ...summer.map((day) => turnOf(SUMMER_GARDEN, { ...day, groupId: null, places: SUMMER_GARDEN.places })),
  ]
}

const SUMMER_DAYS = 20
const SUMMER_TIMES = [
  ['09:00', '10:00'],
  ['19:00', '20:00'],
] as const

function turnOf(
  task: UsualTask,
  { times: [beginsAt, endsAt], ...turn }: Pick<Made, 'groupId' | 'date' | 'places'> & Pick<Plan, 'times'>,
): Made {
  return { task, ...turn, beginsAt, endsAt }
}

function periodIn(year: SchoolYear, between: Plan['between']): { from: IsoDate; to: IsoDate } | null {
  if (between === undefined) return null
  const [from, to] = between.map((day) => isoDate.parse(`${startYear(year) + (day < '08' ? 1 : 0)}-${day}`))
  return from === undefined || to === undefined ? null : { from, to }
}

interface Placing {
  readonly turns: readonly TurnMade[]
  readonly families: ReadonlySet<string>
  readonly today: IsoDate
  readonly newId: () => string
}

/** Who helped until yesterday, then the fair rota of all that is told, with why each family was asked. */
function addPlaces(change: Change, reader: Reader, { turns, families, today, newId }: Placing): void {
  const year = schoolYearOf(today)
  change.insertMany(
    rotaPlace,
    inRotation(reader, { turns, families, today }).map(({ turnId, householdId, date }, index) => ({
      ...{ id: newId(), turnId, householdId, because: null, locked: 'published' as const },
      ...{ publishedOn: later(startOfSchoolYear(year), addDays(date, -TOLD_DAYS)), ...wentSo(index, date) },
    })),
  )
  const until = addDays(today, TOLD_DAYS)
  const isTold = ({ date, isOpen }: TurnMade) => !isOpen && today <= date && date <= until
  const told = new Set(turns.filter(isTold).map(({ id }) => id))
  const groupIds = new Set(turns.map(({ groupId }) => groupId ?? null))
  const facts = rotaFacts(
    reader,
    { schoolYear: year, from: today, until, groupIds, publishedToo: false },
    today,
  )
  const coming = { ...facts, turns: facts.turns.filter(({ id }) => told.has(id)) }
  const proposal = proposeRota(coming)
  const because = whyMe(coming, proposal)
  const rows = proposal.places.map((place, index) => {
    const kept: Because = { on: today, by: 'proposal', sentence: because(place) ?? '' }
    const isCancelled = index % 40 === 7
    return {
      ...{ id: newId(), turnId: place.turnId, householdId: place.familyId, because: kept },
      ...{ locked: 'published' as const, publishedOn: today, toldOn: isCancelled ? today : null },
      state: isCancelled ? ('cancelled' as const) : ('planned' as const),
    }
  })
  change.insertMany(rotaPlace, rows)
  addReserve(change, { rows, newId })
}

/** One in 17 did not come, half of them told. */
function wentSo(index: number, date: IsoDate): { state: PlaceState; toldOn: IsoDate | null } {
  if (index % 17 !== 5) return { state: 'done', toldOn: null }
  return { state: 'absent', toldOn: index % 2 === 0 ? date : null }
}

/** Of each turn that is over the families that did least until then, never twice on a day. */
function inRotation(reader: Reader, { turns, families: all, today }: Omit<Placing, 'newId'>): Helped[] {
  const families = familiesToAsk(reader, today).filter(({ householdId }) => all.has(householdId))
  const done = new Map<string, number>()
  const helped: Helped[] = []
  const busy = new Set<string>()
  const past = turns.filter(({ date }) => date < today).sort((a, b) => (a.date < b.date ? -1 : 1))
  for (const { id: turnId, date, groupId, places, needsVog, weight } of past) {
    const free = families
      .filter(
        ({ groupIds, hasVog }) => (groupId == null || groupIds.includes(groupId)) && (hasVog || !needsVog),
      )
      .filter(({ householdId }) => !busy.has(`${date} ${householdId}`))
      .sort((a, b) => (done.get(a.householdId) ?? 0) - (done.get(b.householdId) ?? 0))
    for (const { householdId } of free.slice(0, places)) {
      helped.push({ turnId, householdId, date: date as IsoDate })
      busy.add(`${date} ${householdId}`)
      done.set(householdId, (done.get(householdId) ?? 0) + weight)
    }
  }
  return helped
}

interface Helped {
  readonly turnId: string
  readonly householdId: string
  readonly date: IsoDate
}

/** With a child in a group, and not exempt in this year. */
function familiesToAsk(reader: Reader, today: IsoDate) {
  const year = schoolYearOf(today)
  const period = { from: startOfSchoolYear(year), until: endOfSchoolYear(year) }
  const exempt = new Set(readExemptDays(reader, period).map(({ householdId }) => householdId))
  const vog = readHouseholdCertificates(reader).filter(({ kind }) => kind === 'vog')
  const withVog = new Set(vog.map(({ householdId }) => householdId))
  return [...readHouseholdGroups(reader, today)]
    .filter(([householdId]) => !exempt.has(householdId))
    .map(([householdId, groupIds]) => ({ householdId, groupIds, hasVog: withVog.has(householdId) }))
}

function later(one: IsoDate, other: IsoDate): IsoDate {
  return one < other ? other : one
}

interface Placed {
  readonly rows: readonly {
    readonly turnId: string
    readonly householdId: string
    readonly state: PlaceState
  }[]
  readonly newId: () => string
}

/** The family of the last turn stands by for the first one that is to come. */
function addReserve(change: Change, { rows, newId }: Placed): void {
  const coming = rows.filter(({ state }) => state === 'planned')
  const [first, last] = [coming[0], coming.at(-1)]
  if (first === undefined || last === undefined) return
  const { householdId } = last
  if (coming.some((row) => row.turnId === first.turnId && row.householdId === householdId)) return
  change.insert(rotaReserve, { id: newId(), turnId: first.turnId, householdId })
}
