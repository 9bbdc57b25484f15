// Reports as sheets for a spreadsheet program: figures as numbers, days as days, no names of persons.
import { groupTitle } from '../groups/texts.ts'
import type { IsoDate } from '../kernel/date.ts'
import { promisedCounts } from './promises.ts'
import { ABSENCE_REASON_TEXTS } from './reason-texts.ts'
import type {
  ReportLine,
  Share,
  TrendLineShown,
  TrendPointShown,
  TurnoutReport,
  TurnoutTrend,
} from './report-shown.ts'

type Cell = string | number | { readonly day: IsoDate }

export interface FigureSheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

/** Tabs: groups with the school, years, what was promised and why not, and how it was counted. */
export function reportSheets(report: TurnoutReport): FigureSheet[] {
  const { lines, school, target } = report
  const hasList = school.percentText !== ''
  return [
    {
      name: 'Groepen',
      rows: [
        LINE_COLUMNS,
        ...lines.map((line) =>
          lineRow(line, line.groupId === null ? line.name : groupTitle(line.name), target),
        ),
        ...(hasList ? [lineRow({ ...school, kept: true }, 'School', target)] : []),
      ],
    },
    { name: 'Leerjaren', rows: yearRows(report) },
    { name: 'Gezinnen', rows: familyRows(report) },
    { name: 'Toelichting', rows: explanation(report) },
  ]
}

/** Tabs: the school, each group and each year, one row per meeting. */
export function trendSheets({ meetings, school, groups, cohorts, rule }: TurnoutTrend): FigureSheet[] {
  const known = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  const rowOf = (point: TrendPointShown): Cell[] => [
    { day: point.date },
    point.schoolYear,
    point.name,
    known.get(point.meetingId)?.kindText ?? '',
    ...shareCells(point),
    known.get(point.meetingId)?.target ?? '',
    yesNo(point.reached),
  ]
  const linesOf = (lines: readonly TrendLineShown[]) =>
    lines.flatMap(({ label, points }) => points.map((point) => [label, ...rowOf(point)]))
  return [
    { name: 'School', rows: [POINT_COLUMNS, ...school.map(rowOf)] },
    { name: 'Groepen', rows: [['Groep', ...POINT_COLUMNS], ...linesOf(groups)] },
    { name: 'Leerjaren', rows: [['Leerjaar', ...POINT_COLUMNS], ...linesOf(cohorts)] },
    { name: 'Toelichting', rows: [[rule]] },
  ]
}

const SHARE_COLUMNS = ['Leerlingen', 'Vertegenwoordigd', 'Percentage']
const POINT_COLUMNS = [
  'Datum',
  'Schooljaar',
  'Bijeenkomst',
  'Soort',
  ...SHARE_COLUMNS,
  'Doel (meer dan %)',
  'Doel gehaald',
]
const LINE_COLUMNS = [
  'Groep',
  'Lijst',
  ...SHARE_COLUMNS,
  'Doel (meer dan %)',
  'Doel gehaald',
  'Vrijgesteld',
  'Leerlingen zonder vrijgesteld',
  'Percentage zonder vrijgesteld',
  'Gezinnen',
  'Gezinnen vertegenwoordigd',
  'Personen',
  'Leerlingen met twee adressen',
  'Beide ouders bereikt',
  'Leerlingen alleen online',
  'Personen online',
]

type Line = Share &
  Omit<ReportLine, keyof Share | 'groupId' | 'name' | 'needed' | 'shortfallText' | 'perYear'>

function lineRow(line: Line, name: string, target: number): Cell[] {
  if (!line.kept) return [name, 'nee', line.pupils]
  const { withoutExcused, families, bothParents, online } = line
  return [
    name,
    'ja',
    ...shareCells(line),
    target,
    yesNo(line.reached),
    line.excused,
    withoutExcused.pupils,
    percent(withoutExcused),
    families.all,
    families.represented,
    line.persons,
    bothParents.all,
    bothParents.reached,
    online.pupils,
    online.persons,
  ]
}

function yearRows({ lines, perYear }: TurnoutReport): Cell[][] {
  return [
    ['Groep', 'Leerjaar', ...SHARE_COLUMNS],
    ...perYear.map((share) => ['School', share.year, ...shareCells(share)]),
    ...lines.flatMap(({ name, perYear: split }) =>
      split.map((share) => [groupTitle(name), share.year, ...shareCells(share)]),
    ),
  ]
}

/** Reasons keep their '1–2': a sheet does not tell more than the page. */
function familyRows({ promised, reasons }: TurnoutReport): Cell[][] {
  return [
    ['Wat', 'Gezinnen'],
    ...(promised === null ? [] : promisedCounts(promised).map(({ label, count }) => [label, count])),
    ...reasons.map(({ reason, countText }) => [
      `Was er niet: ${ABSENCE_REASON_TEXTS[reason]}`,
      /^\d+$/.test(countText) ? Number(countText) : countText,
    ]),
  ]
}

function explanation({ name, kindText, dates, comparison, rule, source, notes }: TurnoutReport): Cell[][] {
  return [
    ['Bijeenkomst', name],
    ['Soort', kindText],
    ...dates.map((day): Cell[] => ['Datum', { day }]),
    ...[comparison, ...notes, rule, source]
      .filter((sentence) => sentence !== '')
      .map((sentence) => ['', sentence]),
  ]
}

function shareCells(share: Share): Cell[] {
  return [share.pupils, share.represented, percent(share)]
}

/** Of a hundred, with two decimals: as exact as a percentage of a school can be told from its target. */
function percent({ pupils, represented }: Share): Cell {
  return pupils === 0 ? '' : Math.round((10_000 * represented) / pupils) / 100
}

function yesNo(is: boolean): string {
  return is ? 'ja' : 'nee'
}
