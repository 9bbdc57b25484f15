// LPW art. 11 onder f and 13a: holiday because of the profession of a parent. BWBR0002628, version 2026-08-01.
//
// Art. 11 onder f: "de jongere vanwege de specifieke aard van het beroep van één van de in artikel 2, eerste lid, bedoelde
// personen slechts buiten de schoolvakanties met hen op vakantie kan gaan".
// Art. 13a lid 1: "Een beroep op vrijstelling wegens vakantie [...] kan slechts worden gedaan indien het hoofd op aanvraag van
// de in artikel 2, eerste lid, bedoelde personen verlof heeft verleend".
// Art. 13a lid 2: "Verlof als bedoeld in het eerste lid kan door het hoofd slechts eenmaal voor ten hoogste tien dagen per
// schooljaar worden verleend en kan geen betrekking hebben op de eerste twee lesweken van het schooljaar."
import { firstTwoLessonWeeks } from '../calendar/lesson-weeks.ts'
import { judgeApplication, judgeMissingProof, lateRemark, togetherRemark } from './application.ts'
import { daysText, earlierOf, sumOf, takeDays, usedOf } from './counting.ts'
import { type ProfessionAsked, type ProfessionNature, SCHOOL_HOLIDAYS } from './facts.ts'
import {
  type AskedDay,
  type Case,
  type Finding,
  type Piece,
  piece,
  type Reason,
  type Ruling,
  ruling,
} from './judgement.ts'

/**
 * Hard limits first, so that no deviation from policy can reach past them; then the profession; then what is left to
 * grant. Above ten days nobody decides: the rest is refused and never forwarded.
 */
export function judgeArticle13a(given: Case): Ruling {
  const { asked } = given.request
  if (asked.kind !== 'profession') return ruling([])
  const once = judgeOnce(given)
  if (once !== null) return ruling([once])
  const { refused, left } = withoutForbiddenDays(given)
  const byLaw = takeDays(left, given.law.professionDays)
  const { taken, others } = takeDays(byLaw.taken, roomTogether(given))
  const decided =
    judgeProfession(asked, taken) ??
    judgeApplication(given, taken) ??
    judgeShown(given, asked, taken) ??
    grant(given, asked, taken)
  return ruling([...refused, aboveTen(given, byLaw.others), aboveTogether(given, others), decided], {
    remarks: remarksOf(given, taken),
    grantableIfCut: decided.finding.outcome === 'AFWIJZEN' ? 0 : sumOf(taken),
  })
}

function judgeOnce({ pupil, schoolYear, days, law }: Case): Piece | null {
  const earlier = earlierOf(pupil, '13a', schoolYear)
  if (earlier.length < law.professionGrants) return null
  return piece('AFWIJZEN', days, {
    code: 'PROFESSION_ONCE',
    article: 'LPW 13a lid 2',
    basis: 'wet',
    facts: { earlierGrants: earlier.length, earlierDays: usedOf(pupil, '13a', schoolYear) },
    sentence:
      'Dit verlof kan maar één keer per schooljaar. Uw kind heeft het dit schooljaar al gehad, ook al waren dat minder dan tien dagen.',
  })
}

/** Refusals that rest on what the parents themselves told. */
function judgeProfession(asked: ProfessionAsked, days: readonly AskedDay[]): Piece | null {
  if (asked.withCarer === false) return piece('AFWIJZEN', days, WITHOUT_CARER)
  const possible = SCHOOL_HOLIDAYS.filter((name) => asked.holidays[name] === 'possible')
  if (possible.length > 0) {
    return piece('AFWIJZEN', days, {
      code: 'PROFESSION_HOLIDAY_POSSIBLE',
      article: 'LPW 11 onder f, 13a',
      basis: 'rechtspraak',
      facts: { possible: possible.join(', ') },
      sentence: `Dit verlof kan alleen als uw gezin in geen enkele schoolvakantie samen weg kan. Het kan wel in: ${possible.map((name) => HOLIDAY_LABELS[name]).join(', ')}.`,
    })
  }
  const sentence = NATURE_SENTENCES[asked.nature]
  if (sentence === undefined) return null
  return piece('AFWIJZEN', days, {
    code: 'PROFESSION_NATURE',
    article: 'LPW 11 onder f, 13a; Beleidsregel art. 1',
    basis: 'beleid',
    facts: { nature: asked.nature },
    sentence,
  })
}

/** Days that no head can grant: in the first two lesson weeks, and days that were over before it was asked. */
function withoutForbiddenDays(given: Case): { refused: Piece[]; left: AskedDay[] } {
  const { request, schoolYear, days } = given
  const weeks = firstTwoLessonWeeks(request.calendar, schoolYear)
  const isFirst = ({ date }: AskedDay) => weeks !== null && date >= weeks.from && date <= weeks.to
  const isPast = ({ date }: AskedDay) => request.receivedOn !== null && date < request.receivedOn
  const firstWeeks = piece('AFWIJZEN', days.filter(isFirst), {
    code: 'PROFESSION_FIRST_WEEKS',
    article: 'LPW 13a lid 2',
    basis: 'wet',
    facts: { from: weeks?.from ?? null, to: weeks?.to ?? null },
    sentence: 'In de eerste twee lesweken van het schooljaar mag de school dit verlof nooit geven.',
  })
  const past = piece(
    'AFWIJZEN',
    days.filter((day) => isPast(day) && !isFirst(day)),
    {
      code: 'PROFESSION_AFTERWARDS',
      article: 'LPW 13a lid 1',
      basis: 'wet',
      facts: { receivedOn: request.receivedOn },
      sentence: 'Dit verlof moet vooraf zijn gegeven. Het kan niet achteraf.',
    },
  )
  return { refused: [firstWeeks, past], left: days.filter((day) => !isFirst(day) && !isPast(day)) }
}

function aboveTen({ law }: Case, days: readonly AskedDay[]): Piece {
  return piece('AFWIJZEN', days, {
    code: 'PROFESSION_ABOVE_TEN',
    article: 'LPW 13a lid 2',
    basis: 'wet',
    facts: { limit: law.professionDays, above: sumOf(days) },
    sentence: `Dit verlof is ten hoogste ${law.professionDays} dagen per schooljaar. Niemand kan meer geven, ook de leerplichtambtenaar niet. Te veel gevraagd: ${daysText(sumOf(days))}.`,
  })
}

/** What is left of ten days when the school counts both articles together; the law counts them apart. */
function roomTogether({ request, pupil, schoolYear, law }: Case): number {
  if (request.policy.counters === 'apart') return law.professionDays
  return Math.max(0, law.professionDays - usedOf(pupil, '14', schoolYear))
}

function aboveTogether(given: Case, days: readonly AskedDay[]): Piece {
  const room = roomTogether(given)
  return piece('AFWIJZEN', days, {
    code: 'PROFESSION_ABOVE_TEN_TOGETHER',
    article: 'LPW 13a lid 2; beleid van de school',
    basis: 'beleid',
    facts: { limit: given.law.professionDays, room, above: sumOf(days) },
    sentence: `De school telt dit verlof en ander verlof samen: ten hoogste ${given.law.professionDays} dagen per schooljaar. Er is nog ruimte voor ${daysText(room)}. Te veel gevraagd: ${daysText(sumOf(days))}.`,
  })
}

/** Whether it was shown that the family can be away in no school holiday. */
function judgeShown(given: Case, asked: ProfessionAsked, days: readonly AskedDay[]): Piece | null {
  if (asked.proof === 'missing') {
    const document = 'een verklaring van de werkgever, of van uzelf als ondernemer met cijfers'
    return judgeMissingProof(given, days, { article: 'LPW 13a', document })
  }
  if (asked.proof === 'insufficient') return piece('AFWIJZEN', days, NOT_SHOWN)
  const unclear = SCHOOL_HOLIDAYS.filter((name) => asked.holidays[name] === 'unclear')
  if (unclear.length === 0 && asked.nature !== 'unclear') return null
  return piece('DIRECTEUR_BEOORDEELT', days, {
    code: 'PROFESSION_TO_WEIGH',
    article: 'LPW 11 onder f, 13a',
    basis: 'wet',
    facts: { unclear: unclear.join(', '), nature: asked.nature },
    sentence:
      'De directeur beoordeelt of het beroep zo is dat uw gezin in geen enkele schoolvakantie samen weg kan. De directeur kijkt naar elke vakantie apart.',
  })
}

function grant(given: Case, asked: ProfessionAsked, days: readonly AskedDay[]): Piece {
  return piece('TOEKENNEN', days, {
    code: 'PROFESSION_GRANT',
    article: 'LPW 11 onder f, 13a',
    basis: 'wet',
    facts: { nature: asked.nature, days: sumOf(days), limit: given.law.professionDays },
    sentence: `Door het beroep kan uw gezin in geen enkele schoolvakantie samen weg. U hebt dat laten zien. Daarom kan de school ${daysText(sumOf(days))} verlof geven.`,
  })
}

function remarksOf(given: Case, granted: readonly AskedDay[]): Finding[] {
  const { request, pupil, schoolYear, days, law } = given
  const together = sumOf(granted) + usedOf(pupil, '14', schoolYear)
  return [
    ...lateRemark(given, request.policy.leadTimes.profession),
    ...(request.policy.counters === 'apart' ? togetherRemark(days, together, law.circumstanceDays) : []),
  ]
}

const HOLIDAY_LABELS: Readonly<Record<(typeof SCHOOL_HOLIDAYS)[number], string>> = {
  autumn: 'herfstvakantie',
  christmas: 'kerstvakantie',
  spring: 'voorjaarsvakantie',
  may: 'meivakantie',
  summer: 'zomervakantie',
}

/** What is no specific nature of a profession, and why. */
const NATURE_SENTENCES: Readonly<Partial<Record<ProfessionNature, string>>> = {
  roster:
    'Een dienstrooster van het werk is geen reden voor dit verlof. Het gaat om beroepen met een seizoen of een piek.',
  organisation:
    'Drukte of afspraken op het werk zijn geen reden voor dit verlof. Het gaat om de aard van het beroep zelf.',
  turnover:
    'Alleen dat u in de schoolvakanties veel omzet hebt, is volgens de regels van de minister niet genoeg.',
  none: 'Het beroep is niet zo dat uw gezin alleen buiten de schoolvakanties op vakantie kan.',
}

const WITHOUT_CARER: Reason = {
  code: 'PROFESSION_WITHOUT_CARER',
  article: 'LPW 11 onder f',
  basis: 'wet',
  facts: { withCarer: false },
  sentence: 'Dit verlof is voor een vakantie samen met een ouder of verzorger. Die gaat hier niet mee.',
}

const NOT_SHOWN: Reason = {
  code: 'PROFESSION_NOT_SHOWN',
  article: 'LPW 11 onder f, 13a',
  basis: 'beleid',
  facts: { proof: 'insufficient' },
  sentence:
    'Uit de stukken blijkt niet dat uw gezin in geen enkele schoolvakantie samen weg kan. Daarom kan de school dit verlof niet geven.',
}
