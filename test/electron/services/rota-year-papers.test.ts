import { beforeEach, describe, expect, test } from 'vitest'
import { readFamilyCode } from '#db/queries/family-codes'
import { readCopies, readPdf } from '#db/queries/printing'
import { pdfText } from '../../app/support/pdf-text.ts'
import { addGroup, addHousehold, addPerson, addPupil, addTie } from '../../support/people.ts'
import { addForm, addHelpers, addPlace, addTask, addTurn } from '../../support/rota.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

let desk: TestDesk
let group: string
let other: string
beforeEach(() => {
  desk = testDesk({ today: '2026-11-22' })
  group = addGroup(desk, '3A')
  other = addGroup(desk, '4')
})

const schoolYear = '2026-2027'
const textOf = async (runId: string) =>
  (await pdfText(readPdf(desk.reader, runId) ?? new Uint8Array())).join(' ').replace(/\s+/g, ' ')

describe('September forms', () => {
  const forms = (more: { groupIds?: string[]; onlyMissing?: boolean } = {}) => ({
    ...{ schoolYear, groupIds: [], onlyMissing: false, returnBefore: null },
    ...more,
  })

  test('are one for each household with its code, also for a parent who lives apart', async () => {
    addTask(desk, { needsVog: true })
    const { householdId, pupilId } = addHelpers(desk, 'de Boer', group)
    const apart = addHousehold(desk, { street: 'Vaderweg' })
    addTie(desk, pupilId, addPerson(desk, 'Farid Bakker', { householdId: apart }), { custody: 'yes' })
    const done = await desk.value('rota.formPaper', forms())
    expect(done).toMatchObject({ forms: 2, pages: 2 })
    const words = await textOf(done.runId)
    expect(words).toContain('Noor de Boer (3A)')
    expect(words).toContain('Leesouders (VOG)')
    expect(words).toContain('Vaderweg')
    for (const home of [householdId, apart])
      expect(words).toContain(readFamilyCode(desk.reader, home) ?? 'none')
    const pages = readCopies(desk.reader, done.runId).map(({ firstPage, lastPage }) => [firstPage, lastPage])
    expect(pages.sort()).toEqual([
      [1, 1],
      [2, 2],
    ])
  })

  test('go to a group, and to who handed in none', async () => {
    const boer = addHelpers(desk, 'de Boer', group)
    addHelpers(desk, 'Smit', other)
    expect(await desk.value('rota.formPaper', forms({ groupIds: [group] }))).toMatchObject({ forms: 1 })
    addForm(desk, boer.householdId)
    expect(await desk.value('rota.formPaper', forms({ onlyMissing: true }))).toMatchObject({ forms: 1 })
    expect(await desk.call('rota.formPaper', forms({ groupIds: [group], onlyMissing: true }))).toMatchObject({
      error: { code: 'NOTHING_TO_PRINT' },
    })
  })

  test('are not for a coordinator', async () => {
    desk.seat('coordinator', [group])
    expect(await desk.call('rota.formPaper', forms())).toMatchObject({ ok: false })
  })
})

describe('cards of thanks', () => {
  test('are for who came, and name nobody else', async () => {
    const came = addHelpers(desk, 'de Boer', group)
    const absent = addHelpers(desk, 'Smit', group)
    const turnId = addTurn(desk, addTask(desk), { groupId: group, date: '2026-10-06' })
    addPlace(desk, { turnId, householdId: came.householdId }, { state: 'done' })
    addPlace(desk, { turnId, householdId: absent.householdId }, { state: 'absent' })
    const { runId, pages } = await desk.value('rota.thankYouCards', { schoolYear, groupId: null })
    expect(pages).toBe(1)
    const words = await textOf(runId)
    expect(words).toContain('Dank u wel!')
    expect(words).toContain(
      'Eva de Boer In schooljaar 2026-2027 hielp u één keer op school, samen ongeveer 1 uur.',
    )
    expect(words).not.toContain('Smit')
    expect(await desk.call('rota.thankYouCards', { schoolYear, groupId: other })).toMatchObject({
      error: { code: 'NOTHING_TO_PRINT' },
    })
  })
})

describe('a calendar file', () => {
  const fileOf = async (input: { householdId: string | null; groupId: string | null }) => {
    const { bytes, fileName } = await desk.value('rota.calendarFile', { schoolYear, ...input })
    return { fileName, text: new TextDecoder().decode(bytes).replaceAll('\r\n ', '') }
  }

  test('of a family has its settled turns, of a group all turns and nobody’s name', async () => {
    const { householdId } = addHelpers(desk, 'de Boer', group)
    const task = addTask(desk)
    const [mine, proposed] = ['2027-01-12', '2027-01-19'].map((date) =>
      addTurn(desk, task, { groupId: group, date }),
    )
    addPlace(desk, { turnId: mine ?? '', householdId }, { state: 'planned' })
    addPlace(desk, { turnId: proposed ?? '', householdId })
    const own = await fileOf({ householdId, groupId: null })
    expect(own.text.match(/UID:.*/g)).toEqual([`UID:${mine}@ouderloket`])
    const all = await fileOf({ householdId: null, groupId: group })
    expect(all.text.match(/BEGIN:VEVENT/g)).toHaveLength(2)
    expect(all.text).toContain('SUMMARY:Leesouders\\, groep 3A')
    expect(all.text).not.toContain('Boer')
    expect(all.fileName).toBe('Ouderhulp 2026-2027 groep 3A.ics')
  })

  test('of another group is not for a coordinator', async () => {
    const mine = addHelpers(desk, 'de Boer', group).householdId
    const theirs = addHelpers(desk, 'Smit', other).householdId
    desk.seat('coordinator', [group])
    expect((await fileOf({ householdId: mine, groupId: null })).text).toContain('BEGIN:VCALENDAR')
    for (const input of [
      { householdId: theirs, groupId: null },
      { householdId: null, groupId: other },
    ]) {
      expect(await desk.call('rota.calendarFile', { schoolYear, ...input })).toMatchObject({
        error: { code: 'NOT_OWN_GROUP' },
      })
    }
  })

  test('holds a child that has no household with an adult', async () => {
    const home = addHousehold(desk)
    addPupil(desk, 'Ali Demir', { in: [home], group })
    expect((await fileOf({ householdId: home, groupId: null })).text).toContain('END:VCALENDAR')
  })
})
