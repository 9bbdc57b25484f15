// Every operation of the slice meetings, each in the file of its kind.
import type { SliceHandlers } from '../app/context.ts'
import { meetingsAnswersHandlers } from './meetings-answers.ts'

export const meetingsHandlers: Partial<SliceHandlers<'meetings'>> = {
  ...meetingsAnswersHandlers,
}
