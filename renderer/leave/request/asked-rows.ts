// What is asked, in the words of the form, for who decides.

import { longDate } from '#domain/kernel/date-text'
import { decimalText } from '#domain/kernel/number-text'
import { circumstanceLabel } from '#domain/leave/circumstances'
import type {
  Asked,
  CircumstanceAsked,
  HolidayChance,
  ProfessionAsked,
  ProfessionNature,
  Proof,
  SchoolHoliday,
} from '#domain/leave/facts'
import type { Feast } from '#domain/leave/feasts'
import type { Place } from '#domain/leave/policy'
import { relationLabel } from '#domain/leave/relations'
import { KIND_TEXTS } from '../labels.ts'

export type Row = readonly [name: string, value: string]

/** The facts of the kind that is asked; what was not said is left out. */
export function askedRows(asked: Asked, feasts: readonly Feast[]): Row[] {
  return [['Soort', KIND_TEXTS[asked.kind]], ...rowsOf(asked, feasts).filter(([, value]) => value !== '')]
}

function rowsOf(asked: Asked, feasts: readonly Feast[]): Row[] {
  switch (asked.kind) {
    case 'circumstance':
      return circumstanceRows(asked)
    case 'profession':
      return professionRows(asked)
    case 'religion':
      return [
        ['Feest of plicht', feasts.find(({ id }) => id === asked.feast)?.label ?? 'een ander feest'],
        ['Plicht van het kind zelf', asked.ownDuty === undefined ? '' : yesNo(asked.ownDuty)],
      ]
    case 'fiveYearOld':
      return [
        ['Uren per dag', asked.hoursPerDay == null ? '' : decimalText(asked.hoursPerDay)],
        ['Uren opgespaard', asked.savedUp === true ? 'ja' : ''],
      ]
    case 'absence':
      return [['Reden', ABSENCE_TEXTS[asked.reason]]]
    default:
      return []
  }
}

function circumstanceRows(asked: CircumstanceAsked): Row[] {
  const { circumstance, relation, place, eventOn, proof, years, lifeThreatening, outsideSchoolHours } = asked
  return [
    ['Omstandigheid', circumstanceLabel(circumstance)],
    ['Van wie', relation == null ? '' : relationLabel(relation)],
    ['Waar', place === undefined ? '' : PLACE_TEXTS[place]],
    ['Dag', eventOn == null ? '' : longDate(eventOn)],
    ['Jaren', years == null ? '' : decimalText(years)],
    [
      'Levensbedreigend',
      lifeThreatening === undefined ? '' : `${yesNo(lifeThreatening)}, zonder uitzicht op herstel`,
    ],
    ['Kan buiten schooltijd', outsideSchoolHours === undefined ? '' : yesNo(outsideSchoolHours)],
    ['Bewijs', proof === undefined ? '' : PROOF_TEXTS[proof]],
  ]
}

function professionRows({ nature, holidays, proof, withCarer }: ProfessionAsked): Row[] {
  const chance = (wanted: HolidayChance) =>
    HOLIDAYS.filter(([name]) => holidays[name] === wanted)
      .map(([, label]) => label)
      .join(', ')
  return [
    ['Het werk', NATURE_TEXTS[nature]],
    ['Samen weg kan niet in', chance('impossible')],
    ['Samen weg is onzeker in', chance('unclear')],
    ['Samen weg kan wel in', chance('possible')],
    ['Ouder of verzorger gaat mee', withCarer === undefined ? '' : yesNo(withCarer)],
    ['Verklaring', PROOF_TEXTS[proof]],
  ]
}

const yesNo = (value: boolean) => (value ? 'ja' : 'nee')

const HOLIDAYS: readonly (readonly [SchoolHoliday, string])[] = [
  ['autumn', 'herfstvakantie'],
  ['christmas', 'kerstvakantie'],
  ['spring', 'voorjaarsvakantie'],
  ['may', 'meivakantie'],
  ['summer', 'zomervakantie'],
]

const PLACE_TEXTS: Readonly<Record<Place, string>> = {
  near: 'dichtbij',
  far: 'ver weg in Nederland',
  abroad: 'in het buitenland',
}

const PROOF_TEXTS: Readonly<Record<Proof, string>> = {
  seen: 'gezien',
  missing: 'nog niet gezien',
  insufficient: 'gezien, maar niet genoeg',
}

const NATURE_TEXTS: Readonly<Record<ProfessionNature, string>> = {
  season: 'seizoenswerk',
  peak: 'een drukke tijd in de bedrijfstak',
  roster: 'een dienstrooster',
  organisation: 'de planning op het werk',
  turnover: 'de omzet',
  none: 'geen bijzonder beroep',
  unclear: 'niet duidelijk',
}

const ABSENCE_TEXTS = {
  holiday: 'op vakantie',
  stayedAway: 'weggebleven',
  unknown: 'niet bekend',
} as const
