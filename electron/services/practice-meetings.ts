// Meetings in the Oefenschool: last year's as numbers without names, and three of late with who was there.
import type { Change } from '#db/change'
import { meeting, meetingContact, meetingPart, meetingVisit, meetingVisitChild } from '#db/schema/meetings'
import { addDays, type IsoDate, weekday } from '#domain/kernel/date'
import { previousSchoolYear, schoolYearOf, startOfSchoolYear } from '#domain/kernel/school-year'
import { countTurnout } from '#domain/meetings/counting'
import type { MeetingKind } from '#domain/meetings/meeting'
import type { Turnout } from '#domain/meetings/turnout'
import type { GeneratedSchool } from '#domain/practice/generate'

interface Filling {
  /** UTC instant. */
  readonly at: string
  readonly today: IsoDate
  readonly newId: () => string
}

interface Example {
  readonly kind: MeetingKind
  readonly name: string
  readonly goal: string
  readonly beginsAt: string
  readonly endsAt: string
  /** Of last year: days after 1 August. Of late: days before today. */
  readonly days: number
  /** Of a hundred families so many came. */
  readonly came: number
}

/** As after a clean-up at the end of the school year: the counts stayed, who was there is gone. */
const LAST_YEAR: readonly Example[] = [
  {
    kind: 'reception',
    name: 'Nieuwjaarsreceptie',
    goal: 'Elkaar leren kennen: ouders en leerkrachten, en ouders onder elkaar.',
    beginsAt: '18:30',
    endsAt: '20:00',
    days: 43,
    came: 76,
  },
  {
    kind: 'information',
    name: 'Informatieavond',
    goal: 'Laten zien wat de kinderen dit jaar leren, en horen wat ouders daarvan willen weten.',
    beginsAt: '19:30',
    endsAt: '21:00',
    days: 57,
    came: 68,
  },
]

const OF_LATE: readonly Example[] = [
  {
    kind: 'information',
    name: 'Informatieavond',
    goal: 'Laten zien wat de kinderen dit jaar leren, en horen wat ouders daarvan willen weten.',
    beginsAt: '19:30',
    endsAt: '21:00',
    days: 56,
    came: 84,
  },
  {
    kind: 'theme',
    name: 'Thema-avond: samen lezen',
    goal: 'Ouders gaan naar huis met drie manieren om thuis samen te lezen.',
    beginsAt: '19:00',
    endsAt: '20:30',
    days: 35,
    came: 62,
  },
  {
    kind: 'walkIn',
    name: 'Inloop in de klas',
    goal: 'Zien hoe een ochtend in de klas begint.',
    beginsAt: '08:30',
    endsAt: '09:00',
    days: 14,
    came: 71,
  },
]

/** Adds what there is to practise with; the same families come for everybody. */
export function addPracticeMeetings(change: Change, made: GeneratedSchool, filling: Filling): void {
  const lastYear = startOfSchoolYear(previousSchoolYear(schoolYearOf(filling.today)))
  for (const example of LAST_YEAR) {
    const date = weekdayFrom(addDays(lastYear, example.days))
    addCounted(change, { example, date, made, ...filling })
  }
  for (const [place, example] of OF_LATE.entries()) {
    const date = weekdayFrom(addDays(filling.today, -example.days))
    addVisited(change, { example, date, place, made, ...filling })
  }
}

interface Adding extends Filling {
  readonly example: Example
  readonly made: GeneratedSchool
  readonly date: IsoDate
}

function addCounted(change: Change, { example, made, ...filling }: Adding): void {
  const families = familiesOf(made)
  const homes = new Map<string, string[]>()
  for (const { householdId, pupilIds } of families) {
    for (const pupilId of pupilIds) homes.set(pupilId, [...(homes.get(pupilId) ?? []), householdId])
  }
  const figures = countTurnout({
    ...COUNTING,
    groups: made.rows.groups.filter(({ kind }) => kind === 'base').map((group) => ({ ...group, kept: true })),
    pupils: [...seatsOf(made)].map(([id, { groupId, year }]) => ({
      id,
      groupId,
      year,
      householdIds: homes.get(id) ?? [],
    })),
    visits: families
      .filter((_, index) => comes(index, 0, example.came))
      .map(({ householdId, pupilIds }) => ({
        householdId,
        pupilIds,
        adults: 1,
        onBehalf: false,
        online: false,
      })),
    excusedHouseholds: [],
    keptWithoutGroup: true,
  })
  addMeeting(change, { example, ...filling, figures })
}

function addVisited(change: Change, { example, place, made, ...filling }: Adding & { place: number }): void {
  const { newId, date } = filling
  const meetingId = addMeeting(change, { example, ...filling, figures: null })
  const families = familiesOf(made)
  change.insertMany(
    meetingContact,
    families.map(({ householdId }) => ({
      id: newId(),
      meetingId,
      householdId,
      kind: 'invited' as const,
      way: 'paper' as const,
      contactedOn: addDays(date, -14),
    })),
  )
  const coming = families
    .filter((_, index) => comes(index, place, example.came))
    .map((family, index) => ({ ...family, id: newId(), adults: index % 3 === 0 ? 2 : 1 }))
  change.insertMany(
    meetingVisit,
    coming.map(({ id, householdId, adults }) => ({
      id,
      meetingId,
      householdId,
      adults,
      who: [],
      entered: 'door' as const,
      at: `${date}T${example.beginsAt}:00.000Z`,
    })),
  )
  change.insertMany(
    meetingVisitChild,
    coming.flatMap(({ id, pupilIds }) => pupilIds.map((pupilId) => ({ id: newId(), visitId: id, pupilId }))),
  )
}

const COUNTING = { target: 80, countsFor: 'family', onBehalfCounts: true, onlineCounts: false } as const

function addMeeting(
  change: Change,
  { example, date, newId, figures }: Omit<Adding, 'made'> & { figures: Turnout | null },
): string {
  const { kind, name, goal, beginsAt, endsAt } = example
  const meetingId = newId()
  change.insert(meeting, {
    ...COUNTING,
    id: meetingId,
    kind,
    name,
    goal,
    obligatory: kind !== 'theme',
    scope: 'school',
    place: 'in de school',
    topics: [],
    helpers: [],
    doorKept: true,
    figures,
  })
  change.insert(meetingPart, { id: newId(), meetingId, date, beginsAt, endsAt })
  return meetingId
}

interface Family {
  readonly householdId: string
  readonly pupilIds: readonly string[]
}

/** Households with a child in a stamgroep. */
function familiesOf(made: GeneratedSchool): Family[] {
  const seats = seatsOf(made)
  const children = new Map<string, string[]>()
  for (const { householdId, pupilId } of made.rows.pupilHouseholds) {
    if (seats.has(pupilId)) children.set(householdId, [...(children.get(householdId) ?? []), pupilId])
  }
  return [...children].map(([householdId, pupilIds]) => ({ householdId, pupilIds }))
}

/** The last seat of each child that is still at school, in a stamgroep or without a group. */
function seatsOf({ rows }: GeneratedSchool): Map<string, { groupId: string | null; year: number | null }> {
  const base = new Set(rows.groups.filter(({ kind }) => kind === 'base').map(({ id }) => id))
  const gone = new Set(rows.pupils.filter(({ leftOn }) => leftOn !== null).map(({ id }) => id))
  return new Map(
    rows.placements
      .filter(
        ({ groupId, pupilId, year }) =>
          year !== 0 && !gone.has(pupilId) && (groupId === null || base.has(groupId)),
      )
      .map(({ pupilId, groupId, year }) => [pupilId, { groupId, year }]),
  )
}

/** One family in 23 never comes; the others spread evenly. 37 has no factor in common with 100. */
function comes(index: number, place: number, came: number): boolean {
  return index % 23 !== 5 && (index * 37 + place * 29) % 100 < came
}

function weekdayFrom(date: IsoDate): IsoDate {
  return weekday(date) > 5 ? weekdayFrom(addDays(date, 1)) : date
}
