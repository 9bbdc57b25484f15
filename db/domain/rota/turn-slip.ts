// "Uw beurten": the turns of a family with its balance, how to swap, and the same in its own language (rota 3.8, 10).
import { longDate } from '../kernel/date-text.ts'
import { clipLine } from '../kernel/text.ts'
import { directionOf } from '../people/languages.ts'
import { calendarCodes } from './calendar-code.ts'
import { phraseLanguage, slipPhrasesIn } from './slip-phrases.ts'
import { type ToldTurn, type TurnOnSlip, turnOnSlip } from './turn-words.ts'
import type { BalanceShown } from './year-balance.ts'

/** Of a letter that was planned for the family: who carries it and how. */
export interface SlipFamily {
  readonly handOut: string
  /** Null: no child carries it home. */
  readonly carrierId: string | null
  readonly envelope: readonly string[]
  readonly address: readonly string[]
  readonly salutation: string
  readonly languages: readonly string[]
  readonly largePrint: boolean
}

/** What is told to a family. */
export interface ToldFamily {
  readonly code: string
  /** Its name. */
  readonly school: string
  readonly schoolYear: string
  /** By day; `cancelDays` says until when a family can cancel by itself. */
  readonly turns: readonly (ToldTurn & { readonly cancelDays: number; readonly weight: number })[]
  readonly balance: BalanceShown
  /** Part of the correction: taken along from the year before. Positive: fewer turns are asked. */
  readonly carried: number
  readonly phone: string
  /** It also helps where who prints this may not look. */
  readonly elsewhere: boolean
}

/** The slip of one family; at least one turn. */
export function turnSlip(family: SlipFamily, told: ToldFamily) {
  const { turns, balance, schoolYear, school } = told
  const language = phraseLanguage(family.languages)
  const words = language === null ? null : slipPhrasesIn(language)
  return {
    ...slipHead(family, told.code),
    title: `Uw beurten in ${schoolYear}`,
    turns: turns.slice(0, MOST_TURNS).map((turn) => shownTurn(turn, turns.length > FEW_TURNS)),
    more: moreText(turns, told.elsewhere),
    balance: balanceTerms(balance, words?.balance ?? null),
    balanceWords: balanceText(balance, told.carried),
    calendar: calendarCodes(turns, school),
    swap: swapText(told),
    other:
      language === null || words === null
        ? null
        : {
            lang: language,
            direction: directionOf(language),
            title: words.title,
            swap: words.swap,
            calendar: words.calendar,
          },
  }
}

/** What stands at the top of each slip. */
export function slipHead(family: SlipFamily, code: string) {
  return {
    handOut: clipLine(family.handOut, 200),
    // A slip that a child carries home needs no address.
    addressLines: family.carrierId === null ? addressBlock(family) : [],
    salutation: family.salutation,
    code,
    largePrint: family.largePrint,
  }
}

/** Without its sign, as people write it: '1', '1,5'. */
function turnsNumber(turns: number): string {
  return String(Math.round(Math.abs(turns) * 10) / 10).replace('.', ',')
}

/** More stand on no slip; the rest is named. */
const MOST_TURNS = 8
/** So many stand each on two lines. */
const FEW_TURNS = 4

/** A heavy turn counts for more in the sum below it. */
function shownTurn(turn: ToldFamily['turns'][number], isBrief: boolean): TurnOnSlip {
  const counts = turn.weight === 1 ? '' : `telt voor ${turn.weight}`
  const note = [turn.note, counts].filter((part) => part !== '').join(' · ')
  return turnOnSlip({ ...turn, note: clipLine(note, 160) }, { isBrief })
}

function moreText(turns: ToldFamily['turns'], elsewhere: boolean): string {
  const last = turns[MOST_TURNS - 1]
  const left = turns.length - MOST_TURNS
  const parts = [
    left > 0 && last !== undefined
      ? `En nog ${left === 1 ? 'één beurt' : `${left} beurten`} na ${longDate(last.date)}.`
      : '',
    elsewhere ? 'U helpt ook bij een andere groep; die beurten krijgt u apart.' : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** A − B − C − D = E; a school that asks no number shows none (rota 3.6). */
function balanceTerms(balance: BalanceShown, other: readonly string[] | null) {
  const { asked, corrected, done, planned, left } = balance
  if (asked === 0) return []
  const taken = (turns: number) => (turns < 0 ? '+' : '–')
  const terms = [
    { sign: '', value: turnsNumber(asked), label: 'verplicht' },
    { sign: taken(corrected), value: turnsNumber(corrected), label: 'correctie' },
    { sign: '–', value: turnsNumber(done), label: 'gedaan' },
    { sign: '–', value: turnsNumber(planned), label: 'ingedeeld' },
    { sign: '=', value: `${left < 0 ? '–' : ''}${turnsNumber(left)}`, label: 'nog te doen' },
  ] as const
  return terms.map((term, at) => ({ ...term, other: other?.[at] ?? '' }))
}

function balanceText({ asked, done, left }: BalanceShown, carried: number): string {
  if (asked === 0) {
    if (done === 0) return ''
    return `U hielp dit schooljaar al ${done === 1 ? 'één keer' : `${turnsNumber(done)} keer`}. Dank u wel!`
  }
  const turns = `${turnsNumber(carried)} ${Math.abs(carried) === 1 ? 'beurt' : 'beurten'}`
  const words = [
    ...(carried === 0 ? [] : [`Van vorig jaar meegenomen: ${turns} ${carried > 0 ? 'minder' : 'meer'}.`]),
    ...(left < 0 ? ['U doet meer dan wij vragen. Dank u wel!'] : []),
  ]
  return words.join(' ')
}

function swapText({ turns, phone }: ToldFamily): string {
  const days = Math.max(0, ...turns.map(({ cancelDays }) => cancelDays))
  const before = days === 0 ? '' : `, liefst ${days === 1 ? 'een dag' : `${days} dagen`} vooraf`
  const call = phone === '' ? '' : ` Telefoon: ${phone}.`
  return `Kunt u niet? Ruil met een ander gezin en lever de ruilstrook in, of laat het ons weten${before}.${call}`
}

function addressBlock({ envelope, address }: SlipFamily): string[] {
  const lines = [...envelope, ...address]
  return lines.length <= 8 ? lines : [envelope.join(' '), ...address]
}
