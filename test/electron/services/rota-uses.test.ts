// What happens to ouderhulp when the families, persons and groups on it are joined, removed or put back.
import { describe, expect, test } from 'vitest'
import { nameOfRow } from '#db/queries/row-names'
import { TABLE_RULES } from '#domain/privacy/tables'
import { describeDependent } from '#domain/undo/texts'
import { addRotaOf } from '../../support/leavers.ts'
import { addGroup, addHousehold, addPerson, addPupil, addTie } from '../../support/people.ts'
import {
  addCar,
  addCertificate,
  addForm,
  addPlace,
  addSeat,
  addSettings,
  addTask,
  addTurn,
  addWish,
} from '../../support/rota.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

const TABLES = Object.entries(TABLE_RULES).flatMap(([table, { retention }]) =>
  retention === 'rota' ? [table] : [],
)
const rows = ({ sqlite }: TestDesk) =>
  TABLES.map((table) => {
    const all = sqlite.prepare(`SELECT * FROM ${table} ORDER BY id`).all() as Record<string, unknown>[]
    return all.map(({ changed_in: _, ...row }) => row)
  })

/** Eva stands there twice, each with a home of her own; her child lives in the first. */
function twice(desk: TestDesk) {
  const [home, again] = [addHousehold(desk), addHousehold(desk, { street: 'Dorpstraat' })]
  const noor = addPupil(desk, 'Noor de Boer', { in: [home] })
  const keepId = addPerson(desk, 'Eva de Boer', { householdId: home })
  const dropId = addPerson(desk, 'Eva de Boer', { householdId: again })
  addTie(desk, noor, keepId, { role: 'mother' })
  return { home, again, noor, keepId, dropId }
}

describe('two cards of one person with two homes', () => {
  test('become one: every row goes along, and the second home goes', async () => {
    const desk = testDesk()
    const { home, again, noor, keepId, dropId } = twice(desk)
    addRotaOf(desk, { pupilId: noor, personId: dropId, householdId: again }, '2026-2027')
    const before = rows(desk)
    const { restorePointId } = await desk.value('people.merge', { keepId, dropId })
    const text = JSON.stringify(rows(desk))
    expect([text.includes(again), text.includes(dropId)]).toEqual([false, false])
    expect(await desk.call('people.household', { id: again })).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(text).toContain(home)
    await desk.value('undo.apply', { id: restorePointId })
    expect(rows(desk)).toEqual(before)
  })

  test('that both helped count once: the last form and wish, one place on a turn, the paper seen last', async () => {
    const desk = testDesk()
    const { home, again, noor, keepId, dropId } = twice(desk)
    const first = addRotaOf(desk, { pupilId: noor, personId: keepId, householdId: home }, '2026-2027')
    addPlace(desk, { turnId: first.turnId, householdId: again }, { state: 'planned' })
    addForm(desk, again, { seats: 3, togetherWithId: home })
    addWish(desk, { taskId: first.taskId, householdId: again }, 'avoids')
    addCertificate(desk, dropId, { seenOn: '2027-01-11' })
    const sem = addPupil(desk, 'Sem de Boer')
    const carId = addCar(desk, { tripId: first.tripId, personId: dropId })
    addSeat(desk, { tripId: first.tripId, pupilId: sem }, { carId })
    await desk.value('people.merge', { keepId, dropId })
    const all = (sql: string) => desk.sqlite.prepare(sql).raw().all()
    expect(all('SELECT household_id, state FROM rota_place')).toEqual([[home, 'done']])
    expect(all('SELECT household_id, seats, together_with_id FROM rota_form')).toEqual([[home, 3, null]])
    expect(all('SELECT household_id, wish FROM rota_wish')).toEqual([[home, 'avoids']])
    expect(all('SELECT person_id, seen_on FROM rota_certificate')).toEqual([[keepId, '2027-01-11']])
    expect(all('SELECT DISTINCT car_id FROM rota_seat')).toEqual([[first.carId]])
  })
})

test('a person who helps cannot be removed by hand, and is told why', async () => {
  const desk = testDesk()
  const personId = addPerson(desk, 'Eva de Boer', { householdId: addHousehold(desk) })
  addCertificate(desk, personId)
  expect(await desk.call('people.removePerson', { id: personId })).toMatchObject({
    error: { code: 'STILL_IN_USE', details: { by: ['ouderhulp: 1 gezien bewijs'] } },
  })
})

test('a group without a child goes with its empty turns; a turn with a family becomes one of the whole school', async () => {
  const desk = testDesk()
  const groupId = addGroup(desk, '3A')
  const taskId = addTask(desk)
  const helped = addTurn(desk, taskId, { groupId, date: '2026-12-01' })
  addTurn(desk, taskId, { groupId, date: '2026-12-08' })
  addPlace(desk, { turnId: helped, householdId: addHousehold(desk) })
  const turns = () => desk.sqlite.prepare('SELECT id, group_id FROM rota_turn ORDER BY date').raw().all()
  const before = turns()
  const { restorePointId } = await desk.value('groups.remove', { id: groupId })
  expect(turns()).toEqual([[helped, null]])
  await desk.value('undo.apply', { id: restorePointId })
  expect(turns()).toEqual(before)
})

test('what stands in the way of undoing is named, and never that a family is exempt', () => {
  const desk = testDesk()
  const householdId = addHousehold(desk)
  const personId = addPerson(desk, 'Eva Bakker')
  const pupilId = addPupil(desk, 'Noor Bakker', { in: [householdId] })
  addRotaOf(desk, { pupilId, personId, householdId }, '2026-2027')
  addSettings(desk)
  const names = Object.keys(TABLE_RULES)
    .filter((table) => table.startsWith('rota_'))
    .flatMap((table) => {
      const found = desk.sqlite.prepare(`SELECT * FROM "${table}" ORDER BY rowid`).all()
      return found.map((row) =>
        describeDependent(table, nameOfRow(desk.reader, table, row as Record<string, unknown>)),
      )
    })
  expect(names).toEqual([
    'de instellingen van de ouderhulp in 2026-2027',
    'taak Schoolreis 2026-2027 van de ouderhulp',
    'een beurt van Schoolreis 2026-2027',
    'een loting voor Schoolreis 2026-2027',
    'de reis naar Zwembad',
    'een beurt van gezin Noor Bakker',
    'gezin Noor Bakker als reserve',
    'het formulier ouderhulp van gezin Noor Bakker',
    'een wens van gezin Noor Bakker',
    'een gezien bewijs van Eva Bakker',
    'gezin Noor Bakker',
    'de stand van gezin Noor Bakker',
    'een loting met gezin Noor Bakker',
    'het vervoer van Noor Bakker',
    'de auto van Eva Bakker',
    'de plaats in een auto van Noor Bakker',
  ])
})
