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

/** 'gedaan 1 · ingedeeld 1 · nog te doen 2'; only what was done where nothing is asked. */
export function balanceText({ asked, done, planned, left }: BalanceShown): string {
  const parts = [`gedaan ${done}`, planned === 0 ? '' : `ingedeeld ${planned}`]
  const rest = left < 0 ? `${-left} meer dan gevraagd` : `nog te doen ${left}`
  return [...parts, asked === 0 && left <= 0 ? '' : rest].filter((part) => part !== '').join(' · ')
}

/** What stands beside a family, the most telling first. */
export function remarksOf(family: FamilyShown): string[] {
  const { askNot, exemptUntil, formOn, callHint } = family
  return [
    callHint ? 'Twee keer niet gekomen: even bellen?' : '',
    askNot ? 'Vraag mij niet' : '',
    exemptUntil === null ? '' : `Vrijgesteld tot en met ${tableDate(exemptUntil)}`,
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
