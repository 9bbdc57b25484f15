// Lists of pupils and parents (CSV, Excel): look, preview, import. The worker reads and plans; here is what we have.
import { readExistingPeople, savedMappings } from '#db/queries/importing-lists'
import { currentSchoolYear } from '#db/queries/school'
import type { Existing } from '#domain/importing/lists/existing'
import type { PlanQuestion, WritingAnswer } from '#domain/importing/lists/make-preview'
import { writesNothing } from '#domain/importing/lists/writing'
import { fail, ok, type Result } from '#domain/kernel/result'
import type { ListFailure, PreparedChange, ReadContext, ReadHandler } from '../app/context.ts'
import { fingerprintOf } from './importing-edexml.ts'
import { writeList } from './importing-lists-write.ts'

export const readList: ReadHandler<'importing.readList'> = (context, { jobId, ...question }) =>
  withProgress(context, jobId, (goesOn) =>
    context.lists.ask(
      'look',
      { ...question, saved: savedMappings(context.reader), today: context.today },
      goesOn,
    ),
  )

export const previewList: ReadHandler<'importing.previewList'> = async (context, { jobId, ...input }) => {
  // Before the reading: a change made meanwhile must count as later than the preview.
  const fingerprint = fingerprintOf(context.reader, input.file.bytes)
  const question = questionOf(context, input)
  const read = await withProgress(context, jobId, (goesOn) =>
    context.lists.ask('preview', { ...question, previewId: jobId }, goesOn),
  )
  return read.ok ? ok({ preview: read.value, fingerprint }) : read
}

export const previewPage: ReadHandler<'importing.previewPage'> = async ({ lists }, question) => {
  const page = await lists.ask('page', question)
  return page.ok && page.value !== null ? ok(page.value) : fail('PREVIEW_GONE')
}

export const previewTicks: ReadHandler<'importing.previewTicks'> = async ({ lists }, question) => {
  const keys = await lists.ask('ticks', question)
  return keys.ok && keys.value !== null ? ok({ keys: keys.value }) : fail('PREVIEW_GONE')
}

type Prepared = { existing: Existing; read: Result<WritingAnswer, ListFailure> }

export const applyList: PreparedChange<'importing.applyList'> = {
  undoable: true,
  prepare: async (context, { jobId, listName: _, fingerprint: __, ...input }): Promise<Prepared> => {
    const question = questionOf(context, input)
    const read = await withProgress(context, jobId, (goesOn) =>
      context.lists.ask('writing', question, goesOn),
    )
    return { existing: question.existing, read }
  },
  commit: (context, { file, fingerprint, listName }, { existing, read }: Prepared) => {
    if (!read.ok) return read
    if (fingerprint !== fingerprintOf(context.reader, file.bytes)) return fail('IMPORT_OUTDATED')
    if (writesNothing(read.value.writing)) return fail('NOTHING_TO_IMPORT')
    return ok(writeList(context, { ...read.value, existing, listName, fileName: file.name }))
  },
}

/** The file and the choices of the office, with everything that we have. */
function questionOf(context: ReadContext, input: Omit<PlanQuestion, 'existing' | 'today'>): PlanQuestion {
  const { reader, today } = context
  return { ...input, today, existing: readExistingPeople(reader, currentSchoolYear(reader).id) }
}

async function withProgress<Answer>(
  { jobs }: ReadContext,
  jobId: string,
  work: (goesOn: (done: number, total: number) => boolean) => Promise<Answer>,
): Promise<Answer> {
  const job = jobs.start(jobId)
  try {
    return await work(job.progress)
  } finally {
    jobs.finish(jobId)
  }
}
