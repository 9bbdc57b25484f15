import { encodeQR } from 'qr'
import decodeQR from 'qr/decode.js'
import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#domain/kernel/date'
import { calendarCodes } from '#domain/rota/calendar-code'
import { type Area, pagePictures } from './page-picture.ts'
import { aRenderer, print } from './printing.ts'
import { aTurn, someTurnSlips } from './rota-papers.ts'

const renderer = aRenderer()
const LONG = { task: 'Luizencontrole na de kerstvakantie in de aula', group: '7/8 Boven' }
const SCHOOL = 'Openbare Basisschool De Regenboogvlinder'

const slipWith = (turns: ReturnType<typeof aTurn>[], largePrint = false) =>
  someTurnSlips([
    [
      { languages: ['uk'], largePrint },
      { school: SCHOOL, turns: turns.map((turn) => ({ ...turn, cancelDays: 3, weight: 1 })) },
    ],
  ])

/** Halves of the first slip: left and right, below its head. */
const LEFT: Area = { left: 5, top: 35, width: 47, height: 105 }
const RIGHT: Area = { left: 54, top: 35, width: 47, height: 105 }

async function scan(paper: Parameters<typeof print>[1], areas: readonly Area[], dpi: number) {
  const { pdf } = await print(renderer, paper)
  return (await pagePictures(pdf, areas, dpi)).map((picture) => decodeQR(picture))
}

describe('the code on a printed slip', () => {
  const [first, second] = [aTurn(LONG), aTurn({ ...LONG, date: '2027-06-03' as IsoDate })]
  const textOf = (turn: ReturnType<typeof aTurn>) =>
    calendarCodes([turn], SCHOOL).codes[0]?.lines.join('\r\n') ?? ''

  // 200 dpi: a phone 20 cm above the slip sees more; 300 and 600 are printers
  test.each([200, 300, 600])('is read from a picture of the page at %i dpi', async (dpi) => {
    expect(await scan(slipWith([first]), [RIGHT], dpi)).toEqual([textOf(first)])
  })

  test('is there twice for two turns, each to be read by itself', async () => {
    expect(await scan(slipWith([first, second], true), [LEFT, RIGHT], 200)).toEqual([
      textOf(first),
      textOf(second),
    ])
  })

  test('has squares of at least 0.38 mm, whatever a task or a school is called', () => {
    const [code] = calendarCodes([aTurn({ task: 'é'.repeat(80) })], 'ö'.repeat(80)).codes
    const squares = encodeQR(code?.lines.join('\r\n') ?? '', 'raw', { ecc: 'medium', border: 4 }).length
    expect(27 / squares).toBeGreaterThanOrEqual(0.38)
  })
})
