// A panel as the screens show it: members with their terms, meetings with their topics, draws with who is asked.
import {
  type DrawRow,
  findPanel,
  type MemberRow,
  memberOfTicket,
  type PanelMeetingRow,
  type PanelRow,
  readDraws,
  readMembers,
  readPanelMeetings,
  readPanels,
  readTickets,
  type TicketRow,
  voicesAtMeetings,
} from '#db/queries/panels'
import { adultsOfHouseholds, namesByKey } from '#db/queries/panels-people'
import { readTopics } from '#db/queries/panels-topics'
import type { Reader } from '#db/reader'
import type { IsoDate } from '#domain/kernel/date'
import { fail, ok } from '#domain/kernel/result'
import { joinNames } from '#domain/kernel/salutation'
import { calledNumbers, type DrawnLot, drawPanel, isWhole } from '#domain/panels/draw'
import type { CalledShown, DrawShown, MemberShown, PanelMeetingShown } from '#domain/panels/sitting-contract'
import { termState } from '#domain/panels/term'
import { nextStep } from '#domain/panels/topic-state'
import type { ReadContext, SliceHandlers } from '../app/context.ts'
import { candidatesFor, groupsOfWho, type PanelPerson } from './panels-people.ts'
import { openIdeas, stands } from './panels-topics-shown.ts'

type ShownHandlers = Pick<SliceHandlers<'panels'>, 'panels.list' | 'panels.open'>

export const panelsShownHandlers: ShownHandlers = {
  'panels.list': (context) => {
    const { reader, today } = context
    const groups = groupsOfWho(reader, today)
    const steps = readTopics(reader).map((topic) => nextStep(stands(topic)))
    const count = (step: 'decide' | 'do' | 'tell') => steps.filter((one) => one === step).length
    return ok({
      today,
      panels: readPanels(reader).map((row) => lineOf(reader, row, { today, groups })),
      topics: { decide: count('decide'), do: count('do'), tell: count('tell') },
      ideas: openIdeas(context).length,
    })
  },
  'panels.open': (context, { id }) => {
    const { reader, today } = context
    const row = findPanel(reader, id)
    if (row === null) return fail('NOT_FOUND')
    return ok({
      today,
      panel: panelOf(row),
      members: membersShown(reader, readMembers(reader, id), today),
      meetings: meetingsShown(reader, readPanelMeetings(reader, id)),
      draws: readDraws(reader, id).map((draw) => drawShown(context, row, draw)),
    })
  },
}

/** A ticket in the order of its draw. */
export type TicketInOrder = DrawnLot<TicketRow>

/** The lots of a draw in the order in which they are called; drawn again from what was kept. */
export function orderOfDraw(reader: Reader, draw: DrawRow): TicketInOrder[] {
  const { places, seated } = draw
  return drawPanel({ seed: Number(draw.seed), places, seated, lots: readTickets(reader, draw.id) })
}

/** Nothing of its list was cleaned up. */
export function isWholeDraw(reader: Reader, draw: DrawRow): boolean {
  const { places, seated } = draw
  return isWhole({ seed: Number(draw.seed), places, seated, lots: readTickets(reader, draw.id) })
}

/** Names of households and pupils by their key; '' where they were cleaned up. */
export function namesOfTickets(reader: Reader, tickets: readonly TicketRow[]): (ticket: TicketRow) => string {
  const adults = adultsOfHouseholds(
    reader,
    tickets.flatMap(({ householdId }) => householdId ?? []),
  )
  const pupils = namesByKey(
    reader,
    tickets.flatMap(({ pupilId }) => pupilId ?? []),
  )
  return ({ householdId, pupilId }) => {
    if (pupilId !== null) return pupils.get(pupilId) ?? ''
    return householdId === null ? '' : joinNames(adults.get(householdId) ?? [])
  }
}

/** Members by the state of their term, then by name. */
export function membersShown(reader: Reader, rows: readonly MemberRow[], today: IsoDate): MemberShown[] {
  const groups = groupsOfWho(reader, today)
  const names = namesByKey(
    reader,
    rows.map(({ personId, pupilId }) => personId ?? pupilId ?? ''),
  )
  return rows
    .map((row): MemberShown => {
      const whoId = row.personId ?? row.pupilId ?? ''
      const term = { from: row.fromDate as IsoDate, until: row.untilDate as IsoDate }
      const state = termState(term, today)
      return {
        ...{ memberId: row.id, revision: row.changedIn, whoId, ...term, chosen: row.chosen, state },
        name: names.get(whoId) ?? '',
        groups: [...(groups.get(whoId) ?? [])],
        gone: state !== 'over' && !groups.has(whoId),
      }
    })
    .sort((a, b) => ORDER[a.state] - ORDER[b.state] || dutch.compare(a.name, b.name))
}

const ORDER = { ending: 0, sits: 0, coming: 1, over: 2 } as const
const dutch = new Intl.Collator('nl')

function panelOf({ id, kind, name, goal, seats, termYears, changedIn }: PanelRow) {
  return { id, revision: changedIn, kind, name, goal, seats, termYears }
}

function lineOf(
  reader: Reader,
  row: PanelRow,
  { today, groups }: { readonly today: IsoDate; readonly groups: ReadonlyMap<string, readonly string[]> },
) {
  const terms = readMembers(reader, row.id).map(({ fromDate, untilDate, personId, pupilId }) => ({
    state: termState({ from: fromDate as IsoDate, until: untilDate as IsoDate }, today),
    whoId: personId ?? pupilId ?? '',
  }))
  const sitting = terms.filter(({ state }) => state === 'sits' || state === 'ending')
  const days = readPanelMeetings(reader, row.id).map(({ date }) => date as IsoDate)
  return {
    ...panelOf(row),
    members: sitting.length,
    ending: sitting.filter(({ state }) => state === 'ending').length,
    gone: terms.filter(({ state, whoId }) => state !== 'over' && !groups.has(whoId)).length,
    nextMeeting: days.filter((day) => day >= today).at(-1) ?? null,
    lastMeeting: days.find((day) => day < today) ?? null,
  }
}

function meetingsShown(reader: Reader, rows: readonly PanelMeetingRow[]): PanelMeetingShown[] {
  const voices = voicesAtMeetings(
    reader,
    rows.map(({ id }) => id),
  )
  const titles = new Map(readTopics(reader).map(({ id, title }) => [id, title]))
  return rows.map(({ id, changedIn, createdIn: _, ...meeting }) => ({
    ...meeting,
    meetingId: id,
    revision: changedIn,
    date: meeting.date as IsoDate,
    feedbackOn: meeting.feedbackOn as IsoDate | null,
    topics: voices
      .filter(({ meetingId }) => meetingId === id)
      .map(({ topicId, said }) => ({ topicId, title: titles.get(topicId) ?? '', said })),
  }))
}

function drawShown({ reader, today }: ReadContext, panel: PanelRow, draw: DrawRow): DrawShown {
  const order = orderOfDraw(reader, draw)
  const called = new Set(calledNumbers(order, draw.places))
  const whole = isWholeDraw(reader, draw)
  const shown = order.filter(({ number, answer }) => (whole ? called.has(number) : answer !== 'open'))
  const nameOf = namesOfTickets(reader, shown)
  const adults =
    panel.kind === 'parents'
      ? candidatesFor(reader, 'parents', { today, from: draw.fromDate as IsoDate })
      : []
  return {
    drawId: draw.id,
    drawnOn: draw.drawnOn as IsoDate,
    places: draw.places,
    from: draw.fromDate as IsoDate,
    until: draw.untilDate as IsoDate,
    witnesses: draw.witnesses,
    seed: draw.seed,
    lots: order.length,
    whole,
    called: shown.map((ticket) => ({ ...calledOf(reader, ticket, adults), name: nameOf(ticket) })),
  }
}

function calledOf(
  reader: Reader,
  { id, changedIn, number, groups, answer, won, householdId }: TicketInOrder,
  adults: readonly PanelPerson[],
): Omit<CalledShown, 'name'> {
  const member = memberOfTicket(reader, id)?.personId ?? null
  const people = adults
    .filter(({ householdIds }) => householdId !== null && householdIds.includes(householdId))
    .map(({ whoId, name }) => ({ personId: whoId, name }))
  return {
    ...{ ticketId: id, revision: changedIn, number, groups: [...groups], answer, reserve: !won },
    // who said yes stands first
    people: people.sort((a, b) => Number(b.personId === member) - Number(a.personId === member)),
  }
}
