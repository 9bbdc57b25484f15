// Reminding families that answered nothing: one friendly sentence, and the same as a message.
import type { MeetingOnPaper } from './evenings.ts'
import { greetingOfAll, howToAnswer, type InvitingSchool } from './invitation.ts'
import { FACT_LABELS, factRows } from './paper-words.ts'

/** The sentence on a slip. */
export const REMINDER = 'Wij hebben nog geen antwoord van u. Komt u ook? U bent van harte welkom.'

/** For the silent families with e-mail: subject and text, ready to copy. */
export function reminderMessage(
  meeting: MeetingOnPaper,
  school: InvitingSchool,
): { subject: string; message: string } {
  const facts = factRows(meeting, null).map(({ key, lines }) => `${FACT_LABELS[key]}: ${lines.join('\n')}`)
  return {
    subject: `Komt u ook? ${meeting.name}`,
    message: [
      greetingOfAll(school),
      REMINDER,
      facts.join('\n'),
      howToAnswer(meeting, school),
      school.name,
    ].join('\n\n'),
  }
}
