// The overview of a school year as tables: the same words and numbers on screen, on paper and in a sheet.
import type { LeaveYear } from './overview-contract.ts'
import { DECISION_OUTCOMES, type DecisionOutcome } from './request.ts'

export interface OverviewTable {
  readonly title: string
  /** What the numbers mean, where that does not speak for itself; '' without. */
  readonly note: string
  /** The first column holds words, the others numbers. */
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** Grounds with their outcomes, decision times, deviations and objections, and absence. */
export function overviewTables(year: LeaveYear): OverviewTable[] {
  return [groundTable(year), timesTable(year), objectionTable(year), absenceTable(year)]
}

/** A number as the Dutch write it: '2,5', '1.240'. */
export function numberText(value: string | number): string {
  return typeof value === 'number' ? value.toLocaleString('nl-NL', { maximumFractionDigits: 2 }) : value
}

const OUTCOME_COLUMNS: Readonly<Record<DecisionOutcome, string>> = {
  granted: 'Toegekend',
  partly: 'Deels',
  refused: 'Afgewezen',
  forwarded: 'Doorgestuurd',
  noted: 'Kennisgeving',
  notNeeded: 'Niet nodig',
}

function groundTable({ grounds, requests }: LeaveYear): OverviewTable {
  const rows = grounds.map(({ ground, children, outcomes, open, withdrawn, days }) => [
    ground,
    children,
    ...DECISION_OUTCOMES.map((outcome) => outcomes[outcome]),
    open,
    withdrawn,
    days,
  ])
  return {
    title: 'Aanvragen per grond',
    note: `${numberText(requests)} ${requests === 1 ? 'aanvraag' : 'aanvragen'}. Elk kind op een aanvraag telt één keer: het besluit is per kind. Dagen zijn toegekende schooldagen.`,
    columns: [
      'Grond',
      'Kinderen',
      ...DECISION_OUTCOMES.map((outcome) => OUTCOME_COLUMNS[outcome]),
      'Nog open',
      'Ingetrokken',
      'Dagen',
    ],
    rows: rows.length < 2 ? rows : [...rows, totalOf(rows)],
  }
}

function totalOf(rows: readonly (readonly (string | number)[])[]): (string | number)[] {
  const [first = []] = rows
  return first.map((_, column) =>
    column === 0 ? 'Samen' : rows.reduce((sum, row) => sum + Number(row[column]), 0),
  )
}

function timesTable({ decisionTimes: times }: LeaveYear): OverviewTable {
  const share = (count: number) =>
    times.decisions === 0 ? '' : `${Math.round((100 * count) / times.decisions)} %`
  const withShare = (label: string, count: number) => [label, count, share(count)]
  return {
    title: 'Tijd tot het besluit',
    note: 'Van ontvangst tot besluit, in kalenderdagen. Een kennisgeving is geen besluit en telt niet mee.',
    columns: ['Wat', 'Aantal', 'Deel'],
    rows: [
      ['Besluiten', times.decisions, ''],
      ['De helft duurde hoogstens (dagen)', times.median ?? '–', ''],
      ['Langste (dagen)', times.longest ?? '–', ''],
      withShare('Binnen de eigen streeftermijn', times.withinTarget),
      withShare('Binnen de termijn van de wet (Awb 4:13, acht weken)', times.withinTerm),
      withShare('Vóór de eerste verlofdag', times.beforeFirstDay),
    ],
  }
}

function objectionTable({ deviations, objections }: LeaveYear): OverviewTable {
  return {
    title: 'Afwijken en bezwaar',
    note: '',
    columns: ['Wat', 'Aantal'],
    rows: [
      ['Besluiten die van het beleid afwijken, met reden', deviations],
      ['Bezwaren ontvangen', objections.received],
      ['Waarvan geheel of deels gegrond', objections.upheld],
      ['Waarvan nog niet beslist', objections.open],
    ],
  }
}

function absenceTable({ absence }: LeaveYear): OverviewTable {
  return {
    title: 'Verzuim zonder verlof',
    note: '',
    columns: ['Wat', 'Aantal'],
    rows: [
      ['Uren zonder toestemming', absence.unauthorisedHours],
      ['Dagen vakantie zonder verlof (luxe verzuim)', absence.luxuryDays],
      ['Meldingen', absence.reported],
    ],
  }
}
