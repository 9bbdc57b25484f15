import { ok } from '#domain/kernel/result'
import type { SliceHandlers } from '../app/context.ts'
import { applyEdexml, previewEdexml } from './importing-edexml.ts'

export const importingHandlers: SliceHandlers<'importing'> = {
  'importing.previewEdexml': previewEdexml,
  'importing.applyEdexml': applyEdexml,
  'importing.progress': ({ jobs }, { jobId }) => ok({ progress: jobs.status(jobId) }),
  'importing.cancel': ({ jobs }, { jobId }) => {
    jobs.cancel(jobId)
    return ok({})
  },
}
