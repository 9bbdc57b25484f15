// The yearly report in words: rows of its tables, and a text for the jaarverslag. It is made of what the report shows
// and of nothing else, so that no sentence can tell a number that a table hides.
import { CATEGORY_TEXTS } from './categories.ts'
import type { ShownCount, ShownTable } from './suppression.ts'
import { OUTCOME_TEXTS } from './texts.ts'
import type { LeadTime, YearCategory, YearKind, YearOutcome } from './year-counts.ts'
import type { PublishedYear } from './year-report.ts'

export const KIND_LABELS: Readonly<Record<YearKind, string>> = {
  organisation: 'Klachten over organisatie of onderwijs',
  conduct: 'Klachten over gedrag',
  committee: 'Klachten bij de klachtencommissie',
  signal: 'Signalen',
  idea: 'Ideeën',
  compliment: 'Complimenten',
}

export const OUTCOME_LABELS: Readonly<Record<YearOutcome, string>> = {
  ...OUTCOME_TEXTS,
  running: 'nog niet afgerond',
}

export const LEAD_TIME_LABELS: Readonly<Record<LeadTime, string>> = {
  twoWeeks: 'binnen 2 weken',
  fourWeeks: 'na 2 tot 4 weken',
  eightWeeks: 'na 4 tot 8 weken',
  longer: 'na meer dan 8 weken',
  running: 'nog niet afgerond',
}

/** '12', 'minder dan 3', or 'niet getoond'. */
export function shownText(shown: ShownCount, threshold: number): string {
  if (shown === 'few') return `minder dan ${threshold}`
  return shown === 'hidden' ? 'niet getoond' : String(shown)
}

/** Rows of the kinds, with the words of a table. */
export function kindLines({ kinds, threshold }: PublishedYear): { label: string; shown: string }[] {
  return kinds.map(({ keys, shown }) => ({
    label: keys.length > 1 ? 'Klachten' : labelOf(keys, KIND_LABELS),
    shown: shownText(shown, threshold),
  }))
}

/** The category of a row, as a report calls it. */
export const YEAR_CATEGORY_LABELS: Readonly<Record<YearCategory, string>> = {
  communication: CATEGORY_TEXTS.communication.label,
  teaching: CATEGORY_TEXTS.teaching.label,
  safety: CATEGORY_TEXTS.safety.label,
  conduct: CATEGORY_TEXTS.conduct.label,
  organisation: CATEGORY_TEXTS.organisation.label,
  other: CATEGORY_TEXTS.other.label,
  unsorted: 'Nog niet ingedeeld',
}

/** Rows of a table that are not 0, with their words; null: the table is left out. Rows together: 'Veiligheid en Diversen'. */
export function tableLines<Key extends string>(
  table: ShownTable<Key>,
  labels: Readonly<Record<Key, string>>,
  threshold: number,
): { label: string; shown: string }[] | null {
  if (table === null) return null
  return table
    .filter(({ shown }) => shown !== 0)
    .map(({ keys, shown }) => ({ label: labelOf(keys, labels), shown: shownText(shown, threshold) }))
}

/**
 * The paragraphs for the jaarverslag, Dutch B1. `changes` are general lessons and improvements as the head wrote them, one
 * sentence each: the programme adds nothing of any case to them.
 */
export function reportText(year: PublishedYear, changes: readonly string[]): string[] {
  const paragraphs = [
    countText(year),
    ...complaintTexts(year),
    otherText(year),
    changesText(changes),
    coverText(year),
  ]
  return paragraphs.filter((paragraph) => paragraph !== '')
}

function labelOf<Key extends string>(keys: readonly Key[], labels: Readonly<Record<Key, string>>): string {
  return listed(keys.map((key) => labels[key]))
}

function countText(year: PublishedYear): string {
  const { schoolYear, threshold } = year
  const complaints = shownOf(year, 'organisation')
  const conduct = year.fewComplaints ? 0 : shownOf(year, 'conduct')
  const committee = shownOf(year, 'committee')
  const about = year.fewComplaints ? '' : ' over de organisatie of het onderwijs'
  return [
    `In het schooljaar ${schoolYear} kwamen ${amount(complaints, threshold, 'klachten')}${about} bij ons binnen.`,
    conduct === 0 ? '' : `Daarnaast kwamen ${amount(conduct, threshold, 'klachten')} over gedrag binnen.`,
    committee === 0
      ? ''
      : `Bij de klachtencommissie kwamen ${amount(committee, threshold, 'klachten')} binnen.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

function complaintTexts(year: PublishedYear): string[] {
  const { threshold, categories, outcomes, leadTimes, mostAbout, fewComplaints } = year
  if (fewComplaints) {
    return [mostAbout === null ? '' : `De meeste gingen over ${lower(YEAR_CATEGORY_LABELS[mostAbout])}.`]
  }
  return [
    sentence('De klachten gingen over', tableLines(categories, YEAR_CATEGORY_LABELS, threshold), lower),
    sentence('Zo liepen ze af:', tableLines(outcomes, OUTCOME_LABELS, threshold)),
    sentence(
      'Zo lang duurde het tot een klacht was afgerond:',
      tableLines(leadTimes, LEAD_TIME_LABELS, threshold),
    ),
  ]
}

function otherText(year: PublishedYear): string {
  const amounts = [
    { shown: shownOf(year, 'signal'), word: 'signalen' },
    { shown: shownOf(year, 'idea'), word: 'ideeën' },
    { shown: shownOf(year, 'compliment'), word: 'complimenten' },
  ]
    .filter(({ shown }) => shown !== 0)
    .map(({ shown, word }) => amount(shown, year.threshold, word))
  return amounts.length === 0 ? '' : `Ouders, leerlingen en anderen gaven ons ook ${listed(amounts)}.`
}

function changesText(changes: readonly string[]): string {
  const lines = changes.map((line) => line.trim()).filter((line) => line !== '')
  if (lines.length === 0) return ''
  const sentences = lines.map((line) => (/[.!?…]$/.test(line) ? line : `${line}.`))
  return `Dit hebben wij geleerd en veranderd: ${sentences.join(' ')}`
}

/** Said only where something is left out, so that a reader does not look for it. */
function coverText({
  threshold,
  fewComplaints,
  kinds,
  categories,
  outcomes,
  leadTimes,
}: PublishedYear): string {
  const tables = [kinds, categories, outcomes, leadTimes]
  const hides = tables.some((table) => table?.some(({ shown }) => typeof shown !== 'number'))
  const leftOut = !fewComplaints && [categories, outcomes, leadTimes].includes(null)
  if (!hides && !leftOut) return ''
  return `Aantallen onder de ${threshold} noemen wij niet precies, zodat niemand te herkennen is. Daarom laten wij soms ook een ander aantal weg.`
}

function shownOf({ kinds }: PublishedYear, key: YearKind): ShownCount {
  return kinds.find(({ keys }) => keys.includes(key))?.shown ?? 0
}

/** In the plural: a threshold is at least 3, so that no text ever says 1. */
function amount(shown: ShownCount, threshold: number, words: string): string {
  return shown === 0 ? `geen ${words}` : `${shownText(shown, threshold)} ${words}`
}

function sentence(
  opening: string,
  lines: readonly { label: string; shown: string }[] | null,
  spelled: (label: string) => string = (label) => label,
): string {
  if (lines === null || lines.length === 0) return ''
  return `${opening} ${listed(lines.map(({ label, shown }) => `${spelled(label)} (${shown})`))}.`
}

function lower(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1)
}

function listed(parts: readonly string[]): string {
  const [last = '', ...before] = [...parts].reverse()
  return before.length === 0 ? last : `${before.reverse().join(', ')} en ${last}`
}
