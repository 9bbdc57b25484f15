// Klachten en ideeën in the Oefenschool: what came in these weeks, and a school year that is over to report about.

import type { NewRow } from '#db/change'
import { readAccounts } from '#db/queries/access'
import { complaint, complaintMeasure, complaintSetting, complaintStep } from '#db/schema/complaints'
import type { ComplaintCategory } from '#domain/complaints/categories'
import type { ComplaintOutcome } from '#domain/complaints/complaint'
import { DEFAULT_COMPLAINT_SETTINGS } from '#domain/complaints/settings'
import { addDays } from '#domain/kernel/date'
import { previousSchoolYear, schoolYearOf, startOfSchoolYear } from '#domain/kernel/school-year'
import type { Filling } from './practice-filling.ts'

interface FillingReports extends Filling {
  readonly newId: () => string
}

type ComplaintValues = NewRow<typeof complaint>

/** Adds reports in every state to practise with; the persons are those of the Oefenschool. */
export function addPracticeComplaints(filling: FillingReports): void {
  const { change, reader, made, today, newId } = filling
  change.insert(complaintSetting, { id: 'complaints', settings: SETTINGS })
  const headId = readAccounts(reader).find(({ role }) => role === 'head')?.id ?? null
  const parents = made.rows.persons.slice(0, REPORTS.length)
  const past = pastYear(filling)
  change.insertMany(complaint, past)
  REPORTS.forEach(({ daysAgo, handled, steps, ...report }, at) => {
    const id = newId()
    const receivedOn = addDays(today, -daysAgo)
    change.insert(complaint, {
      ...BARE,
      ...report,
      ...{ id, number: past.length + at + 1, receivedOn, schoolYear: schoolYearOf(receivedOn) },
      personId: (report.giver ?? BARE.giver) === 'parent' ? (parents[at]?.id ?? null) : null,
      handledBy: handled ? headId : null,
      state: handled ? 'running' : 'new',
    })
    if (headId === null) return
    for (const { kind, after, facts } of steps) {
      const doneOn = addDays(receivedOn, after)
      change.insert(complaintStep, { ...step(id, newId()), kind, doneOn, facts, notedBy: headId })
    }
    if (handled)
      change.insert(complaintMeasure, { ...MEASURE, id: newId(), complaintId: id, dueOn: addDays(today, 14) })
  })
}

const SETTINGS = {
  ...DEFAULT_COMPLAINT_SETTINGS,
  contactPersons: [
    { name: 'Ilse Oefenaar', phone: '010 000 0101', email: 'contact@example.org', accountId: null },
  ],
  confidant: { name: 'Vertrouwenspunt Oefenstad', phone: '010 000 0102', email: '' },
  board: { name: 'Stichting Oefenscholen', phone: '010 000 0103', email: '' },
  committee: { name: 'Klachtencommissie Oefenland', address: 'Postbus 1, 1234 AA Zandermeer', email: '' },
}

/** What every report here has; the rest is what it is about. */
const BARE = {
  route: null,
  headOnly: false,
  way: 'counter',
  giver: 'parent',
  contactWish: 'phone',
  category: null,
  tags: [],
  rung: 'head',
} as const satisfies Partial<ComplaintValues>

interface Report
  extends Pick<ComplaintValues, 'kind' | 'subject'>,
    Partial<
      Pick<
        ComplaintValues,
        'route' | 'way' | 'giver' | 'giverName' | 'category' | 'facts' | 'opinion' | 'contactWish' | 'rung'
      >
    > {
  readonly daysAgo: number
  /** The head handles it. */
  readonly handled: boolean
  readonly steps: readonly {
    readonly kind: 'receipt' | 'talk'
    readonly after: number
    readonly facts: string
  }[]
}

const REPORTS: readonly Report[] = [
  {
    ...{ kind: 'complaint', route: 'organisation', category: 'communication', rung: 'head' },
    subject: 'te laat bericht over de studiedag',
    facts: 'Het bericht kwam twee dagen van tevoren.',
    opinion: 'De ouder vindt dat een week nodig is om opvang te regelen.',
    ...{ daysAgo: 12, handled: true },
    steps: [
      { kind: 'receipt', after: 2, facts: 'Gebeld: de melding is binnen.' },
      { kind: 'talk', after: 5, facts: 'Het bericht stond klaar en is niet verstuurd.' },
    ],
  },
  {
    ...{ kind: 'complaint', route: 'organisation', category: 'safety', rung: 'concerned' },
    subject: 'auto’s op de stoep bij het hek',
    facts: 'Op maandag en vrijdag, tussen kwart over acht en half negen.',
    ...{ daysAgo: 3, handled: false, steps: [] },
  },
  {
    ...{
      kind: 'idea',
      giver: 'pupil',
      giverName: 'leerling van groep 7',
      way: 'ideaBox',
      contactWish: 'none',
    },
    subject: 'een ruilkast voor boeken in de hal',
    facts: 'Wie een boek brengt, mag een boek meenemen.',
    ...{ daysAgo: 6, handled: false, steps: [] },
  },
  {
    ...{ kind: 'signal', way: 'phone', contactWish: 'none' },
    subject: 'de bel is op het plein niet te horen',
    ...{ daysAgo: 2, handled: false, steps: [] },
  },
  {
    ...{ kind: 'compliment', way: 'email', contactWish: 'none' },
    subject: 'de warme ontvangst op de informatieavond',
    ...{ daysAgo: 20, handled: false, steps: [] },
  },
  {
    ...{
      kind: 'complaint',
      route: 'conduct',
      giver: 'anonymous',
      contactWish: 'none',
      rung: 'contactPerson',
    },
    subject: '',
    ...{ daysAgo: 4, handled: false, steps: [] },
  },
  {
    ...{ kind: 'idea', way: 'email', contactWish: 'email' },
    subject: 'een bankje bij het hek voor wie wacht',
    facts: 'Bij het hek wachten elke dag opa’s en oma’s.',
    ...{ daysAgo: 1, handled: false, steps: [] },
  },
]

const MEASURE = {
  what: 'Berichten over vrije dagen gaan drie weken van tevoren mee',
  who: 'balie',
  improvement: 'Bericht over een vrije dag komt nu drie weken van tevoren.',
}

function step(complaintId: string, id: string) {
  return { id, complaintId, rung: 'head' as const, plannedOn: null, who: '', opinion: '' }
}

/** Categories, outcomes and days until the closing of the school year that is over. */
const PAST: readonly (readonly [ComplaintCategory, ComplaintOutcome, number])[] = [
  ['communication', 'solved', 9],
  ['communication', 'solved', 12],
  ['communication', 'partlySolved', 20],
  ['communication', 'solved', 26],
  ['communication', 'solved', 5],
  ['teaching', 'solved', 18],
  ['teaching', 'partlySolved', 33],
  ['teaching', 'solved', 11],
  ['safety', 'solved', 4],
  ['safety', 'solved', 7],
  ['safety', 'notSolved', 61],
  ['safety', 'solved', 13],
  ['organisation', 'solved', 16],
  ['conduct', 'partlySolved', 40],
]

/** Closed complaints of last school year, without what they were about: only to count. */
function pastYear({ today, newId }: FillingReports): ComplaintValues[] {
  const schoolYear = previousSchoolYear(schoolYearOf(today))
  const begin = startOfSchoolYear(schoolYear)
  return PAST.map(([category, outcome, days], at) => {
    const receivedOn = addDays(begin, 40 + at * 18)
    return {
      ...BARE,
      ...{
        id: newId(),
        number: at + 1,
        schoolYear,
        kind: 'complaint',
        route: 'organisation',
        state: 'closed',
      },
      ...{ receivedOn, category, outcome, closedOn: addDays(receivedOn, days), satisfied: 'unknown' },
      ...{ subject: 'van vorig schooljaar', giverName: 'een ouder', contactWish: 'none' },
    } as const
  })
}
