// Words of the paper lists on screen.
import type { OperationOutput } from '#domain/contract/operations'
import { tableDate } from '#domain/kernel/date-text'
import type { EntryWay, Who } from '#domain/meetings/visit'

export type ListGroup = OperationOutput<'meetings.paperLists'>['groups'][number]
export type PaperList = OperationOutput<'meetings.paperList'>
export type ListRow = PaperList['rows'][number]

const WHO_TEXTS: Readonly<Record<Who, string>> = {
  mother: 'moeder',
  father: 'vader',
  carer: 'ouder of verzorger',
  grandparent: 'oma of opa',
  interpreter: 'tolk',
  other: 'ander',
}

const WAY_TEXTS: Readonly<Record<EntryWay, string>> = {
  door: 'deur',
  paper: 'papier',
  afterwards: 'achteraf',
}

/** 'moeder en vader'; '' when nobody was named. */
export function whoText(who: readonly Who[]): string {
  return joined(who.map((one) => WHO_TEXTS[one]))
}

/** How it became known: 'via deur en papier'. */
export function enteredText(entered: readonly EntryWay[]): string {
  return entered.length === 0 ? '' : `via ${joined(entered.map((way) => WAY_TEXTS[way]))}`
}

/** '1 kind', '25 kinderen'. */
export function childrenText(count: number): string {
  return count === 1 ? '1 kind' : `${count} kinderen`
}

/** What there is to do with the list of a group; without colour. */
export function stateText({ prints, toCome }: ListGroup): string {
  const done = prints.find(({ processedOn }) => processedOn !== null)
  if (done?.processedOn) return `Verwerkt door ${done.processedBy} op ${tableDate(done.processedOn)}`
  if (prints.length === 0) return 'Nog geen lijst'
  return toCome ? 'Klaar voor de avond' : 'Nog te verwerken'
}

/** A printed list that still waits to be typed over. */
export function isWaiting({ prints, toCome }: ListGroup): boolean {
  return !toCome && prints.length > 0 && prints.every(({ processedOn }) => processedOn === null)
}

/** 'Groep 3A, Groep 4 en Zonder groep'. */
export function joined(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} en ${last}`
}
