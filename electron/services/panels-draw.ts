// The draw of a panel: who takes part, the lots, and what was answered. A draw stays: it cannot be taken back.
import {
  type DrawRow,
  findDraw,
  findPanel,
  findTicket,
  memberOfTicket,
  type PanelRow,
  readMembers,
  type TicketRow,
} from '#db/queries/panels'
import { panelDraw, panelDrawTicket, panelMember } from '#db/schema/panels'
import { chanceOf } from '#domain/kernel/chance'
import type { IsoDate } from '#domain/kernel/date'
import { fail, ok } from '#domain/kernel/result'
import { calledNumbers, drawPanel, type Lot } from '#domain/panels/draw'
import type { DrawAnswer, DrawDetails } from '#domain/panels/panel'
import { lastDayOfTerm } from '#domain/panels/term'
import type { ChangeContext, SliceHandlers } from '../app/context.ts'
import { whoOf } from './panels-members.ts'
import {
  candidatesFor,
  groupsOfWho,
  membersDuring,
  type PanelPerson,
  type PoolEntry,
  poolFor,
} from './panels-people.ts'
import { isWholeDraw, orderOfDraw } from './panels-shown.ts'

type DrawHandlers = Pick<SliceHandlers<'panels'>, 'panels.candidates' | 'panels.draw' | 'panels.answerDraw'>

export const panelsDrawHandlers: DrawHandlers = {
  'panels.candidates': ({ reader, today }, { panelId, from }) => {
    const row = findPanel(reader, panelId)
    if (row === null) return fail('NOT_FOUND')
    const until = lastDayOfTerm(from, row.termYears)
    const sitting = new Set(membersDuring(readMembers(reader, panelId), { from, until }).map(whoOf))
    return ok({
      candidates: candidatesFor(reader, row.kind, { today, from }).map(({ whoId, name, groups }) => ({
        ...{ whoId, name, groups: [...groups], sits: sitting.has(whoId) },
      })),
      pool: poolFor(reader, row, { today, from, until }).map(({ householdIds: _, groups, ...entry }) => ({
        ...{ ...entry, groups: [...groups] },
      })),
    })
  },
  'panels.draw': (context, details) => {
    const row = findPanel(context.reader, details.panelId)
    if (row === null) return fail('NOT_FOUND')
    const drawn = holdDraw(context, row, details)
    return drawn === null ? fail('NOBODY_TO_DRAW') : ok(drawn)
  },
  'panels.answerDraw': (context, { ticketId, revision, answer, personId }) => {
    const { reader, today } = context
    const ticket = findTicket(reader, ticketId)
    const draw = ticket === null ? null : findDraw(reader, ticket.drawId)
    if (ticket === null || draw === null) return fail('NOT_FOUND')
    if (ticket.changedIn !== revision) return fail('PANEL_CHANGED')
    const called = calledNumbers(orderOfDraw(reader, draw), draw.places)
    if (!called.includes(ticket.number) || !isWholeDraw(reader, draw)) return fail('NOT_CALLED')
    const kind = ticket.pupilId === null ? 'parents' : 'pupils'
    const from = draw.fromDate as IsoDate
    const candidates = answer === 'yes' ? candidatesFor(reader, kind, { today, from }) : []
    return answerTicket(context, { ticket, draw, answer, whoId: ticket.pupilId ?? personId, candidates })
  },
}

/** What a draw needs of the programme. */
export type Drawing = Pick<ChangeContext, 'change' | 'reader' | 'newId' | 'today'>

/** Draws on the day of the context, and keeps seed and list. @returns null where nobody takes part */
export function holdDraw(
  context: Drawing,
  row: PanelRow,
  details: DrawDetails,
): { drawId: string; called: number; reserves: number } | null {
  const { change, reader, newId, today } = context
  const { from, until, places, witnesses } = details
  const leftOut = new Set(details.leftOut)
  const pool = poolFor(reader, row, { today, from, until }).filter(({ entryId }) => !leftOut.has(entryId))
  if (pool.length === 0) return null
  const lots = numbered(pool)
  const seated = seatedByGroup(context, details)
  const seed = chanceOf(0, newId())
  const order = drawPanel({ seed, places, seated, lots })
  const called = new Set(
    calledNumbers(
      order.map((lot) => ({ ...lot, answer: 'open' as const })),
      places,
    ),
  )
  const drawId = newId()
  const kept = { seed: String(seed), drawnOn: today, places, witnesses, seated }
  change.insert(panelDraw, { ...kept, id: drawId, panelId: row.id, fromDate: from, untilDate: until })
  change.insertMany(
    panelDrawTicket,
    lots.map(({ entryId, ...lot }) => ({
      ...{ ...lot, groups: [...lot.groups], homes: [...lot.homes], id: newId(), drawId },
      householdId: row.kind === 'parents' ? entryId : null,
      pupilId: row.kind === 'pupils' ? entryId : null,
      won: called.has(lot.number),
    })),
  )
  return { drawId, called: called.size, reserves: lots.length - called.size }
}

interface Answered {
  readonly ticket: Pick<TicketRow, 'id' | 'pupilId' | 'householdId'>
  readonly draw: DrawRow
  readonly answer: DrawAnswer
  /** The pupil, or the parent of this household who takes the seat; null where nobody was chosen yet. */
  readonly whoId: string | null
  /** Who may sit in a panel of this kind; only a yes looks at them. */
  readonly candidates: readonly PanelPerson[]
}

/** Notes an answer on the day of the context: a yes makes a member, another takes the member of this lot away again. */
export function answerTicket(context: Drawing, answered: Answered) {
  const { change, reader, today } = context
  const { ticket, answer } = answered
  const member = memberOfTicket(reader, ticket.id)
  if (answer === 'yes') {
    const seated = seat(context, answered, member?.id ?? null)
    if (!seated.ok) return seated
  } else if (member !== null) change.remove(panelMember, member.id)
  change.update(panelDrawTicket, ticket.id, { answer, answeredOn: answer === 'open' ? null : today })
  return ok({})
}

/** Gives the seat of this lot to who was chosen; `memberId` is who had it before. */
function seat(
  { change, reader, newId }: Drawing,
  { ticket, draw, whoId, candidates }: Answered,
  memberId: string | null,
) {
  const term = { from: draw.fromDate as IsoDate, until: draw.untilDate as IsoDate }
  const who = candidates.find((one) => one.whoId === whoId)
  const isOfHome = ticket.pupilId !== null || who?.householdIds.includes(ticket.householdId ?? '') === true
  if (who === undefined || !isOfHome) return fail('NO_CANDIDATE')
  const others = readMembers(reader, draw.panelId).filter(
    (one) => one.id !== memberId && whoOf(one) === whoId,
  )
  if (membersDuring(others, term).length > 0) return fail('SITS_ALREADY')
  const columns =
    ticket.pupilId === null ? { personId: who.whoId, pupilId: null } : { personId: null, pupilId: who.whoId }
  if (memberId !== null) change.update(panelMember, memberId, columns)
  else {
    change.insert(panelMember, {
      ...{ id: newId(), panelId: draw.panelId, ticketId: ticket.id, chosen: 'draw', ...columns },
      ...{ fromDate: term.from, untilDate: term.until },
    })
  }
  return ok({})
}

/** Numbers in the order of the names, before the seed is there; equal homes have equal numbers. */
function numbered(pool: readonly PoolEntry[]): (Lot & { readonly entryId: string })[] {
  const homes = new Map<string, number>()
  const homeOf = (id: string) => {
    if (!homes.has(id)) homes.set(id, homes.size + 1)
    return homes.get(id) as number
  }
  return [...pool]
    .sort((a, b) => dutch.compare(a.name, b.name) || (a.entryId < b.entryId ? -1 : 1))
    .map(({ entryId, groups, householdIds, terms, plus }, at) => ({
      ...{ entryId, number: at + 1, groups, homes: householdIds.map(homeOf), terms, plus },
    }))
}

const dutch = new Intl.Collator('nl')

/** How many members each group has already in these days. */
function seatedByGroup({ reader, today }: Drawing, { panelId, from, until }: DrawDetails) {
  const groups = groupsOfWho(reader, today)
  const seated: Record<string, number> = {}
  for (const member of membersDuring(readMembers(reader, panelId), { from, until })) {
    for (const group of groups.get(whoOf(member)) ?? []) seated[group] = (seated[group] ?? 0) + 1
  }
  return seated
}
