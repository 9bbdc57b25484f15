// The covering letter to the municipality where a child lives, when its officer decides (LPW 14 lid 3).

import { type GrantedRow, grantedTo } from '#db/queries/leave-facts'
import { missedOf } from '#db/queries/leave-letters'
import { findMunicipality } from '#db/queries/leave-settings'
import type { Reader } from '#db/reader'
import { ABSENCE_TEXTS } from '#domain/absence/absence'
import { addressLines } from '#domain/kernel/address'
import { endOfSchoolYear, type SchoolYear, schoolYearOf, startOfSchoolYear } from '#domain/kernel/school-year'
import { sumOf } from '#domain/leave/counting'
import { daysInWords } from '#domain/leave/letters/day-words'
import { type LetterSigner, letterPaper } from '#domain/leave/letters/letter-paper'
import type { LetterDecision } from '#domain/leave/letters/letter-text'
import { type MunicipalityFacts, municipalityLetter } from '#domain/leave/letters/municipality-letter'
import { requestNumberText } from '#domain/leave/request-number'
import { addressInList } from '#domain/people/addressing'
import { type LetterCase, type LetterSheet, letterChild } from './leave-letter-facts.ts'
import { asDay } from './people-around.ts'

export interface Forwarded {
  readonly pupilId: string
  readonly decision: LetterDecision
  readonly opinion: string
  readonly signer: LetterSigner
}

/** The sheet for the municipality; on paper, also when the parents get theirs by e-mail. */
export function forwardedSheet(reader: Reader, about: LetterCase, forwarded: Forwarded): LetterSheet {
  const { row, request, school, sending } = about
  const { pupilId, decision, signer } = forwarded
  const text = municipalityLetter({
    child: letterChild(about, pupilId),
    request,
    decision,
    facts: factsFor(reader, about, forwarded),
  })
  const lines = addressOfMunicipality(reader, row.municipalityId)
  const paper = letterPaper({
    ...{ text, school, signer },
    addressee: {
      lines,
      salutation: 'Geachte heer of mevrouw,',
      handOut: 'per post',
      largePrint: false,
      copyOf: '',
    },
    numberText: requestNumberText(row.number, row.takenAt),
    sentOn: sending.sentOn,
  })
  const addressee = lines[0] ?? ''
  return {
    paper,
    copy: { householdId: null, carrierId: pupilId, groupId: null, channel: 'paper', addressee },
  }
}

/** Office, street, postcode and town; without an address only the municipality. */
function addressOfMunicipality(reader: Reader, id: string | null): string[] {
  const found = findMunicipality(reader, id)
  if (found === null) return ['De gemeente waar het kind woont', 'De leerplichtambtenaar']
  const { name, office, street, postcode, town } = found
  const address = addressLines({
    ...{ street, postcode, town },
    houseNumber: '',
    addition: '',
    indication: '',
    country: '',
  })
  return [`Gemeente ${name}`, office || 'De leerplichtambtenaar', ...address]
}

function factsFor(
  reader: Reader,
  about: LetterCase,
  { pupilId, decision, opinion }: Forwarded,
): MunicipalityFacts {
  const { row, judged } = about
  const schoolYear = schoolYearOf(decision.asked[0]?.date ?? judged.around.today)
  const year = { from: startOfSchoolYear(schoolYear), to: endOfSchoolYear(schoolYear) }
  const elsewhere = judged.around.elsewhere.filter(
    (one) => one.pupilId === pupilId && one.schoolYear === schoolYear,
  )
  return {
    applicantName: row.applicantName,
    address: addressOfFamily(about, pupilId),
    reason: row.reason,
    place: row.place,
    proofSeen: row.proofSeen,
    proofSeenOn: asDay(row.proofSeenOn),
    opinion,
    withForm: row.way === 'paper' || row.way === 'post',
    schoolYear,
    granted: [
      ...grantedTo(reader, [pupilId])
        .filter(({ requestId }) => requestId !== row.id)
        .flatMap((one) => grantedIn(one, schoolYear)),
      ...elsewhere.map(({ article, days, school }) => ({ article, days, when: school })),
    ],
    missed: missedOf(reader, pupilId, year).map(({ kind, times, hours }) => ({
      kind: ABSENCE_TEXTS[kind],
      times,
      hours,
    })),
  }
}

function grantedIn({ article, days }: GrantedRow, schoolYear: SchoolYear): MunicipalityFacts['granted'] {
  const inYear = days.filter(({ date }) => schoolYearOf(date) === schoolYear)
  if (inYear.length === 0) return []
  return [{ article, days: sumOf(inYear), when: daysInWords(inYear) }]
}

/** Where the child lives first; a secret address stays out of every letter. */
function addressOfFamily({ index, children }: LetterCase, pupilId: string): string {
  const householdId = children.get(pupilId)?.pupil.householdIds[0] ?? ''
  const household = index.households.get(householdId)
  return household === undefined || household.secret ? '' : addressInList(household.address)
}
