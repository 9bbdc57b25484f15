// The door through dispatch, on a real file.
import { beforeEach, describe, expect, test } from 'vitest'
import { familyCode } from '#db/schema/people'
import type { OperationInput, OperationOutput } from '#domain/contract/operations'
import { addAnswer, addContact, addMeeting, addVisit, evening } from '../../support/meetings.ts'
import { addGroup, addHousehold, addPerson, addPupil, addTie } from '../../support/people.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

const TODAY = '2026-11-21'
let desk: TestDesk
let bakker: string
let noor: string
let sem: string
let meetingId: string

beforeEach(() => {
  desk = testDesk({ today: TODAY })
  const group3 = addGroup(desk, '3A', { years: [3] })
  const group7 = addGroup(desk, '7', { years: [7] })
  bakker = addHousehold(desk)
  noor = addPupil(desk, 'Noor Bakker', { in: [bakker], group: group3, birthDate: '2020-01-01' })
  sem = addPupil(desk, 'Sem Bakker', { in: [bakker], group: group7, birthDate: '2016-01-01' })
  addPerson(desk, 'Eva de Boer', {
    householdId: bakker,
    phones: ['+31612345678', { number: '+31687654321', secret: true }],
  })
  meetingId = addMeeting(desk, { parts: [evening(TODAY)] })
})

type Told = Partial<OperationInput<'meetings.checkIn'>>

function told(more: Told = {}): OperationInput<'meetings.checkIn'> {
  const whose = { id: meetingId, householdId: bakker, pupilIds: [noor, sem] }
  return { ...whose, adults: 1, who: [], online: false, entered: 'door', ...more }
}

const checkIn = (more: Told = {}) => desk.value('meetings.checkIn', told(more))
const door = () => desk.value('meetings.door', { id: meetingId })
const represented = ({ lines }: Pick<OperationOutput<'meetings.checkIn'>, 'lines'>) =>
  lines.map(({ name, represented: came, pupils }) => `${name}: ${came} van ${pupils}`)
const rows = () => desk.sqlite.prepare('SELECT count(*) FROM meeting_visit').pluck().get()
const audited = () => desk.sqlite.prepare('SELECT count(*) FROM audit').pluck().get()

describe('what the door gets to know', () => {
  test('a family with its children and groups, its code, what it promised and the ends of open numbers', async () => {
    desk.change((change) => change.insert(familyCode, { id: 'code-1', householdId: bakker, code: 'K7M' }))
    addContact(desk, { meetingId, householdId: bakker })
    addAnswer(desk, { meetingId, householdId: bakker }, { adults: 2 })
    const child = { counts: true }
    expect(await door()).toMatchObject({
      name: 'Welkomstreceptie',
      date: TODAY,
      cancelled: false,
      doorKept: false,
      visits: [],
      families: [
        {
          householdId: bakker,
          name: 'Bakker · Boer, de',
          parents: ['Eva de Boer'],
          children: [
            { ...child, pupilId: sem, name: 'Sem Bakker', callName: 'Sem', group: '7' },
            { ...child, pupilId: noor, name: 'Noor Bakker', callName: 'Noor', group: '3A' },
          ],
          code: 'K7M',
          phoneEnds: ['5678'],
          invited: true,
          promised: 2,
        },
      ],
    })
  })

  test('nothing of birth dates, addresses and remarks', async () => {
    // any digits may stand in a random id
    const text = JSON.stringify(await door()).replaceAll(/"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"/g, '')
    expect(
      ['2020-01-01', 'Dorpsstraat', '1234AB', '87654321', '4321'].filter((part) => text.includes(part)),
    ).toEqual([])
  })

  test('a family without a child in the groups of the meeting is there too, as one that comes along', async () => {
    const only7 = desk.sqlite
      .prepare<[], string>("SELECT id FROM school_group WHERE name = '7'")
      .pluck()
      .get()
    const jansen = addHousehold(desk, { houseNumber: '14' })
    addPupil(desk, 'Daan Jansen', { in: [jansen] })
    const id = addMeeting(desk, { scope: 'groups', parts: [evening(TODAY, [only7 ?? ''])] })
    const { families } = await desk.value('meetings.door', { id })
    expect(
      families.map(({ name, invited, children }) => [name, invited, children.map((one) => one.counts)]),
    ).toEqual([
      ['Bakker · Boer, de', true, [true, false]],
      ['Jansen', false, [false]],
    ])
  })

  test('a parent who lives apart and a child without a household can be found', async () => {
    const apart = addHousehold(desk, { houseNumber: '20' })
    const father = addPerson(desk, 'Ali Yılmaz', { householdId: apart })
    addTie(desk, noor, father, { role: 'father' })
    addPupil(desk, 'Mila Visser')
    const { families } = await door()
    expect(
      families.map(({ householdId, name, children }) => [
        householdId,
        name,
        children.map((one) => one.callName),
      ]),
    ).toEqual([
      [bakker, 'Bakker · Boer, de', ['Sem', 'Noor']],
      [apart, expect.stringContaining('Yılmaz'), ['Noor']],
      [null, 'Visser', ['Mila']],
    ])
  })

  test('a promise that was taken back by a later answer is none', async () => {
    addAnswer(desk, { meetingId, householdId: bakker }, { adults: 2 })
    addAnswer(desk, { meetingId, householdId: bakker }, { answer: 'no', adults: 2 })
    expect((await door()).families.map(({ promised }) => promised)).toEqual([0])
  })

  test('a meeting that is not there is not found', async () => {
    const id = '0b0e4d0a-0000-4000-8000-00000000dead'
    expect(await desk.call('meetings.door', { id })).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(await desk.call('meetings.wall', { id })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })
})

describe('checking in', () => {
  test('a family counts in the groups of all its children, and the door keeps a list from then on', async () => {
    const first = await checkIn({ adults: 2 })
    expect(first).toMatchObject({
      already: false,
      visit: {
        householdId: bakker,
        adults: 2,
        who: [],
        online: false,
        entered: 'door',
        time: '10:00',
        struck: null,
      },
    })
    expect(new Set(first.visit.pupilIds)).toEqual(new Set([noor, sem]))
    expect(represented(first)).toEqual(['3A: 1 van 1', '7: 1 van 1'])
    expect(await door()).toMatchObject({ doorKept: true, visits: [first.visit] })
  })

  test('told twice it answers the first time, and writes nothing', async () => {
    const first = await checkIn()
    const written = [rows(), audited()]
    const again = await checkIn({ adults: 1, who: ['carer'] })
    expect(again).toEqual({ ...first, already: true })
    expect([rows(), audited()]).toEqual(written)
  })

  test('what stands on a paper list already is not counted again at the door', async () => {
    addVisit(
      desk,
      { meetingId, householdId: bakker, pupilIds: [noor] },
      { who: ['mother'], entered: 'paper' },
    )
    expect(await checkIn()).toMatchObject({ already: true, visit: { entered: 'paper', who: ['mother'] } })
  })

  test('in classrooms the child that was not ticked comes without its parent being counted again', async () => {
    meetingId = addMeeting(desk, { countsFor: 'group', parts: [evening(TODAY)] })
    expect(represented(await checkIn({ pupilIds: [noor] }))).toEqual(['3A: 1 van 1', '7: 0 van 1'])
    const second = await checkIn()
    expect(second).toMatchObject({ already: false, visit: { pupilIds: [sem], adults: 0 } })
    expect(represented(second)).toEqual(['3A: 1 van 1', '7: 1 van 1'])
  })

  test('a parent who comes later is counted beside the first', async () => {
    await checkIn({ who: ['mother'] })
    expect(await checkIn({ who: ['father'] })).toMatchObject({
      already: false,
      visit: { adults: 1, who: ['father'] },
    })
    expect(await checkIn({ who: ['father', 'mother'], adults: 2 })).toMatchObject({ already: true })
  })

  test('a guest is tied to a child and to no household', async () => {
    const guest = await checkIn({ householdId: null, pupilIds: [noor], who: ['other'] })
    expect(guest).toMatchObject({ already: false, visit: { householdId: null, pupilIds: [noor] } })
    expect(represented(guest)).toEqual(['3A: 1 van 1', '7: 0 van 1'])
  })

  test('a family from outside the groups of the meeting is simply added', async () => {
    const jansen = addHousehold(desk, { houseNumber: '14' })
    const daan = addPupil(desk, 'Daan Jansen', { in: [jansen] })
    const group = desk.sqlite
      .prepare<[], string>("SELECT id FROM school_group WHERE name = '7'")
      .pluck()
      .get()
    meetingId = addMeeting(desk, { scope: 'groups', parts: [evening(TODAY, [group ?? ''])] })
    const came = await checkIn({ householdId: jansen, pupilIds: [daan] })
    expect([came.already, represented(came)]).toEqual([false, ['7: 0 van 1']])
  })

  test.each<[string, () => Told, object]>([
    [
      'before its day',
      () => ({ id: addMeeting(desk, { parts: [evening('2026-11-22')] }) }),
      { code: 'MEETING_TO_COME', details: { on: '2026-11-22' } },
    ],
    [
      'of a meeting that is cancelled',
      () => ({ id: addMeeting(desk, { parts: [evening(TODAY)] }, { cancelledOn: TODAY }) }),
      { code: 'MEETING_CANCELLED' },
    ],
    [
      'for a child that is not there',
      () => ({ pupilIds: ['0b0e4d0a-0000-4000-8000-00000000dead'] }),
      { code: 'NOT_FOUND' },
    ],
    [
      'of a household that is not there',
      () => ({ householdId: '0b0e4d0a-0000-4000-8000-00000000dead' }),
      { code: 'NOT_FOUND' },
    ],
  ])('%s nothing is written', async (_, more, error) => {
    expect(await desk.call('meetings.checkIn', told(more()))).toMatchObject({ ok: false, error })
    expect([rows(), (await door()).doorKept]).toEqual([0, false])
  })

  test('at the second of two evenings the door is that of the second', async () => {
    meetingId = addMeeting(desk, { parts: [evening('2026-11-19'), evening(TODAY), evening('2026-11-26')] })
    expect(await door()).toMatchObject({ date: TODAY })
    expect(await checkIn()).toMatchObject({ already: false })
  })

  test('noted afterwards it does not say that the door was kept', async () => {
    await checkIn({ entered: 'afterwards' })
    expect((await door()).doorKept).toBe(false)
  })
})

describe('striking through', () => {
  test('takes the family out of the count and keeps what happened; put back it counts again', async () => {
    const { visit } = await checkIn()
    const struck = await desk.value('meetings.strike', { visitId: visit.visitId, struck: true })
    expect([struck.visit.struck, represented(struck)]).toEqual(['10:00', ['3A: 0 van 1', '7: 0 van 1']])
    expect((await door()).visits).toEqual([struck.visit])
    const back = await desk.value('meetings.strike', { visitId: visit.visitId, struck: false })
    expect([back.visit, represented(back)]).toEqual([visit, ['3A: 1 van 1', '7: 1 van 1']])
  })

  test('after it the family can come in again', async () => {
    const { visit } = await checkIn()
    await desk.value('meetings.strike', { visitId: visit.visitId, struck: true })
    expect((await checkIn()).already).toBe(false)
  })

  test('a visit that is not there is not found', async () => {
    const visitId = '0b0e4d0a-0000-4000-8000-00000000dead'
    expect(await desk.call('meetings.strike', { visitId, struck: true })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
  })
})

test('a door that was opened by mistake keeps no list', async () => {
  await checkIn()
  await desk.value('meetings.keepDoor', { id: meetingId, doorKept: false })
  expect((await desk.value('meetings.wall', { id: meetingId })).lines.map(({ kept }) => kept)).toEqual([
    false,
    false,
  ])
})

test('the wall has groups and numbers, and no name of anybody', async () => {
  await checkIn({ pupilIds: [noor, sem] })
  const wall = await desk.value('meetings.wall', { id: meetingId })
  expect(wall).toMatchObject({
    name: 'Welkomstreceptie',
    target: 80,
    lines: [
      { name: '3A', pupils: 1, represented: 1, shortfallText: 'doel gehaald' },
      { name: '7', pupils: 1, represented: 1 },
    ],
    school: { pupils: 2, represented: 2, percentText: '100,0 %', reached: true },
  })
  expect(['Bakker', 'Noor', 'Sem', 'Boer'].filter((name) => JSON.stringify(wall).includes(name))).toEqual([])
})
