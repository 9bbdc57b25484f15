import * as z from 'zod'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { nameParts } from '../kernel/name.ts'
import { line, longText } from '../kernel/text.ts'

/** A child lives in one household or in two, with the rhythm between them ("even weken bij vader"). */
export const residence = z.strictObject({ householdId: id, rhythm: line(200) })

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
