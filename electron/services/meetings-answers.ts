// Answers at the counter, and moments of contact: what was said, by whom it was heard, and whom to call.
import { findHouseholdByCode } from '#db/queries/family-codes'
import type { Population } from '#db/queries/meeting-population'
import { findAnswer, findContact, findMeeting } from '#db/queries/meetings'
import { householdsById } from '#db/queries/people'
import type { Reader } from '#db/reader'
import { meetingAnswer, meetingContact } from '#db/schema/meetings'
import type { OperationInput, OperationOutput } from '#domain/contract/operations'
import { compareGroups } from '#domain/kernel/group-order'
import { fail, ok } from '#domain/kernel/result'
import type { FamilyAnswer } from '#domain/meetings/shown'
import { normaliseFamilyCode } from '#domain/people/family-code'
import type { SliceHandlers } from '../app/context.ts'
import { type AnsweredFamily, type AnsweredMeeting, lastContact, readAnswered } from './meetings-answered.ts'
import { callsOf } from './meetings-calls.ts'
import { asDay } from './people-around.ts'

export const meetingsAnswersHandlers: Pick<
  SliceHandlers<'meetings'>,
  | 'meetings.answers'
  | 'meetings.familyOf'
  | 'meetings.answer'
  | 'meetings.takeBackAnswer'
  | 'meetings.callList'
  | 'meetings.noteContact'
  | 'meetings.removeContact'
> = {
  'meetings.answers': ({ reader }, { id }) => {
    const answered = readAnswered(reader, id)
    if (answered === null) return fail('NOT_FOUND')
    return ok({
      families: answered.families.map(shownFamily),
      groups: slipsPerGroup(answered),
      promised: promisedBy(answered),
      recent: lastTyped(answered),
    })
  },
  'meetings.familyOf': ({ reader }, { id, code }) => {
    if (findMeeting(reader, id) === null) return fail('NOT_FOUND')
    const householdId = findHouseholdByCode(reader, normaliseFamilyCode(code))
    if (householdId === null) return fail('CODE_UNKNOWN')
    const found = readAnswered(reader, id, [householdId])?.families.find(
      ({ family }) => family.householdId === householdId,
    )
    return found === undefined ? fail('CODE_UNKNOWN') : ok({ family: shownFamily(found) })
  },
  'meetings.answer': ({ change, reader, newId, now }, { id, householdId, way, ...said }) => {
    const meeting = findMeeting(reader, id)
    if (meeting === null || !isHousehold(reader, householdId)) return fail('NOT_FOUND')
    if (meeting.cancelledOn !== null) return fail('MEETING_CANCELLED')
    const second = findAnswer(reader, { meetingId: id, householdId }) !== null
    const answerId = newId()
    const row = { id: answerId, meetingId: id, householdId, way, at: now }
    change.insert(meetingAnswer, { ...row, ...whatWasSaid(said) })
    return ok({ answerId, second })
  },
  'meetings.takeBackAnswer': ({ change, reader }, { answerId }) => {
    if (findAnswer(reader, { id: answerId }) === null) return fail('NOT_FOUND')
    change.remove(meetingAnswer, answerId)
    return ok({})
  },
  'meetings.callList': ({ reader, today }, { id }) => {
    const calls = callsOf(reader, today, id)
    return calls === null ? fail('NOT_FOUND') : ok({ calls })
  },
  'meetings.noteContact': ({ change, reader, newId }, { id, on, result, ...contact }) => {
    const meetingExists = findMeeting(reader, id) !== null
    if (!meetingExists || !isHousehold(reader, contact.householdId)) return fail('NOT_FOUND')
    const contactId = newId()
    const isSent = contact.kind === 'invited' || contact.kind === 'reminded'
    change.insert(meetingContact, {
      ...{ id: contactId, meetingId: id, contactedOn: on },
      ...contact,
      // only what was said in a call or a talk has a result
      result: isSent ? null : result,
    })
    return ok({ contactId })
  },
  'meetings.removeContact': ({ change, reader }, { contactId }) => {
    const contact = findContact(reader, contactId)
    if (contact === null) return fail('NOT_FOUND')
    if (contact.runId !== null) return fail('CONTACT_ON_PAPER')
    change.remove(meetingContact, contactId)
    return ok({})
  },
}

/** So many can be taken back from the screen of the counter. */
const RECENT = 12

type Said = Pick<OperationInput<'meetings.answer'>, 'answer' | 'adults' | 'interpreter' | 'childcare'>

/** Who does not come brings nobody, and needs no interpreter or childcare. */
function whatWasSaid({ answer, ...asked }: Said): Said {
  return answer === 'no' ? { answer, adults: 0, interpreter: false, childcare: false } : { answer, ...asked }
}

function isHousehold(reader: Reader, householdId: string): boolean {
  return householdsById(reader, [householdId]).length > 0
}

function shownFamily(one: AnsweredFamily): FamilyAnswer {
  const { family, answer, added } = one
  const { householdId, name, parents, children, code } = family
  const invited = lastContact(one, 'invited')
  return {
    householdId,
    name,
    parents: [...parents],
    children: [...children],
    code,
    invitedBy: invited?.way ?? null,
    invitedOn: asDay(invited?.contactedOn ?? null),
    remindedOn: asDay(lastContact(one, 'reminded')?.contactedOn ?? null),
    answer: answer?.answer ?? null,
    adults: answer?.adults ?? 0,
    interpreter: answer?.interpreter ?? false,
    childcare: answer?.childcare ?? false,
    added,
  }
}

type Answers = OperationOutput<'meetings.answers'>

/** A family with children in two groups counts in both: each teacher has a slip to look for. */
function slipsPerGroup({ population, families }: AnsweredMeeting): Answers['groups'] {
  const groupsAt = groupsPerHome(population)
  const groupOf = new Map(population.pupils.map(({ id, groupId }) => [id, groupId]))
  const counted = new Map<string | null, { families: number; slipsOut: number }>()
  for (const one of families) {
    const { householdId, children } = one.family
    const atHome = groupsAt.get(householdId)
    // a parent who lives apart counts in the group of the child once it was invited or answered
    if (atHome === undefined && one.contacts.length === 0 && one.answer === null) continue
    const ofChildren = children.flatMap(({ pupilId }) =>
      groupOf.has(pupilId) ? [groupOf.get(pupilId) ?? null] : [],
    )
    for (const groupId of new Set([...(atHome ?? []), ...ofChildren])) {
      const { families: all, slipsOut } = counted.get(groupId) ?? { families: 0, slipsOut: 0 }
      counted.set(groupId, { families: all + 1, slipsOut: slipsOut + (isSlipOut(one) ? 1 : 0) })
    }
  }
  const inOrder = [...population.groups].sort((a, b) => compareGroups(a, b) || (a.id < b.id ? -1 : 1))
  const none = { families: 0, slipsOut: 0 }
  const withoutGroup = counted.get(null)
  return [
    ...inOrder.map(({ id, name }) => ({ groupId: id, name, ...(counted.get(id) ?? none) })),
    ...(withoutGroup === undefined ? [] : [{ groupId: null, name: 'Zonder groep', ...withoutGroup }]),
  ]
}

function groupsPerHome({ pupils }: Population): Map<string, Set<string | null>> {
  const groups = new Map<string, Set<string | null>>()
  for (const { groupId, householdIds } of pupils) {
    for (const householdId of householdIds) {
      const known = groups.get(householdId)
      if (known === undefined) groups.set(householdId, new Set([groupId]))
      else known.add(groupId)
    }
  }
  return groups
}

function isSlipOut({ contacts, answer }: AnsweredFamily): boolean {
  return answer === null && contacts.some(({ kind, way }) => kind === 'invited' && way === 'paper')
}

function promisedBy({ families }: AnsweredMeeting): Answers['promised'] {
  const coming = families.flatMap(({ answer }) => (answer?.answer === 'yes' ? answer : []))
  return {
    families: coming.length,
    adults: coming.reduce((sum, { adults }) => sum + adults, 0),
    interpreters: coming.filter(({ interpreter }) => interpreter).length,
    childcare: coming.filter(({ childcare }) => childcare).length,
  }
}

function lastTyped({ answers, families }: AnsweredMeeting): Answers['recent'] {
  const names = new Map(families.map(({ family }) => [family.householdId, family.name]))
  return answers.slice(0, RECENT).map(({ id, householdId, answer, adults, interpreter, childcare, at }) => ({
    ...{ answerId: id, householdId, name: names.get(householdId) ?? '' },
    ...{ answer, adults, interpreter, childcare, at },
  }))
}
