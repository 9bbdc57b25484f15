// Inzageverzoeken: taking in, extending, the preview with its covers, and the answer as PDF and JSON.
import { findPerson } from '#db/queries/people'
import { findRequest, type RequestRow, readRequests } from '#db/queries/privacy'
import { readSchool } from '#db/queries/school'
import type { Reader } from '#db/reader'
import { accessRequest } from '#db/schema/privacy'
import { hashOf } from '#db/sha256'
import { verdict } from '#domain/access/rights'
import type { OperationInput } from '#domain/contract/operations'
import { parseIsoDate } from '#domain/kernel/date'
import { longDate } from '#domain/kernel/date-text'
import { fullName, nameOf } from '#domain/kernel/name'
import { fail, ok } from '#domain/kernel/result'
import { NAMELESS } from '#domain/people/texts'
import {
  ANSWER_STATEMENT,
  applyCovering,
  dueOn,
  extendedDueOn,
  type Fact,
  hiddenText,
  openTo,
  type Section,
} from '#domain/privacy/access-answer'
import type { Actor, ReadContext, SliceHandlers } from '../app/context.ts'
import { asDay } from './people-around.ts'
import { keepPaper, printPaper } from './printing-paper.ts'
import { factsAbout } from './privacy-facts.ts'

type Handlers = SliceHandlers<'privacy'>

export const inzageHandlers: Pick<
  Handlers,
  | 'privacy.requests'
  | 'privacy.takeIn'
  | 'privacy.extend'
  | 'privacy.withdraw'
  | 'privacy.preview'
  | 'privacy.export'
> = {
  'privacy.requests': ({ reader }) =>
    ok({
      requests: readRequests(reader).map((row) => ({
        id: row.id,
        personId: row.personId,
        name: nameOfPerson(reader, row.personId),
        receivedOn: asDay(row.receivedOn),
        dueOn: asDay(row.dueOn),
        extendedOn: asDay(row.extendedOn),
        extensionReason: row.extensionReason,
        state: row.state,
        closedOn: asDay(row.closedOn),
        runId: row.printRunId,
      })),
    }),
  'privacy.takeIn': ({ change, reader, today, newId }, { personId, receivedOn }) => {
    if (findPerson(reader, personId) === null) return fail('NOT_FOUND')
    if (receivedOn > today) return fail('RECEIVED_IN_FUTURE')
    const id = newId()
    change.insert(accessRequest, { id, personId, receivedOn, dueOn: dueOn(receivedOn) })
    return ok({ id })
  },
  'privacy.extend': ({ change, reader, today }, { id, reason }) => {
    const row = findRequest(reader, id)
    if (row === null) return fail('NOT_FOUND')
    if (row.state !== 'open') return fail('REQUEST_CLOSED')
    if (row.extendedOn !== null) return fail('EXTENDED_ALREADY')
    // the person must hear of it within the first month
    if (today > row.dueOn) return fail('TERM_OVER')
    const later = extendedDueOn(asDay(row.receivedOn))
    change.update(accessRequest, id, { dueOn: later, extendedOn: today, extensionReason: reason })
    return ok({ dueOn: later })
  },
  'privacy.withdraw': ({ change, reader, today }, { id }) => {
    const row = findRequest(reader, id)
    if (row === null) return fail('NOT_FOUND')
    if (row.state !== 'open') return fail('REQUEST_CLOSED')
    change.update(accessRequest, id, { state: 'withdrawn', closedOn: today })
    return ok({})
  },
  'privacy.preview': ({ change, reader, actor }, { id }) => {
    const found = openRequest(reader, id)
    if (!found.ok) return found
    const { row, sections } = found.value
    const open = openTo(sections, mayGive(actor))
    change.viewed(accessRequest, id)
    return ok({
      name: nameOfPerson(reader, row.personId),
      sections: open.sections.map(({ title, facts }) => ({ title, facts: facts.map(shownFact) })),
      forHead: open.forHead,
      fingerprint: fingerprintOf(sections),
    })
  },
  'privacy.export': {
    prepare: (context, input) => prepareAnswer(context, input),
    commit: (context, { id, fingerprint }, prepared: Awaited<ReturnType<typeof prepareAnswer>>) => {
      if (!prepared.ok) return prepared
      const { paper, json } = prepared.value
      // somebody may have changed a card while the paper was made
      const now = openRequest(context.reader, id)
      if (!now.ok) return now
      if (fingerprintOf(now.value.sections) !== fingerprint) return fail('PREVIEW_OUTDATED')
      const kept = keepPaper(context, paper, [])
      context.change.noted('export', { rows: prepared.value.facts, id })
      context.change.update(accessRequest, id, {
        state: 'answered',
        closedOn: context.today,
        printRunId: kept.runId,
      })
      return ok({ ...kept, json })
    },
  },
}

/** Who gives an answer sees all that is in it. */
export function mayGive({ role }: Pick<Actor, 'role'>): boolean {
  return verdict('exportPerson', role) === 'may'
}

function shownFact({ forHead, untold, ...fact }: Fact): Omit<Fact, 'forHead' | 'untold'> {
  return fact
}

function openRequest(reader: Reader, id: string) {
  const row: RequestRow | null = findRequest(reader, id)
  const sections = row === null ? null : factsAbout(reader, row.personId)
  if (row === null || sections === null) return fail('NOT_FOUND')
  if (row.state !== 'open') return fail('REQUEST_CLOSED')
  return ok({ row, sections })
}

/** Names what was previewed; how often something secret was looked at may go on counting. */
function fingerprintOf(sections: readonly Section[]): string {
  const facts = sections.flatMap((section) => section.facts).filter(({ id }) => !id.startsWith('audit:'))
  return hashOf(JSON.stringify(facts)).slice(0, 32)
}

const PRINT = {
  kind: 'accessAnswer',
  title: 'Antwoord op een verzoek om inzage',
  fileTitle: 'Inzage',
} as const

/** The PDF and the JSON of exactly what is uncovered; a covered fact is in neither. */
async function prepareAnswer(context: ReadContext, input: OperationInput<'privacy.export'>) {
  const { reader, today } = context
  const found = openRequest(reader, input.id)
  if (!found.ok) return found
  const { row, sections } = found.value
  if (fingerprintOf(sections) !== input.fingerprint) return fail('PREVIEW_OUTDATED')
  const { sections: shown, hidden } = applyCovering(sections, input)
  const name = nameOfPerson(reader, row.personId)
  const receivedOn = parseIsoDate(row.receivedOn) ?? today
  const told = {
    sections: shown.map(({ title, facts }) => ({
      title,
      facts: facts.map(({ label, value, source }) => ({ label, value, source })),
    })),
    hidden: hiddenText(hidden),
  }
  const made = await printPaper(context, PRINT, (top) => ({
    name: 'accessAnswer',
    data: { ...top, name, receivedOn: longDate(receivedOn), statement: [...ANSWER_STATEMENT], ...told },
  }))
  if (!made.ok) return made
  const paper = made.value
  const { printNumber } = paper.stamp.printed
  const school = readSchool(reader).name
  const answer = { school, name, receivedOn, answeredOn: today, printNumber, ...told }
  const facts = shown.reduce((sum, section) => sum + section.facts.length, 0)
  const json = {
    bytes: new TextEncoder().encode(`${JSON.stringify(answer, null, 2)}\n`),
    fileName: paper.fileName.replace(/\.pdf$/, '.json'),
  }
  return ok({ paper, json, facts })
}

function nameOfPerson(reader: Reader, personId: string): string {
  const row = findPerson(reader, personId)
  return row === null ? NAMELESS : fullName(nameOf(row)) || row.letterName || NAMELESS
}
