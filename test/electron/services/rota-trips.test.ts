import { beforeEach, describe, expect, test } from 'vitest'
import { readPdf, readRun } from '#db/queries/printing'
import { readSchool } from '#db/queries/school'
import { rotaPlace } from '#db/schema/rota'
import { school } from '#db/schema/school'
import { pdfText } from '../../app/support/pdf-text.ts'
import { addGroup, addPerson, addPupil, addTie } from '../../support/people.ts'
import {
  addCertificate,
  addForm,
  addHelpers,
  addPlace,
  addSettings,
  addTask,
  addTransport,
  addTrip,
  addTurn,
} from '../../support/rota.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

let desk: TestDesk
let group: string
let turnId: string
let tripId: string
beforeEach(() => {
  desk = testDesk({ today: '2026-11-22' })
  group = addGroup(desk, '3A')
  turnId = addTurn(desk, addTask(desk, { name: 'Rijden', needsDriver: true }), { groupId: group })
  tripId = addTrip(desk, turnId)
})

/** A family with a child in the group of which the parent stands on the turn, and is confirmed as a driver. */
function addDriver(name: string, until: string | null = null) {
  const family = addHelpers(desk, name, group)
  addPlace(desk, { turnId, householdId: family.householdId }, { state: 'planned' })
  addCertificate(desk, family.personId, { kind: 'driver', validUntil: until })
  return family
}

const addChild = (
  name: string,
  transport: 'yes' | 'no' | 'unknown' = 'yes',
  under135: boolean | null = false,
) => {
  const pupilId = addPupil(desk, name, { group })
  addTransport(desk, pupilId, { transport, under135 })
  return pupilId
}
const carOf = async (personId: string, car = { seats: 4, boosters: 0 }) =>
  (await desk.value('rota.saveCar', { tripId, personId, ...car })).carId
const shown = () => desk.value('rota.trip', { tripId })
const childrenOf = async () =>
  Object.fromEntries((await shown()).children.map(({ name, carId }) => [name, carId]))
const seat = (pupilId: string, changes: object = {}) =>
  desk.call('rota.saveSeat', {
    ...{ tripId, pupilId, carId: null, friendId: null, locked: false, otherwise: '' },
    ...changes,
  })
const details = (changes: object = {}) => ({
  ...{ turnId, name: 'Museum', address: '', route: '', kilometres: 60, schoolPhone: '' },
  ...changes,
})

describe('trips', () => {
  test('stand with who has no car yet; turns for drivers wait for one', async () => {
    addChild('Sem Bos')
    const waiting = addTurn(desk, addTask(desk, { name: 'Zwemmen', needsDriver: true }), { groupId: group })
    addTurn(desk, addTask(desk), { groupId: group })
    expect(await desk.value('rota.trips', {})).toEqual({
      trips: [{ tripId, name: 'Zwembad', date: '2027-01-12', group: '3A', children: 1, withoutCar: 1 }],
      turns: [{ turnId: waiting, task: 'Zwemmen', date: '2027-01-12', group: '3A' }],
    })
    const made = await desk.value('rota.saveTrip', { tripId: null, details: details({ turnId: waiting }) })
    expect(await desk.value('rota.trip', made)).toMatchObject({ name: 'Museum', kilometres: 60 })
    expect((await desk.value('rota.trips', {})).turns).toEqual([])
  })

  test('are changed, once for each turn', async () => {
    await desk.value('rota.saveTrip', { tripId, details: details({ address: 'Plein 1' }) })
    expect(await shown()).toMatchObject({ name: 'Museum', address: 'Plein 1' })
    expect(await desk.value('rota.saveTrip', { tripId: null, details: details() })).toEqual({ tripId })
  })

  test('are removed with their cars, without their turn, and come back as they were', async () => {
    const { personId, pupilId } = addDriver('de Boer')
    const carId = await carOf(personId)
    await seat(pupilId, { carId, locked: true })
    const { restorePointId } = await desk.value('rota.removeTrip', { tripId })
    const list = await desk.value('rota.trips', {})
    expect([list.trips, list.turns.map((turn) => turn.turnId)]).toEqual([[], [turnId]])
    await desk.value('undo.apply', { id: restorePointId })
    expect(await childrenOf()).toEqual({ 'Noor de Boer': carId })
  })

  test('of another group are not for a coordinator', async () => {
    desk.seat('coordinator', [addGroup(desk, '4')])
    expect(await desk.value('rota.trips', {})).toEqual({ trips: [], turns: [] })
    for (const answer of [
      await desk.call('rota.trip', { tripId }),
      await desk.call('rota.saveTrip', { tripId, details: details() }),
      await desk.call('rota.fillCars', { tripId }),
      await desk.call('rota.removeTrip', { tripId }),
      await desk.call('rota.tripPaper', { tripId, paper: 'emergencyCopy' }),
    ]) {
      expect(answer).toMatchObject({ error: { code: 'NOT_OWN_GROUP' } })
    }
  })
})

describe('cars', () => {
  test('are of drivers on the turn, with the belts of their form, once the school confirmed them', async () => {
    const { personId, householdId, pupilId } = addDriver('de Boer')
    addForm(desk, householdId, { seats: 3, boosters: 2 })
    const late = addDriver('Smit', '2027-01-11')
    const { drivers } = await shown()
    expect(drivers).toEqual([
      { personId, name: 'Eva de Boer', seats: 3, boosters: 2, confirmed: true },
      { personId: late.personId, name: 'Eva Smit', seats: 0, boosters: 0, confirmed: false },
    ])
    const carId = await carOf(personId, { seats: 3, boosters: 2 })
    expect(await shown()).toMatchObject({
      cars: [{ carId, driver: 'Eva de Boer', seats: 3, boosters: 2, ownChildren: [pupilId] }],
      drivers: [{ name: 'Eva Smit' }],
    })
    expect(
      await desk.call('rota.saveCar', { tripId, personId: late.personId, seats: 3, boosters: 0 }),
    ).toMatchObject({ error: { code: 'NOT_CONFIRMED', details: { name: 'Eva Smit' } } })
  })

  test('are taken out with who sat in them, and come back as they were', async () => {
    const { personId, pupilId } = addDriver('de Boer')
    const carId = await carOf(personId)
    await seat(pupilId, { carId, locked: true })
    const { restorePointId } = await desk.value('rota.removeCar', { carId })
    expect(await childrenOf()).toEqual({ 'Noor de Boer': null })
    await desk.value('undo.apply', { id: restorePointId })
    expect(await childrenOf()).toEqual({ 'Noor de Boer': carId })
  })
})

describe('the rijpuzzel', () => {
  test('fills cars by the rules, leaves locked seats, names who is left, and is taken back as a whole', async () => {
    const { personId } = addDriver('de Boer')
    const sem = addChild('Sem Bos')
    addChild('Mila Vos', 'no')
    addChild('Tim Ak', 'unknown')
    const far = addChild('Bo Kok', 'yes', true)
    await desk.value('rota.saveTrip', { tripId, details: details() })
    const carId = await carOf(personId, { seats: 3, boosters: 0 })
    await seat(sem, { carId, locked: true })
    const done = await desk.value('rota.fillCars', { tripId })
    expect(done).toMatchObject({
      placed: 2,
      left: expect.arrayContaining([
        'Mila Vos mag niet met een andere ouder meerijden',
        'Voor Tim Ak is nog geen toestemming om mee te rijden',
        'Bo Kok heeft een verhoger nodig en die is er niet',
      ]),
    })
    const seated = { 'Noor de Boer': carId, 'Sem Bos': carId }
    const nowhere = { 'Mila Vos': null, 'Tim Ak': null, 'Bo Kok': null }
    expect(await childrenOf()).toEqual({ ...seated, ...nowhere })
    expect((await shown()).problems).toContain('Bo Kok heeft een verhoger nodig en die is er niet')
    await desk.value('undo.apply', { id: done.restorePointId })
    expect(await childrenOf()).toMatchObject({ 'Sem Bos': carId, 'Noor de Boer': null })
    await seat(far, { otherwise: 'gaat met de bus' })
    expect((await shown()).problems.join()).not.toContain('Bo Kok')
  })

  test('follows the kilometres and the strictness of the school (R-V4)', async () => {
    const { personId } = addDriver('de Boer')
    addChild('Bo Kok', 'yes', true)
    await carOf(personId)
    expect(await desk.value('rota.fillCars', { tripId })).toMatchObject({ placed: 2, left: [] })
    addSettings(desk, { alwaysBoosters: true })
    expect(await desk.value('rota.fillCars', { tripId })).toMatchObject({ placed: 1 })
  })

  test('says how many places are short (R-V2)', async () => {
    const { personId } = addDriver('de Boer')
    for (let child = 0; child < 5; child += 1) addChild(`Kind${child} Bos`)
    await carOf(personId, { seats: 3, boosters: 0 })
    expect((await shown()).problems).toEqual(['3 plaatsen te weinig'])
  })

  test('names in one sentence of whom nobody knows the permission', async () => {
    const { personId } = addDriver('de Boer')
    await carOf(personId)
    for (const name of ['Sem Bos', 'Mila Vos', 'Tim Ak']) addChild(name, 'unknown')
    addChild('Bo Kok', 'no')
    expect((await shown()).problems).toEqual([
      'Bo Kok mag niet met een andere ouder meerijden',
      'Voor 3 kinderen is nog geen toestemming om mee te rijden: Tim Ak, Sem Bos en Mila Vos',
    ])
  })

  test('says that a driver no longer comes, and that the turn is cancelled', async () => {
    const family = addHelpers(desk, 'de Boer', group)
    const placeId = addPlace(desk, { turnId, householdId: family.householdId }, { state: 'planned' })
    addCertificate(desk, family.personId, { kind: 'driver' })
    await carOf(family.personId)
    expect((await shown()).problems).toEqual([])
    desk.change((change) => change.update(rotaPlace, placeId, { state: 'cancelled' }))
    await desk.value('rota.cancelTurn', { turnId, on: '2026-11-22' })
    expect((await shown()).problems).toEqual([
      'De beurt van deze reis gaat niet door',
      'Eva de Boer staat niet meer op deze beurt',
    ])
  })

  test('never puts a child with a driver who may know nothing of it', async () => {
    const { personId } = addDriver('de Boer')
    const apart = addChild('Sem Bos')
    addTie(desk, apart, personId, { information: 'none' })
    await carOf(personId)
    expect(await desk.value('rota.fillCars', { tripId })).toMatchObject({ placed: 1 })
    expect(await seat(apart, { carId: (await shown()).cars[0]?.carId })).toMatchObject({
      error: { code: 'MAY_NOT_RIDE', details: { text: 'Sem Bos kan niet in deze auto.' } },
    })
  })
})

describe('permission and height', () => {
  test('are typed for all children of a trip at once, and taken back as a whole', async () => {
    const [sem, mila] = [addPupil(desk, 'Sem Bos', { group }), addChild('Mila Vos', 'yes', false)]
    const known = async () =>
      (await shown()).children.map(({ name, transport, under135 }) => [name, transport, under135])
    const before = await known()
    const children = [
      { pupilId: sem, transport: 'no' as const, under135: true },
      { pupilId: mila, transport: 'unknown' as const, under135: null },
    ]
    const { changed, restorePointId } = await desk.value('rota.saveRiders', { tripId, children })
    expect(changed).toBe(2)
    expect(await known()).toEqual([
      ['Sem Bos', 'no', true],
      ['Mila Vos', 'unknown', null],
    ])
    expect(await desk.value('rota.saveRiders', { tripId, children })).toEqual({
      changed: 0,
      restorePointId: null,
    })
    await desk.value('undo.apply', { id: restorePointId ?? '' })
    expect(await known()).toEqual(before)
  })

  test('are not of a child that does not come along, and not for a coordinator', async () => {
    const other = addPupil(desk, 'Bo Kok')
    const children = [{ pupilId: other, transport: 'yes' as const, under135: null }]
    expect(await desk.call('rota.saveRiders', { tripId, children })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
    desk.seat('coordinator', [group])
    expect(await desk.call('rota.saveRiders', { tripId, children: [] })).toMatchObject({
      error: { code: 'FORBIDDEN' },
    })
  })
})

describe('a seat by hand', () => {
  test('keeps friends, and is refused with a reason', async () => {
    const { personId, pupilId } = addDriver('de Boer')
    const [sem, mila] = [addChild('Sem Bos'), addChild('Mila Vos')]
    const carId = await carOf(personId, { seats: 1, boosters: 0 })
    expect(await seat(sem, { carId, friendId: mila, locked: true })).toMatchObject({ ok: true })
    expect((await shown()).children.find(({ pupilId: id }) => id === sem)).toMatchObject({
      ...{ carId, friendId: mila, locked: true },
    })
    expect(await seat(pupilId, { carId })).toMatchObject({
      error: { code: 'MAY_NOT_RIDE', details: { text: 'Voor Noor de Boer is er geen plaats.' } },
    })
    expect(await seat(sem, { friendId: sem })).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(await seat(addPupil(desk, 'Bo Kok'), {})).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })
})

describe('papers of a trip', () => {
  const textOf = async (paper: 'driverCards' | 'emergencyCopy') => {
    const done = await desk.value('rota.tripPaper', { tripId, paper })
    expect(readRun(desk.reader, done.runId)).toMatchObject({ kind: 'tripPaper' })
    return (await pdfText(readPdf(desk.reader, done.runId) ?? new Uint8Array()))
      .join(' ')
      .replace(/\s+/g, ' ')
  }

  test('name drivers and children, and no secret number; the card has no number of a parent', async () => {
    const { personId } = addDriver('de Boer')
    const sem = addChild('Sem Bos', 'yes', true)
    const [mother, father, other] = [
      addPerson(desk, 'Ada Bos', { phones: ['0612345678'] }),
      addPerson(desk, 'Jan Bos', { phones: [{ number: '0687654321', secret: true }] }),
      addPerson(desk, 'Kim Bos', { phones: ['0611112222'] }),
    ]
    addTie(desk, sem, mother)
    addTie(desk, sem, father)
    addTie(desk, sem, other, { information: 'none' })
    await desk.value('rota.saveTrip', {
      tripId,
      details: details({ address: 'Museumplein 1', schoolPhone: '010 123 4567' }),
    })
    await carOf(personId, { seats: 3, boosters: 1 })
    addChild('Mila Vos', 'no')
    await desk.value('rota.fillCars', { tripId })
    const card = await textOf('driverCards')
    for (const words of [
      'Eva de Boer',
      'Sem Bos verhoger',
      'Museumplein 1',
      '010 123 4567',
      'dinsdag 12 januari 2027',
    ]) {
      expect(card).toContain(words)
    }
    expect(card).not.toMatch(/06[ 0-9]{6,}/)
    const copy = await textOf('emergencyCopy')
    for (const words of [
      'Auto van Eva de Boer',
      'Sem Bos',
      'Ada Bos',
      'geheim nummer',
      'Mila Vos nog geen auto',
    ]) {
      expect(copy).toContain(words)
    }
    expect(copy).toContain('06')
    for (const hidden of ['8765', 'Kim Bos', 'Jan Bos']) expect(copy).not.toContain(hidden)
  })

  test('have the number of the school where the trip has none of its own', async () => {
    const { personId } = addDriver('de Boer')
    await carOf(personId)
    desk.change((change) => {
      const { id } = readSchool(desk.reader)
      change.update(school, id, { phone: '010 111 2233' })
    })
    expect(await textOf('driverCards')).toContain('010 111 2233')
  })

  test('need a car', async () => {
    expect(await desk.call('rota.tripPaper', { tripId, paper: 'driverCards' })).toMatchObject({
      error: { code: 'NOTHING_TO_PRINT' },
    })
  })
})
