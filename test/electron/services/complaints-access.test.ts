// Every file × every person: what is not for somebody is not there for them, in lists, counts, search, prints and calls.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { ROLES, type Role } from '#domain/access/rights'
import type { ComplaintIntake } from '#domain/complaints/complaint'
import { DEFAULT_COMPLAINT_SETTINGS } from '#domain/complaints/settings'
import type { OperationInput } from '#domain/contract/operations'
import { addStep, CONDUCT, day, intake, opened, saveFile, takeIn } from '../../support/complaints.ts'
import { PEOPLE, type TestDesk, testDesk } from '../../support/store.ts'

const FILES: Readonly<Record<string, Partial<ComplaintIntake>>> = {
  'a complaint about the organisation': {},
  'a complaint about conduct': CONDUCT,
  'a complaint for the head only': { headOnly: true },
  'an idea': { kind: 'idea', route: null, giver: 'pupil', giverName: 'Noor', category: null },
  'an idea for the head only': { kind: 'idea', route: null, headOnly: true, category: null },
  'a committee complaint': {
    ...{ kind: 'committee', route: null, category: null, subject: '', facts: '' },
    committeeNumber: '108999',
  },
}

/** What each role sees of each file, before anybody is let in. */
const SEEN: Readonly<Record<keyof typeof FILES, readonly [string, string, string]>> = {
  'a complaint about the organisation': ['status', 'whole', 'none'],
  'a complaint about conduct': ['none', 'whole', 'none'],
  'a complaint for the head only': ['none', 'whole', 'none'],
  'an idea': ['whole', 'whole', 'none'],
  'an idea for the head only': ['none', 'whole', 'none'],
  'a committee complaint': ['status', 'whole', 'none'],
}

/** An office where head and coordinator sit too; the head has an account from the start. */
function school(): TestDesk {
  const desk = testDesk()
  for (const role of ROLES) desk.seat(role)
  return desk
}

const ALL: OperationInput<'complaints.list'> = { schoolYear: null, states: [], kinds: [], question: '' }

/** What this person is shown of a file, by the list and by opening it; the two must agree. */
async function shownTo(desk: TestDesk, role: Role, id: string): Promise<string> {
  desk.seat(role)
  const line = (await desk.value('complaints.list', ALL)).lines.find((one) => one.id === id)
  const file = await desk.call('complaints.open', { id })
  const inList = line?.access ?? 'none'
  expect(file.ok).toBe(inList === 'whole')
  if (!file.ok) expect(file.error.code).toBe('COMPLAINT_NOT_FOUND')
  return inList
}

describe.each(Object.entries(FILES))('%s', (name, more) => {
  test('is seen by each role as the table says', async () => {
    const desk = school()
    const id = await takeIn(desk, more)
    const seen: string[] = []
    for (const role of ['frontOffice', 'head', 'coordinator'] as const)
      seen.push(await shownTo(desk, role, id))
    expect(seen).toEqual(SEEN[name])
  })

  test('is whole for a coordinator who is let in or handles it, and gone again when not any more', async () => {
    const desk = school()
    const id = await takeIn(desk, more)
    const assign = async (handledById: string | null, readerIds: string[]) => {
      desk.seat('head')
      const { revision } = await opened(desk, id)
      await desk.value('complaints.assign', { id, revision, handledById, readerIds })
    }
    await assign(null, [PEOPLE.coordinator.id])
    expect(await shownTo(desk, 'coordinator', id)).toBe('whole')
    await assign(PEOPLE.coordinator.id, [])
    expect(await shownTo(desk, 'coordinator', id)).toBe('whole')
    await assign(null, [])
    expect(await shownTo(desk, 'coordinator', id)).toBe('none')
  })

  test('that is about the head is closed to the head as far as the office sees it, once somebody else can read it', async () => {
    const desk = school()
    const id = await takeIn(desk, more)
    desk.seat('head')
    const { revision } = await opened(desk, id)
    const readerIds = [PEOPLE.coordinator.id]
    await desk.value('complaints.assign', { id, revision, handledById: null, readerIds })
    const about = [{ accountId: PEOPLE.head.id, staffId: null, name: '' }]
    expect((await saveFile(desk, id, { about })).ok).toBe(true)
    const office = SEEN[name]?.[0]
    expect(await shownTo(desk, 'head', id)).toBe(office === 'none' ? 'none' : 'status')
    expect(await shownTo(desk, 'coordinator', id)).toBe('whole')
  })
})

describe('a file that is not for this person', () => {
  /** A complaint for the head only with words in it that appear nowhere else. */
  async function secret() {
    const desk = school()
    const id = await takeIn(desk, {
      headOnly: true,
      giverName: 'Xanthippe',
      subject: 'kwispelstaart',
      tags: ['zeldzaam'],
    })
    desk.seat('head')
    await addStep(desk, id, { facts: 'pimpelpaars' })
    return { desk, id }
  }

  test('is in no list, count, search, year or duty of the office', async () => {
    const { desk } = await secret()
    desk.seat('frontOffice')
    for (const question of ['', 'xanthippe', 'kwispel', 'zeldzaam', '2026-001', '001']) {
      const list = await desk.value('complaints.list', { ...ALL, question })
      expect(list).toMatchObject({ lines: [], schoolYears: [] })
    }
    expect(await desk.value('complaints.duties', {})).toEqual({ lines: [], seesAny: false })
  })

  test('answers every call as a file that is not there', async () => {
    const { desk, id } = await secret()
    desk.seat('head')
    const { revision } = await opened(desk, id)
    desk.seat('frontOffice')
    const file = { id, revision }
    const step = {
      kind: 'note',
      plannedOn: null,
      doneOn: day('2026-11-18'),
      rung: 'head',
      who: '',
      facts: '',
      opinion: '',
    } as const
    const closing = { outcome: 'solved', closedOn: day('2026-11-20'), satisfied: 'yes', lesson: '' } as const
    const next = { what: '', who: '', on: null }
    const measure = {
      what: 'iets',
      who: '',
      dueOn: null,
      doneOn: null,
      evaluatedOn: null,
      evaluation: '',
      improvement: '',
    }
    const answers = [
      await desk.call('complaints.open', { id }),
      await desk.call('complaints.reroute', { ...file, route: 'organisation', headOnly: false }),
      await desk.call('complaints.saveStep', { ...file, stepId: null, step, next: null }),
      await desk.call('complaints.strikeStep', { ...file, stepId: id }),
      await desk.call('complaints.saveMeasure', { ...file, measureId: null, measure }),
      await desk.call('complaints.strikeMeasure', { ...file, measureId: id }),
      await desk.call('complaints.moveOn', { ...file, rung: 'board', next }),
      await desk.call('complaints.delayBoard', { ...file, until: day('2026-12-20'), reason: 'ziekte' }),
      await desk.call('complaints.close', { ...file, closing }),
      await desk.call('complaints.withdraw', { ...file, on: day('2026-11-20') }),
      await desk.call('complaints.reopen', file),
    ]
    const absent = '0b0e4d0a-0000-4000-8000-00000000dead'
    const known = await desk.call('complaints.open', { id: absent })
    for (const answer of answers) expect(answer).toEqual(known)
    expect(known).toMatchObject({ ok: false, error: { code: 'COMPLAINT_NOT_FOUND' } })
  })

  test('leaves no word in the logbook, and each opening by name in its own file', async () => {
    const { desk, id } = await secret()
    const rows = desk.sqlite
      .prepare<[], { all: string }>('SELECT group_concat(touched) AS "all" FROM audit')
      .get()
    for (const word of ['Xanthippe', 'kwispelstaart', 'zeldzaam', 'pimpelpaars'])
      expect(rows?.all).not.toContain(word)
    desk.seat('head')
    const { views } = await opened(desk, id)
    expect(views.map(({ name }) => name)).toEqual(['directeur'])
  })
})

describe('complaints about conduct', () => {
  test('go to the contact person of the settings who works with the programme', async () => {
    const desk = school()
    desk.seat('head')
    const contact = { name: 'Samira', phone: '', email: '', accountId: PEOPLE.coordinator.id }
    await desk.value('complaints.saveSettings', { ...DEFAULT_COMPLAINT_SETTINGS, contactPersons: [contact] })
    const id = await takeIn(desk, CONDUCT)
    expect(await shownTo(desk, 'coordinator', id)).toBe('whole')
    expect(await shownTo(desk, 'frontOffice', id)).toBe('none')
  })

  test('are taken in without a story, and are not taken in when nobody could read them', async () => {
    const desk = testDesk()
    const told = await desk.call('complaints.take', intake({ ...CONDUCT, facts: 'een verhaal' }))
    expect(told).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
    const alone = await desk.call('complaints.take', intake(CONDUCT))
    expect(alone).toMatchObject({ ok: false, error: { code: 'NOBODY_MAY_SEE' } })
  })

  test('close at once when a complaint turns out to be one, also for who took it in', async () => {
    const desk = school()
    const id = await takeIn(desk)
    expect(await shownTo(desk, 'frontOffice', id)).toBe('status')
    desk.seat('head')
    const { revision } = await opened(desk, id)
    await desk.value('complaints.reroute', { id, revision, route: 'conduct', headOnly: false })
    expect(await shownTo(desk, 'frontOffice', id)).toBe('none')
  })

  test('are never about somebody without anybody left who can read them', async () => {
    const desk = school()
    const id = await takeIn(desk, CONDUCT)
    desk.seat('head')
    const about = [{ accountId: PEOPLE.head.id, staffId: null, name: '' }]
    expect(await saveFile(desk, id, { about })).toMatchObject({ ok: false, error: { code: 'CLOSED_TO_ALL' } })
  })
})

test.each(['householdId', 'personId', 'pupilId', 'staffId', 'groupId'] as const)(
  'a report that names nobody who is kept as its %s is not taken in',
  async (field) => {
    const answer = await testDesk().call('complaints.take', intake({ [field]: randomUUID() }))
    expect(answer).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  },
)

test('a file never names a group, a member of staff or an account that is not kept', async () => {
  const desk = school()
  const id = await takeIn(desk)
  desk.seat('head')
  const nobody = { accountId: null, staffId: null, name: '' }
  const refused = { ok: false, error: { code: 'NOT_FOUND' } }
  for (const field of ['accountId', 'staffId'] as const)
    expect(await saveFile(desk, id, { about: [{ ...nobody, [field]: randomUUID() }] })).toMatchObject(refused)
  expect(await saveFile(desk, id, { groupId: randomUUID() })).toMatchObject(refused)
  const { revision } = await opened(desk, id)
  const assigned = { id, revision, handledById: null, readerIds: [] }
  expect(await desk.call('complaints.assign', { ...assigned, handledById: randomUUID() })).toMatchObject(
    refused,
  )
  expect(await desk.call('complaints.assign', { ...assigned, readerIds: [randomUUID()] })).toMatchObject(
    refused,
  )
})
