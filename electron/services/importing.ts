import { ok } from '#domain/kernel/result'
import type { SliceHandlers } from '../app/context.ts'
import { applyEdexml, previewEdexml } from './importing-edexml.ts'
import { applyList, previewList, readList } from './importing-lists.ts'

export const importingHandlers: SliceHandlers<'importing'> = {
  'importing.previewEdexml': previewEdexml,
  'importing.applyEdexml': applyEdexml,
  'importing.readList': readList,
  'importing.previewList': previewList,
  'importing.applyList': applyList,
  'importing.progress': ({ jobs }, { jobId }) => ok({ progress: jobs.status(jobId) }),
  'importing.cancel': ({ jobs }, { jobId }) => {
    jobs.cancel(jobId)
    return ok({})
  },
}
