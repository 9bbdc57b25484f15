import { expect, test } from 'vitest'
import type { StepKind } from '#domain/complaints/handling'
import type { ComplaintFileShown } from '#domain/complaints/shown'
import type { IsoDate } from '#domain/kernel/date'
import { closingConditions, fileStep } from '../../../renderer/complaints/file/file-step.ts'

const TODAY = '2026-11-23' as IsoDate

/** A complaint that the head handles, with nothing done yet. */
function file(more: Partial<ComplaintFileShown> = {}): ComplaintFileShown {
  return {
    ...{ id: 'one', numberText: '2026-001', access: 'whole', kind: 'complaint', route: 'organisation' },
    ...{ headOnly: false, state: 'running', receivedOn: TODAY, giver: 'een ouder', subject: 'gym' },
    ...{ category: null, handledBy: 'Wilma', rung: 'head', next: { what: '', who: '', on: null } },
    ...{ duty: null, outcome: null, closedOn: null, revision: 1, way: 'counter', giverKind: 'parent' },
    ...{ householdId: null, personId: null, pupilId: null, staffId: null, giverName: '' },
    ...{ contactWish: 'phone', contactAt: '', tags: [], groupId: null, group: '', place: '', facts: '' },
    ...{ opinion: '', otherView: '', committeeNumber: '', committeeStatus: '', about: [], readers: [] },
    ...{ handledById: 'w', steps: [], measures: [], duties: [], boardDelay: null, satisfied: null },
    ...{ lesson: '', hold: null, views: [], accounts: [], mayAssign: true },
    ...more,
  }
}

function step(kind: StepKind, more: Partial<ComplaintFileShown['steps'][number]> = {}) {
  return {
    ...{ id: kind, kind, plannedOn: null, doneOn: TODAY, rung: 'head', who: '', facts: '', opinion: '' },
    ...{ notedBy: 'Wilma', printRunId: null, struckOn: null },
    ...more,
  } as const
}

const due = (what: ComplaintFileShown['duties'][number]['what'], late = false) => ({
  ...{ what, by: (late ? '2026-11-20' : '2026-11-27') as IsoDate, late },
})

test.each([
  ['nobody handles it: the head assigns', { state: 'new', handledBy: '' }, 'Kies “Toewijzen”.', null],
  [
    'nobody handles it: another waits',
    { state: 'new', handledBy: '', mayAssign: false },
    'De directeur wijst iemand aan.',
    null,
  ],
  [
    'late',
    { duties: [due('receipt', true)] },
    'Te laat: de ontvangst bevestigen, uiterlijk vr 20 nov',
    'receipt',
  ],
  ['an answer is a feedback', { duties: [due('answer')] }, 'Uiterlijk vr 27 nov: antwoord geven', 'feedback'],
  ['withdrawn', { state: 'withdrawn', duties: [] }, 'Ingetrokken', null],
  ['closed', { state: 'closed', closedOn: TODAY }, 'op 23 november 2026.', null],
  [
    'closed, to be asked later',
    { state: 'closed', closedOn: TODAY, duties: [due('solvedCheck')] },
    'vragen of het is opgelost',
    'solvedCheck',
  ],
  ['nothing is due', {}, 'Kies een volgende stap', 'talk'],
] as const)('the next step: %s', (_, more, words, note) => {
  const { title, text, note: noted } = fileStep(file(more as Partial<ComplaintFileShown>), TODAY)
  expect(`${title} ${text}`).toContain(words)
  expect(noted).toBe(note)
})

const SOMEBODY = [{ accountId: null, staffId: 's', name: 'juf Els' }]

test.each([
  ['nobody wants to hear and it is about nobody', { contactWish: 'none' }, []],
  ['somebody wants to hear', {}, [['feedback', false]]],
  ['feedback was given', { steps: [step('feedback')] }, [['feedback', true]]],
  ['feedback was struck through', { steps: [step('feedback', { struckOn: TODAY })] }, [['feedback', false]]],
  [
    'feedback is only planned',
    { steps: [step('feedback', { plannedOn: TODAY, doneOn: null })] },
    [['feedback', false]],
  ],
  ['about somebody', { about: SOMEBODY, contactWish: 'none' }, [['otherSide', false]]],
  [
    'the other side stands in the file',
    { about: SOMEBODY, contactWish: 'none', otherView: 'Els zag het anders' },
    [['otherSide', true]],
  ],
] as const)('what must have happened before closing: %s', (_, more, conditions) => {
  const found = closingConditions(file(more as Partial<ComplaintFileShown>))
  expect(found.map(({ note, done }) => [note, done])).toEqual(conditions)
})
