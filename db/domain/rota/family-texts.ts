// The words of families and their help: on screens, in an answer to a request to see data, on slips.
import type { CORRECTION_KINDS } from './family-balance.ts'
import {
  type Certificate,
  type EXEMPTION_KINDS,
  type FamilyDay,
  PARTS_OF_DAY,
  type TRANSPORT,
  type WISHES,
} from './family-form.ts'
import type { PlaceState } from './place.ts'

export const CERTIFICATE_TEXTS: Readonly<Record<Certificate, string>> = {
  vog: 'VOG',
  driver: 'Rijbevestiging',
  firstAid: 'EHBO-diploma',
}

export const EXEMPTION_TEXTS: Readonly<Record<(typeof EXEMPTION_KINDS)[number], string>> = {
  council: 'Zit in de MR',
  parentBoard: 'Zit in de OR',
  classParent: 'Is klassenouder',
  illness: 'Ziekte',
  pregnancy: 'Zwangerschap',
  noCar: 'Geen auto',
  other: 'Anders',
}

export const CORRECTION_TEXTS: Readonly<Record<(typeof CORRECTION_KINDS)[number], string>> = {
  role: 'Andere taak op school',
  carriedOver: 'Meegenomen van vorig jaar',
  arrival: 'In de loop van het jaar gekomen',
  other: 'Anders',
}

export const WISH_TEXTS: Readonly<Record<(typeof WISHES)[number], string>> = {
  likes: 'graag',
  avoids: 'liever niet',
}

export const TRANSPORT_TEXTS: Readonly<Record<(typeof TRANSPORT)[number], string>> = {
  yes: 'ja',
  no: 'nee',
  unknown: '',
}

export const PLACE_TEXTS: Readonly<Record<PlaceState, string>> = {
  proposed: 'voorgesteld',
  planned: 'ingedeeld',
  done: 'gedaan',
  absent: 'niet gekomen',
  cancelled: 'afgemeld',
  swapped: 'geruild',
}

export const WEEKDAY_TEXTS = ['ma', 'di', 'wo', 'do', 'vr'] as const
export const PART_TEXTS: Readonly<Record<FamilyDay['part'], string>> = {
  morning: 'ochtend',
  afternoon: 'middag',
  evening: 'avond',
}

/** 'ma ochtend en middag, do avond'; nothing named is every day. */
export function familyDaysText(days: readonly FamilyDay[]): string {
  if (days.length === 0) return 'elke dag'
  return WEEKDAY_TEXTS.flatMap((name, index) => {
    const parts = PARTS_OF_DAY.filter((part) =>
      days.some((one) => one.weekday === index + 1 && one.part === part),
    )
    return parts.length === 0 ? [] : `${name} ${parts.map((part) => PART_TEXTS[part]).join(' en ')}`
  }).join(', ')
}

/** 'Standen ouderhulp meegenomen naar 2027-2028 (12 gezinnen)': in the list of what can be put back. */
export function carriedOverText(to: string, families: number): string {
  return `Standen ouderhulp meegenomen naar ${to} (${families === 1 ? '1 gezin' : `${families} gezinnen`})`
}
