// Requests for leave in a few words: a form as the office fills it in, a decision as the head makes it, another role.
import { randomUUID } from 'node:crypto'
import type { NewRow } from '#db/change'
import { leaveChildrenOf, nextRequestNumber } from '#db/queries/leave'
import { leaveChild, leaveDecision, leaveRequest } from '#db/schema/leave'
import type { Role } from '#domain/access/rights'
import type { OperationInput, OperationName, OperationOutput } from '#domain/contract/operations'
import { isoDate } from '#domain/kernel/date'
import type { GrantedDay, LeaveDetails } from '#domain/leave/request'
import { type CallResult, createDispatch } from '#electron/app/dispatch'
import { findHandlerIn } from '#electron/app/find-handler'
import { PEOPLE, type TestDesk } from './store.ts'

export const day = (text: string) => isoDate.parse(text)

/** The wedding of an uncle in the neighbourhood, on Friday 4 December 2026. */
export function aForm(pupilIds: string[], details: Partial<LeaveDetails> = {}): LeaveDetails {
  return {
    householdId: null,
    applicantId: null,
    applicantName: 'Eva de Boer',
    applicant: 'custody',
    pupilIds,
    municipalityId: null,
    asked: {
      kind: 'circumstance',
      circumstance: 'wedding',
      relation: 'uncleOrAunt',
      place: 'near',
      eventOn: day('2026-12-04'),
      proof: 'seen',
    },
    periods: [{ from: day('2026-12-04'), to: day('2026-12-04') }],
    reason: 'Mijn broer trouwt in de Sint-Janskerk.',
    place: 'Bergen',
    receivedOn: day('2026-11-20'),
    way: 'counter',
    signed: true,
    proofSeen: 'trouwkaart',
    proofSeenOn: day('2026-11-20'),
    emailConsent: '',
    otherParent: 'knows',
    siblingsElsewhere: [],
    repeatsId: null,
    newFacts: false,
    ...details,
  }
}

/** Writes a request as it was taken in, handed over; `row` says otherwise. @returns its id */
export function addRequest(
  desk: TestDesk,
  { pupilIds, ...form }: LeaveDetails,
  row: Partial<NewRow<typeof leaveRequest>> = {},
): string {
  const id = randomUUID()
  desk.change((change) => {
    const number = nextRequestNumber(desk.reader)
    const taken = { takenBy: 'balie', takenAt: '2026-11-20T09:00:00.000Z', proofSeenBy: 'balie' }
    change.insert(leaveRequest, { ...form, ...taken, number, state: 'handedOver', ...row, id })
    for (const pupilId of pupilIds) change.insert(leaveChild, { id: randomUUID(), requestId: id, pupilId })
  })
  return id
}

/** Writes a decision about one child of a request and makes the request decided. @returns its id */
export function decideAs(
  desk: TestDesk,
  of: { requestId: string; pupilId: string },
  row: Partial<NewRow<typeof leaveDecision>> = {},
): string {
  const child = leaveChildrenOf(desk.reader, 'request', [of.requestId]).find(
    ({ pupilId }) => pupilId === of.pupilId,
  )
  if (child === undefined) throw new Error('not on this request')
  const id = randomUUID()
  desk.change((change) => {
    change.insert(leaveDecision, {
      childId: child.id,
      outcome: 'granted',
      article: '14',
      days: schoolDays('2026-12-04'),
      reasons: 'Een bruiloft in de familie.',
      findings: [],
      decidedOn: '2026-11-21',
      decidedBy: PEOPLE.head.id,
      signer: 'W. de Vries',
      ...row,
      id,
    })
    change.update(leaveRequest, of.requestId, { state: 'decided' })
  })
  return id
}

/** Whole school days. */
export function schoolDays(...dates: string[]): GrantedDay[] {
  return dates.map((date) => ({ date: day(date), part: 'whole', weight: 1 }))
}

/** The same school as somebody else at the desk sees it. */
export function as(desk: TestDesk, role: Role): Pick<TestDesk, 'call' | 'value'> {
  const actor = PEOPLE[role]
  const dispatch = createDispatch({
    desk: () => ({ state: 'ready', store: desk.store, who: actor, confirmed: true, mayAlone: () => false }),
    onWork: () => {},
    findHandler: findHandlerIn({}),
    readContext: () => ({ ...desk.context(), actor }),
    clock: { today: () => desk.today, now: () => '2026-11-21T09:00:00.000Z', time: () => '10:00' },
    log: { write: () => {} },
  })
  const call: TestDesk['call'] = async (name, input, requestId = randomUUID()) =>
    (await dispatch.call({ name, input, requestId })) as CallResult as never
  return {
    call,
    async value<N extends OperationName>(name: N, input: OperationInput<N>): Promise<OperationOutput<N>> {
      const answer = await call(name, input)
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
      return answer.value
    },
  }
}
