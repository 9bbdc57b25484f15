// Inputs made from the zod schema of an operation: valid-shaped ones (right types, values from the school or wild
// ones) and broken ones. A kind of schema that is not here yet stops the test, so that it is thought about.
import fc from 'fast-check'
import type * as z from 'zod'
import { safeParse } from 'zod/v4/core'
import { COMMON_ERRORS } from '#domain/contract/errors'
import type { Operation } from '#domain/contract/operation'
import type { CallResult } from '#electron/app/dispatch'

/** What exists in the school of the test, so that an input may be about something. */
export interface KnownValues {
  /** Ids that fit a field ('pupilId'), or all of them. */
  readonly ids: (field: string) => readonly string[]
  readonly files: readonly Uint8Array[]
  readonly today: string
}

/** Inputs of the right shape; the rules of the operation may still refuse them. */
export function shapedInput(schema: z.ZodType, known: KnownValues): fc.Arbitrary<unknown> {
  return made(schema, { field: '', known })
}

/** Inputs in which something is wrong: a part replaced, added or left out, or nothing that looks like it. */
export function brokenInput(schema: z.ZodType, known: KnownValues): fc.Arbitrary<unknown> {
  const broken = fc
    .tuple(shapedInput(schema, known), fc.nat(200), strange)
    .map(([input, at, part]) => damage(input, at, part))
  return fc.oneof({ weight: 4, arbitrary: broken }, { weight: 1, arbitrary: strange })
}

/** A bug, a disk that fails and a missing handler are no answers. */
const NO_ANSWERS = ['INTERNAL', 'UNCERTAIN', 'UNKNOWN_OPERATION', 'FILE_BUSY', 'FILE_DAMAGED']

/** What an answer holds that the contract of the operation does not list, or null. */
export function faultIn(operation: Operation, result: CallResult): string | null {
  if (result.ok) return operation.output.safeParse(result.value).success ? null : 'another output'
  const { code, details } = result.error
  const schema = { ...COMMON_ERRORS, ...operation.errors }[code]
  if (schema === undefined || NO_ANSWERS.includes(code)) return code
  return schema.safeParse(details).success ? null : `other details of ${code}`
}

/** Texts that have broken programmes before (T12, T15, T16, T17, T18). */
const HOSTILE = [
  '',
  ' ',
  '\u0000',
  '\u202Egnp.exe',
  '\uD800',
  'é'.normalize('NFD'),
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '#read("/etc/passwd")',
  '$ x^2 $',
  "'); DROP TABLE pupil; --",
  '%_"*',
  '=HYPERLINK("http://example.nl")',
  '../../etc/passwd',
  'CON',
  '__proto__',
  'constructor',
  '«naam»',
  'ﷺ'.repeat(40),
  '👩‍👩‍👧‍👦',
  'İstanbul Straße ŁUKASZ',
  'a'.repeat(5000),
]
const REAL = [
  'Noor',
  'van den Berg',
  '1234 AB',
  '12',
  'Rotterdam',
  'noor@voorbeeld.nl',
  '06 12345678',
  'nl',
  '3A',
]
const YEARS = ['2025-2026', '2026-2027', '2027-2028', '9999-0000']
const DATES = [
  '0000-01-01',
  '1900-02-28',
  '2018-03-14',
  '2024-02-29',
  '2026-11-21',
  '2027-07-31',
  '9999-12-31',
]
const NO_DATES = ['2026-02-30', '21-11-2026', 'gisteren', '2026-11-21T00:00:00Z']
const NO_ID = '4f1d6b1e-0000-4000-8000-00000000abcd'

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...REAL, ...YEARS) },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
)

/** Anything that can be sent at all, and more. */
const strange = fc.oneof(
  fc.anything({
    withBigInt: true,
    withTypedArray: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
  }),
  text,
  fc.constantFrom<unknown>(null, undefined, -0, Number.NaN, 2 ** 53, -1e308, {}, [], [[]], new Uint8Array(3)),
)

type Def = z.core.$ZodTypes['_zod']['def']
type Schema = z.core.$ZodType
type Place = { readonly field: string; readonly known: KnownValues }
type Maker<D> = (def: D, place: Place) => fc.Arbitrary<unknown>
type DefOf<Type extends Def['type']> = Extract<Def, { type: Type }>

const MAKERS: { readonly [Type in Def['type']]?: Maker<DefOf<Type>> } = {
  number: (def) => numberFrom(def),
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
  unknown: () => fc.jsonValue(),
  enum: ({ entries }) => fc.constantFrom(...Object.values(entries)),
  literal: ({ values }) => fc.constantFrom(...values),
  nullable: ({ innerType }, place) => fc.oneof(fc.constant(null), made(innerType, place)),
  optional: ({ innerType }, place) => fc.oneof(fc.constant(undefined), made(innerType, place)),
  default: ({ innerType }, place) => fc.oneof(fc.constant(undefined), made(innerType, place)),
  readonly: ({ innerType }, place) => made(innerType, place),
  // what goes in decides: a transform only makes something of it
  pipe: (def, place) => made(def.in, place),
  array: (def, place) => {
    const { minimum, maximum } = limitsOf(def)
    const most = Math.min(maximum ?? 6, 6)
    return fc.array(made(def.element, place), { minLength: Math.min(minimum ?? 0, most), maxLength: most })
  },
  tuple: ({ items }, place) => fc.tuple(...items.map((item) => made(item, place))),
  object: ({ shape }, { known }) =>
    fc.record(
      Object.fromEntries(
        Object.entries(shape).map(([field, schema]) => [field, made(schema, { field, known })]),
      ),
    ),
  record: ({ keyType, valueType }, place) =>
    fc.dictionary(made(keyType, place).map(String), made(valueType, place), { maxKeys: 4 }),
  union: ({ options }, place) => fc.oneof(...options.map((option) => made(option, place))),
  // the one custom schema of the contract is `bytes`
  custom: (_, { known }) =>
    fc.oneof(
      fc.constantFrom(...known.files),
      fc.uint8Array({ maxLength: 300 }).map((bytes) => new Uint8Array(bytes)),
    ),
}

function made(schema: Schema, place: Place): fc.Arbitrary<unknown> {
  const def = schema._zod.def as Def
  if (startsAsText(def)) return textFor(schema, def, place)
  const maker = MAKERS[def.type] as Maker<Def> | undefined
  if (maker === undefined) throw new Error(`no random values for z.${def.type} yet: add them here`)
  return maker(def, place)
}

function startsAsText(def: Def): boolean {
  return def.type === 'string' || (def.type === 'pipe' && startsAsText(def.in._zod.def as Def))
}

/** Mostly what this field takes by itself, so that a form with twenty of them is sometimes right as a whole. */
function textFor(schema: Schema, def: Def, { field, known }: Place): fc.Arbitrary<string> {
  const format = 'format' in def ? def.format : undefined
  if (format === 'uuid') {
    return fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...known.ids(field)) },
      { weight: 2, arbitrary: fc.constantFrom(...known.ids('')) },
      { weight: 1, arbitrary: fc.constant(NO_ID) },
    )
  }
  const isDate = format === 'date'
  const candidates = isDate ? [known.today, ...DATES, ...NO_DATES] : [...REAL, ...YEARS, ...HOSTILE]
  const fitting = candidates.filter((candidate) => safeParse(schema, candidate).success)
  const pattern = checksOf(def).find((check) => check.pattern !== undefined && !isDate)?.pattern
  return fc.oneof(
    { weight: fitting.length === 0 ? 0 : 30, arbitrary: fc.constantFrom('', ...fitting) },
    { weight: pattern === undefined ? 0 : 30, arbitrary: fc.stringMatching(pattern ?? /x/) },
    { weight: 1, arbitrary: text },
  )
}

function numberFrom(def: DefOf<'number'>): fc.Arbitrary<number> {
  const { least, most, whole } = limitsOf(def)
  const min = least ?? -10
  const max = Math.max(min, Math.min(most ?? 1000, min + 1000))
  const inside = whole
    ? fc.integer({ min: Math.ceil(min), max: Math.floor(max) })
    : fc.double({ min, max, noNaN: true })
  return fc.oneof(
    { weight: 8, arbitrary: inside },
    { weight: 1, arbitrary: fc.constantFrom(min - 1, max + 1, 0.5) },
  )
}

interface Check {
  readonly check: string
  readonly value?: unknown
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: RegExp
  readonly format?: unknown
}

function checksOf(def: Def): readonly Check[] {
  return (def.checks ?? []).map((check) => check._zod.def as Check)
}

function limitsOf(def: Def) {
  const checks = checksOf(def)
  const numberOf = (name: string) => {
    const value = checks.find(({ check }) => check === name)?.value
    return typeof value === 'number' ? value : undefined
  }
  return {
    least: numberOf('greater_than'),
    most: numberOf('less_than'),
    whole: checks.some(({ check }) => check === 'number_format'),
    minimum: checks.find(({ check }) => check === 'min_length')?.minimum,
    maximum: checks.find(({ check }) => check === 'max_length')?.maximum,
  }
}

/** Replaces the part at place `at` (counted through the whole input) by another; the input itself stays. */
function damage(input: unknown, at: number, part: unknown): unknown {
  let left = at % Math.max(1, countParts(input))
  const visit = (value: unknown): unknown => {
    if (left-- === 0) return part
    if (Array.isArray(value)) return value.map(visit)
    if (!isPlain(value)) return value
    const entries = Object.entries(value).map(([key, item]) => [key, visit(item)] as const)
    // sometimes under another name as well: a key too many
    return Object.fromEntries(at % 7 === 0 ? [...entries, [`extra${at}`, part]] : entries)
  }
  return visit(input)
}

function countParts(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + countParts(item), 1)
  if (!isPlain(value)) return 1
  return Object.values(value).reduce<number>((sum, item) => sum + countParts(item), 1)
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)
}
