// The sentences of a count, for screen, wall and paper. None of them has a name of a child or family in it.
import { groupInText, pupilsText } from '../groups/texts.ts'
import type { Figures, GroupWithoutList, Tally } from './turnout.ts'

/**
 * The rule of counting, printed under every report: 'Geteld: leerlingen van wie ten minste één volwassene aanwezig was.
 * Doel: meer dan 80 %.'
 */
export function countingRule(rule: {
  readonly target: number
  readonly onBehalfCounts: boolean
  readonly onlineCounts: boolean
}): string {
  const who = rule.onBehalfCounts ? 'volwassene' : 'ouder of verzorger'
  const where = rule.onlineCounts ? 'op school of online aanwezig' : 'aanwezig'
  const target = rule.target < 100 ? `meer dan ${rule.target} %` : 'alle leerlingen'
  return `Geteld: leerlingen van wie ten minste één ${who} ${where} was. Doel: ${target}.`
}

/**
 * '79,2 %', or '–' without pupils. One decimal, but as many as it takes when rounding would make it read as the target
 * and it is not: 2399 of 3000 is '79,97 %', not 80,0, and 2401 of 3000 is '80,03 %'.
 */
export function percentText({ represented, pupils }: Tally, target: number): string {
  if (pupils === 0) return '–'
  const isTarget = represented * 100 === target * pupils
  let decimals = 1
  while (!isTarget && rounded(represented, pupils, decimals) === target * 10 ** decimals) decimals += 1
  const digits = String(rounded(represented, pupils, decimals)).padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)},${digits.slice(-decimals)} %`
}

/** 'nog 3 gezinnen', 'nog 1 gezin', 'doel gehaald', 'geen leerlingen'; 'geen lijst' when nobody kept one (null). */
export function shortfallText(figures: Pick<Figures, 'pupils' | 'reached' | 'shortfall'> | null): string {
  if (figures === null) return 'geen lijst'
  if (figures.pupils === 0) return 'geen leerlingen'
  if (figures.reached) return 'doel gehaald'
  const { families } = figures.shortfall
  return families === 1 ? 'nog 1 gezin' : `nog ${families.toLocaleString('nl-NL')} gezinnen`
}

/** For the wall: 'groep 4: 19 van 24'. */
export function groupLineText(name: string, { represented, pupils }: Tally): string {
  return `${groupInText(name)}: ${represented} van ${pupils}`
}

/**
 * 'Geen lijst van groep 7 (24 leerlingen) en Kabouters (9 leerlingen). Deze leerlingen zijn niet meegeteld.'; '' when
 * every group with pupils had a list.
 */
export function withoutListText(groups: readonly GroupWithoutList[]): string {
  const without = groups.filter(({ pupils }) => pupils > 0)
  if (without.length === 0) return ''
  const named = without.map(({ name, pupils }) => `${groupInText(name)} (${pupilsText(pupils)})`)
  const all = named.length === 1 ? named.join('') : `${named.slice(0, -1).join(', ')} en ${named.at(-1)}`
  const isOne = without.reduce((sum, { pupils }) => sum + pupils, 0) === 1
  return `Geen lijst van ${all}. ${isOne ? 'Deze leerling is' : 'Deze leerlingen zijn'} niet meegeteld.`
}

/** The share in units of the last decimal, half upwards, by whole numbers: 792 for 79,2 %. */
function rounded(represented: number, pupils: number, decimals: number): number {
  return Math.floor((2 * represented * 100 * 10 ** decimals + pupils) / (2 * pupils))
}
