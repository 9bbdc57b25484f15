// A reminder slip of one family: who, when, its code, and the same boxes as on the invitation (printing 1).
import { directionOf } from '../people/languages.ts'
import type { ReminderSlips } from '../printing/invitation-papers.ts'
import type { LetterEntry } from '../printing/letter-entry.ts'
import { eveningsOfFamily, familyEveningLines, type MeetingOnPaper } from './evenings.ts'
import { ANSWER_KEYS, type KeptTranslation, labelPair } from './invitation-item.ts'
import { paperWordsIn } from './invitation-phrases.ts'
import { returnBefore } from './paper-words.ts'
import { REMINDER } from './reminder.ts'

type Slip = ReminderSlips['slips'][number]

/** The slip; `translation` is the one that its invitation carried. */
export function reminderSlip(
  meeting: MeetingOnPaper,
  entry: LetterEntry,
  { code, translation }: { readonly code: string; readonly translation: KeptTranslation | null },
): Slip {
  const language = translation?.language
  const words = language === undefined ? null : paperWordsIn(language)
  return {
    handOut: entry.handOut,
    // A slip that a child carries home needs no address.
    addressLines: entry.carrierId === null ? addressBlock(entry) : [],
    salutation: entry.salutation,
    sentence: REMINDER,
    other:
      language === undefined || words === null
        ? null
        : { lang: language, direction: directionOf(language), sentence: words.reminder },
    when: familyEveningLines(eveningsOfFamily(meeting, entry.children)).map((one) => one.slice(0, 400)),
    place: meeting.place,
    returnBefore: returnBefore(meeting),
    code,
    answers: ANSWER_KEYS.map((key) => labelPair(key, words?.slip)),
    adults: labelPair('adults', words?.slip),
    largePrint: entry.largePrint,
  }
}

function addressBlock({ envelope, address }: LetterEntry): string[] {
  const lines = [...envelope, ...address]
  return lines.length <= 8 ? lines : [envelope.join(' '), ...address]
}
