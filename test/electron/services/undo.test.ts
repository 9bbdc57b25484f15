import { describe, expect, test } from 'vitest'
import { addGroup, addPerson, addPupil, addTie } from '../../support/people.ts'
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
