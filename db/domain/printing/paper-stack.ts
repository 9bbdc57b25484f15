// A plan as paper: dividers and letters in the order of the printer, and which page belongs to whom.
import { groupTitle } from '../groups/texts.ts'
import type { EntryChild, LetterEntry, LetterStack } from './letter-entry.ts'
import type { FactGroup } from './letter-facts.ts'
import type { DividerItem, LetterItem, LetterRun } from './letter-papers.ts'
import type { LetterPlan } from './letter-plan.ts'
import { fillMergeFields, mergeValues } from './merge-fields.ts'

/** What the office wrote. */
export interface LetterText {
  readonly subject: string
  readonly paragraphs: readonly string[]
  /** 'Met vriendelijke groet,' */
  readonly closing: string
  readonly signer: string
}

/** What a kind of letter has beyond its words: a second language, or the slip of an invitation. */
export type LetterParts = Pick<LetterItem, 'secondLanguage' | 'invitation'>

/** Everything a stack is made of. */
export interface StackedLetter extends LetterText {
  /** The day in words, as it stands above the letter. */
  readonly date: string
  readonly only: 'paper' | 'all'
  /** More for each letter; nothing when left out. */
  readonly partsOf?: (entry: LetterEntry) => LetterParts
}

export interface PaperStack {
  readonly items: LetterRun['letters']
  /** The letter at each place of `items`; null for a divider page. */
  readonly entries: readonly (LetterEntry | null)[]
}

/** First and last page of one letter in the PDF. */
export interface PageRange {
  readonly firstPage: number
  readonly lastPage: number
}

/** The letters that are printed: those on paper, or all that paper can reach. */
export function stackPapers(plan: LetterPlan, letter: StackedLetter): PaperStack {
  const items: LetterRun['letters'] = []
  const entries: (LetterEntry | null)[] = []
  for (const bundle of bundlesOf(printable(plan.entries, letter.only))) {
    items.push(dividerOf(bundle, plan.groups))
    entries.push(null)
    for (const entry of bundle) {
      items.push(letterOf(entry, letter, plan.groups))
      entries.push(entry)
    }
  }
  return { items, entries }
}

/** The entries that come out of the printer. */
function printable(entries: readonly LetterEntry[], only: 'paper' | 'all'): LetterEntry[] {
  return entries.filter(({ channel, carrierId, address }) =>
    only === 'paper' ? channel === 'paper' : carrierId !== null || address.length > 0,
  )
}

/** Pages per letter from the number of pages of each item of the stack. */
export function pageRanges(stack: PaperStack, pagesPerItem: readonly number[]): Map<string, PageRange> {
  const ranges = new Map<string, PageRange>()
  let page = 1
  for (const [place, entry] of stack.entries.entries()) {
    const pages = pagesPerItem[place] ?? 0
    if (entry !== null) ranges.set(entry.key, { firstPage: page, lastPage: page + pages - 1 })
    page += pages
  }
  return ranges
}

/** The entries come in handing order, so a bundle is a run of the same stack and group. */
function bundlesOf(entries: readonly LetterEntry[]): LetterEntry[][] {
  const bundles: LetterEntry[][] = []
  let current = ''
  for (const entry of entries) {
    const bundle = entry.stack === 'group' ? `group ${entry.groupId}` : entry.stack
    if (bundle !== current) bundles.push([])
    current = bundle
    bundles.at(-1)?.push(entry)
  }
  return bundles
}

const NOTES: Readonly<Record<LetterStack, string>> = {
  group: 'Is een kind er niet? Bewaar de brief en geef hem mee zodra het kind er weer is.',
  post: 'Deze brieven gaan per post.',
  secret: 'Gesloten stapel. Doe elke brief in een envelop zonder hem aan anderen te laten zien.',
}

function dividerOf(bundle: readonly LetterEntry[], groups: ReadonlyMap<string, FactGroup>): DividerItem {
  const stack = bundle[0]?.stack ?? 'post'
  const group = stack === 'group' ? groups.get(bundle[0]?.groupId ?? '') : undefined
  const titles = { group: groupTitle(group?.name ?? ''), post: 'Per post', secret: 'Afgeschermd adres' }
  const count = bundle.length === 1 ? '1 adres afgeschermd.' : `${bundle.length} adressen afgeschermd.`
  return {
    kind: 'divider',
    group: titles[stack],
    teachers: (group?.teachers ?? []).slice(0, 6).map(clip),
    letters: bundle.length,
    // No list of the closed stack: a divider page lies about (L13).
    households: stack === 'secret' ? [] : bundle.slice(0, MOST_ON_DIVIDER).map(dividerLine),
    note: stack === 'secret' ? `${count} ${NOTES.secret}` : NOTES[stack],
  }
}

/** 'Sem Berg, ook voor Noor (3A)'; the office's own choice of carrier is said (L03). */
function dividerLine({ children, carrierId, reasons }: LetterEntry): string {
  const carrier = children.find(({ id }) => id === carrierId) ?? children[0]
  const others = children.filter((child) => child !== carrier).map(withGroup)
  const also = others.length === 0 ? '' : `, ook voor ${others.join(' en ')}`
  const picked = reasons.includes('pickedCarrier') ? ' (gekozen door de balie)' : ''
  return clip(`${carrier?.name ?? ''}${picked}${also}`)
}

function withGroup({ callName, group }: EntryChild): string {
  return group === '' ? callName : `${callName} (${group})`
}

function letterOf(
  entry: LetterEntry,
  letter: StackedLetter,
  groups: ReadonlyMap<string, FactGroup>,
): LetterItem {
  const values = mergeValues({
    children: entry.children,
    date: letter.date,
    teachersOf: (groupId) => groups.get(groupId)?.teachers ?? [],
  })
  const paragraphs = letter.paragraphs.map((paragraph) => fillMergeFields(paragraph, values))
  return {
    kind: 'letter',
    addressLines: addressBlock(entry),
    handOut: clip(entry.handOut),
    salutation: entry.salutation,
    subject: clip(fillMergeFields(letter.subject, values)),
    date: letter.date,
    paragraphs: entry.reasons.includes('emailBounced') ? [...paragraphs, BOUNCED] : paragraphs,
    closing: letter.closing,
    signer: letter.signer,
    children: entry.children
      .slice(0, MOST_CHILDREN)
      .map(({ name, group }) => ({ name: clip(name), group: group || 'zonder groep' })),
    largePrint: entry.largePrint,
    language: 'nl',
    ...letter.partsOf?.(entry),
  }
}

/** L23: the letter itself asks for the new address. */
const BOUNCED =
  'Ons bericht naar uw e-mailadres komt niet meer aan. Wilt u uw nieuwe e-mailadres aan ons doorgeven?'

const MOST_ON_DIVIDER = 2000
const MOST_CHILDREN = 20
const MOST_ADDRESS_LINES = 8

/** Addressee and address; none without an address (L22). Many children: the template breaks the one long line. */
function addressBlock({ envelope, address }: LetterEntry): string[] {
  if (address.length === 0) return []
  const lines = [...envelope, ...address]
  return lines.length <= MOST_ADDRESS_LINES ? lines : [envelope.join(' '), ...address]
}

/** What a template takes as one line; a name of more than 200 signs must not stop the whole stack. */
function clip(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`
}
