import * as z from 'zod'
import { defineOperation } from '../contract/operation.ts'
import { id } from '../kernel/id.ts'
import { edexmlOperations } from './edexml-contract.ts'
import { listOperations } from './lists-contract.ts'

export const importingOperations = {
  ...edexmlOperations,
  ...listOperations,
  'importing.progress': defineOperation({
    name: 'importing.progress',
    kind: 'read',
    right: 'import',
    input: z.strictObject({ jobId: id }),
    output: z.strictObject({
      progress: z.strictObject({ done: z.number(), total: z.number() }).nullable(),
    }),
  }),
  'importing.cancel': defineOperation({
    name: 'importing.cancel',
    kind: 'read',
    right: 'import',
    input: z.strictObject({ jobId: id }),
    output: z.strictObject({}),
  }),
}
