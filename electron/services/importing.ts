import { ok } from '#domain/kernel/result'
import type { SliceHandlers } from '../app/context.ts'
import { applyEdexml, previewEdexml } from './importing-edexml.ts'
import { applyList, previewList, previewPage, previewTicks, readList } from './importing-lists.ts'

export const importingHandlers: SliceHandlers<'importing'> = {
  'importing.previewEdexml': previewEdexml,
  'importing.applyEdexml': applyEdexml,
  'importing.readList': readList,
  'importing.previewList': previewList,
  'importing.previewPage': previewPage,
  'importing.previewTicks': previewTicks,
  'importing.applyList': applyList,
  'importing.progress': ({ jobs }, { jobId }) => ok({ progress: jobs.status(jobId) }),
  'importing.cancel': ({ jobs }, { jobId }) => {
    jobs.cancel(jobId)
    return ok({})
  },
}
