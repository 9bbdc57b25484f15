import type { SliceHandlers } from '../app/context.ts'
import { complaintsFileHandlers } from './complaints-file.ts'
import { complaintsHandlingHandlers } from './complaints-handling.ts'
import { complaintsLetterHandlers } from './complaints-letter.ts'
import { complaintsTakeHandlers } from './complaints-take.ts'
import { complaintsYearHandlers } from './complaints-year.ts'

export const complaintsHandlers: SliceHandlers<'complaints'> = {
  ...complaintsTakeHandlers,
  ...complaintsFileHandlers,
  ...complaintsHandlingHandlers,
  ...complaintsLetterHandlers,
  ...complaintsYearHandlers,
}
