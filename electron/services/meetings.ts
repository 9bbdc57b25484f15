// Every operation of the slice meetings, each in the file of its kind.
import type { SliceHandlers } from '../app/context.ts'

export const meetingsHandlers: Partial<SliceHandlers<'meetings'>> = {}
