// The report of a meeting on its one sheet, in ready words; the template only draws it.
import { groupTitle, pupilsText } from '../groups/texts.ts'
import { longDateWithWeekday } from '../kernel/date-text.ts'
import { promisedCounts } from './promises.ts'
import { ABSENCE_REASON_TEXTS } from './reason-texts.ts'
import type { ReportLine, Share, TurnoutReport } from './report-shown.ts'

interface LabelledText {
  readonly label: string
  readonly value: string
}

interface Row {
  readonly name: string
  /** Length of the bar, in percent; null without a list. */
  readonly share: number | null
  readonly reached: boolean
  readonly percent: string
  readonly pupils: string
  readonly withoutExcused: string
  readonly families: string
  readonly persons: string
  readonly state: string
  readonly split: string[]
}

export interface ReportSheet {
  readonly title: string
  readonly under: string
  readonly headline: string
  readonly comparison: string
  readonly target: number
  readonly facts: LabelledText[]
  readonly rows: Row[]
  /** The school; null without a count. */
  readonly total: Row | null
  readonly blocks: { readonly title: string; readonly note: string; readonly rows: LabelledText[] }[]
  readonly notes: string[]
  readonly rule: string
  readonly source: string
}

/** What stands on the sheet of a report. */
export function planReportSheet(report: TurnoutReport): ReportSheet {
  const { name, kindText, dates, target, school, comparison, rule, source, notes } = report
  const kind = kindText === name ? [] : [kindText]
  return {
    title: name,
    under: [...kind, dates.map(longDateWithWeekday).join(' en ')].join(' · '),
    headline: headlineOf(report),
    comparison,
    target,
    facts: factsOf(report),
    rows: report.lines.map(rowOf),
    total:
      school.percentText === ''
        ? null
        : { ...wordsOf(school), name: 'School', state: school.reached ? 'gehaald' : 'nog niet', split: [] },
    blocks: figureBlocks(report),
    ...{ notes, rule, source },
  }
}

/** 'Opkomst: 79,2 % (19 van 24 leerlingen). Het doel is gehaald.' */
export function headlineOf({ school, target }: TurnoutReport): string {
  if (school.percentText === '') return 'Er is geen percentage.'
  const goal = school.reached ? 'Het doel is gehaald' : 'Het doel is nog niet gehaald'
  const share = `${school.percentText} (${number(school.represented)} van ${pupilsText(school.pupils)})`
  return `Opkomst: ${share}. ${goal}: meer dan ${target} %.`
}

/** '84,6 % (11 van 13)'. */
export function shareText({ percentText, represented, pupils }: Share): string {
  return percentText === '' ? '' : `${percentText} (${ofText(represented, pupils)})`
}

/** '19 van 24'. */
export function ofText(part: number, whole: number): string {
  return `${number(part)} van ${number(whole)}`
}

/** 'leerjaar 5: 84,6 % (11 van 13)', a line for each leerjaar of a combination group. */
export function splitTexts(perYear: TurnoutReport['perYear']): string[] {
  return perYear.map((share) => `leerjaar ${share.year}: ${shareText(share)}`)
}

/** What stands beside the pupils of the whole school: label and words. */
export function factsOf({ school }: TurnoutReport): LabelledText[] {
  if (school.percentText === '') return []
  const { families, persons, excused, withoutExcused, bothParents, online } = school
  return [
    { label: 'Leerlingen', value: ofText(school.represented, school.pupils) },
    { label: 'Gezinnen', value: ofText(families.represented, families.all) },
    { label: 'Personen', value: number(persons) },
    { label: 'Zonder vrijgestelde gezinnen', value: shareText(withoutExcused) },
    { label: 'Vrijgesteld', value: pupilsText(excused) },
    { label: 'Beide ouders bereikt', value: bothText(bothParents) },
    { label: 'Online', value: `${pupilsText(online.pupils)}, ${personsText(online.persons)}` },
  ]
}

function bothText({ reached, all }: { reached: number; all: number }): string {
  return all === 0
    ? 'geen leerlingen met twee adressen'
    : `${number(reached)} van ${pupilsText(all)} met twee adressen`
}

function personsText(count: number): string {
  return count === 1 ? '1 persoon' : `${number(count)} personen`
}

function rowOf(line: ReportLine): Row {
  const name = line.groupId === null ? line.name : groupTitle(line.name)
  if (!line.kept) return { ...NO_LIST, name, pupils: number(line.pupils) }
  return {
    ...wordsOf(line),
    name,
    state: line.reached ? 'gehaald' : line.shortfallText,
    split: splitTexts(line.perYear),
  }
}

const NO_LIST = {
  share: null,
  reached: false,
  percent: '–',
  withoutExcused: '–',
  families: '–',
  persons: '–',
  state: 'geen lijst',
  split: [],
}

function wordsOf(line: Share & Pick<ReportLine, 'withoutExcused' | 'excused' | 'families' | 'persons'>) {
  const { pupils, represented, reached, percentText, withoutExcused, families, persons } = line
  return {
    share: pupils === 0 ? 0 : (100 * represented) / pupils,
    reached,
    percent: percentText,
    pupils: ofText(represented, pupils),
    withoutExcused: withoutExcused.percentText,
    families: ofText(families.represented, families.all),
    persons: number(persons),
  }
}

/** Small tables of label and words, as far as there is something in them. */
export function figureBlocks({ perYear, reasons, promised }: TurnoutReport): ReportSheet['blocks'] {
  const blocks: ReportSheet['blocks'] = [
    {
      title: 'Per leerjaar',
      note: '',
      rows: perYear.map((share) => ({ label: `Leerjaar ${share.year}`, value: shareText(share) })),
    },
    {
      title: 'Toegezegd en gekomen',
      note: 'Aantallen gezinnen.',
      rows:
        promised === null
          ? []
          : promisedCounts(promised).map(({ label, count }) => ({ label, value: number(count) })),
    },
    {
      title: 'Waarom gezinnen er niet waren',
      note: 'Minder dan 3 staat als 1–2.',
      rows: reasons.map(({ reason, countText }) => ({
        label: ABSENCE_REASON_TEXTS[reason],
        value: countText,
      })),
    },
  ]
  return blocks.filter(({ rows }) => rows.length > 0)
}

function number(count: number): string {
  return count.toLocaleString('nl-NL')
}
