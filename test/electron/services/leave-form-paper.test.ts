import { describe, expect, test } from 'vitest'
import { findHouseholdByCode, readFamilyCode } from '#db/queries/family-codes'
import { readCopies, readPdf, readRun } from '#db/queries/printing'
import { LEAVE_FORMS } from '#domain/leave/intake-contract'
import { pdfText } from '../../app/support/pdf-text.ts'
import { addHousehold } from '../../support/people.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

async function wordsOf(desk: TestDesk, runId: string): Promise<string> {
  const pages = await pdfText(readPdf(desk.reader, runId) ?? new Uint8Array())
  return pages.join(' ').replace(/\s+/g, ' ')
}

describe('leave.emptyForm', () => {
  const desk = testDesk()

  test.each(LEAVE_FORMS)('%s: at most two pages, kept by a title that names no kind', async (form) => {
    const made = await desk.value('leave.emptyForm', { form, householdId: null })
    expect(made.pages).toBeLessThanOrEqual(2)
    expect(readRun(desk.reader, made.runId)).toMatchObject({ kind: 'leaveForm', title: 'Verlofformulier' })
    const words = await wordsOf(desk, made.runId)
    expect(words).toContain('Handtekening')
    expect(words).not.toMatch(/bsn|burgerservicenummer|onderwijsnummer|sofinummer|Code van uw gezin/i)
  })

  test('carries the code by which the desk finds the family back, the same each time', async () => {
    const householdId = addHousehold(desk)
    const first = await desk.value('leave.emptyForm', { form: 'all', householdId })
    const code = readFamilyCode(desk.reader, householdId) ?? ''
    expect(findHouseholdByCode(desk.reader, code)).toBe(householdId)
    expect(await wordsOf(desk, first.runId)).toContain(`Code van uw gezin ${code}`)
    const second = await desk.value('leave.emptyForm', { form: 'religion', householdId })
    expect(await wordsOf(desk, second.runId)).toContain(`Code van uw gezin ${code}`)
    expect(readCopies(desk.reader, first.runId)).toMatchObject([{ householdId, channel: 'paper' }])
  })

  test('for a household that is gone there is no form', async () => {
    const householdId = '0b0e4d0a-0000-4000-8000-000000000009'
    expect(await desk.call('leave.emptyForm', { form: 'all', householdId })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
  })
})
