// A reminder slip of one family: who, when, its code, and the same boxes as on the invitation (printing 1).

import { clipLine } from '../kernel/text.ts'
import { directionOf } from '../people/languages.ts'
import { eveningsOfFamily, familyEveningLines, type InvitedChild, type MeetingOnPaper } from './evenings.ts'
import { ANSWER_KEYS, type KeptTranslation, labelPair } from './invitation-item.ts'
import { paperWordsIn } from './invitation-phrases.ts'
import { returnBefore } from './paper-words.ts'
import { REMINDER } from './reminder.ts'

/** Of a letter that was planned for the family. */
interface RemindedFamily {
  readonly children: readonly InvitedChild[]
  readonly handOut: string
  /** Null: no child carries it home. */
  readonly carrierId: string | null
  readonly envelope: readonly string[]
  readonly address: readonly string[]
  readonly salutation: string
  readonly largePrint: boolean
}

/** The slip; `translation` is the one that its invitation carried. */
export function reminderSlip(
  meeting: MeetingOnPaper,
  family: RemindedFamily,
  { code, translation }: { readonly code: string; readonly translation: KeptTranslation | null },
) {
  const language = translation?.language
  const words = language === undefined ? null : paperWordsIn(language)
  return {
    handOut: clipLine(family.handOut, 200),
    // A slip that a child carries home needs no address.
    addressLines: family.carrierId === null ? addressBlock(family) : [],
    salutation: family.salutation,
    sentence: REMINDER,
    other:
      language === undefined || words === null
        ? null
        : { lang: language, direction: directionOf(language), sentence: words.reminder },
    when: familyEveningLines(eveningsOfFamily(meeting, family.children)).map((one) => clipLine(one, 400)),
    place: meeting.place,
    returnBefore: returnBefore(meeting),
    code,
    answers: ANSWER_KEYS.map((key) => labelPair(key, words?.slip)),
    adults: labelPair('adults', words?.slip),
    largePrint: family.largePrint,
  }
}

function addressBlock({ envelope, address }: RemindedFamily): string[] {
  const lines = [...envelope, ...address]
  return lines.length <= 8 ? lines : [envelope.join(' '), ...address]
}
