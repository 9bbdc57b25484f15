import { decimalText } from '#domain/kernel/number-text'
import { daysText } from '#domain/leave/counting'
import type { Counter, Outcome } from '#domain/leave/judgement'

/** A mark of its own for each outcome, beside its word; never the colour alone. */
interface OutcomeLook {
  readonly word: string
  /** Path of a drawing of 20 by 20. */
  readonly shape: string
  /** Class of the mark and of a day in the strip. */
  readonly tone: 'yes' | 'no' | 'partly' | 'plain' | 'waits'
}

const TICK = 'M3 10.5l4.5 4.5L17 5'
const CROSS = 'M4.5 4.5l11 11 M15.5 4.5l-11 11'
const HALF = 'M10 2.5a7.5 7.5 0 1 0 .01 0z M10 2.5v15 M10 6h-4.5 M10 10h-7 M10 14h-5'
const ARROW = 'M2.5 10h14 M11 4.5l5.5 5.5-5.5 5.5'
const LETTER = 'M2 4.5h16v11H2z M2 5.5l8 6 8-6'
const QUESTION = 'M10 2.2a7.8 7.8 0 1 0 .01 0z M7.6 8a2.4 2.4 0 1 1 2.4 2.7v1.3 M10 14.2v.6'
const SCALES = 'M10 3v14 M5.5 17h9 M3 6h14 M3 6l-1.5 5h4L4 6 M16 6l-1.5 5h4L17 6'
const CIRCLE = 'M10 3a7 7 0 1 0 .01 0z'
const FLAG = 'M5 18V3h10l-2.5 3.5L15 10H5'

/** What the rules make of a request, in plain words. */
export const OUTCOME_LOOKS: Readonly<Record<Outcome, OutcomeLook>> = {
  TOEKENNEN: { word: 'Kan worden toegekend', shape: TICK, tone: 'yes' },
  DEELS: { word: 'Kan voor een deel', shape: HALF, tone: 'partly' },
  AFWIJZEN: { word: 'Kan niet', shape: CROSS, tone: 'no' },
  DOORSTUREN: { word: 'Beslist de leerplichtambtenaar', shape: ARROW, tone: 'waits' },
  KENNISGEVING: { word: 'Alleen melden, geen besluit', shape: LETTER, tone: 'plain' },
  GEEN_VERLOF_NODIG: { word: 'Geen verlof nodig', shape: CIRCLE, tone: 'plain' },
  AANVULLEN: { word: 'Er ontbreekt nog iets', shape: QUESTION, tone: 'waits' },
  DIRECTEUR_BEOORDEELT: { word: 'De directeur beoordeelt', shape: SCALES, tone: 'waits' },
  MELDEN: { word: 'Moet worden gemeld', shape: FLAG, tone: 'no' },
}

/** '2 schooldagen', '1 schooldag', '2,5 schooldagen'; 'geen schooldag' for none. */
export function schoolDaysText(count: number): string {
  return count === 0 ? 'geen schooldag' : daysText(count)
}

/** 'Al gehad: 3 dagen. Nu gevraagd: 2. Samen 5 van hoogstens 10.' */
export function counterText({ before, asked, limit }: Counter): string {
  const had = before === 0 ? 'Nog niets gehad.' : `Al gehad: ${decimalText(before)}.`
  const now = asked === 0 ? '' : ` Nu gevraagd: ${decimalText(asked)}.`
  return `${had}${now} Samen ${decimalText(before + asked)} van hoogstens ${limit}.`
}

/** What a counter counts, in words. */
export const COUNTER_NAMES: Readonly<Record<Counter['article'], string>> = {
  '13a': 'Vakantie door het beroep (artikel 13a)',
  '14': 'Bijzondere omstandigheden (artikel 14)',
}
