import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCalendar } from '#db/queries/calendar'
import { decisionsOf, findLeaveRequest, holdingDecisions, leaveChildrenOf } from '#db/queries/leave'
import { leaveChild, leaveDecision, leaveRequest } from '#db/schema/leave'
import { firstTwoLessonWeeks } from '#domain/calendar/lesson-weeks'
import { schoolYearOf } from '#domain/kernel/school-year'
import { judgeRequest } from '#electron/services/leave-facts'
import {
  type AnyForm,
  anyChoice,
  anyForm,
  decisionOf,
  type HeadChoice,
} from '../../domain/leave/any-decision.ts'
import { aForm } from '../../support/leave.ts'
import { addPupil } from '../../support/people.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'

/** A form is decided about, and perhaps there is an objection that is upheld with another decision. */
interface Step {
  readonly form: AnyForm
  readonly choice: HeadChoice
  readonly onObjection: HeadChoice | null
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  form: anyForm,
  choice: anyChoice,
  onObjection: fc.option(anyChoice),
})

let number = 0

/** The rows of a request that waits for the head, as leave.take writes them. */
function handOver(desk: TestDesk, pupilId: string, { asked, from, to, receivedOn }: AnyForm) {
  const [id, childId] = [randomUUID(), randomUUID()]
  const { pupilIds: _, ...form } = aForm([pupilId], { asked, periods: [{ from, to }], receivedOn })
  number += 1
  desk.change((change) => {
    const taken = { id, number, state: 'handedOver' as const, takenBy: 'balie', takenAt: '2026-11-21' }
    change.insert(leaveRequest, { ...form, ...taken })
    change.insert(leaveChild, { id: childId, requestId: id, pupilId })
  })
  return { id, childId }
}

async function decide(desk: TestDesk, pupilId: string, { form, choice, onObjection }: Step) {
  const { id, childId } = handOver(desk, pupilId, form)
  const row = () => {
    const found = findLeaveRequest(desk.reader, id)
    if (found === null) throw new Error('no request')
    return found
  }
  const chosen = (one: HeadChoice) => ({
    ...decisionOf(one, judgeRequest({ reader: desk.reader, today: desk.today }, row()).facts, pupilId),
    childId,
  })
  const { ok } = await desk.call('leave.decide', {
    ...{ id, revision: row().changedIn, onBehalf: false, heardOn: null, hearing: '' },
    decisions: [chosen(choice)],
  })
  const [decision] = decisionsOf(desk.reader, [childId])
  if (!ok || decision === undefined || onObjection === null) return
  desk.change((change) => change.update(leaveDecision, decision.id, { sentOn: desk.today }))
  const objection = await desk.call('leave.object', {
    ...{ decisionId: decision.id, byName: 'Eva', receivedOn: desk.today, postedOn: null, grounds: '' },
  })
  if (!objection.ok) return
  await desk.call('leave.decideObjection', {
    ...{ id: objection.value.id, outcome: 'upheld', reasons: 'Gegrond.', onBehalf: false },
    decision: chosen(onObjection),
  })
}

/** What holds of a child: the granted days by article. */
function grantsOf(desk: TestDesk, pupilId: string) {
  const children = leaveChildrenOf(desk.reader, 'pupil', [pupilId]).map(({ id }) => id)
  return holdingDecisions(decisionsOf(desk.reader, children)).filter(
    ({ outcome }) => outcome === 'granted' || outcome === 'partly',
  )
}

test('whatever is sent, on requests and on objections, a child has at most ten days by each article, and 13a once and never in the first two lesson weeks', async () => {
  const desk = testDesk({ role: 'head' })
  const weeks = firstTwoLessonWeeks(readCalendar(desk.reader), desk.schoolYear)
  let [granted, replaced] = [0, 0]
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 3, maxLength: 7, size: 'max' }), async (steps) => {
      const pupilId = addPupil(desk, 'Noor de Boer', { birthDate: '2017-06-18' })
      for (const step of steps) await decide(desk, pupilId, step)
      const grants = grantsOf(desk, pupilId)
      granted += grants.length
      replaced += grants.filter(({ replacesId }) => replacesId !== null).length
      for (const article of ['13a', '14']) {
        const days = grants.filter((one) => one.article === article).flatMap((one) => one.days)
        expect(days.every(({ date }) => schoolYearOf(date) === desk.schoolYear)).toBe(true)
        expect(days.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThanOrEqual(10)
      }
      const holiday = grants.filter(({ article }) => article === '13a')
      expect(holiday.length).toBeLessThanOrEqual(1)
      const early = holiday.flatMap(({ days }) => days).filter(({ date }) => date <= (weeks?.to ?? ''))
      expect(early).toEqual([])
    }),
    { numRuns: 40, seed: 20261122 },
  )
  // it says something only when much was granted, also on objections
  expect(granted).toBeGreaterThan(25)
  expect(replaced).toBeGreaterThan(5)
}, 60_000)
