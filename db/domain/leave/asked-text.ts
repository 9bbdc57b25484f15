// What was asked, in a few Dutch words: for lists, overviews and the answer to a request to see.
import { circumstanceLabel } from './circumstances.ts'
import type { Asked } from './facts.ts'
import { relationLabel } from './relations.ts'

/** 'een huwelijk van een oom of tante'; never more than the kind, so that it fits a line. */
export function askedText(asked: Asked): string {
  if (asked.kind !== 'circumstance') return KIND_TEXTS[asked.kind]
  const { circumstance, relation = null } = asked
  const what = circumstanceLabel(circumstance)
  return relation === null ? what : `${what} (${relationLabel(relation)})`
}

/** The kinds of leave, as the office calls them. */
export const KIND_TEXTS: Readonly<Record<Asked['kind'], string>> = {
  illness: 'ziekte',
  medicalVisit: 'een bezoek aan de dokter',
  fiveYearOld: 'minder uren voor een kind van vijf',
  religion: 'een plicht van godsdienst of levensovertuiging',
  profession: 'vakantie door het beroep van een ouder',
  circumstance: 'een bijzondere omstandigheid',
  absence: 'afwezig zonder verlof',
}
