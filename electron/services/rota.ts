// Every operation of the slice rota, each in the file of its kind.
import type { SliceHandlers } from '../app/context.ts'
import { rotaBoardHandlers } from './rota-board.ts'
import { rotaBoardWriteHandlers } from './rota-board-write.ts'
import { rotaCalendarFileHandlers } from './rota-calendar-file.ts'
import { rotaDrawHandlers } from './rota-draw.ts'
import { rotaFamiliesHandlers } from './rota-families.ts'
import { rotaFormHandlers } from './rota-form.ts'
import { rotaFormPaperHandlers } from './rota-form-paper.ts'
import { rotaOffersHandlers } from './rota-offers.ts'
import { rotaPaperHandlers } from './rota-paper.ts'
import { rotaPlanHandlers } from './rota-plan.ts'
import { rotaProposeHandlers } from './rota-propose.ts'
import { rotaSlipsHandlers } from './rota-slips.ts'
import { rotaSwapHandlers } from './rota-swap.ts'
import { rotaThanksHandlers } from './rota-thanks.ts'
import { rotaTripPaperHandlers } from './rota-trip-paper.ts'
import { rotaTripsHandlers } from './rota-trips.ts'
import { rotaTurnsHandlers } from './rota-turns.ts'

export const rotaHandlers: SliceHandlers<'rota'> = {
  ...rotaFamiliesHandlers,
  ...rotaFormHandlers,
  ...rotaPlanHandlers,
  ...rotaTurnsHandlers,
  ...rotaBoardHandlers,
  ...rotaBoardWriteHandlers,
  ...rotaDrawHandlers,
  ...rotaProposeHandlers,
  ...rotaOffersHandlers,
  ...rotaSwapHandlers,
  ...rotaCalendarFileHandlers,
  ...rotaFormPaperHandlers,
  ...rotaPaperHandlers,
  ...rotaSlipsHandlers,
  ...rotaThanksHandlers,
  ...rotaTripsHandlers,
  ...rotaTripPaperHandlers,
}
