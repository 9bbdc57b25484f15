import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createRenderer } from '#electron/documents/render'
import { aLetter, anArabicLetter, aRun, resourcesDir, workerFile } from './papers.ts'
import { aRenderer, print } from './printing.ts'

const household = (number: number) =>
  aLetter({
    addressLines: [
      `Aan de ouders/verzorgers van Kind${number} en Noor van den Berg`,
      `Straat ${number}`,
      '1234 AB  ROTTERDAM',
    ],
    salutation: `Beste ouders/verzorgers van Kind${number},`,
  })
const households = (count: number) => Array.from({ length: count }, (_, number) => household(number))

describe.each(['native', 'wasm'] as const)('with the %s engine', (engine) => {
  const renderer = aRenderer(engine)

  test('500 letters come, a page each, while the caller stays alive (P18)', async () => {
    await print(renderer, aRun([aLetter()]))
    let pulses = 0
    const pulse = setInterval(() => {
      pulses += 1
    }, 10)
    const printed = await print(renderer, aRun(households(500)))
    clearInterval(pulse)
    expect(printed.pagesPerItem).toEqual(Array(500).fill(1))
    // Printing takes seconds (test/bench/letters.ts): were it done here, the clock would have stood still all along.
    expect(pulses).toBeGreaterThan(20)
  }, 60_000)

  test('papers asked for at the same time all come, each its own', async () => {
    const counts = [1, 3, 2, 5]
    const printed = await Promise.all(counts.map((count) => print(renderer, aRun(households(count)))))
    expect(printed.map(({ pages }) => pages)).toEqual(counts)
    expect(printed.every((paper) => paper.engine === engine)).toBe(true)
  })
})

describe('the renderer', () => {
  test('gives the same bytes in another worker (P17)', async () => {
    const [one, other] = [aRenderer(), aRenderer('wasm')]
    const paper = aRun([aLetter(), anArabicLetter()])
    const [first, second] = [await print(one, paper), await print(other, paper)]
    expect(Buffer.compare(first.pdf, second.pdf)).toBe(0)
  })

  test('refuses a paper that does not fit its schema, and goes on', async () => {
    const renderer = aRenderer()
    const broken = aRun([aLetter({ subject: '' })])
    expect(await renderer.render(broken)).toEqual({
      ok: false,
      error: {
        code: 'PAPER_DATA_INVALID',
        details: { issues: [{ path: 'letters.0.subject', message: 'Dit mag niet leeg zijn.' }] },
      },
    })
    expect((await renderer.render(aRun([aLetter()]))).ok).toBe(true)
  })

  test('refuses a sign that cannot be printed with the family', async () => {
    const result = await aRenderer().render(aRun([aLetter({ addressLines: ['Familie 😀', 'Straat 1'] })]))
    expect(result).toEqual({
      ok: false,
      error: {
        code: 'SIGN_NOT_PRINTABLE',
        details: [{ text: 'Familie 😀', sign: '😀', codePoint: 'U+1F600', owner: 'Familie 😀' }],
      },
    })
  })

  test('refuses what is waiting when it is closed, and everything after', async () => {
    const renderer = createRenderer({ workerFile, resourcesDir })
    const waiting = renderer.render(aRun(households(200)))
    await renderer.close()
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'RENDERER_STOPPED' } })
    expect(await renderer.render(aRun([aLetter()]))).toMatchObject({ error: { code: 'RENDERER_STOPPED' } })
  })

  describe('with a worker that crashes', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'ouderloket-worker-'))
    afterAll(() => rmSync(folder, { recursive: true }))

    test('refuses the papers it owed with the reason, and starts a new worker for the next', async () => {
      // Falls over at the first paper of its life, prints "nothing" at the second attempt.
      const workerFile = path.join(folder, 'worker.cjs')
      const marker = JSON.stringify(path.join(folder, 'crashed'))
      writeFileSync(
        workerFile,
        `const fs = require('node:fs'), { parentPort } = require('node:worker_threads')
        parentPort.on('message', ({ id }) => {
          if (!fs.existsSync(${marker})) { fs.writeFileSync(${marker}, ''); throw new Error('paper jam') }
          parentPort.postMessage({ id, result: { ok: false, error: { code: 'SECOND_WORKER', details: {} } } })
        })`,
      )
      const renderer = createRenderer({ workerFile, resourcesDir })
      const owed = await Promise.all([renderer.render(aRun([aLetter()])), renderer.render(aRun([aLetter()]))])
      const stopped = { ok: false, error: { code: 'RENDERER_STOPPED', details: { message: 'paper jam' } } }
      expect(owed).toEqual([stopped, stopped])
      expect(await renderer.render(aRun([aLetter()]))).toMatchObject({ error: { code: 'SECOND_WORKER' } })
      await renderer.close()
    })

    test('says so when the templates are missing', async () => {
      const renderer = createRenderer({ workerFile, resourcesDir: folder })
      expect(await renderer.render(aRun([aLetter()]))).toMatchObject({ error: { code: 'RENDERER_STOPPED' } })
      await renderer.close()
    })
  })
})
