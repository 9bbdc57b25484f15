import { randomUUID } from 'node:crypto'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { hashPracticeSecret } from '#db/account-secret'
import { account } from '#db/schema/access'
import { meeting, meetingContact } from '#db/schema/meetings'
import type { OperationOutput } from '#domain/contract/operations'
import { isoDate } from '#domain/kernel/date'
import { fail, ok } from '#domain/kernel/result'
import { TABLE_RULES } from '#domain/privacy/tables'
import { createPrivacyDesk } from '#electron/app/privacy-desk'
import { countMeeting } from '#electron/services/meetings-count'
import { proposeCleanUp } from '#electron/services/privacy-proposal'
import { addLeaveOf, addLeavers, addMeetingOf, addRotaOf, CANARY } from '../../support/leavers.ts'
import { addMeeting, addOffer, addVisit, evening } from '../../support/meetings.ts'
import { addGroup, addHousehold, addPerson, addPupil, addTie } from '../../support/people.ts'
import { addCertificate, addSeat } from '../../support/rota.ts'
import { PEOPLE, type TestDesk, testDesk } from '../../support/store.ts'

type Kinds = OperationOutput<'privacy.proposal'>['kinds']

/** A desk with a head, the front office as second person, and cleaning up on its file. */
function cleaningDesk(today = '2026-11-22') {
  const desk = testDesk({ role: 'head', today })
  const { id, name, role } = PEOPLE.frontOffice
  desk.change((change) =>
    change.insert(account, { id, name, role, secretHash: hashPracticeSecret('274951') }),
  )
  const backups: string[] = []
  const tell = { backup: async () => ok(backups.push(desk.store.head().head)) as ReturnType<typeof ok> }
  const handlers = createPrivacyDesk({
    clock: { now: () => `${today}T09:00:00.000Z`, today: () => isoDate.parse(today) },
    log: { write: () => {} },
    store: () => desk.store,
    who: () => PEOPLE.head,
    newId: randomUUID,
    backup: () => tell.backup(),
  })
  return { ...desk, backups, tell, cleanUp: handlers['privacy.cleanUp'] }
}

const chosen = (kinds: Kinds, wanted?: readonly string[]) =>
  kinds
    .filter(({ kind, count }) => (wanted === undefined ? count > 0 : wanted.includes(kind)))
    .map(({ kind, count, fingerprint }) => ({ kind, count, fingerprint }))

const proposalOf = async (desk: TestDesk) => (await desk.value('privacy.proposal', {})).kinds
const kindOf = (kinds: Kinds, kind: string) => kinds.find((one) => one.kind === kind)

/** All bytes of the file without its encryption, free pages included: of a copy, with the key taken off. */
function decrypted(desk: TestDesk): string {
  const plain = join(desk.folder, `plain-${randomUUID()}.db`)
  cpSync(desk.file, plain)
  const db = new Database(plain)
  db.pragma(`cipher = 'sqlcipher'`)
  db.pragma(`key = "x'${Buffer.from(desk.key).toString('hex')}'"`)
  db.pragma(`rekey = ''`)
  db.close()
  const bytes = readFileSync(plain)
  expect(bytes.subarray(0, 15).toString()).toBe('SQLite format 3')
  return bytes.toString('latin1').toLowerCase()
}

describe('the proposal', () => {
  test('lists what is past its term, by kind and name, and deletes nothing', async () => {
    const desk = cleaningDesk()
    addLeavers(desk)
    const before = decrypted(desk)
    const kinds = await proposalOf(desk)
    expect(kindOf(kinds, 'pupilFile')).toMatchObject({
      names: [`${CANARY}, Noor`],
      people: 1,
      needs: ['prints'],
      rows: [
        { label: 'leerling', count: 1 },
        { label: 'plaatsing in een groep', count: 1 },
        { label: 'band met een kind', count: 1 },
        { label: 'woonplek van een kind', count: 1 },
        { label: 'verlengde bewaring', count: 1 },
        { label: 'half ingevuld formulier', count: 1 },
      ],
    })
    // the year of her group is not closed yet
    expect(kindOf(kinds, 'familyContact')?.kept).toMatchObject([{ why: 'coördinator van groep 8A' }])
    expect(decrypted(desk)).toBe(before)
  })

  test('changes its fingerprint with its rows, not with the look', async () => {
    const desk = cleaningDesk()
    addLeavers(desk)
    const first = await proposalOf(desk)
    expect(await proposalOf(desk)).toEqual(first)
    addPupil(desk, 'Sem Bakker', { leftOn: '2022-07-31' })
    const second = await proposalOf(desk)
    expect(kindOf(second, 'pupilFile')?.fingerprint).not.toBe(kindOf(first, 'pupilFile')?.fingerprint)
    expect(kindOf(second, 'prints')?.fingerprint).toBe(kindOf(first, 'prints')?.fingerprint)
  })
})

describe('cleaning up', () => {
  test('leaves no text of who went in the file, free pages included, and proves it without names', async () => {
    const desk = cleaningDesk()
    const { groupId } = addLeavers(desk)
    // seen by the method: else the last assertion says nothing
    expect(decrypted(desk)).toContain(CANARY.toLowerCase())
    desk.sqlite.prepare('UPDATE school_year SET closed = 1').run()
    const done = await desk.cleanUp(
      { kinds: chosen(await proposalOf(desk)) },
      { proposedBy: PEOPLE.frontOffice.id },
    )
    expect(done).toMatchObject({ ok: true })
    expect(decrypted(desk)).not.toContain(CANARY.toLowerCase())
    expect(desk.sqlite.pragma('freelist_count', { simple: true })).toBe(0)
    expect(desk.backups).toHaveLength(1)
    expect(
      desk.sqlite.prepare('SELECT coordinator_id FROM school_group WHERE id = ?').pluck().get(groupId),
    ).toBeNull()

    const { proofs } = await desk.value('privacy.proofs', {})
    expect(proofs.map(({ kind, rows, actor, secondActor }) => [kind, rows, actor, secondActor])).toEqual(
      expect.arrayContaining([
        ['pupilFile', 6, 'directeur', 'balie'],
        ['familyContact', 7, 'directeur', 'balie'],
        ['prints', 2, 'directeur', 'balie'],
      ]),
    )
    expect(proofs[0]?.onDate).toBe('2026-11-22')
    expect(JSON.stringify(proofs).toLowerCase()).not.toContain(CANARY.toLowerCase())
    expect(proofs.find(({ kind }) => kind === 'prints')?.rule).toMatch(
      /^24 maanden na de dag van het afdrukken/,
    )
    // the closed year was written past the programme above
    expect(desk.reader.verify()).toEqual({ brokenAt: null, differing: ['school_year'] })
    expect((await proposalOf(desk)).every(({ kind, count }) => count === 0 || kind === 'importReports')).toBe(
      true,
    )
  })

  test('keeps the report of an import without the sentence about the child', async () => {
    const desk = cleaningDesk()
    addLeavers(desk)
    await desk.cleanUp({ kinds: chosen(await proposalOf(desk), ['pupilFile', 'prints']) })
    const reports = desk.sqlite
      .prepare("SELECT report FROM restore_point WHERE kind = 'import'")
      .pluck()
      .all()
    expect(reports.map((report) => JSON.parse(String(report)).notices)).toEqual([['Groep 3A is nieuw.']])
  })

  test('keeps what the rest of a family needs', async () => {
    const desk = cleaningDesk()
    const { personId, householdId } = addLeavers(desk)
    const sem = addPupil(desk, `Sem ${CANARY}`, { in: [householdId] })
    addTie(desk, sem, personId, { role: 'mother', custody: 'yes' })
    await desk.cleanUp({ kinds: chosen(await proposalOf(desk)) })
    const card = await desk.value('people.person', { id: personId })
    expect(card.ties.map(({ pupilName }) => pupilName)).toEqual([`Sem ${CANARY}`])
    expect((await desk.value('people.household', { id: householdId })).children).toHaveLength(1)
    const found = await desk.value('people.search', { text: 'noor', scope: 'all', limit: 20 })
    expect(found.hits).toEqual([])
  })

  test('begins the own term of the adults when their last child goes', async () => {
    const desk = cleaningDesk()
    const { personId } = addLeavers(desk)
    desk.sqlite.prepare('UPDATE school_group SET coordinator_id = NULL').run()
    const rule = { basis: 'besluit bestuur', source: '', checkedOn: null }
    await desk.value('privacy.saveRule', { ...rule, kind: 'familyContact', months: 12 })
    const kinds = await proposalOf(desk)
    expect(kindOf(kinds, 'familyContact')).toMatchObject({
      count: 0,
      kept: [{ name: `${CANARY}, Eva`, why: 'de eigen termijn begint als het kind is opgeruimd' }],
    })
    await desk.cleanUp({ kinds: chosen(kinds, ['pupilFile', 'prints']) })
    // the coordinator above was written past the programme
    expect(desk.reader.verify()).toEqual({ brokenAt: null, differing: ['school_group'] })
    const planned = (day: string) => proposeCleanUp(desk.reader, isoDate.parse(day)).plan.personIds
    expect(planned('2027-11-21')).toEqual([])
    expect(planned('2027-11-22')).toEqual([personId])
  })

  test('of old years of the logbook leaves a chain that holds, also for a backup of before', async () => {
    const desk = cleaningDesk('2029-02-01')
    const anchor = desk.store.head()
    const later = { at: '2029-01-15T09:00:00.000Z', actor: 'test', operation: 'test', requestId: null }
    desk.store.change(later, (change) => change.noted('seen'))
    const firstKept = desk.store.head().entries
    const kinds = await proposalOf(desk)
    expect(kindOf(kinds, 'audit')).toMatchObject({
      count: firstKept - 1,
      rows: [{ label: 'regels in het logboek', count: firstKept - 1 }],
    })
    await desk.cleanUp({ kinds: chosen(kinds, ['audit']) })
    expect(desk.sqlite.prepare('SELECT min(seq) FROM audit').pluck().get()).toBe(firstKept)
    expect(desk.reader.verify({ anchor })).toEqual({ brokenAt: null, differing: [] })
    expect(() => desk.sqlite.exec('DELETE FROM audit')).toThrow('audit')
    expect(kindOf(await proposalOf(desk), 'audit')?.count).toBe(0)
  })

  test('is refused when the list has changed since it was seen, and removes nothing', async () => {
    const desk = cleaningDesk()
    addLeavers(desk)
    const seen = chosen(await proposalOf(desk))
    addPupil(desk, 'Sem Bakker', { leftOn: '2022-07-31' })
    const rows = desk.sqlite.prepare('SELECT count(*) FROM pupil').pluck().get()
    expect(await desk.cleanUp({ kinds: seen })).toEqual(fail('PROPOSAL_OUTDATED'))
    expect(desk.sqlite.prepare('SELECT count(*) FROM pupil').pluck().get()).toBe(rows)
    expect(desk.backups).toEqual([])
  })

  test('of a child without its papers is refused: they belong together', async () => {
    const desk = cleaningDesk()
    addLeavers(desk)
    const kinds = chosen(await proposalOf(desk), ['pupilFile'])
    expect(await desk.cleanUp({ kinds })).toEqual(
      fail('BELONGS_TOGETHER', { kinds: ['pupilFile', 'prints'] }),
    )
  })

  test('of nothing, or of a kind twice, is refused', async () => {
    const desk = cleaningDesk()
    const [first] = await proposalOf(desk)
    const empty = chosen([first!], [first!.kind])
    expect(await desk.cleanUp({ kinds: empty })).toEqual(fail('NOTHING_TO_CLEAN'))
    expect(await desk.cleanUp({ kinds: [...empty, ...empty] })).toEqual(fail('PROPOSAL_OUTDATED'))
  })

  test('does not begin without a backup', async () => {
    const desk = cleaningDesk()
    addLeavers(desk)
    desk.tell.backup = async () => fail('NO_SPACE') as never
    expect(await desk.cleanUp({ kinds: chosen(await proposalOf(desk)) })).toEqual(fail('BACKUP_FAILED'))
    expect((await proposalOf(desk)).some(({ count }) => count > 0)).toBe(true)
  })
})

describe('holds and terms', () => {
  test('a hold keeps a family until it is lifted', async () => {
    const desk = cleaningDesk()
    const { pupilId } = addLeavers(desk)
    const { id } = await desk.value('privacy.hold', {
      who: { id: pupilId, kind: 'pupil' },
      reason: 'bezwaar loopt',
    })
    const held = await proposalOf(desk)
    expect(kindOf(held, 'pupilFile')).toMatchObject({
      count: 0,
      kept: [{ name: `${CANARY}, Noor`, why: 'bewaring verlengd: bezwaar loopt' }],
    })
    expect(kindOf(held, 'prints')).toMatchObject({ count: 0 })
    const shown = (await desk.value('privacy.retention', {})).holds.find((hold) => hold.id === id)
    expect(shown).toMatchObject({ who: { kind: 'pupil', name: `${CANARY}, Noor` }, liftedOn: null })
    await desk.value('privacy.liftHold', { id })
    expect(kindOf(await proposalOf(desk), 'pupilFile')).toMatchObject({ count: 7 })
  })

  test('a hold on nobody is refused', async () => {
    const desk = cleaningDesk()
    const who = { id: randomUUID(), kind: 'person' } as const
    expect(await desk.call('privacy.hold', { who, reason: 'klacht' })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
  })

  test('a term of the school is kept and used at once', async () => {
    const desk = cleaningDesk()
    addLeavers(desk)
    const rule = {
      kind: 'pupilFile',
      months: 60,
      basis: 'besluit bestuur',
      source: 'notulen',
      checkedOn: isoDate.parse('2026-11-22'),
    } as const
    await desk.value('privacy.saveRule', rule)
    await desk.value('privacy.saveRule', rule)
    const { rules } = await desk.value('privacy.retention', {})
    expect(rules[0]).toEqual(rule)
    expect(kindOf(await proposalOf(desk), 'pupilFile')?.count).toBe(0)
  })
})

/** Tables of the file as the schema has them, and which of them lead to a child, a person or a home. */
function tablesOf({ sqlite }: TestDesk) {
  const tables = sqlite
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all()
  const keys = sqlite.prepare<[string], string>('SELECT "table" FROM pragma_foreign_key_list(?)').pluck()
  const personal = new Set(['pupil', 'person', 'household'])
  for (let size = 0; size < personal.size; ) {
    size = personal.size
    for (const table of tables)
      if (keys.all(table).some((parent) => personal.has(parent))) personal.add(table)
  }
  return { tables, personal: [...personal] }
}

describe('leave and absence of who left', () => {
  const ofLeave = Object.entries(TABLE_RULES).flatMap(([table, { retention }]) =>
    retention === 'leave' ? [table] : [],
  )
  const count = ({ sqlite }: TestDesk, table: string) =>
    sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()

  test('keep the child and its letters until five years have passed', async () => {
    const desk = cleaningDesk()
    addLeaveOf(desk, addLeavers(desk, '2023-07-31'))
    const kinds = await proposalOf(desk)
    expect(kindOf(kinds, 'leave')?.count).toBe(0)
    expect(kindOf(kinds, 'prints')?.rows).toContainEqual({ label: 'papier', count: 1 })
    expect(kindOf(kinds, 'pupilFile')).toMatchObject({
      people: 0,
      kept: [{ why: 'er is nog verlof of verzuim bewaard; dat heeft een eigen termijn' }],
    })
  })

  test('go with nothing left in the file', async () => {
    const desk = cleaningDesk()
    addLeaveOf(desk, addLeavers(desk, '2021-07-31'))
    desk.sqlite.prepare('UPDATE school_year SET closed = 1').run()
    expect(ofLeave.filter((table) => count(desk, table) === 0)).toEqual([])
    expect(await desk.cleanUp({ kinds: chosen(await proposalOf(desk)) })).toMatchObject({ ok: true })
    expect(ofLeave.filter((table) => count(desk, table) !== 0)).toEqual([])
    expect(decrypted(desk)).not.toContain(CANARY.toLowerCase())
  })

  test('must be chosen together with the child', async () => {
    const desk = cleaningDesk()
    addLeaveOf(desk, addLeavers(desk, '2021-07-31'))
    const only = chosen(await proposalOf(desk), ['pupilFile', 'prints'])
    expect(await desk.cleanUp({ kinds: only })).toMatchObject({
      ok: false,
      error: { code: 'BELONGS_TOGETHER' },
    })
  })
})

describe('who was at meetings', () => {
  const ofMeetings = Object.entries(TABLE_RULES).flatMap(([table, { retention }]) =>
    retention === 'meetings' && table !== 'meeting' ? [table] : [],
  )
  const count = ({ sqlite }: TestDesk, table: string) =>
    sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()
  const left = (desk: TestDesk) => ofMeetings.filter((table) => count(desk, table) !== 0)

  /** Noor, who is still at school, and her family; a reception of this school year. */
  function atSchool(desk: TestDesk, on: string) {
    const householdId = addHousehold(desk)
    const groupId = addGroup(desk, '3A')
    const pupilId = addPupil(desk, 'Noor Bakker', { in: [householdId], group: groupId })
    const sem = addPupil(desk, 'Sem de Wit', { in: [addHousehold(desk)], group: groupId })
    return {
      householdId,
      groupId,
      pupilId,
      sem,
      meetingId: addMeetingOf(desk, { pupilId, householdId, groupId }, on),
    }
  }

  test('stays until the last day of the school year of the meeting', async () => {
    const desk = cleaningDesk('2027-07-30')
    atSchool(desk, '2026-09-01')
    expect(ofMeetings.filter((table) => count(desk, table) === 0)).toEqual([])
    expect(kindOf(await proposalOf(desk), 'meetings')).toMatchObject({ count: 0, names: [] })
    const [nextDay] = [proposeCleanUp(desk.reader, isoDate.parse('2027-07-31'))]
    expect(nextDay.shown.find(({ kind }) => kind === 'meetings')).toMatchObject({
      names: ['Welkomstreceptie, 1 september 2026'],
      rows: expect.arrayContaining([
        { label: 'bijeenkomst waarvan alleen de aantallen blijven', count: 1 },
        { label: 'keren aanwezigheid van gezinnen', count: 3 },
        { label: 'tweede aanbod', count: 1 },
      ]),
    })
  })

  test('goes with its helpers, and the counts stay as they were', async () => {
    const desk = cleaningDesk('2027-08-20')
    const { meetingId } = atSchool(desk, '2026-09-01')
    const before = countMeeting(desk.reader, meetingId, desk.today)
    expect(before?.turnout.school).toMatchObject({ represented: 1, pupils: 2, persons: 2 })
    expect(await desk.cleanUp({ kinds: chosen(await proposalOf(desk), ['meetings']) })).toMatchObject({
      ok: true,
    })
    expect(left(desk)).toEqual([])
    const after = countMeeting(desk.reader, meetingId, desk.today)
    expect(after?.turnout).toEqual(before?.turnout)
    expect(after?.meeting).toMatchObject({ helpers: [], name: 'Welkomstreceptie' })
    expect(after?.parts).toEqual(before?.parts)
    expect(decrypted(desk)).not.toContain(CANARY.toLowerCase())
    expect(kindOf(await proposalOf(desk), 'meetings')).toMatchObject({ count: 0, names: [], kept: [] })
    expect(desk.reader.verify()).toEqual({ brokenAt: null, differing: [] })
  })

  test('takes along the copies for undoing of what was removed before', async () => {
    const desk = cleaningDesk('2027-08-20')
    const { meetingId } = atSchool(desk, '2026-09-01')
    const note = {
      at: '2027-08-19T09:00:00.000Z',
      actor: 'test',
      operation: 'test',
      requestId: null,
      undoable: true,
    }
    desk.store.change(note, (change) => {
      const contactId = desk.sqlite.prepare("SELECT id FROM meeting_contact WHERE note <> ''").pluck().get()
      change.remove(meetingContact, String(contactId))
      change.update(meeting, meetingId, { helpers: [] })
    })
    await desk.cleanUp({ kinds: chosen(await proposalOf(desk), ['meetings']) })
    expect(count(desk, 'before_image')).toBe(0)
    expect(decrypted(desk)).not.toContain(CANARY.toLowerCase())
  })

  test('of a family with a hold stays, and that of the others goes', async () => {
    const desk = cleaningDesk('2027-08-20')
    const { pupilId, sem, meetingId, householdId } = atSchool(desk, '2026-09-01')
    addVisit(desk, { meetingId, householdId: null, pupilIds: [pupilId, sem] })
    const semHome = String(
      desk.sqlite.prepare('SELECT household_id FROM pupil_household WHERE pupil_id = ?').pluck().get(sem),
    )
    addVisit(desk, { meetingId, householdId: semHome, pupilIds: [sem, pupilId] })
    addOffer(desk, semHome, { offeredOn: '2026-10-01' })
    const { id } = await desk.value('privacy.hold', { who: { id: pupilId, kind: 'pupil' }, reason: 'klacht' })
    const before = countMeeting(desk.reader, meetingId, desk.today)?.turnout
    expect(kindOf(await proposalOf(desk), 'meetings')?.kept).toEqual([
      {
        name: 'Welkomstreceptie, 1 september 2026',
        why: 'van een gezin is de bewaring verlengd; de rest gaat weg',
      },
    ])
    await desk.cleanUp({ kinds: chosen(await proposalOf(desk), ['meetings']) })
    const homes = desk.sqlite
      .prepare('SELECT DISTINCT household_id FROM meeting_visit ORDER BY household_id IS NULL')
      .pluck()
    expect(homes.all()).toEqual([householdId, null])
    const children = desk.sqlite.prepare('SELECT DISTINCT pupil_id FROM meeting_visit_child').pluck()
    expect(children.all()).toEqual([pupilId])
    expect([
      count(desk, 'meeting_contact'),
      count(desk, 'meeting_answer'),
      count(desk, 'second_offer'),
    ]).toEqual([2, 1, 1])
    // once its count is kept, nothing that is still there counts again
    expect(countMeeting(desk.reader, meetingId, desk.today)?.turnout).toEqual(before)
    expect(kindOf(await proposalOf(desk), 'meetings')?.count).toBe(0)
    await desk.value('privacy.liftHold', { id })
    await desk.cleanUp({ kinds: chosen(await proposalOf(desk), ['meetings']) })
    expect(left(desk)).toEqual([])
    expect(countMeeting(desk.reader, meetingId, desk.today)?.turnout).toEqual(before)
  })

  test('must go together with a child that is cleaned up: it counts there, also when nobody came for it', async () => {
    const desk = cleaningDesk('2027-08-20')
    const leavers = addLeavers(desk)
    const meetingId = addMeeting(desk, { parts: [evening('2022-09-06')] }, { doorKept: true })
    const before = countMeeting(desk.reader, meetingId, desk.today)?.turnout
    expect(before?.school).toMatchObject({ pupils: 1, represented: 0 })
    const kinds = await proposalOf(desk)
    expect(kindOf(kinds, 'pupilFile')?.needs).toEqual(['prints', 'meetings'])
    expect(await desk.cleanUp({ kinds: chosen(kinds, ['pupilFile', 'prints']) })).toEqual(
      fail('BELONGS_TOGETHER', { kinds: ['pupilFile', 'meetings'] }),
    )
    addMeetingOf(desk, leavers)
    desk.sqlite.prepare('UPDATE school_year SET closed = 1').run()
    expect(kindOf(await proposalOf(desk), 'familyContact')?.needs).toContain('meetings')
    expect(await desk.cleanUp({ kinds: chosen(await proposalOf(desk)) })).toMatchObject({ ok: true })
    expect(left(desk)).toEqual([])
    expect(count(desk, 'pupil')).toBe(0)
    expect(countMeeting(desk.reader, meetingId, desk.today)?.turnout).toEqual(before)
    expect(decrypted(desk)).not.toContain(CANARY.toLowerCase())
  })

  test('keeps the child and the home when the school keeps it longer', async () => {
    const desk = cleaningDesk()
    addMeetingOf(desk, addLeavers(desk))
    desk.sqlite.prepare('UPDATE school_year SET closed = 1').run()
    const rule = { basis: 'besluit bestuur', source: '', checkedOn: null }
    await desk.value('privacy.saveRule', { ...rule, kind: 'meetings', months: 60 })
    const why = 'er is nog bewaard wie op een bijeenkomst was; dat heeft een eigen termijn'
    expect(kindOf(await proposalOf(desk), 'pupilFile')).toMatchObject({ people: 0, kept: [{ why }] })
    expect(await desk.cleanUp({ kinds: chosen(await proposalOf(desk)) })).toMatchObject({ ok: true })
    expect(count(desk, 'pupil')).toBe(1)
    expect(ofMeetings.filter((table) => count(desk, table) === 0)).toEqual([])
  })

  test('keeps a home where nobody lives any more until the meeting of this year is past', async () => {
    const desk = cleaningDesk('2027-03-01')
    const householdId = addHousehold(desk)
    addOffer(desk, householdId)
    const { kept } = kindOf(await proposalOf(desk), 'familyContact')!
    expect(kept.map(({ why }) => why)).toEqual([
      'er is nog bewaard wie op een bijeenkomst was; dat heeft een eigen termijn',
    ])
  })

  test('lets go of a paper that is cleaned up before it', async () => {
    const desk = cleaningDesk('2026-11-22')
    const { householdId, pupilId, groupId } = atSchool(desk, '2026-09-01')
    const { runId } = addLeavers(desk)
    addMeetingOf(desk, { householdId, pupilId, groupId, runId }, '2026-10-01')
    desk.sqlite.prepare('UPDATE school_year SET closed = 1').run()
    expect(await desk.cleanUp({ kinds: chosen(await proposalOf(desk), ['prints']) })).toMatchObject({
      ok: true,
    })
    const runs = (table: string) => desk.sqlite.prepare(`SELECT DISTINCT run_id FROM ${table}`).pluck().all()
    expect([runs('meeting_contact'), runs('meeting_list')]).toEqual([[null], [null]])
  })

  test('stays while the review of a second offer is to come, or it changed this school year', async () => {
    const desk = cleaningDesk('2027-08-20')
    const { householdId } = atSchool(desk, '2026-09-01')
    const later = addOffer(desk, householdId, { reviewOn: '2027-09-15' })
    await desk.cleanUp({ kinds: chosen(await proposalOf(desk), ['meetings']) })
    expect(desk.sqlite.prepare('SELECT id FROM second_offer').pluck().all()).toEqual([later])
  })
})

describe('ouderhulp', () => {
  const ofRota = Object.entries(TABLE_RULES).flatMap(([table, { retention }]) =>
    retention === 'rota' ? [table] : [],
  )
  const count = ({ sqlite }: TestDesk, table: string) =>
    sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()
  const left = (desk: TestDesk) => ofRota.filter((table) => count(desk, table) !== 0)

  /** Noor, who is still at school, with her mother Eva. */
  function atSchool(desk: TestDesk) {
    const householdId = addHousehold(desk)
    const personId = addPerson(desk, 'Eva Bakker', { householdId })
    const pupilId = addPupil(desk, 'Noor Bakker', { in: [householdId], group: addGroup(desk, '3A') })
    addTie(desk, pupilId, personId)
    return { householdId, personId, pupilId }
  }

  test('stays until a year after the school year, then goes whole with nothing left in the file', async () => {
    const desk = cleaningDesk('2028-07-30')
    addRotaOf(desk, atSchool(desk), '2026-2027')
    expect(ofRota.filter((table) => count(desk, table) === 0)).toEqual([])
    expect(kindOf(await proposalOf(desk), 'rota')).toMatchObject({ count: 0, names: [] })
    const [nextDay] = [proposeCleanUp(desk.reader, isoDate.parse('2028-07-31'))]
    expect(nextDay.shown.find(({ kind }) => kind === 'rota')).toMatchObject({
      names: ['Ouderhulp 2026-2027'],
      count: ofRota.length,
    })
    const later = cleaningDesk('2028-08-20')
    addRotaOf(later, atSchool(later), '2026-2027')
    addRotaOf(later, atSchool(later), '2027-2028')
    await later.cleanUp({ kinds: chosen(await proposalOf(later), ['rota']) })
    expect(ofRota.map((table) => count(later, table))).toEqual(ofRota.map(() => 1))
    expect(count(later, 'rota_turn')).toBe(2)
    expect(later.reader.verify()).toEqual({ brokenAt: null, differing: [] })
  })

  test('must go together with the child and its family, and leaves no name behind', async () => {
    const desk = cleaningDesk()
    addRotaOf(desk, addLeavers(desk))
    desk.sqlite.prepare('UPDATE school_year SET closed = 1').run()
    const kinds = await proposalOf(desk)
    expect(kindOf(kinds, 'pupilFile')?.needs).toContain('rota')
    expect(kindOf(kinds, 'familyContact')?.needs).toContain('rota')
    expect(await desk.cleanUp({ kinds: chosen(kinds) })).toMatchObject({ ok: true })
    expect(left(desk)).toEqual([])
    expect(decrypted(desk)).not.toContain(CANARY.toLowerCase())
  })

  test('keeps the child, the parent and the home as long as its term', async () => {
    const desk = cleaningDesk()
    addRotaOf(desk, addLeavers(desk))
    desk.sqlite.prepare('UPDATE school_year SET closed = 1').run()
    await desk.value('privacy.saveRule', {
      kind: 'rota',
      months: 60,
      basis: 'besluit',
      source: '',
      checkedOn: null,
    })
    const kinds = await proposalOf(desk)
    const why = 'er is nog ouderhulp bewaard; die heeft een eigen termijn'
    expect(kindOf(kinds, 'pupilFile')).toMatchObject({ people: 0, kept: [{ why }] })
    expect(await desk.cleanUp({ kinds: chosen(kinds) })).toMatchObject({ ok: true })
    expect(count(desk, 'household')).toBe(1)
  })

  test('of a family with a hold stays, and that of the others goes', async () => {
    const desk = cleaningDesk('2028-08-20')
    const [held, other] = [atSchool(desk), atSchool(desk)]
    addRotaOf(desk, held, '2026-2027')
    const { tripId } = addRotaOf(desk, other, '2025-2026')
    // a child that is held, in the car of somebody else
    const carId = desk.sqlite.prepare('SELECT id FROM rota_car WHERE trip_id = ?').pluck().get(tripId)
    addSeat(desk, { tripId, pupilId: held.pupilId }, { carId: String(carId) })
    await desk.value('privacy.hold', { who: { id: held.pupilId, kind: 'pupil' }, reason: 'klacht' })
    expect(kindOf(await proposalOf(desk), 'rota')).toMatchObject({
      names: ['Ouderhulp 2025-2026'],
      kept: [{ name: 'Ouderhulp 2025-2026' }, { name: 'Ouderhulp 2026-2027' }],
    })
    await desk.cleanUp({ kinds: chosen(await proposalOf(desk), ['rota']) })
    const homes = desk.sqlite.prepare('SELECT DISTINCT household_id FROM rota_place').pluck().all()
    expect(homes).toEqual([held.householdId])
    expect(count(desk, 'rota_car')).toBe(2)
    expect(count(desk, 'rota_seat')).toBe(2)
  })

  test('lets go of a change notice that is cleaned up before it', async () => {
    const desk = cleaningDesk('2026-11-22')
    const { runId } = addLeavers(desk)
    addRotaOf(desk, { ...atSchool(desk), noticeRunId: runId }, '2026-2027')
    desk.sqlite.prepare('UPDATE school_year SET closed = 1').run()
    expect(await desk.cleanUp({ kinds: chosen(await proposalOf(desk), ['prints']) })).toMatchObject({
      ok: true,
    })
    expect(desk.sqlite.prepare('SELECT notice_run_id FROM rota_place').pluck().get()).toBeNull()
  })

  test('keeps a paper without an end while a child is at school', async () => {
    const desk = cleaningDesk('2036-08-20')
    const { personId, pupilId } = atSchool(desk)
    addCertificate(desk, personId)
    expect(kindOf(await proposalOf(desk), 'rota')?.count).toBe(0)
    desk.sqlite.prepare("UPDATE pupil SET left_on = '2034-07-14' WHERE id = ?").run(pupilId)
    expect(kindOf(await proposalOf(desk), 'rota')?.count).toBe(1)
  })
})

describe('every table of the file', () => {
  const unmapped = (tables: readonly string[]) => tables.filter((table) => TABLE_RULES[table] === undefined)

  test('has a term of keeping or a reason, and is in an answer or has a reason', () => {
    const { tables, personal } = tablesOf(testDesk())
    expect(personal.length).toBeGreaterThan(8)
    expect(unmapped(tables)).toEqual([])
    expect(unmapped(personal)).toEqual([])
    expect(Object.keys(TABLE_RULES).filter((table) => !tables.includes(table))).toEqual([])
  })

  test('fails this test while it is not mapped', () => {
    const desk = testDesk()
    desk.sqlite.exec(
      'CREATE TABLE leave (id TEXT PRIMARY KEY, pupil_id TEXT NOT NULL REFERENCES pupil (id)) STRICT',
    )
    expect(unmapped(tablesOf(desk).personal)).toEqual(['leave'])
  })

  test('with a kind is emptied of who went, with that kind', async () => {
    const desk = cleaningDesk()
    addLeavers(desk)
    desk.sqlite.prepare('UPDATE school_year SET closed = 1').run()
    const withKind = Object.entries(TABLE_RULES).flatMap(([table, { retention }]) =>
      retention === 'pupilFile' || retention === 'familyContact' || retention === 'prints' ? [table] : [],
    )
    const count = (table: string) => desk.sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()
    // a table without a row here would prove nothing
    expect(withKind.filter((table) => count(table) === 0)).toEqual([])
    await desk.cleanUp({ kinds: chosen(await proposalOf(desk)) })
    expect(withKind.filter((table) => count(table) !== 0)).toEqual([])
  })
})
