// Every operation of the slice buddies, each in the file of its kind.
import type { SliceHandlers } from '../app/context.ts'
import { buddiesPaperHandlers } from './buddies-paper.ts'
import { buddiesShownHandlers } from './buddies-shown.ts'
import { buddiesWriteHandlers } from './buddies-write.ts'

export const buddiesHandlers: SliceHandlers<'buddies'> = {
  ...buddiesShownHandlers,
  ...buddiesWriteHandlers,
  ...buddiesPaperHandlers,
}
