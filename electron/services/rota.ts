// Every operation of the slice rota, each in the file of its kind.
import type { SliceHandlers } from '../app/context.ts'
import { rotaPlanHandlers } from './rota-plan.ts'
import { rotaTurnsHandlers } from './rota-turns.ts'

export const rotaHandlers: Partial<SliceHandlers<'rota'>> = {
  ...rotaPlanHandlers,
  ...rotaTurnsHandlers,
}
