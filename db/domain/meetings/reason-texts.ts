import type { AbsenceReason } from './reaching.ts'

/** Why a family was not there, as lists and reports call it. */
export const ABSENCE_REASON_TEXTS: Readonly<Record<AbsenceReason, string>> = {
  work: 'Werk',
  childcare: 'Geen oppas',
  language: 'Taal',
  time: 'Tijdstip',
  ill: 'Ziek',
  transport: 'Vervoer',
  forgotten: 'Vergeten',
  notInterested: 'Geen belangstelling',
  unknown: 'Onbekend',
}
