import * as z from 'zod'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { nameParts } from '../kernel/name.ts'
import { line, longText } from '../kernel/text.ts'

/** A child lives in one household or in two, with the rhythm between them ("even weken bij vader"). */
const residence = z.strictObject({ householdId: id, rhythm: line(200) })

/** What the office fills in about a pupil. Never BSN, origin, religion or health. */
export const pupilDetails = z.strictObject({
  ...nameParts.shape,
  birthDate: isoDate.nullable(),
  pupilNumber: line(64),
  enrolledOn: isoDate.nullable(),
  leftOn: isoDate.nullable(),
  remark: longText(1000),
  residences: z.array(residence).max(2, 'Een kind woont in hoogstens twee gezinnen.'),
})

export type PupilDetails = z.infer<typeof pupilDetails>

/** As typed in the form: the days must be possible. */
export const pupilEntry = pupilDetails.superRefine(
  ({ birthDate, enrolledOn, leftOn, residences }, context) => {
    const issue = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (enrolledOn !== null && leftOn !== null && leftOn < enrolledOn) {
      issue('leftOn', 'De laatste schooldag ligt vóór de inschrijving.')
    }
    if (birthDate !== null && enrolledOn !== null && enrolledOn < birthDate) {
      issue('enrolledOn', 'De inschrijving ligt vóór de geboorte.')
    }
    if (new Set(residences.map(({ householdId }) => householdId)).size < residences.length) {
      issue('residences', 'Dit gezin staat er twee keer.')
    }
  },
)

/** As it leaves the file: see personShown. */
export const pupilShown = pupilDetails.extend({
  pupilNumber: z.string(),
  remark: z.string(),
  residences: z.array(z.strictObject({ householdId: id, rhythm: z.string() })),
})
