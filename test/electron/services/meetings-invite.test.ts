// Inviting through the real dispatch, on a real file, with real PDFs.
import { beforeEach, describe, expect, test } from 'vitest'
import { findHouseholdByCode, readFamilyCode, readFamilyCodes } from '#db/queries/family-codes'
import { readContacts } from '#db/queries/meetings'
import { lastChange, readCopies, readPdf, readRun } from '#db/queries/printing'
import { meeting, meetingPart } from '#db/schema/meetings'
import { household } from '#db/schema/people'
import type { OperationInput } from '#domain/contract/operations'
import { meetingsInviteHandlers } from '#electron/services/meetings-invite'
import { pdfText } from '../../app/support/pdf-text.ts'
import { day } from '../../support/leave.ts'
import { addContact, addMeeting, evening } from '../../support/meetings.ts'
import { addGroup, addHousehold, addPerson, addPupil, addTie } from '../../support/people.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

/** De Vries: two children, paper. Smit: one child, two homes, both paper. Zon: e-mail. Hof: secret, Arabic, paper. */
function families(desk: TestDesk) {
  const g3 = addGroup(desk, '3')
  const g8 = addGroup(desk, '8')
  const at = (street: string, more: object = {}) =>
    addHousehold(desk, { street, houseNumber: '7', postcode: '3011AB', ...more })
  const parent = (name: string, householdId: string, children: string[], more: object = {}) => {
    const id = addPerson(desk, name, { householdId, ...more })
    for (const child of children) addTie(desk, child, id, { custody: 'yes' })
  }
  const vries = at('Perenlaan')
  const sem = addPupil(desk, 'Sem de Vries', { in: [vries], group: g8, birthDate: '2015-05-01' })
  const noor = addPupil(desk, 'Noor de Vries', { in: [vries], group: g3, birthDate: '2019-05-01' })
  parent('Anna de Vries', vries, [sem, noor])
  const mother = at('Moederstraat')
  const father = at('Vaderweg')
  const tim = addPupil(desk, 'Tim Smit', { in: [mother], group: g3 })
  parent('Mo Bos', mother, [tim])
  parent('Farid Smit', father, [tim])
  const mail = at('Mailpad')
  const lot = addPupil(desk, 'Lot Zon', { in: [mail], group: g8 })
  parent('Eva Zon', mail, [lot], { email: 'Eva@voorbeeld.nl', emailState: 'known' })
  const secret = at('Schuilhof', { secret: true, language: 'ar' })
  const ali = addPupil(desk, 'Ali Hof', { in: [secret], group: g3 })
  parent('Gea Hof', secret, [ali])
  return { g3, g8, vries, mother, father, mail, secret, sem, noor, tim, lot, ali }
}

let desk: TestDesk
let made: ReturnType<typeof families>
let id: string
beforeEach(() => {
  desk = testDesk({ today: '2026-08-24' })
  made = families(desk)
  id = addMeeting(desk, {
    answerBy: day('2026-08-31'),
    parts: [evening('2026-09-01', [made.g3]), evening('2026-09-03', [made.g8])],
  })
})

/** As the screen prints: what was seen goes back with it. */
async function inviteOnPaper(more: Partial<OperationInput<'meetings.inviteOnPaper'>> = {}) {
  const { proposal: text, fingerprint } = await desk.value('meetings.reach', { id })
  return desk.value('meetings.inviteOnPaper', {
    ...{ id, text, fingerprint },
    only: 'paper',
    again: false,
    ...more,
  })
}

async function inviteByEmail(again = false) {
  const { proposal: text } = await desk.value('meetings.reach', { id })
  return desk.value('meetings.inviteByEmail', { id, text, again })
}

async function wordsOf(runId: string): Promise<string[]> {
  const pages = await pdfText(readPdf(desk.reader, runId) ?? new Uint8Array())
  return pages.map((page) => page.replace(/\s+/g, ' '))
}

const contacts = () =>
  readContacts(desk.reader, id).map(({ householdId, kind, way }) => ({ householdId, kind, way }))

describe('reach', () => {
  test('counts families as households, and names each with its children', async () => {
    const reach = await desk.value('meetings.reach', { id })
    expect(reach.families).toBe(5)
    expect(reach.email).toEqual([
      { householdId: made.mail, name: 'Zon', children: ['Lot Zon (8)'], invitedOn: null },
    ])
    expect(reach.paper.map(({ householdId }) => householdId).sort()).toEqual(
      [made.vries, made.mother, made.father, made.secret].sort(),
    )
    expect(reach.paper.find(({ householdId }) => householdId === made.vries)?.children).toEqual([
      'Sem de Vries (8)',
      'Noor de Vries (3)',
    ])
    expect(reach.invited).toEqual({ paper: 0, email: 0, otherwise: 0, notYet: 5 })
    expect(reach.languages).toEqual([{ language: 'ar', letters: 1, translation: 'none' }])
    expect(JSON.stringify(reach)).not.toMatch(/Schuilhof|Vaderweg|voorbeeld\.nl/)
  })

  test('names with the reason who is reached by neither', async () => {
    const kort = addPupil(desk, 'Zoë Kort')
    const stil = addPupil(desk, 'Rob Stil', { in: [addHousehold(desk)], group: made.g3 })
    addTie(desk, stil, addPerson(desk, 'Jo Stil', { householdId: addHousehold(desk) }), {
      information: 'none',
    })
    const { neither, families: all } = await desk.value('meetings.reach', { id })
    expect(kort).not.toBe(stil)
    expect(neither).toMatchObject([
      { householdId: null, children: ['Zoë Kort'], reason: 'noWay', invitedOn: null },
    ])
    expect(all).toBe(7)
  })

  test('of a meeting for one group takes only its children', async () => {
    id = addMeeting(desk, { scope: 'groups', parts: [evening('2026-09-01', [made.g8])] })
    const { email, paper } = await desk.value('meetings.reach', { id })
    expect([...email, ...paper].flatMap(({ children }) => children)).toEqual([
      'Lot Zon (8)',
      'Sem de Vries (8)',
    ])
  })

  test('counts a family once, by the way it was invited last', async () => {
    addContact(desk, { meetingId: id, householdId: made.vries }, { way: 'mouth' })
    addContact(desk, { meetingId: id, householdId: made.mail }, { way: 'mouth' })
    await inviteByEmail(true)
    const { invited, paper } = await desk.value('meetings.reach', { id })
    expect(invited).toEqual({ paper: 0, email: 1, otherwise: 1, notYet: 3 })
    expect(paper.find(({ householdId }) => householdId === made.vries)?.invitedOn).toBe('2026-08-20')
  })

  test('of a meeting that is gone is not found', async () => {
    const gone = '0b0e4d0a-0000-4000-8000-000000000009'
    expect(await desk.call('meetings.reach', { id: gone })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })
})

describe('inviting on paper', () => {
  test('prints one letter per household, in the order of the desk, with its own code and evenings', async () => {
    const done = await inviteOnPaper()
    expect(done.letters).toBe(4)
    const pages = await wordsOf(done.runId)
    const letters = pages.filter((page) => page.includes('Antwoordstrook'))
    expect(letters).toHaveLength(4)
    const ofVries = letters.find((page) => page.includes('Van: Sem de Vries (8) en Noor de Vries (3)'))
    expect(ofVries).toContain('Noor: dinsdag 1 september 2026, van 19.30 tot 21.00 uur')
    expect(ofVries).toContain('Sem: donderdag 3 september 2026, van 19.30 tot 21.00 uur')
    const ofTim = letters.filter((page) => page.includes('Van: Tim Smit (3)'))
    expect(ofTim).toHaveLength(2)
    expect(ofTim[0]).not.toContain('donderdag 3 september')
    for (const householdId of [made.vries, made.mother, made.father, made.secret]) {
      const code = readFamilyCode(desk.reader, householdId) ?? ''
      expect(letters.filter((page) => page.includes(`Uw code ${code}`))).toHaveLength(1)
      expect(findHouseholdByCode(desk.reader, code)).toBe(householdId)
    }
    // the closed stack last, and its address on no other page (P11)
    expect(pages.findIndex((page) => page.includes('Schuilhof'))).toBe(pages.length - 1)
    expect(pages.filter((page) => page.includes('Schuilhof'))).toHaveLength(1)
    expect(pages.at(-2)).toContain('Afgeschermd adres')
  })

  test('keeps the paper, who got which pages, and that they were invited', async () => {
    const { runId } = await inviteOnPaper()
    expect(readRun(desk.reader, runId)).toMatchObject({
      kind: 'invitation',
      title: 'Uitnodiging: Welkomstreceptie',
      paper: 4,
      email: 0,
    })
    expect(readCopies(desk.reader, runId).every(({ firstPage }) => firstPage !== null)).toBe(true)
    expect(readContacts(desk.reader, id)).toHaveLength(4)
    expect(readContacts(desk.reader, id)[0]).toMatchObject({
      kind: 'invited',
      way: 'paper',
      contactedOn: '2026-08-24',
      runId,
    })
    expect(readFamilyCodes(desk.reader).size).toBe(4)
  })

  test('leaves out who was invited before, in any way, unless again is asked', async () => {
    addContact(desk, { meetingId: id, householdId: made.vries }, { way: 'app' })
    const first = await inviteOnPaper()
    expect(first.letters).toBe(3)
    const { fingerprint, proposal: text } = await desk.value('meetings.reach', { id })
    const input = { id, text, fingerprint, only: 'paper', again: false } as const
    expect(await desk.call('meetings.inviteOnPaper', input)).toMatchObject({
      error: { code: 'NOTHING_TO_PRINT' },
    })
    const codes = readFamilyCodes(desk.reader)
    const again = await inviteOnPaper({ again: true })
    expect(again.letters).toBe(4)
    for (const [householdId, code] of codes) expect(readFamilyCode(desk.reader, householdId)).toBe(code)
  })

  test('is for everybody on paper when the office wants that', async () => {
    const done = await inviteOnPaper({ only: 'all' })
    expect(done.letters).toBe(5)
    expect(contacts()).toContainEqual({ householdId: made.mail, kind: 'invited', way: 'paper' })
  })

  test('gives a child without a known household its letter, without a code and without a row', async () => {
    const bo = addPupil(desk, 'Bo Dam', { group: made.g3 })
    addTie(desk, bo, addPerson(desk, 'Jan Dam', {}), { custody: 'yes' })
    const done = await inviteOnPaper()
    expect(done.letters).toBe(5)
    const letter = (await wordsOf(done.runId)).find((page) => page.includes('Van: Bo Dam (3)'))
    expect(letter).toContain('Antwoordstrook')
    expect(letter).not.toContain('Uw code')
    expect(contacts()).toHaveLength(4)
  })

  test('refuses another plan than was seen: a family, the meeting, or an invitation in the meantime', async () => {
    const { fingerprint, proposal: text } = await desk.value('meetings.reach', { id })
    const input = { id, text, fingerprint, only: 'paper', again: true } as const
    const refused = async () =>
      (await desk.call('meetings.inviteOnPaper', input)) as { error?: { code: string } }
    desk.change((change) => change.update(meeting, id, { place: 'gymzaal' }))
    expect((await refused()).error?.code).toBe('PLAN_OUTDATED')
    desk.change((change) => change.update(meeting, id, { place: 'aula' }))
    desk.change((change) => change.update(household, made.vries, { houseNumber: '9' }))
    expect((await refused()).error?.code).toBe('PLAN_OUTDATED')
    desk.change((change) => change.update(household, made.vries, { houseNumber: '7' }))
    addContact(desk, { meetingId: id, householdId: made.vries })
    expect((await refused()).error?.code).toBe('PLAN_OUTDATED')
    expect(readFamilyCodes(desk.reader).size).toBe(0)
  })

  test('notices what changed, or whose code was taken, while the stack was made', async () => {
    const { fingerprint, proposal: text } = await desk.value('meetings.reach', { id })
    const input = { id, text, fingerprint, only: 'paper', again: false } as const
    const handler = meetingsInviteHandlers['meetings.inviteOnPaper']
    if (typeof handler === 'function' || handler.prepare === undefined) throw new Error('it is prepared')
    const prepared = await handler.prepare(desk.context(), input)
    const commit = () =>
      desk.change((change) => handler.commit({ ...desk.context(), change }, input, prepared as never))
    const before = lastChange(desk.reader)
    const [part] = desk.reader.sqlite.prepare('SELECT id FROM meeting_part').pluck().all() as string[]
    desk.change((change) => change.update(meetingPart, part!, { beginsAt: '19:00' }))
    expect(commit()).toMatchObject({ error: { code: 'PLAN_OUTDATED' } })
    desk.change((change) => change.update(meetingPart, part!, { beginsAt: '19:30' }))
    await desk.value('leave.emptyForm', { form: 'all', householdId: made.vries })
    expect(commit()).toMatchObject({ error: { code: 'PLAN_OUTDATED' } })
    expect(lastChange(desk.reader)).toBeGreaterThan(before)
    expect(contacts()).toEqual([])
  })

  test('a preview keeps nothing: no code, no row, no number', async () => {
    const { proposal: text } = await desk.value('meetings.reach', { id })
    const before = lastChange(desk.reader)
    const preview = await desk.value('meetings.previewInvitations', { id, text, only: 'all', again: true })
    expect(preview).toMatchObject({ letters: 5, addressTooLong: [] })
    expect((await pdfText(preview.bytes)).join(' ')).toContain('print voorbeeld')
    expect([lastChange(desk.reader), readFamilyCodes(desk.reader).size]).toEqual([before, 0])
  })

  test('names merge fields that do not exist', async () => {
    const { proposal } = await desk.value('meetings.reach', { id })
    const text = { ...proposal, paragraphs: ['Beste «ouder»'] }
    expect(
      await desk.call('meetings.previewInvitations', { id, text, only: 'all', again: true }),
    ).toMatchObject({ error: { code: 'UNKNOWN_MERGE_FIELD', details: { fields: ['ouder'] } } })
  })
})

describe('inviting by e-mail', () => {
  test('gives each address once, the message, and a file; and notes who was invited', async () => {
    const done = await inviteByEmail()
    expect(done).toMatchObject({
      families: 1,
      emails: ['eva@voorbeeld.nl'],
      subject: 'Uitnodiging: Welkomstreceptie',
    })
    expect(done.message).toContain('Het doel: Ouders en leerkrachten leren elkaar kennen.')
    expect(done.message).toContain('antwoord geven aan school vóór maandag 31 augustus 2026')
    expect(new TextDecoder().decode(done.csv.bytes)).toContain('"eva@voorbeeld.nl";"Lot Zon";"8"')
    expect(contacts()).toEqual([{ householdId: made.mail, kind: 'invited', way: 'email' }])
    expect(
      await desk.call('meetings.inviteByEmail', { id, text: invitationTextOf(done), again: false }),
    ).toMatchObject({ error: { code: 'NOBODY_TO_INVITE' } })
  })

  test('can be undone as a whole', async () => {
    const { restorePointId } = await inviteByEmail()
    const { points } = await desk.value('undo.points', {})
    expect(points).toMatchObject([{ id: restorePointId, label: 'Per e-mail uitgenodigd: Welkomstreceptie' }])
    await desk.value('undo.apply', { id: restorePointId })
    expect(contacts()).toEqual([])
  })

  test('fills fields that differ per family with words that fit all of them', async () => {
    const { proposal } = await desk.value('meetings.reach', { id })
    const text = { ...proposal, paragraphs: ['Wij praten over «namen van de kinderen» in groep «groep».'] }
    const { message } = await desk.value('meetings.inviteByEmail', { id, text, again: true })
    expect(message).toContain('Wij praten over uw kind in groep van uw kind.')
  })
})

describe('translations', () => {
  const translated = () => desk.value('meetings.translation', { id, language: 'ar' })

  test('begin with standard phrases that nobody has seen yet', async () => {
    const standard = await translated()
    expect(standard).toMatchObject({
      languageName: 'Arabisch',
      direction: 'rtl',
      state: 'none',
      checkedOn: null,
    })
    expect(standard.translation.paragraphs[1]).toContain('19:30')
    const tigrinya = await desk.value('meetings.translation', { id, language: 'ti' })
    expect(tigrinya.translation).toEqual({ language: 'ti', salutation: '', paragraphs: [], closing: '' })
  })

  test('are kept, seen by somebody, and out of date once the meeting is another day', async () => {
    const { translation } = await translated()
    await desk.value('meetings.saveTranslation', { id, translation, checkedBy: '', checkedOn: null })
    expect((await translated()).state).toBe('unchecked')
    const closing = 'شكرًا'
    const changed = { ...translation, closing }
    const seen = { checkedBy: 'Fatma', checkedOn: day('2026-08-23') }
    await desk.value('meetings.saveTranslation', { id, translation: changed, ...seen })
    expect(await translated()).toMatchObject({ ...seen, state: 'checked', translation: { closing } })
    expect((await desk.value('meetings.reach', { id })).languages).toEqual([
      { language: 'ar', letters: 1, translation: 'checked' },
    ])
    desk.change((change) => change.update(meeting, id, { place: 'gymzaal' }))
    expect((await translated()).state).toBe('outOfDate')
  })

  test('stand beside the Dutch on letters of that language only, and not once they are out of date', async () => {
    const { translation } = await translated()
    await desk.value('meetings.saveTranslation', { id, translation, checkedBy: '', checkedOn: null })
    const isArabic = (page: string) => /\p{Script=Arabic}/u.test(page)
    const first = await wordsOf((await inviteOnPaper()).runId)
    expect(first.filter(isArabic).length).toBeGreaterThan(0)
    expect(
      first.filter(isArabic).every((page) => page.includes('Ali') || page.includes('Antwoordstrook')),
    ).toBe(true)
    desk.change((change) => change.update(meeting, id, { place: 'gymzaal' }))
    const second = await wordsOf((await inviteOnPaper({ again: true })).runId)
    expect(second.filter(isArabic)).toEqual([])
  })
})

describe('the poster', () => {
  test.each(['A4', 'A3'] as const)(
    '%s is kept, and welcomes in the languages of the families',
    async (size) => {
      const done = await desk.value('meetings.poster', { id, size })
      expect(readRun(desk.reader, done.runId)).toMatchObject({
        kind: 'meetingPoster',
        title: `Poster ${size}: Welkomstreceptie`,
        pages: 1,
      })
      const [page = ''] = await wordsOf(done.runId)
      expect(page).toContain('Welkom!')
      expect(page).toMatch(/\p{Script=Arabic}/u)
      expect(page).not.toContain('balie')
    },
  )
})

test('of a cancelled meeting nobody is invited or reminded', async () => {
  const { proposal: text, fingerprint } = await desk.value('meetings.reach', { id })
  desk.change((change) => change.update(meeting, id, { cancelledOn: '2026-08-24' }))
  const run = { id, text, only: 'all', again: true } as const
  const answers = [
    await desk.call('meetings.previewInvitations', run),
    await desk.call('meetings.inviteOnPaper', { ...run, fingerprint }),
    await desk.call('meetings.inviteByEmail', { id, text, again: true }),
    await desk.call('meetings.reminders', { id }),
    await desk.call('meetings.remindByEmail', { id }),
    await desk.call('meetings.poster', { id, size: 'A4' }),
  ]
  expect(answers.map((answer) => (answer.ok ? '' : answer.error.code))).toEqual(
    answers.map(() => 'MEETING_CANCELLED'),
  )
})

/** What the office would send once more. */
function invitationTextOf({ subject }: { subject: string }) {
  return { subject, paragraphs: ['Kom.'], closing: 'Groet,', signer: 'Wilma' }
}
