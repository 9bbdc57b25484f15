// Reminding families that answered nothing: one friendly sentence, and the same as a message.
import type { MeetingOnPaper } from './evenings.ts'
import { greetingOfAll, howToAnswer, type InvitingSchool } from './invitation.ts'
import { factsText } from './paper-words.ts'

/** The sentence on a slip. */
export const REMINDER = 'Wij hebben nog geen antwoord van u. Komt u ook? U bent van harte welkom.'

/** For the silent families with e-mail: subject and text, ready to copy. */
export function reminderMessage(
  meeting: MeetingOnPaper,
  school: InvitingSchool,
): { subject: string; message: string } {
  return {
    subject: `Komt u ook? ${meeting.name}`,
    message: [
      greetingOfAll(school),
      REMINDER,
      factsText(meeting),
      howToAnswer(meeting, school),
      school.name,
    ].join('\n\n'),
  }
}
