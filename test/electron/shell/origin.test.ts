import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acceptCall } from '#electron/shell/call-message'
import { isOurs, mayLoad, mayNavigate, mayOpen, maySend, type Sender } from '#electron/shell/origin'

describe('the sender of a call', () => {
  const top = (url: string | null): Sender => ({ url, isMainFrame: true })
  test.each<[string, Sender | null, boolean]>([
    ['our page', top('app://ouderloket/'), true],
    ['our page at a place in it', top('app://ouderloket/#/gezinnen/12'), true],
    ['nobody', null, false],
    ['a frame that has gone', top(null), false],
    ['a subframe of our page', { url: 'app://ouderloket/', isMainFrame: false }, false],
    ['another host', top('app://elsewhere/'), false],
    ['a look-alike host', top('app://ouderloket.evil/'), false],
    ['our name as a user', top('app://ouderloket@evil/'), false],
    ['a user before our name', top('app://evil@ouderloket/'), false],
    ['our name with a port', top('app://ouderloket:80/'), false],
    ['our name in capitals', top('app://OUDERLOKET/'), false],
    ['another scheme', top('https://ouderloket/'), false],
    ['a scheme that begins like ours', top('apps://ouderloket/'), false],
    ['a file', top('file:///app://ouderloket/'), false],
    ['a data page', top('data:text/html,app://ouderloket/'), false],
    ['a blob of our page', top('blob:app://ouderloket/1'), false],
    ['an empty page', top('about:blank'), false],
    ['no address at all', top(''), false],
  ])('%s: %j', (_, sender, may) => {
    expect(maySend(sender)).toBe(may)
  })

  test('is never anyone whose address does not begin with ours', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (url) => {
        expect(maySend(top(url))).toBe(false)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the message of a call', () => {
  const sender = { url: 'app://ouderloket/', isMainFrame: true }
  const call = { name: 'people.search', input: { text: 'yil' }, requestId: 'r1' }

  test('is a name, an input and a request id', () => {
    expect(acceptCall(sender, [call.name, call.input, call.requestId])).toEqual(call)
  })

  test.each<[string, unknown[]]>([
    ['nothing', []],
    ['too few', ['a', {}]],
    ['too many', ['a', {}, 'r', 'more']],
    ['a name that is no text', [{ toString: () => 'people.search' }, {}, 'r']],
    ['a request id that is no text', ['a', {}, 7]],
    ['a name without end', ['a'.repeat(101), {}, 'r']],
    ['an input over the limit', ['a', { file: new Uint8Array(17 * 1024 * 1024) }, 'r']],
  ])('is refused with %s', (_, message) => {
    expect(acceptCall(sender, message)).toBeNull()
  })

  test('a thousand random messages give a call or nothing, and never throw', () => {
    fc.assert(
      fc.property(
        fc.array(fc.anything({ withBigInt: true, withTypedArray: true, withMap: true }), { maxLength: 4 }),
        (message) => {
          const accepted = acceptCall(sender, message)
          const shaped =
            message.length === 3 && typeof message[0] === 'string' && typeof message[2] === 'string'
          if (!shaped) expect(accepted).toBeNull()
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('what the window may open', () => {
  test.each<[string, boolean, boolean]>([
    ['app://ouderloket/', true, true],
    ['app://ouderloket/#/groepen', true, true],
    ['app://ouderloket/?x', true, false],
    ['about:blank', true, false],
    ['app://ouderloket/paper/abc', true, false],
    ['app://ouderloket/paper/abc', false, true],
    ['blob:app://ouderloket/1', false, true],
    ['blob:app://ouderloket/1', true, false],
    ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html', false, true],
    ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html', true, false],
    ['chrome-extension://another/index.html', false, false],
    ['app://ouderloket.evil/', true, false],
    ['https://example.nl/', true, false],
    ['https://example.nl/', false, false],
    ['file:///etc/passwd', true, false],
    ['javascript:alert(1)', true, false],
    ['data:text/html,x', false, false],
    ['devtools://devtools/', true, false],
    ['not an address', true, false],
  ])('%s in the top frame %s: %s', (address, isMainFrame, may) => {
    expect(mayNavigate(address, isMainFrame)).toBe(may)
  })

  test.each<[string, boolean, boolean]>([
    ['app://ouderloket/assets/main.js', false, true],
    ['blob:app://ouderloket/1', false, true],
    ['data:image/png;base64,AA', false, true],
    ['chrome://resources/js/load.js', false, true],
    ['devtools://devtools/x.js', true, true],
    ['devtools://devtools/x.js', false, false],
    ['https://example.nl/font.woff2', true, false],
    ['http://127.0.0.1:80/', true, false],
    ['wss://example.nl/', true, false],
    ['file:///etc/passwd', true, false],
    ['chrome://settings/', true, false],
    ['app://elsewhere/', true, false],
  ])('loads %s (developing: %s): %s', (address, developing, may) => {
    expect(mayLoad(address, developing)).toBe(may)
  })
})

test('an address is ours only when all its parts are', () => {
  expect(['app://ouderloket/x', 'app://ouderloket'].map(isOurs)).toEqual([true, true])
})

test.each<[string, boolean]>([
  ['app://ouderloket/#/bijeenkomsten/0b0e4d0a-0000-4000-8000-000000000001/wand', true],
  ['app://ouderloket/', false],
  ['app://ouderloket/#/gezinnen', false],
  ['app://ouderloket/#/bijeenkomsten/0b0e4d0a-0000-4000-8000-000000000001/deur', false],
  ['app://ouderloket/#/bijeenkomsten/0b0e4d0a-0000-4000-8000-000000000001/wand/..', false],
  ['app://ouderloket/#/bijeenkomsten/0b0e4d0a-0000-4000-8000-000000000001/wand?x', false],
  ['app://ouderloket/#/x/#/bijeenkomsten/0b0e4d0a-0000-4000-8000-000000000001/wand', false],
  ['app://ouderloket/#/bijeenkomsten/../../wand', false],
  ['app://ouderloket/?x#/bijeenkomsten/0b0e4d0a-0000-4000-8000-000000000001/wand', false],
  ['app://ouderloket/paper/abc#/bijeenkomsten/0b0e4d0a-0000-4000-8000-000000000001/wand', false],
  ['app://ouderloket.evil/#/bijeenkomsten/0b0e4d0a-0000-4000-8000-000000000001/wand', false],
  ['app://ouderloket@evil/#/bijeenkomsten/0b0e4d0a-0000-4000-8000-000000000001/wand', false],
  ['https://example.nl/#/bijeenkomsten/0b0e4d0a-0000-4000-8000-000000000001/wand', false],
  ['about:blank#/bijeenkomsten/0b0e4d0a-0000-4000-8000-000000000001/wand', false],
  ['', false],
])('as a second window opens %j: %s', (address, may) => {
  expect(mayOpen(address)).toBe(may)
})
