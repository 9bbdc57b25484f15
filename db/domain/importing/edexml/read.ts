// The streaming reader of EDEXML 1.03, 2.0 and 2.1 and of saved UWLR answers. It opens nothing and believes no schema
// (E01, E11); what it may keep is only what `grammar.ts` names.
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { type Failure, fail, ok, type Result } from '#domain/kernel/result'
import { cleanValue, countSkipped, createDraft, type Draft, finishDraft } from './draft.ts'
import { type Attributes, type Place, SCHOOL_BLOCKS, UNUSED } from './grammar.ts'
import { REFUSED_ELEMENTS, type RefusedKind } from './refused.ts'
import { isWrapper, type KnownRoot, knownRoot, localName } from './root.ts'
import type { SchoolFile } from './school-file.ts'

export type ReadFailure =
  | Failure<'EDEXML_DOCTYPE', { readonly line: number }>
  | Failure<'EDEXML_NOT_EDEXML', { readonly root: string; readonly known: KnownRoot }>
  | Failure<'EDEXML_MALFORMED', { readonly line: number }>
  | Failure<'EDEXML_CUT_OFF', { readonly line: number }>
  | Failure<'EDEXML_TOO_DEEP', { readonly line: number }>

export type ReadProgress = { readonly done: number; readonly total: number }

/** Deeper than any export and its vendor blocks; a file beyond it is an attack or damage (E22). */
const MAX_DEPTH = 64
/** No name, key or code is longer; the value is left empty and counted. */
const MAX_VALUE = 2000
const CHUNK = 64 * 1024

/** Reads a whole file at once; see `readInSteps`. */
export function readSchoolFile(text: string): Result<SchoolFile, ReadFailure> {
  const steps = readInSteps(text)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

/**
 * Reads decoded text in steps of 64 K characters. Each step tells how many characters are done, so that a worker can show
 * progress; to cancel, stop asking for steps. Ends with the file or with one refusal; never throws on what a file holds.
 */
export function* readInSteps(
  text: string,
): Generator<ReadProgress, Result<SchoolFile, ReadFailure>, undefined> {
  const reading = createReading()
  for (let done = 0; done < text.length; done += CHUNK) {
    const failure = reading.write(text.slice(done, done + CHUNK))
    if (failure !== null) return failure
    yield { done: Math.min(done + CHUNK, text.length), total: text.length }
  }
  return reading.close()
}

/** Thrown at saxes, the only way to make it stop; caught in this file. */
const STOP = Object.freeze({ stop: 'edexml' })

type PlainParser = SaxesParser<{ xmlns: false; position: false }>

type Reading = {
  readonly draft: Draft
  readonly parser: PlainParser
  readonly places: Place[]
  failure: ReadFailure | null
  closing: boolean
  depth: number
  /** Above zero inside an element that is not read: how many levels deep. */
  skipping: number
  /** The value of `skipping` at the innermost open vendor block list; 0 = none. */
  vendorAt: number
  /** A refused element is open: which, and whether a value was seen. Its text is looked at, never kept. */
  refused: RefusedKind | null
  refusedFilled: boolean
  value: string
}

function createReading() {
  const parser: PlainParser = new SaxesParser({ xmlns: false, position: false })
  const reading: Reading = {
    draft: createDraft(),
    parser,
    places: [],
    failure: null,
    closing: false,
    depth: 0,
    skipping: 0,
    vendorAt: 0,
    refused: null,
    refusedFilled: false,
    value: '',
  }
  parser.on('error', () => {
    const where = { line: parser.line }
    stop(reading, reading.closing ? fail('EDEXML_CUT_OFF', where) : fail('EDEXML_MALFORMED', where))
  })
  parser.on('doctype', () => stop(reading, fail('EDEXML_DOCTYPE', { line: parser.line })))
  parser.on('opentag', (tag) => openTag(reading, tag))
  parser.on('text', (text) => takeText(reading, text))
  parser.on('cdata', (text) => takeText(reading, text))
  parser.on('closetag', () => closeTag(reading))
  return {
    write: (chunk: string): ReadFailure | null => guard(reading, () => parser.write(chunk)),
    close: (): Result<SchoolFile, ReadFailure> => {
      reading.closing = true
      return guard(reading, () => parser.close()) ?? ok(finishDraft(reading.draft))
    },
  }
}

function guard(reading: Reading, work: () => unknown): ReadFailure | null {
  try {
    work()
  } catch (thrown) {
    if (thrown !== STOP) throw thrown
  }
  return reading.failure
}

function stop(reading: Reading, failure: ReadFailure): never {
  reading.failure = failure
  throw STOP
}

function openTag(reading: Reading, tag: SaxesTagPlain): void {
  reading.depth++
  if (reading.depth > MAX_DEPTH) stop(reading, fail('EDEXML_TOO_DEEP', { line: reading.parser.line }))
  const local = localName(tag.name)
  if (reading.depth === 1) openRoot(reading, local)
  else if (reading.skipping > 0) skipDeeper(reading, local)
  else openChild(reading, local, tag.attributes)
}

function openChild(reading: Reading, local: string, attributes: Attributes): void {
  const here = reading.places[reading.places.length - 1]!
  const place =
    here.children.get(local) ?? (here === SCHOOL_BLOCKS && isWrapper(local) ? SCHOOL_BLOCKS : undefined)
  if (place === undefined) {
    startSkipping(reading, local)
    return
  }
  reading.places.push(place)
  reading.value = ''
  place.open?.(reading.draft, { attributes, line: reading.parser.line })
  countAttributes(reading.draft, attributes)
}

function openRoot(reading: Reading, local: string): void {
  if (!isWrapper(local)) {
    stop(reading, fail('EDEXML_NOT_EDEXML', { root: local.slice(0, 64), known: knownRoot(local) }))
  }
  reading.draft.format = /^edex(ml)?$/i.test(local) ? 'edexml' : 'uwlr'
  reading.places.push(SCHOOL_BLOCKS)
}

function startSkipping(reading: Reading, local: string): void {
  reading.skipping = 1
  if (local === 'toevoegingen') reading.vendorAt = 1
  else if (REFUSED_ELEMENTS.has(local)) openRefused(reading, local)
  else if (!UNUSED.has(local)) countSkipped(reading.draft, local)
}

/** Inside what is skipped only counting goes on: vendor blocks (E24, E25) and refused data anywhere (E27). */
function skipDeeper(reading: Reading, local: string): void {
  reading.skipping++
  if (reading.vendorAt > 0 && reading.skipping === reading.vendorAt + 1) reading.draft.refused.vendorBlock++
  if (local === 'toevoegingen' && reading.vendorAt === 0) reading.vendorAt = reading.skipping
  if (REFUSED_ELEMENTS.has(local)) openRefused(reading, local)
}

function openRefused(reading: Reading, local: string): void {
  reading.refused = REFUSED_ELEMENTS.get(local) ?? null
  reading.refusedFilled = false
}

function takeText(reading: Reading, text: string): void {
  if (reading.skipping > 0) {
    if (reading.refused !== null && !reading.refusedFilled) reading.refusedFilled = /\S/.test(text)
    return
  }
  if (reading.places[reading.places.length - 1]?.text !== true) return
  reading.value = reading.value === '' ? text : reading.value + text
}

function closeTag(reading: Reading): void {
  reading.depth--
  if (reading.skipping > 0) leaveSkipped(reading)
  else closePlace(reading)
}

function closePlace(reading: Reading): void {
  const place = reading.places.pop()
  if (place?.close === undefined) return
  place.close(reading.draft, place.text ? cleanedValue(reading) : '')
}

function leaveSkipped(reading: Reading): void {
  if (reading.refused !== null && reading.refusedFilled) reading.draft.refused[reading.refused]++
  reading.refused = null
  if (reading.vendorAt === reading.skipping) reading.vendorAt = 0
  reading.skipping--
}

function cleanedValue(reading: Reading): string {
  if (reading.value.length <= MAX_VALUE) return cleanValue(reading.value)
  reading.draft.tooLong++
  return ''
}

/** `eckid` is refused (E80); namespaces and schema references are nothing to mention (E11). */
function countAttributes(draft: Draft, attributes: Attributes): void {
  for (const name in attributes) {
    if (name === 'key') continue
    if (name === 'eckid') draft.refused.eckId++
    else if (!/^(xmlns|xsi:|xml:)/.test(name)) countSkipped(draft, `@${localName(name)}`)
  }
}
