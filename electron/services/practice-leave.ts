// Leave in the Oefenschool: a calendar, a municipality and requests of every kind that wait for the head to decide.
import type { Change } from '#db/change'
import { absence } from '#db/schema/absence'
import { calendarDay } from '#db/schema/calendar'
import { leaveChild, leaveRequest, municipality } from '#db/schema/leave'
import { ORDINARY_LESSON_HOURS, schoolCalendarOf } from '#domain/calendar/school-calendar'
import { closureOn } from '#domain/calendar/school-day'
import { addDays, type IsoDate, weekday } from '#domain/kernel/date'
import { fullName, nameOf } from '#domain/kernel/name'
import type { Asked } from '#domain/leave/facts'
import type { GeneratedSchool } from '#domain/practice/generate'

interface Filling {
  /** UTC instant. */
  readonly at: string
  readonly today: IsoDate
  readonly newId: () => string
}

interface Example {
  readonly asked: Asked
  readonly reason: string
  readonly place?: string
  /** Days from today to the first day, and how many days. */
  readonly inDays: number
  readonly days: number
  readonly receivedDaysAgo: number
  readonly proofSeen?: string
}

const NEVER = { autumn: 'impossible', christmas: 'impossible', spring: 'impossible' } as const

const EXAMPLES: readonly Example[] = [
  {
    asked: {
      kind: 'circumstance',
      circumstance: 'wedding',
      relation: 'uncleOrAunt',
      place: 'near',
      proof: 'seen',
    },
    reason: 'Mijn broer trouwt.',
    place: 'Zandermeer',
    inDays: 18,
    days: 1,
    receivedDaysAgo: 3,
    proofSeen: 'trouwkaart',
  },
  {
    asked: {
      kind: 'profession',
      nature: 'season',
      holidays: { ...NEVER, may: 'impossible', summer: 'impossible' },
      proof: 'seen',
    },
    reason: 'Wij hebben een strandpaviljoen. Alleen in de winter kunnen we weg.',
    place: 'Spanje',
    inDays: 65,
    days: 5,
    receivedDaysAgo: 5,
    proofSeen: 'eigen verklaring met cijfers',
  },
  {
    asked: { kind: 'circumstance', circumstance: 'cheapTickets' },
    reason: 'De tickets zijn dan goedkoper.',
    place: 'Turkije',
    inDays: 23,
    days: 4,
    receivedDaysAgo: 8,
  },
  {
    asked: { kind: 'religion', feast: 'divali', ownDuty: true },
    reason: 'Wij vieren Divali.',
    inDays: 9,
    days: 1,
    receivedDaysAgo: 1,
  },
  {
    asked: { kind: 'circumstance', circumstance: 'illness', relation: 'grandparent', proof: 'missing' },
    reason: 'Opa is ernstig ziek.',
    place: 'Marokko',
    inDays: 4,
    days: 5,
    receivedDaysAgo: 1,
  },
  {
    asked: {
      kind: 'circumstance',
      circumstance: 'wedding',
      relation: 'uncleOrAunt',
      place: 'abroad',
      proof: 'seen',
    },
    reason: 'Mijn zus trouwt in Suriname.',
    place: 'Suriname',
    inDays: 40,
    days: 16,
    receivedDaysAgo: 12,
    proofSeen: 'trouwkaart',
  },
]

/** Adds what there is to practise with; the same children for everybody. */
export function addPracticeLeave(change: Change, made: GeneratedSchool, filling: Filling): void {
  const { today, newId } = filling
  const municipalityId = newId()
  change.insert(municipality, {
    id: municipalityId,
    name: 'Zandermeer',
    towns: ['Zandermeer'],
    office: 'Leerplicht',
    street: 'Raadhuisplein 1',
    postcode: '1234 AB',
    town: 'Zandermeer',
    email: 'leerplicht@example.org',
  })
  change.insert(calendarDay, {
    id: newId(),
    date: wednesdayAfter(addDays(today, 30)),
    kind: 'studyDay',
    name: 'studiedag',
  })
  const families = familiesToAsk(made, EXAMPLES.length + 1)
  for (const [at, example] of EXAMPLES.entries()) {
    const family = families[at]
    if (family !== undefined)
      addRequest(change, { example, number: at + 1, family, municipalityId, ...filling })
  }
  const missing = families.at(-1)
  if (missing !== undefined) addAbsence(change, missing.pupilId, filling)
}

interface Family {
  readonly pupilId: string
  readonly householdId: string
  readonly personId: string
  readonly name: string
}

/** Children in groups 5 to 8, each of another household, with a parent who has gezag and lives there. */
function familiesToAsk({ rows }: GeneratedSchool, most: number): Family[] {
  const older = new Set(rows.placements.filter(({ year }) => (year ?? 0) >= 5).map(({ pupilId }) => pupilId))
  const persons = new Map(rows.persons.map((row) => [row.id, row]))
  const found = new Map<string, Family>()
  for (const { pupilId, personId, custody } of rows.familyTies) {
    const parent = persons.get(personId)
    if (custody !== 'yes' || parent?.householdId == null || parent.deceased || !older.has(pupilId)) continue
    if (found.has(parent.householdId)) continue
    found.set(parent.householdId, {
      pupilId,
      personId,
      householdId: parent.householdId,
      name: fullName(nameOf(parent)),
    })
  }
  // not one after the other: brothers and sisters stand together, and so do the hard cases
  return [...found.values()].filter((_, index) => index % 9 === 4).slice(0, most)
}

function addRequest(
  change: Change,
  {
    example,
    number,
    family,
    municipalityId,
    at,
    today,
    newId,
  }: Filling & {
    example: Example
    number: number
    family: Family
    municipalityId: string
  },
): void {
  const id = newId()
  const from = schoolDayFrom(addDays(today, example.inDays))
  const receivedOn = addDays(today, -example.receivedDaysAgo)
  const { asked, reason, place = '', proofSeen = '' } = example
  change.insert(leaveRequest, {
    id,
    number,
    state: 'handedOver',
    householdId: family.householdId,
    applicantId: family.personId,
    applicantName: family.name,
    applicant: 'custody',
    municipalityId,
    asked,
    periods: [{ from, to: lastOf(from, example.days) }],
    reason,
    place,
    receivedOn,
    way: 'paper',
    signed: true,
    proofSeen,
    proofSeenOn: proofSeen === '' ? null : receivedOn,
    proofSeenBy: proofSeen === '' ? '' : 'Joke Oefenaar',
    otherParent: 'knows',
    siblingsElsewhere: [],
    takenBy: 'Joke Oefenaar',
    takenAt: at,
  })
  change.insert(leaveChild, { id: newId(), requestId: id, pupilId: family.pupilId })
}

/** Four days without leave in two weeks, sixteen hours and more: this child must be reported (LPW 21a). */
function addAbsence(change: Change, pupilId: string, { today, newId }: Filling): void {
  for (const back of [2, 3, 8, 9]) {
    const date = weekdaysBefore(today, back)
    const { morning, afternoon } = ORDINARY_LESSON_HOURS[weekday(date) - 1] ?? { morning: 0, afternoon: 0 }
    const missed = { pupilId, date, part: 'whole' as const, kind: 'unauthorised' as const }
    change.insert(absence, { id: newId(), ...missed, hours: morning + afternoon, notedBy: 'Joke Oefenaar' })
  }
}

function weekdaysBefore(date: IsoDate, days: number): IsoDate {
  if (days === 0) return date
  const before = addDays(date, -1)
  return weekdaysBefore(before, weekday(before) > 5 ? days : days - 1)
}

function schoolDayFrom(date: IsoDate): IsoDate {
  return weekday(date) > 5 ? schoolDayFrom(addDays(date, 1)) : date
}

/** The last of so many weekdays. */
function lastOf(from: IsoDate, days: number): IsoDate {
  return days <= 1 ? from : lastOf(schoolDayFrom(addDays(from, 1)), days - 1)
}

/** A Wednesday with lessons, a month from now or soon after. */
function wednesdayAfter(date: IsoDate): IsoDate {
  const wednesday = addDays(date, 3 - weekday(date))
  return closureOn(CALENDAR, null, wednesday) === null ? wednesday : wednesdayAfter(addDays(date, 7))
}

const CALENDAR = schoolCalendarOf('midden')
