import { expect, test } from 'vitest'
import { complaintIntake } from '#domain/complaints/complaint'
import type { IsoDate } from '#domain/kernel/date'
import {
  emptyIntake,
  type IntakeValues,
  intakeFaults,
  intakeOf,
} from '../../../renderer/complaints/intake/intake-values.ts'

const TODAY = '2026-11-23' as IsoDate
const GROUP = '0192f0c1-2345-7abc-8def-0123456789ab'

/** A complaint with something typed in every field. */
function typed(more: Partial<IntakeValues> = {}): IntakeValues {
  return {
    ...emptyIntake(TODAY),
    ...{ kind: 'complaint', route: 'organisation', giverName: 'mevrouw Kanarie', contactAt: '06 12345678' },
    ...{ subject: 'gym valt uit', facts: 'drie keer', opinion: 'te vaak', category: 'organisation' },
    ...{ tags: ['gym'], groupId: GROUP, place: 'gymzaal', committeeNumber: 'K1', committeeStatus: 'loopt' },
    ...more,
  }
}

test('what was typed before the answer became “gedrag” is not sent along', () => {
  const sent = intakeOf(typed({ route: 'conduct' }))
  expect(complaintIntake.safeParse(sent).success).toBe(true)
  expect(sent).toMatchObject({
    ...{ subject: '', facts: '', opinion: '', category: null, tags: [], groupId: null, place: '' },
    ...{ giverName: 'mevrouw Kanarie', contactAt: '06 12345678', contactWish: 'talk' },
  })
})

test('a committee complaint keeps its number, date and status, and nobody’s name', () => {
  const sent = intakeOf(typed({ kind: 'committee' }))
  expect(complaintIntake.safeParse(sent).success).toBe(true)
  expect(sent).toMatchObject({
    ...{ route: null, committeeNumber: 'K1', committeeStatus: 'loopt', receivedOn: TODAY },
    ...{ giverName: '', contactWish: 'none', contactAt: '', subject: '', facts: '', category: null },
  })
})

test('who stays anonymous leaves no name and no number behind', () => {
  const picked = { id: 'one', name: 'Bakker', part: 'person' } as const
  expect(intakeOf(typed({ giver: 'anonymous', picked }))).toMatchObject({
    ...{ personId: null, giverName: '', contactWish: 'none', contactAt: '' },
  })
})

test.each([
  ['person', 'personId'],
  ['household', 'householdId'],
  ['pupil', 'pupilId'],
  ['staff', 'staffId'],
] as const)('a picked %s takes the place of a typed name', (part, field) => {
  const sent = intakeOf(typed({ picked: { id: 'one', name: 'Bakker', part } }))
  expect(sent).toMatchObject({
    ...{ personId: null, householdId: null, pupilId: null, staffId: null, giverName: '' },
    [field]: 'one',
  })
})

test.each([
  ['complaint', 'phone'],
  ['signal', 'none'],
  ['idea', 'none'],
  ['compliment', 'none'],
] as const)('of a %s the usual wish is %s', (kind, contactWish) => {
  expect(intakeOf(typed({ kind })).contactWish).toBe(contactWish)
})

test.each([
  ['nothing chosen', { kind: null }, { kind: 'Kies wat het is.' }],
  ['a complaint without its question', { route: null }, { route: 'Kies waar het over gaat.' }],
  ['no day', { receivedOn: null }, { receivedOn: 'Vul in wanneer het binnenkwam.' }],
  ['nobody', { giverName: '' }, { giverName: 'Kies wie het is, of vul een naam in.' }],
  ['no subject', { subject: ' ' }, { subject: 'Vul in waar het over gaat, in een paar woorden.' }],
  ['all that is needed', {}, {}],
] as const)('%s', (_, more, faults) => {
  expect(intakeFaults(typed(more))).toEqual(faults)
})
