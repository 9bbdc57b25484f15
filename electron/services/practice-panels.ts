// Panels in the Oefenschool: one of parents and one of pupils, with members of before, a draw, a meeting that was and one
// to come. Their topics stand in a file of their own.

import { readCalendar } from '#db/queries/calendar'
import { findDraw, findPanel, readMembers } from '#db/queries/panels'
import { panel, panelMeeting, panelMember } from '#db/schema/panels'
import type { SchoolCalendar } from '#domain/calendar/school-calendar'
import { closureOn, firstSchoolDayFrom } from '#domain/calendar/school-day'
import { addDays, type IsoDate } from '#domain/kernel/date'
import {
  endOfSchoolYear,
  previousSchoolYear,
  schoolYearOf,
  startOfSchoolYear,
} from '#domain/kernel/school-year'
import { calledNumbers } from '#domain/panels/draw'
import type { Chosen, DrawAnswer, PanelDetails } from '#domain/panels/panel'
import { lastDayOfTerm } from '#domain/panels/term'
import { isParental } from '#domain/people/tie'
import { createIdMaker } from '#domain/practice/dice'
import type { GeneratedSchool } from '#domain/practice/generate'
import { answerTicket, type Drawing, holdDraw } from './panels-draw.ts'
import { candidatesFor, membersDuring } from './panels-people.ts'
import { orderOfDraw } from './panels-shown.ts'
import { workdayOfYear } from './practice-days.ts'
import { settledPupils } from './practice-families.ts'
import type { Filling } from './practice-filling.ts'
import { addPracticeTopics, type HeldMeetings } from './practice-topics.ts'

/** Also the lots come from it, so that two colleagues who practise see the same draw. */
const SEED = 20_261_001

/** A larger school is only there to measure with: its panels hold no draw. */
const MOST_PUPILS = 1000

/** Adds both panels and their topics; the draw is held, and its answers are noted, as the office does it. */
export function addPracticePanels({ change, reader, made, today }: Filling): void {
  const context = { change, reader, newId: createIdMaker(SEED), today }
  const calendar = readCalendar(reader)
  const [parents, pupils] = PANELS.map((plan) => {
    const panelId = addPanel(context, plan)
    addEarlier(context, { panelId, plan, whoIds: settledMembers(made, plan) })
    if (made.rows.pupils.length <= MOST_PUPILS) addDraw(context, { panelId, plan, made })
    return addMeetings(context, { panelId, plan, calendar })
  })
  if (parents !== undefined && pupils !== undefined) addPracticeTopics(context, { parents, pupils })
}

interface Held {
  readonly beginsAt: string
  readonly endsAt: string
  readonly place: string
  /** Days before today, or nearest school day before that. */
  readonly daysAgo: number
  readonly was: { readonly agenda: string; readonly input: string; readonly decision: string }
  /** The members heard a week later what was done with it. */
  readonly isTold: boolean
  /** Days after today, or the next school day. */
  readonly daysAhead: number
  readonly willBe: string
}

interface PanelPlan {
  readonly details: PanelDetails
  /** How they came in who sit this school year, apart from the draw. */
  readonly earlier: readonly Chosen[]
  readonly places: number
  /** In the order in which they are asked; the next one is still to be asked. */
  readonly answers: readonly DrawAnswer[]
  readonly held: Held
}

const PANELS: readonly PanelPlan[] = [
  {
    details: {
      ...{ kind: 'parents', name: 'Ouderpanel', seats: 8, termYears: 2 },
      goal: 'Meedenken over schoolregels, feesten, het schoolreisje en wat ouders van school horen.',
    },
    earlier: ['volunteered', 'asked'],
    ...{ places: 6, answers: ['yes', 'yes', 'no', 'yes', 'yes', 'yes'] },
    held: {
      ...{ beginsAt: '19:30', endsAt: '21:00', place: 'teamkamer', daysAgo: 27, isTold: true, daysAhead: 12 },
      was: {
        agenda: 'Wat ging goed op de informatieavond?',
        input: 'Ouders zien graag eerder in het jaar wat hun kind gaat leren.',
        decision: 'De informatieavond is volgend jaar twee weken eerder.',
      },
      willBe: 'Rondvraag.',
    },
  },
  {
    details: {
      ...{ kind: 'pupils', name: 'Leerlingenpanel', seats: 8, termYears: 1 },
      goal: 'Meedenken over het plein, de regels in de klas, feesten en het schoolreisje.',
    },
    earlier: ['elected', 'elected'],
    ...{ places: 6, answers: ['yes', 'yes', 'yes', 'no', 'yes', 'yes'] },
    held: {
      ...{ beginsAt: '11:00', endsAt: '12:00', place: 'bibliotheek', daysAgo: 23 },
      ...{ isTold: false, daysAhead: 9 },
      was: {
        agenda: 'Een rondje over het plein.',
        input: 'Bij het klimrek is het te druk. Een rooster per groep kan helpen.',
        decision: 'Het panel maakt een rooster en hangt het op.',
      },
      willBe: 'Hoe werkt het rooster van het klimrek?',
    },
  },
]

function addPanel({ change, newId }: Drawing, { details }: PanelPlan): string {
  const id = newId()
  change.insert(panel, { ...details, id })
  return id
}

/** Pupils, or a parent of each, who were already at school two years ago. */
function settledMembers(made: GeneratedSchool, { details }: PanelPlan): string[] {
  if (details.kind === 'pupils') return settledPupils(made, 6).map(({ pupilId }) => pupilId)
  return settledPupils(made, 4).flatMap(({ pupilId }) => {
    const tie = made.rows.familyTies.find(
      ({ pupilId: child, role, information }) =>
        child === pupilId && isParental(role) && information !== 'none',
    )
    return tie?.personId ?? []
  })
}

interface Earlier {
  readonly panelId: string
  readonly plan: PanelPlan
  readonly whoIds: readonly string[]
}

/** Members of this school year, and one whose term was over in summer. */
function addEarlier({ change, newId, today }: Drawing, { panelId, plan, whoIds }: Earlier): void {
  const { kind, termYears } = plan.details
  const year = schoolYearOf(today)
  const lastYear = previousSchoolYear(year)
  // a term of two years that began a year ago ends in this one too
  const from = startOfSchoolYear(termYears === 1 ? year : lastYear)
  const terms = [
    ...plan.earlier.map((chosen) => ({ chosen, fromDate: from, untilDate: endOfSchoolYear(year) })),
    {
      chosen: 'asked' as const,
      fromDate: startOfSchoolYear(lastYear),
      untilDate: endOfSchoolYear(lastYear),
    },
  ]
  change.insertMany(
    panelMember,
    terms.flatMap((term, at) => {
      const whoId = whoIds[at]
      if (whoId === undefined) return []
      const who = kind === 'pupils' ? { personId: null, pupilId: whoId } : { personId: whoId, pupilId: null }
      return { id: newId(), panelId, ...who, ...term }
    }),
  )
}

interface Drawn {
  readonly panelId: string
  readonly plan: PanelPlan
  readonly made: GeneratedSchool
}

/** Some weeks ago, in this school year; of who left since nothing is drawn. */
function addDraw(context: Drawing, { panelId, plan, made }: Drawn): void {
  const { reader, today } = context
  const row = findPanel(reader, panelId)
  if (row === null) return
  const from = workdayOfYear(today, 34)
  const left = new Set(made.rows.pupils.filter(({ leftOn }) => leftOn !== null).map(({ id }) => id))
  const homes = made.rows.pupilHouseholds.filter(({ pupilId }) => left.has(pupilId))
  const drawn = holdDraw({ ...context, today: from }, row, {
    ...{ panelId, places: plan.places, from, until: lastDayOfTerm(from, row.termYears) },
    leftOut: [...left, ...homes.map(({ householdId }) => householdId)],
    witnesses: 'de directeur en een lid van de MR',
  })
  if (drawn === null) return
  answerDraw({ ...context, today: workdayOfYear(today, 29) }, drawn.drawId, plan)
}

/** Each who is called answers in turn; a no calls the next reserve. The order of the lots stays as it was drawn. */
function answerDraw(context: Drawing, drawId: string, plan: PanelPlan): void {
  const { reader, today } = context
  const draw = findDraw(reader, drawId)
  if (draw === null) return
  const order = orderOfDraw(reader, draw).map((ticket) => ({ ...ticket }))
  const from = draw.fromDate as IsoDate
  const candidates = candidatesFor(reader, plan.details.kind, { today, from })
  for (const answer of plan.answers) {
    const called = new Set(calledNumbers(order, draw.places))
    const ticket = order.find((one) => called.has(one.number) && one.answer === 'open')
    if (ticket === undefined) return
    ticket.answer = answer
    const adult = candidates.find(({ householdIds }) => householdIds.includes(ticket.householdId ?? ''))
    const whoId = ticket.pupilId ?? adult?.whoId ?? null
    answerTicket(context, { ticket, draw, answer, whoId, candidates })
  }
}

interface Meeting {
  readonly panelId: string
  readonly plan: PanelPlan
  readonly calendar: SchoolCalendar
}

/** A meeting that was and one to come, both on a school day. */
function addMeetings(context: Drawing, { panelId, plan, calendar }: Meeting): HeldMeetings {
  const { change, reader, newId, today } = context
  const { beginsAt, endsAt, place, daysAgo, was, isTold, daysAhead, willBe } = plan.held
  const date = lastSchoolDayUntil(calendar, addDays(today, -daysAgo))
  const sat = membersDuring(readMembers(reader, panelId), { from: date, until: date }).length
  const [past, coming] = [newId(), newId()]
  const times = { panelId, beginsAt, endsAt, place }
  change.insert(panelMeeting, {
    ...{ id: past, date, ...times, ...was },
    feedbackOn: isTold ? addDays(date, 7) : null,
    present: sat === 0 ? null : Math.max(1, sat - 1),
  })
  const ahead = addDays(today, daysAhead)
  change.insert(panelMeeting, {
    ...{ id: coming, ...times, agenda: willBe },
    date: firstSchoolDayFrom(calendar, ahead) ?? ahead,
  })
  return { past, coming }
}

function lastSchoolDayUntil(calendar: SchoolCalendar, date: IsoDate): IsoDate {
  return closureOn(calendar, null, date) === null ? date : lastSchoolDayUntil(calendar, addDays(date, -1))
}
