import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { readFamilyCode } from '#db/queries/family-codes'
import { readContacts } from '#db/queries/meetings'
import { readCopies, readPdf, readRun } from '#db/queries/printing'
import { meetingFamily } from '#db/schema/meetings'
import { meetingsRemindersHandlers } from '#electron/services/meetings-reminders'
import { pdfText } from '../../app/support/pdf-text.ts'
import { day } from '../../support/leave.ts'
import { addAnswer, addContact, addMeeting, evening } from '../../support/meetings.ts'
import { addGroup, addHousehold, addPerson, addPupil, addTie } from '../../support/people.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

let desk: TestDesk
let groups: [string, string]
let id: string
beforeEach(() => {
  desk = testDesk({ today: '2026-08-28' })
  groups = [addGroup(desk, '3'), addGroup(desk, '8')]
  id = addMeeting(desk, { answerBy: day('2026-08-31'), parts: [evening('2026-09-01')] })
})

/** A family with one parent and children in group 3, or in these groups. */
function addFamily(
  name: string,
  { email = '', inGroups = [groups[0]] }: { email?: string; inGroups?: string[] } = {},
) {
  const home = addHousehold(desk, { street: `${name}laan` })
  const parent = addPerson(desk, `Ouder ${name}`, {
    householdId: home,
    ...(email === '' ? {} : { email, emailState: 'known' as const }),
    phones: ['+31612345678'],
  })
  for (const [at, group] of inGroups.entries()) {
    const child = addPupil(desk, `${['Sem', 'Noor'][at]} ${name}`, { in: [home], group })
    addTie(desk, child, parent, { custody: 'yes' })
  }
  return home
}

const invited = (householdId: string) => addContact(desk, { meetingId: id, householdId })
const remindedOf = () => readContacts(desk.reader, id).filter(({ kind }) => kind === 'reminded')

describe('reminder slips', () => {
  test('are for families that were invited, answered nothing in no way, and have no e-mail', async () => {
    const silent = addFamily('Stil')
    const answered = addFamily('Bos')
    const unclear = addFamily('Vaag')
    const excused = addFamily('Vrij')
    const mail = addFamily('Zon', { email: 'zon@voorbeeld.nl' })
    addFamily('Niet')
    for (const home of [silent, answered, unclear, excused, mail]) invited(home)
    addAnswer(desk, { meetingId: id, householdId: answered }, { answer: 'no', way: 'app' })
    addAnswer(desk, { meetingId: id, householdId: unclear }, { answer: 'unclear' })
    desk.change((change) =>
      change.insert(meetingFamily, { id: randomUUID(), meetingId: id, householdId: excused, excused: true }),
    )
    const done = await desk.value('meetings.reminders', { id })
    expect(done).toMatchObject({ slips: 1, pages: 1, emails: ['zon@voorbeeld.nl'] })
    expect(done.message).toContain('Wij hebben nog geen antwoord van u.')
    expect(remindedOf()).toMatchObject([{ householdId: silent, way: 'paper', runId: done.runId }])
    expect(readRun(desk.reader, done.runId)).toMatchObject({ kind: 'reminderSlips', paper: 1 })
    const [page = ''] = await pdfText(readPdf(desk.reader, done.runId) ?? new Uint8Array())
    const words = page.replace(/\s+/g, ' ')
    expect(words).toContain('Beste ouders/verzorgers van Sem,')
    expect(words).toContain(readFamilyCode(desk.reader, silent) ?? 'no code')
    expect(words).not.toContain('Stillaan')
  })

  test('one for a household with two children, two for two households of one child, per group', async () => {
    const two = addFamily('Twee', { inGroups: [groups[1], groups[0]] })
    const mother = addFamily('Moeder')
    const father = addHousehold(desk, { street: 'Vaderweg' })
    const dad = addPerson(desk, 'Farid Moeder', { householdId: father })
    const [child] = desk.reader.sqlite
      .prepare<[string], string>('SELECT pupil_id FROM pupil_household WHERE household_id = ?')
      .pluck()
      .all(mother)
    addTie(desk, child ?? '', dad, { custody: 'yes' })
    for (const home of [two, mother, father]) invited(home)
    const { runId, slips } = await desk.value('meetings.reminders', { id })
    expect(slips).toBe(3)
    // group 3 before group 8, then post
    expect(readCopies(desk.reader, runId).map(({ householdId, group }) => [householdId, group])).toEqual(
      expect.arrayContaining([
        [mother, 'Groep 3'],
        [two, 'Groep 8'],
        [father, ''],
      ]),
    )
    const [page = ''] = await pdfText(readPdf(desk.reader, runId) ?? new Uint8Array())
    expect(page).toContain('Vaderweg')
    expect(page.indexOf('via groep 3')).toBeLessThan(page.indexOf('via groep 8'))
  })

  test('are none when everybody answered, and none when somebody answered while they were made', async () => {
    expect(await desk.call('meetings.reminders', { id })).toMatchObject({
      error: { code: 'NOTHING_TO_PRINT' },
    })
    const home = addFamily('Stil')
    invited(home)
    const handler = meetingsRemindersHandlers['meetings.reminders']
    if (typeof handler === 'function' || handler.prepare === undefined) throw new Error('it is prepared')
    const prepared = await handler.prepare(desk.context(), { id })
    addAnswer(desk, { meetingId: id, householdId: home })
    const answer = desk.change((change) =>
      handler.commit({ ...desk.context(), change }, { id }, prepared as never),
    )
    expect(answer).toMatchObject({ error: { code: 'PLAN_OUTDATED' } })
    expect(remindedOf()).toEqual([])
  })
})

describe('reminding by e-mail', () => {
  test('gives the addresses of silent families with e-mail, each once, and notes it', async () => {
    const mail = addFamily('Zon', { email: 'Zon@voorbeeld.nl', inGroups: groups })
    invited(mail)
    invited(addFamily('Stil'))
    const done = await desk.value('meetings.remindByEmail', { id })
    expect(done).toMatchObject({
      families: 1,
      emails: ['zon@voorbeeld.nl'],
      subject: 'Komt u ook? Welkomstreceptie',
    })
    expect(remindedOf()).toMatchObject([{ householdId: mail, way: 'email', runId: null }])
  })

  test('is for nobody when nobody with e-mail was invited', async () => {
    addFamily('Zon', { email: 'zon@voorbeeld.nl' })
    expect(await desk.call('meetings.remindByEmail', { id })).toMatchObject({
      error: { code: 'NOBODY_TO_INVITE' },
    })
  })
})

describe('the call list on paper', () => {
  test('is kept, confidential, and nobody is noted as called by it', async () => {
    expect(await desk.call('meetings.callSheet', { id })).toMatchObject({
      error: { code: 'NOTHING_TO_PRINT' },
    })
    const home = addFamily('Stil')
    invited(home)
    addContact(
      desk,
      { meetingId: id, householdId: home },
      {
        kind: 'called',
        way: 'phone',
        contactedOn: '2026-08-27',
        result: 'voicemail',
        note: 'belt terug',
        bestTime: 'na 16.00 uur',
      },
    )
    const { runId } = await desk.value('meetings.callSheet', { id })
    expect(readRun(desk.reader, runId)).toMatchObject({
      kind: 'callList',
      title: 'Bellijst: Welkomstreceptie',
    })
    const words = (await pdfText(readPdf(desk.reader, runId) ?? new Uint8Array()))
      .join(' ')
      .replace(/\s+/g, ' ')
    expect(words).toContain('27-08-2026: voicemail – belt terug')
    expect(words).toContain('beste tijd: na 16.00 uur')
    expect(words).toContain('Vertrouwelijk, na gebruik vernietigen.')
    expect(readContacts(desk.reader, id)).toHaveLength(2)
  })
})
