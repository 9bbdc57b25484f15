// Protocol van de loting: with names for the file, with numbers only for the wall.
import { findDraw, findPanel } from '#db/queries/panels'
import { groupInText } from '#domain/groups/texts'
import type { IsoDate } from '#domain/kernel/date'
import { longDate } from '#domain/kernel/date-text'
import { fail } from '#domain/kernel/result'
import { clipLine } from '#domain/kernel/text'
import { calledNumbers } from '#domain/panels/draw'
import { drawRules, groupsText, placesText } from '#domain/panels/texts'
import type { ReadContext, SliceHandlers } from '../app/context.ts'
import { isWholeDraw, namesOfTickets, orderOfDraw, type TicketInOrder } from './panels-shown.ts'
import { printAndKeep, printPaper } from './printing-paper.ts'

export const panelsDrawPaperHandlers: Pick<SliceHandlers<'panels'>, 'panels.drawPaper'> = {
  'panels.drawPaper': printAndKeep(printProtocol),
}

async function printProtocol(context: ReadContext, { drawId, names }: { drawId: string; names: boolean }) {
  const { reader } = context
  const draw = findDraw(reader, drawId)
  const panel = draw === null ? null : findPanel(reader, draw.panelId)
  if (draw === null || panel === null) return fail('NOT_FOUND')
  if (!isWholeDraw(reader, draw)) return fail('NOTHING_TO_PRINT')
  const order = orderOfDraw(reader, draw)
  const nameOf = names ? namesOfTickets(reader, order) : () => ''
  const day = (date: string) => longDate(date as IsoDate)
  const drawnOn = day(draw.drawnOn)
  const seated = Object.entries(draw.seated).map(([group, members]) => `${groupInText(group)}: ${members}`)
  const title = `Protocol van de loting: ${panel.name}, ${drawnOn}${names ? '' : ', zonder namen'}`
  return printPaper(context, { kind: 'drawProtocol', title }, (top) => ({
    name: 'drawProtocol',
    data: {
      ...top,
      title: `Loting voor ${panel.name}`,
      names,
      facts: [
        { label: 'Geloot op', value: drawnOn },
        { label: 'Plaatsen', value: placesText(draw.places) },
        { label: 'Termijn', value: `${day(draw.fromDate)} tot en met ${day(draw.untilDate)}` },
        { label: 'Erbij waren', value: draw.witnesses },
        { label: 'Deden mee', value: String(order.length) },
        { label: 'Leden die er al waren', value: clipLine(seated.join(', '), 200) || 'geen' },
        { label: 'Startgetal', value: draw.seed },
      ],
      rules: drawRules(panel.kind),
      lines: linesOf(order, draw.places, nameOf),
    },
  }))
}

/** By the outcome of the day: answers given since play no part in it. */
function linesOf(order: readonly TicketInOrder[], places: number, nameOf: (ticket: TicketInOrder) => string) {
  const called = new Set(
    calledNumbers(
      order.map((ticket) => ({ ...ticket, answer: 'open' as const })),
      places,
    ),
  )
  let reserve = 0
  return order.map((ticket) => {
    const won = called.has(ticket.number)
    if (!won) reserve += 1
    return {
      number: String(ticket.number),
      name: clipLine(nameOf(ticket), 300),
      groups: clipLine(groupsText(ticket.groups), 120),
      homes: ticket.homes.join(', '),
      terms: String(ticket.terms),
      plus: String(ticket.plus),
      tickets: String(ticket.tickets),
      lot: String(ticket.lot),
      outcome: won ? 'geloot' : `reserve ${reserve}`,
      won,
    }
  })
}
