// A row of the policy as it is typed, and back.
import type { CircumstanceId } from '#domain/leave/circumstances'
import type { Place } from '#domain/leave/policy'
import type { RelationId } from '#domain/leave/relations'
import type { PolicyRowValues } from './policy-form.ts'
import { HAS_YEARS, readYears } from './policy-words.ts'

export interface RowEntry {
  circumstance: CircumstanceId
  who: 'all' | 'degrees' | 'relations'
  /** Numbers as text: the value of a checkbox. */
  degrees: string[]
  relations: RelationId[]
  places: Place[]
  years: string
  /** An empty field is text. */
  maxDays: number | string
  proof: 'none' | 'before' | 'afterwards'
  document: string
  on: boolean
  source: string
}

/** A stored row for the form. */
export function entryOf(row: PolicyRowValues): RowEntry {
  const { circumstance, degrees, relations, places, years, maxDays, proof, on, source } = row
  return {
    ...{ circumstance, maxDays, on, source },
    who: relations !== null ? 'relations' : degrees === null ? 'all' : 'degrees',
    degrees: (degrees ?? []).map(String),
    relations: [...(relations ?? [])],
    places: [...(places ?? [])],
    years: (years ?? []).map((year) => year.toLocaleString('nl-NL')).join(' '),
    proof: proof?.when ?? 'none',
    document: proof?.document ?? '',
  }
}

/** The row that the entry means; what does not belong to the choice is left out. */
export function rowOf(entry: RowEntry): PolicyRowValues {
  const years = HAS_YEARS.has(entry.circumstance) ? readYears(entry.years) : []
  return {
    circumstance: entry.circumstance,
    degrees: entry.who === 'degrees' ? entry.degrees.map(Number).sort((a, b) => a - b) : null,
    relations: entry.who === 'relations' ? entry.relations : null,
    places: entry.places.length === 0 ? null : entry.places,
    years: years.length === 0 ? null : years,
    maxDays: Number(entry.maxDays),
    proof: entry.proof === 'none' ? null : { document: entry.document.trim(), when: entry.proof },
    on: entry.on,
    source: entry.source.trim(),
  }
}

/** What is wrong, per field; {} when the row can stand. */
export function checkEntry(entry: RowEntry): Record<string, string> {
  const days = Number(entry.maxDays)
  const isHalf = days >= 0.5 && days <= 10 && Number.isInteger(days * 2)
  return {
    ...(entry.who === 'degrees' && entry.degrees.length === 0 ? { degrees: 'Kies een graad.' } : {}),
    ...(entry.who === 'relations' && entry.relations.length === 0
      ? { relations: 'Kies een familielid.' }
      : {}),
    ...(isHalf ? {} : { maxDays: 'Vul hele of halve dagen in, van 0,5 tot 10.' }),
    ...(entry.proof !== 'none' && entry.document.trim() === '' ? { document: 'Vul in welk bewijs.' } : {}),
  }
}
