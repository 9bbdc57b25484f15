// Letters about a report: that it came in, when we talk, what came of it. Kept as printed, as a step of the file and as
// nobody's copy: who may not open the file finds the letter nowhere.
import { readAccounts } from '#db/queries/access'
import { readComplaintSettings } from '#db/queries/complaints'
import { complaintOfPrint } from '#db/queries/complaints-traces'
import { readRun } from '#db/queries/printing'
import { complaint, complaintStep } from '#db/schema/complaints'
import type { StepKind } from '#domain/complaints/handling'
import { otherLanguage, type SharedWords } from '#domain/complaints/letters/letter-phrases'
import { type LetterFacts, letterText } from '#domain/complaints/letters/letter-text'
import { complaintNumberText } from '#domain/complaints/texts'
import type { OperationInput } from '#domain/contract/operations'
import type { IsoDate } from '#domain/kernel/date'
import { longDate, timeInText } from '#domain/kernel/date-text'
import { fail, ok } from '#domain/kernel/result'
import { clipLine } from '#domain/kernel/text'
import { dateInLanguage, paperWordsIn } from '#domain/meetings/invitation-phrases'
import type { ComplaintLetterPaper } from '#domain/printing/complaint-papers'
import type { ReadContext, SliceHandlers } from '../app/context.ts'
import { openFile, type SeenFile, unchangedFile, wholeFile } from './complaints-files.ts'
import { type LetterTo, letterTo } from './complaints-letter-to.ts'
import { dutiesOfFiles } from './complaints-shown.ts'
import { keepPaper, openKept, printPaper } from './printing-paper.ts'
import { letterhead, windowOfSchool } from './printing-stamp.ts'

type Letter = Omit<OperationInput<'complaints.letter'>, 'meetOn'> & { readonly meetOn: IsoDate | null }
type File = Pick<SeenFile, 'row' | 'people'>

type LetterHandlers = Pick<SliceHandlers<'complaints'>, 'complaints.letter' | 'complaints.openLetter'>

export const complaintsLetterHandlers: LetterHandlers = {
  'complaints.openLetter': (context, { id, runId }) => {
    const found = wholeFile(context, id)
    if (!found.ok) return found
    const run = complaintOfPrint(context.reader, runId) === id ? readRun(context.reader, runId) : null
    return run === null ? fail('COMPLAINT_NOT_FOUND') : openKept(context, run)
  },
  'complaints.letter': {
    prepare: (context, input) => prepareLetter(context, input),
    commit: (context, input, prepared: Awaited<ReturnType<typeof prepareLetter>>) => {
      if (!prepared.ok) return prepared
      // while the PDF was made the file may have been changed, or closed to who is at the desk
      const planned = planLetter(context, input)
      if (!planned.ok) return planned
      if (JSON.stringify(planned.value) !== JSON.stringify(prepared.value.planned)) {
        return fail('COMPLAINT_CHANGED')
      }
      const kept = keepPaper(context, prepared.value.paper, [])
      noteStep(context, input, { file: planned.value.file, runId: kept.runId })
      return ok(kept)
    },
  },
}

/** The file and to whom the letter goes; refuses what cannot be written. */
function planLetter(context: ReadContext, input: Letter) {
  const found = fileFor(context, input)
  if (!found.ok) return found
  const { letter, meetOn, meetAt } = input
  if (letter === 'invitation' && (meetOn === null || !isTime(meetAt))) return fail('MOMENT_MISSING')
  const to = letterTo(context.reader, found.value.row)
  return to === null ? fail('NO_ADDRESS') : ok({ file: found.value, to })
}

/**
 * What came of it is told of a closed file; before that only in words of the school, as the terugkoppeling that goes before
 * the closing.
 */
function fileFor(context: ReadContext, { letter, text, ...file }: Letter) {
  if (letter !== 'outcome') return openFile(context, file)
  const found = unchangedFile(context, file)
  if (!found.ok) return found
  return found.value.row.outcome === null && text.trim() === '' ? fail('NOT_CLOSED') : found
}

async function prepareLetter(context: ReadContext, input: Letter) {
  const planned = planLetter(context, input)
  if (!planned.ok) return planned
  const window = windowOfSchool(context.reader)
  if (window === null) return fail('WINDOW_OUT_OF_SHEET')
  const { row } = planned.value.file
  // the list of prints shows it to who may open the file; no name and no subject stand in it
  const title = `${TITLES[input.letter]} ${complaintNumberText(row)}`
  const made = await printPaper(context, { kind: 'complaintLetter', title }, (top) => ({
    name: 'complaintLetter',
    data: { ...top, title, window, ...sheetOf(context, input, planned.value) },
  }))
  return made.ok ? ok({ paper: made.value, planned: planned.value }) : made
}

const TITLES: Readonly<Record<Letter['letter'], string>> = {
  receipt: 'Ontvangst van melding',
  invitation: 'Uitnodiging bij melding',
  outcome: 'Uitkomst van melding',
}

/** Languages with phrases are the same for every paper. */
const AS_ON_INVITATIONS: SharedWords = {
  dateIn: (language, date) => dateInLanguage(language, date) ?? longDate(date),
  labelsIn: (language) => paperWordsIn(language)?.facts ?? { when: '', where: '' },
}

type Sheet = Omit<ComplaintLetterPaper, 'school' | 'printed' | 'title' | 'window'>

function sheetOf(context: ReadContext, input: Letter, { file, to }: { file: File; to: LetterTo }): Sheet {
  const facts = factsOf(context, input, { file, to })
  const words = letterText(facts)
  const other = otherLanguage(to.languages, { ...facts, kind: input.letter }, AS_ON_INVITATIONS)
  const { name } = letterhead(context.reader)
  return {
    addressLines: [...to.lines],
    handOut: to.handOut,
    date: longDate(context.today),
    reference: complaintNumberText(file.row),
    subject: clipLine(words.subject, 200),
    salutation: to.salutation,
    paragraphs: [...words.paragraphs],
    facts: words.facts.map((fact) => ({ ...fact })),
    after: [...words.after],
    ways: words.ways.map((way) => ({ ...way })),
    closing: 'Met vriendelijke groet,',
    signature: [facts.handler || context.actor.name, name].map((one) => clipLine(one, 200)),
    largePrint: to.largePrint,
    other:
      other === null
        ? null
        : { ...other, paragraphs: [...other.paragraphs], facts: other.facts.map((fact) => ({ ...fact })) },
  }
}

function factsOf(
  context: ReadContext,
  { letter, meetOn, meetAt, meetWhere, text }: Letter,
  { file, to }: { file: File; to: LetterTo },
): LetterFacts {
  const { reader } = context
  const { row } = file
  const settings = readComplaintSettings(reader)
  const duties = dutiesOfFiles(context, [{ ...file, access: 'whole' }]).get(row.id) ?? []
  const answer = duties.find(({ what }) => what === 'answer' || what === 'feedback')
  const { phone, email } = letterhead(reader)
  return {
    letter,
    kind: row.kind,
    route: row.route,
    toPupil: to.toPupil,
    receivedOn: row.receivedOn as IsoDate,
    subject: row.subject,
    handler: readAccounts(reader).find(({ id }) => id === row.handledBy)?.name ?? '',
    // a term that has passed is no promise any more
    answerBy: answer === undefined || answer.late ? null : answer.by,
    meeting:
      letter === 'invitation' && meetOn !== null
        ? { on: meetOn, at: stored(meetAt), where: meetWhere }
        : null,
    outcome: row.outcome,
    askedAfterWeeks: duties.some(({ what }) => what === 'solvedCheck')
      ? settings.terms.solvedCheckWeeks
      : null,
    text: text.trim(),
    settings,
    reachedAt: [phone, email].filter((one) => one !== '').join(', '),
  }
}

/** '9.30', '9:30' and '09:30' are times. */
function isTime(text: string): boolean {
  return /^([01]?\d|2[0-3])[.:][0-5]\d$/.test(text)
}

function stored(text: string): string {
  return text.replace('.', ':').padStart(5, '0')
}

/** The letter is a step of the file. */
function noteStep(
  { change, newId, today, actor }: Parameters<typeof keepPaper>[0],
  input: Letter,
  { file, runId }: { file: File; runId: string },
): void {
  const { row } = file
  const { kind, plannedOn } = stepOf(input, row)
  change.insert(complaintStep, {
    ...{ id: newId(), complaintId: row.id, kind, rung: row.rung, printRunId: runId },
    plannedOn,
    doneOn: plannedOn === null ? today : null,
    facts: plannedOn === null ? '' : momentText(input),
    notedBy: actor.id,
  })
  if (row.state === 'new') change.update(complaint, row.id, { state: 'running' })
  change.touch(complaint, [row.id])
}

/** What a plan of a day alone would lose. */
function momentText({ meetAt, meetWhere }: Letter): string {
  const where = meetWhere === '' ? '' : `, ${meetWhere}`
  return `Uitgenodigd voor ${timeInText(stored(meetAt))}${where}.`
}

/**
 * A letter with what came of it is the terugkoppeling only for who asked for a letter: who wanted to be called or spoken to
 * has not been by post.
 */
function stepOf(
  { letter, meetOn }: Letter,
  { state, contactWish }: File['row'],
): { kind: StepKind; plannedOn: IsoDate | null } {
  if (letter === 'receipt') return { kind: 'receipt', plannedOn: null }
  if (letter === 'invitation') return { kind: 'talk', plannedOn: meetOn }
  const isFeedback = contactWish === 'letter' && state !== 'closed' && state !== 'withdrawn'
  return { kind: isFeedback ? 'feedback' : 'letter', plannedOn: null }
}
