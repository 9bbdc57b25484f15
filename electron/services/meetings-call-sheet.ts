// The list of who is called, on paper: for who calls away from the computer.
import type { OperationOutput } from '#domain/contract/operations'
import { tableDate } from '#domain/kernel/date-text'
import { fail } from '#domain/kernel/result'
import { clipLine } from '#domain/kernel/text'
import { CALL_RESULTS } from '#domain/meetings/contact'
import { CALL_RESULT_TEXTS } from '#domain/meetings/contact-texts'
import { eveningLines } from '#domain/meetings/evenings'
import { NAMELESS } from '#domain/people/texts'
import type { CallSheet } from '#domain/printing/invitation-papers'
import type { ReadContext, SliceHandlers } from '../app/context.ts'
import { callsOf } from './meetings-calls.ts'
import { tellMeeting } from './meetings-invited.ts'
import { printAndKeep, printPaper } from './printing-paper.ts'

type Call = OperationOutput<'meetings.callList'>['calls'][number]

export const meetingsCallSheetHandlers: Pick<SliceHandlers<'meetings'>, 'meetings.callSheet'> = {
  'meetings.callSheet': printAndKeep((context, { id }) => printSheet(context, id)),
}

async function printSheet(context: ReadContext, meetingId: string) {
  const { reader, today } = context
  const told = tellMeeting(reader, meetingId)
  const calls = callsOf(reader, today, meetingId)
  if (told === null || calls === null) return fail('NOT_FOUND')
  if (calls.length === 0) return fail('NOTHING_TO_PRINT')
  const { name } = told.meeting
  return printPaper(context, { kind: 'callList', title: `Bellijst: ${name}` }, (top) => ({
    name: 'callSheet',
    data: {
      ...top,
      meeting: name,
      when: eveningLines(told.onPaper).map((one) => clipLine(one, 400)),
      results: CALL_RESULTS.map((result) => CALL_RESULT_TEXTS[result]),
      calls: calls.slice(0, MOST_CALLS).map(callOnPaper),
    },
  }))
}

/** More than a whole school calls. */
const MOST_CALLS = 2000

function callOnPaper(call: Call): CallSheet['calls'][number] {
  const { bestTime, tryAgainOn } = call
  const when = [
    bestTime === '' ? '' : `beste tijd: ${bestTime}`,
    tryAgainOn === null ? '' : `opnieuw op ${tableDate(tryAgainOn)}`,
  ]
  return {
    name: clipLine(call.name, 200) || NAMELESS,
    children: call.children.slice(0, 20).map((child) => clipLine(child, 200) || NAMELESS),
    phones: call.phones
      .slice(0, 12)
      .map(({ who, number }) => ({ who: clipLine(who, 200), number: clipLine(number, 40) })),
    secret: call.secretPhone ? 'Er is een geheim nummer: kijk op de kaart.' : '',
    language: [call.language, call.interpreter ? 'tolk nodig' : ''].filter((part) => part !== '').join(', '),
    bestTime: when.filter((part) => part !== '').join(', '),
    earlier: [
      ...(call.unclear ? ['De strook is niet te lezen: navragen.'] : []),
      ...call.earlier.slice(-18).map(earlierCall),
    ],
  }
}

function earlierCall({ on, result, note }: Call['earlier'][number]): string {
  const what = result === null ? 'gesproken' : CALL_RESULT_TEXTS[result].toLowerCase()
  return `${tableDate(on)}: ${what}${note === '' ? '' : ` – ${note}`}`
}
