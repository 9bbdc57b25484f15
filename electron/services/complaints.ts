import type { SliceHandlers } from '../app/context.ts'
import { complaintsFileHandlers } from './complaints-file.ts'
import { complaintsHandlingHandlers } from './complaints-handling.ts'
import { complaintsTakeHandlers } from './complaints-take.ts'

export const complaintsHandlers: Partial<SliceHandlers<'complaints'>> = {
  ...complaintsTakeHandlers,
  ...complaintsFileHandlers,
  ...complaintsHandlingHandlers,
}
