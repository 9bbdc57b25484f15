// EDEXML: preview and import. Both calculate the same plan from the same file and the same rows.
import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  answersByKey,
  importReports,
  newestChange,
  REMEMBERED,
  readExistingSchool,
  schoolYears,
} from '#db/queries/importing'
import { currentSchoolYear, readSchool } from '#db/queries/school'
import type { Reader } from '#db/reader'
import { decodeText } from '#domain/importing/decode'
import type { EdexmlChoices } from '#domain/importing/edexml/choices'
import { schoolYearOfImport } from '#domain/importing/edexml/interpret-header'
import type { ImportContext } from '#domain/importing/edexml/interpretation'
import { planImport } from '#domain/importing/edexml/plan-import'
import { type ReadFailure, readInSteps } from '#domain/importing/edexml/read'
import type { SchoolFile } from '#domain/importing/edexml/school-file'
import { importReport } from '#domain/importing/report'
import type { IsoDate } from '#domain/kernel/date'
import { type Failure, fail, ok, type Result } from '#domain/kernel/result'
import { schoolYear } from '#domain/kernel/school-year'
import type { PreparedChange, ReadContext, ReadHandler } from '../app/context.ts'
import { writeEdexml } from './importing-edexml-write.ts'

type Cancelled = Failure<'IMPORT_CANCELLED', Record<string, never>>

export const previewEdexml: ReadHandler<'importing.previewEdexml'> = async (context, input) => {
  const job = context.jobs.start(input.jobId)
  try {
    const file = await readFile(input.file.bytes, job.progress)
    if (!file.ok) return file
    const plan = planOf(context, file.value, input.choices)
    if (!plan.ok) return plan
    return ok({ plan: plan.value, fingerprint: fingerprintOf(context.reader, input.file.bytes) })
  } finally {
    context.jobs.finish(input.jobId)
  }
}

export const applyEdexml: PreparedChange<'importing.applyEdexml'> = {
  undoable: true,
  prepare: (_context, { file }) => readFile(file.bytes, () => true),
  commit: (context, { file, choices, fingerprint }, read: Result<SchoolFile, ReadFailure>) => {
    if (!read.ok) return read
    if (fingerprint !== fingerprintOf(context.reader, file.bytes)) return fail('IMPORT_OUTDATED')
    const plan = planOf(context, read.value, choices)
    if (!plan.ok) return plan
    if (plan.value.open.length > 0) return fail('IMPORT_QUESTIONS_OPEN', { open: plan.value.open })
    const written = writeEdexml(context, { plan: plan.value, choices, fileName: file.name })
    return written === null ? fail('NOTHING_TO_IMPORT') : ok(written)
  },
}

/** Reads in turns, so that the window is answered meanwhile; `progress` false means that the office cancelled. */
async function readFile(
  bytes: Uint8Array,
  progress: (done: number, total: number) => boolean,
): Promise<Result<SchoolFile, ReadFailure | Cancelled>> {
  const steps = readInSteps(decodeText(bytes).text)
  let step = steps.next()
  while (step.done !== true) {
    if (!progress(step.value.done, step.value.total)) return fail('IMPORT_CANCELLED')
    await nextTurn()
    step = steps.next()
  }
  return step.value
}

function planOf(context: ReadContext, file: SchoolFile, choices: EdexmlChoices) {
  const { reader } = context
  const settings = importContext(reader, context.today)
  const label = schoolYearOfImport(file, settings, choices)
  const year = schoolYears(reader).find((row) => row.label === label)
  return planImport({
    file,
    existing: readExistingSchool(reader, year?.id ?? null),
    context: settings,
    choices,
  })
}

function importContext(reader: Reader, today: IsoDate): ImportContext {
  const newest = importReports(reader)
    .map((report) => importReport.safeParse(report).data?.createdAt ?? null)
    .find((createdAt) => createdAt !== null)
  const locations = answersByKey(reader, REMEMBERED.locations).get('')
  return {
    today,
    schoolYear: schoolYear.parse(currentSchoolYear(reader).label),
    schoolBrin: readSchool(reader).brin,
    firstSchoolDays: schoolYears(reader).map((row) => ({
      schoolYear: schoolYear.parse(row.label),
      day: row.firstSchoolDay as IsoDate,
    })),
    specialSchool: false,
    lastImport: newest ?? null,
    separateGroups: [...answersByKey(reader, REMEMBERED.separateGroups).keys()],
    locations: locations === undefined ? null : (JSON.parse(locations) as string[]),
  }
}

/** Changes with the file and with every change of ours. */
export function fingerprintOf(reader: Reader, bytes: Uint8Array): string {
  return `${createHash('sha256').update(bytes).digest('hex')}-${newestChange(reader)}`
}
