// The words of families and their balance on the screens. Help is voluntary: no sentence blames, no row is red.
import type { OperationOutput } from '#domain/contract/operations'
import { tableDate } from '#domain/kernel/date-text'
import { type AskedPlace, askedPlace } from '#domain/rota/asked-first'
import type { BalanceShown } from '#domain/rota/year-balance'

export type FamilyShown = OperationOutput<'rota.families'>['families'][number]

export const PLACE_LABELS: Readonly<Record<AskedPlace, string>> = {
  toAsk: 'Nog niet geholpen',
  planned: 'Ingedeeld',
  helped: 'Heeft geholpen',
  notAsked: 'Niet vragen',
}

/**
 * 'nog te doen 2 · gedaan 3 (1 beurt) · ingedeeld 1': with the number of turns where their weight makes another sum; only what
 * was done where nothing is asked.
 */
export function balanceText(
  { asked, done, planned, left }: BalanceShown,
  turns: FamilyShown['turns'],
): string {
  const parts = [
    done === 0 && asked > 0 ? '' : `gedaan ${done}${turnsText(turns.done, done)}`,
    planned === 0 ? '' : `ingedeeld ${planned}${turnsText(turns.planned, planned)}`,
  ]
  const rest = left < 0 ? `${-left} meer dan gevraagd` : `nog te doen ${left}`
  return [asked === 0 && left <= 0 ? '' : rest, ...parts].filter((part) => part !== '').join(' · ')
}

function turnsText(turns: number, points: number): string {
  if (turns === points) return ''
  return turns === 1 ? ' (1 beurt)' : ` (${turns} beurten)`
}

/** The languages of a form one by one: 'Arabisch, Frans en Berber' are three. */
export function languagesOf({ languages }: Pick<FamilyShown, 'languages'>): string[] {
  return languages
    .split(/[,;/+&]|\sen\s/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => one.slice(0, 1).toUpperCase() + one.slice(1))
}

/** Every language that some family speaks, by name, each once. */
export function languagesSpoken(families: readonly FamilyShown[]): string[] {
  return [...new Set(families.flatMap(languagesOf))].sort((a, b) => a.localeCompare(b, 'nl'))
}

/** What stands beside a family, the most telling first. */
export function remarksOf(family: FamilyShown): string[] {
  const { askNot, exemptUntil, formOn, callHint, languages } = family
  return [
    callHint ? 'Twee keer niet gekomen: even bellen?' : '',
    askNot ? 'Vraag mij niet' : '',
    exemptUntil === null ? '' : `Vrijgesteld tot en met ${tableDate(exemptUntil)}`,
    languages === '' ? '' : `Spreekt ${languagesOf(family).join(', ')}`,
    formOn === null ? 'Nog geen formulier' : `Formulier van ${tableDate(formOn)}`,
  ].filter((text) => text !== '')
}

/** '12 gezinnen hielpen nog niet en zijn nog niet ingedeeld.' */
export function toAskText(families: readonly FamilyShown[]): string {
  const asked = families.filter((family) => askedPlace(family) === 'toAsk').length
  if (families.length === 0) return ''
  if (asked === 0) return 'Ieder gezin dat u mag vragen, heeft geholpen of is ingedeeld.'
  const who =
    asked === 1
      ? '1 gezin hielp nog niet en is nog niet ingedeeld'
      : `${asked} gezinnen hielpen nog niet en zijn nog niet ingedeeld`
  return `${who}. Vraag hen het eerst. Helpen blijft vrijwillig.`
}

/** 'Noor (3A), Sem (5B)'. */
export function childrenText(children: FamilyShown['children']): string {
  if (children.length === 0) return 'Geen kind op school'
  return children.map(({ name, group }) => (group === '' ? name : `${name} (${group})`)).join(', ')
}
