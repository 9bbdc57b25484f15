// Nooit bereikt: families that missed three kept moments in a row, for the head, and what is offered to them.
import { describe, expect, test } from 'vitest'
import type { OperationInput } from '#domain/contract/operations'
import { day } from '../../support/leave.ts'
import { addContact, addMeeting, addNote, addOffer, addVisit, evening } from '../../support/meetings.ts'
import { addGroup, addHousehold, addPerson, addPupil } from '../../support/people.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

type Details = OperationInput<'meetings.saveOffer'>['details']
const NOBODY = '0b0e4d0a-0000-4000-8000-00000000ffff'
const offered = (details: Partial<Details> = {}): Details => ({
  kind: 'homeVisit',
  state: 'offered',
  offeredOn: day('2026-11-20'),
  plan: 'Met een tolk.',
  buddy: 'wants',
  result: '',
  reviewOn: day('2026-12-18'),
  ...details,
})

const DAYS = ['2026-09-01', '2026-10-01', '2026-11-03']

/** A head; the family Bakker with Sem in 3A; three receptions kept at the door. */
function threeMoments() {
  const desk = testDesk({ role: 'head' })
  const group = addGroup(desk, '3A')
  const householdId = addHousehold(desk, { language: 'tr' })
  const pupilId = addPupil(desk, 'Sem Bakker', { in: [householdId], group })
  addPerson(desk, 'Eva Bakker', { householdId })
  const meetings = DAYS.map((date) => addMeeting(desk, { parts: [evening(date)] }, { doorKept: true }))
  return { desk, group, householdId, pupilId, meetings }
}

const come = (desk: TestDesk, meetingId: string | undefined, householdId: string, pupilId: string) =>
  addVisit(desk, { meetingId: meetingId ?? '', householdId, pupilIds: [pupilId] })

const listed = async (desk: TestDesk) =>
  (await desk.value('meetings.neverReached', {})).families.map(({ name, missed }) => `${name} ${missed}`)

describe('nooit bereikt', () => {
  test('lists a family with its moments, how it was invited, and that it was spoken to', async () => {
    const { desk, householdId, meetings } = threeMoments()
    const [first = '', , last = ''] = meetings
    addContact(desk, { meetingId: first, householdId })
    addContact(desk, { meetingId: last, householdId }, { way: 'email', contactedOn: '2026-10-20' })
    addContact(
      desk,
      { meetingId: last, householdId },
      { kind: 'called', way: 'phone', contactedOn: '2026-11-05', result: 'voicemail' },
    )
    addContact(
      desk,
      { meetingId: last, householdId },
      { kind: 'spoken', way: 'visit', contactedOn: '2026-11-06', result: 'noAnswer' },
    )
    addContact(
      desk,
      { meetingId: last, householdId },
      { kind: 'called', way: 'phone', contactedOn: '2026-11-09', result: 'spoken' },
    )
    const offerId = addOffer(desk, householdId)
    const moment = { name: 'Welkomstreceptie', came: false, otherHome: false }
    expect(await desk.value('meetings.neverReached', {})).toEqual({
      families: [
        {
          householdId,
          name: 'Bakker',
          children: ['Sem (3A)'],
          language: 'tr',
          missed: 3,
          moments: [
            { ...moment, meetingId: meetings[2], date: DAYS[2], invitedBy: 'email' },
            { ...moment, meetingId: meetings[1], date: DAYS[1], invitedBy: null },
            { ...moment, meetingId: meetings[0], date: DAYS[0], invitedBy: 'paper' },
          ],
          spokenOn: '2026-11-09',
          offers: [
            {
              offerId,
              kind: 'talk',
              state: 'offered',
              offeredOn: '2026-10-01',
              plan: '',
              buddy: 'notAsked',
              result: '',
              reviewOn: null,
            },
          ],
        },
      ],
    })
  })

  test('is over when the family came once, in the middle too', async () => {
    const { desk, householdId, pupilId, meetings } = threeMoments()
    come(desk, meetings[1], householdId, pupilId)
    expect(await listed(desk)).toEqual([])
    desk.sqlite.prepare('UPDATE meeting_visit SET struck_at = at').run()
    expect(await listed(desk)).toEqual(['Bakker 3'])
  })

  test('counts no moment without a list, a cancelled one, one to come, or one that was cleaned up', async () => {
    const { desk, meetings } = threeMoments()
    for (const change of ['door_kept = 0', "cancelled_on = '2026-08-30'", "figures = '{}'"]) {
      desk.sqlite.prepare(`UPDATE meeting SET ${change} WHERE id = ?`).run(meetings[1])
      expect(await listed(desk)).toEqual([])
      desk.sqlite
        .prepare('UPDATE meeting SET door_kept = 1, cancelled_on = NULL, figures = NULL WHERE id = ?')
        .run(meetings[1])
    }
    expect(await listed(desk)).toEqual(['Bakker 3'])
    addMeeting(desk, { parts: [evening('2026-11-22')] }, { doorKept: true })
    expect(await listed(desk)).toEqual(['Bakker 3'])
  })

  test('counts no moment of which the family was excused, nor staying away from a panel', async () => {
    const { desk, householdId, pupilId, meetings } = threeMoments()
    const panel = addMeeting(desk, { kind: 'panel', parts: [evening('2026-11-10')] }, { doorKept: true })
    expect(await listed(desk)).toEqual(['Bakker 3'])
    addNote(desk, { meetingId: meetings[0] ?? '', householdId }, { excused: true })
    expect(await listed(desk)).toEqual([])
    desk.sqlite.prepare('DELETE FROM meeting_family').run()
    come(desk, panel, householdId, pupilId)
    expect(await listed(desk)).toEqual([])
  })

  test('leaves out who was at school for less, and who left', async () => {
    const { desk, group, pupilId } = threeMoments()
    const late = addHousehold(desk)
    addPupil(desk, 'Lot Vos', { in: [late], group, enrolledOn: '2026-09-15' })
    expect(await listed(desk)).toEqual(['Bakker 3'])
    desk.sqlite.prepare("UPDATE pupil SET left_on = '2026-11-15' WHERE id = ?").run(pupilId)
    expect(await listed(desk)).toEqual([])
  })

  test('counts each home of a child, and says where the other home was there', async () => {
    const { desk, group, meetings } = threeMoments()
    const [mother, father] = [addHousehold(desk), addHousehold(desk)]
    const noor = addPupil(desk, 'Noor Vos', { in: [mother, father], group })
    addPerson(desk, 'Jan Mol', { householdId: father })
    for (const meeting of meetings) come(desk, meeting, mother, noor)
    const { families } = await desk.value('meetings.neverReached', {})
    expect(families.map(({ name }) => name)).toEqual(['Bakker', 'Vos · Mol'])
    expect(families[1]?.moments.map(({ otherHome }) => otherHome)).toEqual([true, true, true])
  })

  test('keeps a family with an offer that runs below the others, until it is done', async () => {
    const { desk, group, meetings } = threeMoments()
    const reached = addHousehold(desk)
    const tim = addPupil(desk, 'Tim Aydın', { in: [reached], group })
    for (const meeting of meetings) come(desk, meeting, reached, tim)
    const { offerId } = await desk.value('meetings.saveOffer', {
      offerId: null,
      householdId: reached,
      details: offered(),
    })
    expect(await listed(desk)).toEqual(['Bakker 3', 'Aydın 0'])
    await desk.value('meetings.saveOffer', {
      offerId,
      householdId: reached,
      details: offered({ state: 'done', result: 'Fijn gesprek.' }),
    })
    expect(await listed(desk)).toEqual(['Bakker 3'])
  })

  test('begins with who missed the most', async () => {
    const { desk, group, meetings } = threeMoments()
    const more = addHousehold(desk)
    const zoe = addPupil(desk, 'Zoë Zwart', { in: [more], group })
    addMeeting(desk, { parts: [evening('2026-11-12')] }, { doorKept: true })
    expect(await listed(desk)).toEqual(['Bakker 4', 'Zwart 4'])
    come(desk, meetings[0], more, zoe)
    expect(await listed(desk)).toEqual(['Bakker 4', 'Zwart 3'])
  })
})

describe('a second offer', () => {
  test('is kept, changed, and of nobody refused', async () => {
    const { desk, householdId } = threeMoments()
    const other = addHousehold(desk)
    const { offerId } = await desk.value('meetings.saveOffer', {
      offerId: null,
      householdId,
      details: offered(),
    })
    await desk.value('meetings.saveOffer', { offerId, householdId, details: offered({ state: 'accepted' }) })
    const { families } = await desk.value('meetings.neverReached', {})
    expect(families[0]?.offers).toEqual([{ offerId, ...offered({ state: 'accepted' }) }])
    for (const of of [
      { offerId: null, householdId: NOBODY },
      { offerId: NOBODY, householdId },
      { offerId, householdId: other },
    ]) {
      expect(await desk.call('meetings.saveOffer', { ...of, details: offered() })).toMatchObject({
        error: { code: 'NOT_FOUND' },
      })
    }
  })
})
