import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeText } from '#domain/importing/decode'
import { readSchoolFile } from '#domain/importing/edexml/read'
import { leastTime } from '../../../support/least-time.ts'
import { anXmlPupil, SAMPLE, schoolXml } from './school-xml.ts'

const SAMPLE_BYTES = new TextEncoder().encode(SAMPLE)

/** One wound: what, where and how much. */
const wound = fc.record({
  kind: fc.constantFrom('cut', 'flip', 'double', 'swap', 'insert'),
  at: fc.nat(SAMPLE_BYTES.length),
  size: fc.integer({ min: 1, max: 400 }),
  byte: fc.nat(255),
})

function damage(
  bytes: readonly number[],
  { kind, at, size, byte }: typeof wound extends fc.Arbitrary<infer W> ? W : never,
) {
  const before = bytes.slice(0, at)
  const part = bytes.slice(at, at + size)
  const after = bytes.slice(at + size)
  if (kind === 'cut') return before
  if (kind === 'flip') return [...before, ...part.map((one) => one ^ byte), ...after]
  if (kind === 'double') return [...before, ...part, ...part, ...after]
  if (kind === 'swap') return [...before, ...after.slice(0, size), ...part, ...after.slice(size)]
  return [
    ...before,
    ...'<&]]>\'"/!?;\0'
      .repeat(3)
      .split('')
      .map((sign) => sign.charCodeAt(0)),
    ...part,
    ...after,
  ]
}

const damaged = fc
  .array(wound, { minLength: 1, maxLength: 4 })
  .map((wounds) => Uint8Array.from(wounds.reduce<readonly number[]>(damage, [...SAMPLE_BYTES])))

const NAMES = [
  'EDEX',
  'school',
  'groepen',
  'groep',
  'leerlingen',
  'leerling',
  'naam',
  'toevoegingen',
  'blok',
  'bsn',
  'rol',
  'leerkracht',
]

/** Well-formed, but the known elements stand inside each other at random. */
const nested: fc.Memo<string> = fc.memo((depth) =>
  depth <= 1
    ? fc.constantFrom('', 'tekst', '<bsn>1</bsn>', '<!-- x -->', '<![CDATA[<x>]]>')
    : fc
        .tuple(fc.constantFrom(...NAMES), fc.array(nested(depth - 1), { maxLength: 3 }))
        .map(([name, inner]) => `<${name} key="k">${inner.join('')}</${name}>`),
)

const LIMIT_MS = 200

function readWithinLimit(text: string): void {
  const { value: result, ms } = leastTime(LIMIT_MS, () => readSchoolFile(text))
  expect(ms).toBeLessThan(LIMIT_MS)
  expect(result.ok || result.error.code.startsWith('EDEXML_')).toBe(true)
}

it('T14 survives 4,000 damaged files, each in time', () => {
  fc.assert(
    fc.property(damaged, (bytes) => readWithinLimit(decodeText(bytes).text)),
    { numRuns: 4000 },
  )
})

it('T14 survives 1,000 files with elements nested at random', () => {
  fc.assert(
    fc.property(nested(6), (inner) => readWithinLimit(`<EDEX>${inner}</EDEX>`)),
    { numRuns: 1000 },
  )
})

it('T14 refuses an entity bomb and endless brackets at once', () => {
  readWithinLimit(`<!DOCTYPE x [${'<!ENTITY a "aaaaaaaaaa">'.repeat(20_000)}]><EDEX/>`)
  readWithinLimit('<'.repeat(500_000))
  readWithinLimit(`<EDEX ${'a="" '.repeat(50_000)}/>`)
  readWithinLimit('<EDEX>'.repeat(50_000))
})

it('T14 reads 20,000 pupils in seconds', () => {
  const xml = schoolXml({
    pupils: Array.from({ length: 20_000 }, (_, at) => anXmlPupil(String(at), `Zoë Linde${at}`)),
  })
  const { value: result, ms } = leastTime(2000, () => readSchoolFile(xml))
  expect(result.ok && result.value.pupils.length).toBe(20_000)
  expect(ms).toBeLessThan(2000)
})
