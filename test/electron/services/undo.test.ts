import { describe, expect, test } from 'vitest'
import { isoDate } from '#domain/kernel/date'
import { emptyBin } from '#electron/services/undo-bin'
import { addGroup, addHousehold, addPerson, addPupil, addTeacher, addTie } from '../../support/people.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

async function mergedTwins(desk: TestDesk) {
  const [ali, noor] = [addPupil(desk, 'Ali Aydın'), addPupil(desk, 'Noor Aydın')]
  const keep = addPerson(desk, 'Fatma Aydın', { phones: ['+31611111111'] })
  const drop = addPerson(desk, 'Fatma Aydin', {
    phones: ['+31622222222'],
    email: 'f@voorbeeld.nl',
    emailState: 'known',
  })
  addTie(desk, ali, keep, { role: 'mother', custody: 'yes' })
  addTie(desk, ali, drop)
  addTie(desk, noor, drop, { role: 'mother' })
  addGroup(desk, '4B', { coordinatorId: drop })
  const cards = async () => [
    await desk.value('people.person', { id: keep }),
    await desk.value('people.person', { id: drop }),
    await desk.value('people.pupil', { id: ali }),
    await desk.value('groups.list', { schoolYearId: null }),
  ]
  const before = await cards()
  const { restorePointId } = await desk.value('people.merge', { keepId: keep, dropId: drop })
  return { keep, drop, noor, before, cards, restorePointId }
}

describe('undoing a merge', () => {
  test('gives two persons again with everything that was theirs, once', async () => {
    const desk = testDesk()
    const { before, cards, restorePointId } = await mergedTwins(desk)
    const { points } = await desk.value('undo.points', {})
    expect(points).toMatchObject([
      { id: restorePointId, kind: 'merge', label: 'Twee personen samengevoegd: Aydın, Fatma', undone: false },
    ])
    await desk.value('undo.apply', { id: restorePointId })
    expect(await cards()).toEqual(before)
    expect(await desk.call('undo.apply', { id: restorePointId })).toMatchObject({
      error: { code: 'ALREADY_UNDONE' },
    })
    expect((await desk.value('undo.points', {})).points).toMatchObject([{ undone: true }])
  })

  test('says what was done with the person since', async () => {
    const desk = testDesk()
    const { keep, restorePointId } = await mergedTwins(desk)
    const { details } = await desk.value('people.person', { id: keep })
    await desk.value('people.savePerson', { id: keep, details: { ...details, remark: 'belt liever' } })
    expect(await desk.call('undo.apply', { id: restorePointId })).toEqual({
      ok: false,
      error: { code: 'LATER_CHANGES', details: { on: ['ouder/verzorger Fatma Aydın'], count: 1 } },
    })
    expect((await desk.value('people.person', { id: keep })).ties).toHaveLength(2)
  })

  test('of nothing is not found', async () => {
    const answer = await testDesk().call('undo.apply', { id: crypto.randomUUID() })
    expect(answer).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })
})

/** Somebody, something and a tie to take away, each with the call that does it. */
const REMOVALS: readonly (readonly [
  string,
  string,
  (desk: TestDesk) => Promise<{ restorePointId: string }>,
])[] = [
  [
    'a person with telephone numbers',
    'Ouder of verzorger Boer, Eva de',
    (desk) => {
      const householdId = addHousehold(desk)
      const id = addPerson(desk, 'Eva de Boer', { householdId, phones: ['+31611111111', '+31622222222'] })
      return desk.value('people.removePerson', { id })
    },
  ],
  [
    'a tie',
    'Boer, Eva de bij Boer, Noor de',
    (desk) => {
      const tie = addTie(desk, addPupil(desk, 'Noor de Boer'), addPerson(desk, 'Eva de Boer'), {
        role: 'mother',
        custody: 'yes',
      })
      return desk.value('people.removeTie', { id: tie })
    },
  ],
  [
    'a group with its teacher',
    'Groep 3A',
    (desk) => {
      const id = addGroup(desk, '3A')
      addTeacher(desk, 'Juf Anne', id)
      return desk.value('groups.remove', { id })
    },
  ],
  [
    'a member of staff',
    'Personeelslid Anne Vos',
    (desk) => desk.value('groups.removeStaff', { id: addTeacher(desk, 'Anne Vos') }),
  ],
]

/** Every living row but stamps. */
function contents({ sqlite }: TestDesk): unknown {
  const tables = ['person', 'phone', 'family_tie', 'school_group', 'group_staff', 'staff']
  return tables.map((table) =>
    sqlite
      .prepare<[], { changed_in: number }>(`SELECT * FROM "${table}" ORDER BY id`)
      .all()
      .map(({ changed_in: _, ...row }) => row),
  )
}

describe('the bin', () => {
  test.each(REMOVALS)('keeps %s for 30 days and gives it back as it was', async (_, label, remove) => {
    const desk = testDesk()
    const before: unknown[] = []
    const change = desk.store.change.bind(desk.store)
    // what stands there just before the removal
    Object.assign(desk.store, {
      change: (...given: Parameters<typeof change>) => {
        before.push(contents(desk))
        return change(...given)
      },
    })
    const { restorePointId } = await remove(desk)
    const was = before.at(-1)
    expect(contents(desk)).not.toEqual(was)
    expect((await desk.value('undo.points', {})).points).toEqual([
      {
        id: restorePointId,
        kind: 'removal',
        label,
        at: '2026-11-21T09:00:00.000Z',
        until: '2026-12-21',
        undone: false,
      },
    ])
    await desk.value('undo.apply', { id: restorePointId })
    expect(contents(desk)).toEqual(was)
    expect(desk.reader.verify()).toEqual({ brokenAt: null, differing: [] })
  })

  test('gives back neither a tie that was made anew nor one whose parent is gone', async () => {
    const desk = testDesk()
    const [pupil, person] = [addPupil(desk, 'Noor de Boer'), addPerson(desk, 'Eva de Boer')]
    const removal = await desk.value('people.removeTie', { id: addTie(desk, pupil, person) })
    addTie(desk, pupil, person)
    expect(await desk.call('undo.apply', { id: removal.restorePointId })).toMatchObject({
      error: { code: 'LATER_CHANGES', details: { count: 1 } },
    })
  })

  const removed = async (today: string) => {
    const desk = testDesk({ today })
    const { restorePointId } = await desk.value('people.removePerson', {
      id: addPerson(desk, 'Eva Kanarie', { phones: ['+31611111111'] }),
    })
    return { desk, restorePointId }
  }
  const empty = (desk: TestDesk, day: string) =>
    emptyBin(desk.store, { today: isoDate.parse(day), now: `${day}T09:00:00.000Z` })
  const copies = ({ sqlite }: TestDesk) =>
    sqlite.prepare<[], number>('SELECT count(*) FROM before_image').pluck().get()

  test('is empty on the day after its term, with nothing left of the name', async () => {
    const { desk, restorePointId } = await removed('2026-11-21')
    expect(empty(desk, '2026-12-21')).toBe(0)
    expect(copies(desk)).toBe(2)
    expect(empty(desk, '2026-12-22')).toBe(1)
    expect(copies(desk)).toBe(0)
    const points = JSON.stringify(desk.sqlite.prepare('SELECT * FROM restore_point').all())
    expect(points).not.toContain('Kanarie')
    expect(await desk.call('undo.apply', { id: restorePointId })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
    const last = desk.sqlite.prepare('SELECT actor, operation FROM audit ORDER BY seq DESC LIMIT 1').get()
    expect(last).toEqual({ actor: 'programma', operation: 'programme.emptyBin' })
    expect(desk.reader.verify()).toEqual({ brokenAt: null, differing: [] })
    const { entries } = desk.store.head()
    expect(empty(desk, '2026-12-23')).toBe(0)
    expect(desk.store.head().entries).toBe(entries)
  })

  test('shows and gives back nothing past its term, also before it was emptied', async () => {
    const { desk, restorePointId } = await removed('2026-12-22')
    expect((await desk.value('undo.points', {})).points).toEqual([])
    expect(await desk.call('undo.apply', { id: restorePointId })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
  })

  test('keeps a merge for a year; then its copies go and its line stays', async () => {
    const desk = testDesk()
    await mergedTwins(desk)
    expect(empty(desk, '2027-11-21')).toBe(0)
    expect(empty(desk, '2027-11-22')).toBe(1)
    expect(copies(desk)).toBe(0)
    expect(desk.sqlite.prepare('SELECT count(*) FROM restore_point').pluck().get()).toBe(1)
    expect(empty(desk, '2027-11-23')).toBe(0)
  })
})
