// The invitation in other languages: as it was kept, else standard phrases to begin with (printing 7).
import { readTranslations } from '#db/queries/meeting-translations'
import { meetingTranslation } from '#db/schema/meetings'
import { fail, ok } from '#domain/kernel/result'
import { standardInvitation } from '#domain/meetings/invitation-phrases'
import { directionOf, languageName } from '#domain/people/languages'
import type { SliceHandlers } from '../app/context.ts'
import { dutchHashOf, tellMeeting, translationState } from './meetings-invited.ts'
import { asDay } from './people-around.ts'

type TranslationHandlers = Pick<
  SliceHandlers<'meetings'>,
  'meetings.translation' | 'meetings.saveTranslation'
>

export const meetingsTranslationHandlers: TranslationHandlers = {
  'meetings.translation': ({ reader }, { id, language }) => {
    const told = tellMeeting(reader, id)
    if (told === null) return fail('NOT_FOUND')
    const kept = readTranslations(reader, id).find((row) => row.language === language)
    const words = kept ?? standardInvitation(language, told.onPaper) ?? NOTHING
    return ok({
      languageName: languageName(language),
      direction: directionOf(language),
      translation: {
        language,
        salutation: words.salutation,
        paragraphs: [...words.paragraphs],
        closing: words.closing,
      },
      state: translationState(kept, told.onPaper),
      checkedBy: kept?.checkedBy ?? '',
      checkedOn: asDay(kept?.checkedOn ?? null),
    })
  },
  'meetings.saveTranslation': (
    { change, reader, newId },
    { id: meetingId, translation, checkedBy, checkedOn },
  ) => {
    const told = tellMeeting(reader, meetingId)
    if (told === null) return fail('NOT_FOUND')
    const { language, ...words } = translation
    const row = { ...words, checkedBy, checkedOn, dutchHash: dutchHashOf(told.onPaper) }
    const kept = readTranslations(reader, meetingId).find((one) => one.language === language)
    if (kept === undefined) change.insert(meetingTranslation, { id: newId(), meetingId, language, ...row })
    else change.update(meetingTranslation, kept.id, row)
    return ok({})
  },
}

const NOTHING = { salutation: '', paragraphs: [], closing: '' }
