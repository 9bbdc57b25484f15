import { describe, expect, it } from 'vitest'
import { createListMemory, type ListMemory } from '#domain/importing/lists/list-memory'
import { makePreview, makeWriting, type PlanQuestion } from '#domain/importing/lists/make-preview'
import { openList } from '#domain/importing/lists/open-list'
import { NO_DECISIONS } from '#domain/importing/lists/preview'
import { readList, TABLE_SHARE } from '#domain/importing/lists/read-list'
import { parseIsoDate } from '#domain/kernel/date'
import { utf8 } from './list-files.ts'

const AS_PROPOSED = { sheet: null, encoding: null, separator: null, headerRow: null }
const TODAY = parseIsoDate('2026-11-22') ?? fail()
const NOBODY = { pupils: [], persons: [], households: [], groups: [], refusals: [] }
const ROWS = [
  'Roepnaam;Achternaam;Geboortedatum;Ouder 1;E-mail 1;Ouder 2',
  'Noor;Bakker;3-2-2018;An Bakker;an@voorbeeld.nl;Fam. Bakker',
  'Sem;Bakker;5-13-2020;A. Bakker;an@voorbeeld.nl;Jan de Vries',
]

function fail(): never {
  throw new Error('no such day')
}

/** The question of a preview; its bytes are a copy, as every call of the window brings one. */
function question(rows = ROWS, changes: Partial<PlanQuestion> = {}): PlanQuestion {
  const file = { name: 'Ouders.csv', bytes: new Uint8Array(utf8(rows.join('\r\n'))) }
  const opened = openList(file, AS_PROPOSED)
  if (!opened.ok) throw new Error(opened.error.code)
  const { mapping } = opened.value.proposal
  const basis = { file, reading: AS_PROPOSED, mapping, kind: 'pupils' as const, decisions: NO_DECISIONS }
  return { ...basis, existing: NOBODY, today: TODAY, ...changes }
}

function listOf<T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

describe('the list that is remembered', () => {
  it('is not read again for an answer, a tick or another kind of list', () => {
    const { read } = createListMemory()
    const first = listOf(read(question()))
    const answered = { ...NO_DECISIONS, answers: [{ question: 'pupil:2', answer: 'none' }] }
    const ticked = { ...NO_DECISIONS, ticks: [{ key: 'new-pupil:2', ticked: false }] }
    expect(listOf(read(question(ROWS, { decisions: answered })))).toBe(first)
    expect(listOf(read(question(ROWS, { decisions: ticked })))).toBe(first)
    expect(listOf(read(question(ROWS, { kind: 'parents' })))).toBe(first)
  })

  it.each<[string, PlanQuestion]>([
    ['one sign of the file is another', question(ROWS.map((row) => row.replace('An Bakker', 'Al Bakker')))],
    ['the file has another name', question(ROWS, { file: { ...question().file, name: 'Ouders 2.csv' } })],
    ['the dates are read in another order', decided({ dateOrder: 'monthFirst' })],
    ['a cell is split into two persons', decided({ splitCouples: [{ line: 2, slot: 2 }] })],
    ['the list has no header', question(ROWS, { reading: { ...AS_PROPOSED, headerRow: 'none' } })],
    ['a column has another field', question(ROWS, { mapping: withoutEmail() })],
    ['it is another day', question(ROWS, { today: parseIsoDate('2026-11-23') ?? fail() })],
  ])('is read again when %s', (_, other) => {
    const { read } = createListMemory()
    const first = listOf(read(question()))
    const second = listOf(read(other))
    expect(second).not.toBe(first)
    expect(second).toEqual(listOf(readList(other)))
  })

  it('is read again when it was forgotten', () => {
    const { read, forget } = createListMemory()
    const first = listOf(read(question()))
    forget()
    expect(listOf(read(question()))).not.toBe(first)
  })

  it('gives the same previews and the same writing, however often a plan was made of it', () => {
    const asked = decided({
      ticks: [{ key: 'new-pupil:2', ticked: false }],
      answers: [{ question: 'join:parent:2-1-1|parent:3-1-1', answer: 'yes' }],
    })
    const kept = listOf(readList(question()))
    for (const one of [question(), asked, question(ROWS, { kind: 'parents' }), asked, question()]) {
      const fresh = listOf(readList(one))
      expect(makePreview(one, kept).preview).toEqual(makePreview(one, fresh).preview)
      expect(makeWriting(one, kept)).toEqual(makeWriting(one, fresh))
    }
  })
})

describe('the list that was looked at', () => {
  it('has its rows already when the office leaves the columns as they are', () => {
    const memory = createListMemory()
    lookAt(memory)
    memory.readAhead()
    const { list, progress } = readWithProgress(memory, question())
    expect(progress).toEqual([])
    expect(list).toEqual(listOf(readList(question())))
  })

  it.each<[string, PlanQuestion]>([
    ['a column got another field', question(ROWS, { mapping: withoutEmail() })],
    ['a cell is split into two persons', decided({ splitCouples: [{ line: 2, slot: 2 }] })],
  ])('has its table already when %s', (_, other) => {
    const memory = createListMemory()
    lookAt(memory)
    memory.readAhead()
    const { list, progress } = readWithProgress(memory, other)
    expect(Math.min(...progress)).toBe(TABLE_SHARE)
    expect(list).toEqual(listOf(readList(other)))
  })

  it('is opened again when the file or the way of reading it is another', () => {
    const others = [
      question([...ROWS, 'Bo;Bakker;1-1-2019;;;']),
      question(ROWS, { reading: { ...AS_PROPOSED, encoding: 'windows-1252' } }),
    ]
    for (const other of others) {
      const memory = createListMemory()
      lookAt(memory)
      memory.readAhead()
      const { list, progress } = readWithProgress(memory, other)
      expect(progress[0]).toBe(0)
      expect(list).toEqual(listOf(readList(other)))
    }
  })

  it('is not read ahead once it was forgotten, nor when the file is no list', () => {
    const memory = createListMemory()
    lookAt(memory)
    memory.forget()
    memory.readAhead()
    expect(readWithProgress(memory, question()).progress[0]).toBe(0)
    const empty = { name: 'leeg.csv', bytes: new Uint8Array() }
    expect(memory.look({ ...LOOK, file: empty }).ok).toBe(false)
    memory.readAhead()
    expect(readWithProgress(memory, question()).progress[0]).toBe(0)
  })
})

const LOOK = { file: question().file, reading: AS_PROPOSED, saved: [], savedName: null, today: TODAY }

function lookAt(memory: ListMemory): void {
  listOf(memory.look(LOOK))
}

function readWithProgress(memory: ListMemory, asked: PlanQuestion) {
  const progress: number[] = []
  const list = listOf(memory.read(asked, (done) => progress.push(done)))
  return { list, progress }
}

function decided(decisions: Partial<PlanQuestion['decisions']>): PlanQuestion {
  return question(ROWS, { decisions: { ...NO_DECISIONS, ...decisions } })
}

function withoutEmail(): PlanQuestion['mapping'] {
  const { mapping } = question()
  const columns = mapping.columns.map((one) =>
    one.header === 'E-mail 1' ? { ...one, field: 'ignore' as const } : one,
  )
  return { ...mapping, columns }
}
