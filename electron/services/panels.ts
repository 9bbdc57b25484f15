// Every operation of the slice panels, each in the file of its kind.
import type { SliceHandlers } from '../app/context.ts'
import { panelsDrawHandlers } from './panels-draw.ts'
import { panelsDrawPaperHandlers } from './panels-draw-paper.ts'
import { panelsMembersHandlers } from './panels-members.ts'
import { panelsPaperHandlers } from './panels-paper.ts'
import { panelsShownHandlers } from './panels-shown.ts'
import { panelsTopicsHandlers } from './panels-topics.ts'

export const panelsHandlers: SliceHandlers<'panels'> = {
  ...panelsShownHandlers,
  ...panelsMembersHandlers,
  ...panelsDrawHandlers,
  ...panelsDrawPaperHandlers,
  ...panelsTopicsHandlers,
  ...panelsPaperHandlers,
}
