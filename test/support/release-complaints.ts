// One row and more in the tables of reports, for a filled file of a release.
import type { Change } from '#db/change'
import {
  complaint,
  complaintMeasure,
  complaintPerson,
  complaintSetting,
  complaintStep,
  complaintYear,
} from '#db/schema/complaints'
import { DEFAULT_COMPLAINT_SETTINGS } from '#domain/complaints/settings'
import type { Known } from './release-rows.ts'

/** A complaint of a parent that was closed, one of the committee that runs, and a year that was given out. */
export function addComplaintRows(change: Change, { householdId, personId, groupId, accountId }: Known): void {
  change.insert(complaint, {
    ...{ id: 'complaint-1', number: 1, schoolYear: '2026-2027', kind: 'complaint', route: 'organisation' },
    ...{ state: 'closed', receivedOn: '2026-09-14', way: 'counter', giver: 'parent', householdId, personId },
    ...{ contactWish: 'phone', contactAt: '06 12345678', category: 'organisation', tags: ['gym'] },
    ...{ subject: 'Gym valt vaak uit', groupId, facts: 'Drie keer in september.', opinion: 'Te vaak.' },
    ...{ otherView: 'De zaal was dicht.', rung: 'head', handledBy: accountId, outcome: 'solved' },
    ...{ closedOn: '2026-10-19', satisfied: 'yes', lesson: 'Wij melden uitval dezelfde dag.' },
  })
  change.insert(complaint, {
    ...{ id: 'complaint-2', number: 2, schoolYear: '2026-2027', kind: 'committee', state: 'running' },
    ...{ receivedOn: '2026-10-05', way: 'letter', giver: 'parent', giverName: 'mevrouw Vos' },
    ...{ contactWish: 'none', tags: [], rung: 'committee', committeeNumber: '108999' },
    ...{ committeeStatus: 'in behandeling', heldUntil: '2027-08-01', heldBecause: 'Procedure loopt.' },
  })
  change.insert(complaintPerson, {
    ...{ id: 'about-1', complaintId: 'complaint-1', part: 'about', name: 'de gymleraar' },
  })
  change.insert(complaintPerson, {
    ...{ id: 'reader-1', complaintId: 'complaint-1', part: 'reader', accountId },
  })
  change.insert(complaintStep, {
    ...{ id: 'step-1', complaintId: 'complaint-1', kind: 'feedback', doneOn: '2026-10-16', rung: 'head' },
    ...{ who: 'mevrouw', facts: 'Gebeld.', printRunId: 'run-1', notedBy: accountId },
  })
  change.insert(complaintMeasure, {
    ...{ id: 'measure-1', complaintId: 'complaint-1', what: 'Bericht bij uitval', who: 'balie' },
    ...{ dueOn: '2026-10-30', doneOn: '2026-10-12', improvement: 'Ouders weten het dezelfde dag.' },
  })
  change.insert(complaintSetting, { id: 'complaints', settings: DEFAULT_COMPLAINT_SETTINGS })
  const counted = { kind: 'idea', route: null, category: null, outcome: 'solved', days: 14 }
  change.insert(complaintYear, {
    ...{ id: 'year-1', schoolYear: '2025-2026', lessons: 'Wij bellen eerder terug.' },
    counted: [{ ...counted, schoolYear: '2025-2026' }],
    report: {
      ...{ schoolYear: '2025-2026', threshold: 3, fewComplaints: true, mostAbout: null },
      kinds: [{ keys: ['organisation', 'conduct'], shown: 'few' }],
      ...{ categories: null, outcomes: null, leadTimes: null },
    },
    givenOutOn: '2026-09-01',
  })
}
