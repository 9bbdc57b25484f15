import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitsWire, readWire, writeWire } from '#domain/contract/wire'

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'grapheme' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array({ maxLength: 40 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(fc.string(), fc.constantFrom('$bytes', '$$bytes', 'bytes', '__proto__')),
      tie('value'),
      {
        maxKeys: 4,
        noNullPrototype: true,
      },
    ),
  ),
}))

describe('the wire', () => {
  test('brings every value over as it was', () => {
    fc.assert(
      fc.property(value, (sent) => {
        expect(readWire(writeWire(sent))).toEqual(sent)
      }),
    )
  })

  test('writes bytes as ordinary base64', () => {
    const bytes = fc.uint8Array({ maxLength: 9000 })
    fc.assert(
      fc.property(bytes, (sent) => {
        expect(JSON.parse(writeWire(sent))).toEqual({ $bytes: Buffer.from(sent).toString('base64') })
      }),
      { numRuns: 30 },
    )
  })

  test('brings three megabytes over unchanged', () => {
    const sent = Uint8Array.from({ length: 3_000_001 }, (_, at) => (at * 7919) >> 3)
    expect(Buffer.compare(Buffer.from(readWire(writeWire(sent)) as Uint8Array), Buffer.from(sent))).toBe(0)
  })

  test('never takes a text of the user for bytes', () => {
    const posing = { $bytes: 'AAAA' }
    expect(readWire(writeWire(posing))).toEqual(posing)
  })

  test('leaves out what is undefined in an object', () => {
    expect(readWire(writeWire({ a: undefined, b: 1 }))).toEqual({ b: 1 })
  })

  test.each([
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a function', () => 0],
    ['a number without end', Number.POSITIVE_INFINITY],
    ['a big integer', 1n],
  ])('refuses to send %s', (_, wrong) => {
    expect(() => writeWire({ wrong })).toThrow(TypeError)
  })

  test('refuses to send a cycle', () => {
    const cycle: Record<string, unknown> = {}
    cycle.self = cycle
    expect(() => writeWire(cycle)).toThrow(TypeError)
  })

  test.each([
    ['half a document', '{"a":'],
    ['letters that are not base64', '{"$bytes":"A*=="}'],
    ['a length that is not base64', '{"$bytes":"AAA"}'],
    ['left-over bits', '{"$bytes":"AB=="}'],
    ['letters of another script', '{"$bytes":"ŁŁŁŁ"}'],
    ['bytes beside another key', '{"$bytes":"AAAA","b":1}'],
    ['bytes that are no text', '{"$bytes":7}'],
    ['a hundred levels', `${'['.repeat(100)}${']'.repeat(100)}`],
    ['a hundred thousand levels', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ])('refuses to read %s', (_, text) => {
    expect(() => readWire(text)).toThrow(SyntaxError)
  })

  test('throws nothing but a SyntaxError on any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        try {
          readWire(text)
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxError)
        }
      }),
    )
  })
})

describe('the size limit of a call', () => {
  test.each([
    ['a small call', { name: 'Yılmaz', file: new Uint8Array(10) }, 100, true],
    ['a file that is too large', { file: new Uint8Array(200) }, 100, false],
    ['a text that is too long', 'x'.repeat(101), 100, false],
    ['many small parts', Array.from({ length: 50 }, () => 1), 100, false],
    ['many empty objects', Array.from({ length: 50 }, () => ({})), 100, false],
  ])('%s', (_, value, limit, fits) => {
    expect(fitsWire(value, limit)).toBe(fits)
  })

  test('ends on a cycle, which a clone can hold', () => {
    const cycle: Record<string, unknown> = {}
    cycle.self = cycle
    expect(fitsWire(cycle)).toBe(false)
  })
})
