// Every operation of the slice rota, each in the file of its kind.
import type { SliceHandlers } from '../app/context.ts'

export const rotaHandlers: Partial<SliceHandlers<'rota'>> = {}
