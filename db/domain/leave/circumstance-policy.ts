// What the policy of the school says about a circumstance (Beleidsregel art. 2, BWBR0031787). All of it is policy: the
// director may deviate with a reason, within the limits of the law.
import { judgeMissingProof } from './application.ts'
import { askedText } from './asked-text.ts'
import { type CircumstanceId, circumstanceLabel, isWish, type WishId } from './circumstances.ts'
import { daysText, earlierOf, sumOf, takeDays } from './counting.ts'
import type { CircumstanceAsked, EarlierLeave } from './facts.ts'
import {
  type AskedDay,
  type Case,
  type Finding,
  type Piece,
  piece,
  type Reason,
  remark,
} from './judgement.ts'
import type { LeavePolicy, PolicyRow } from './policy.ts'
import { degreeOf } from './relations.ts'

const ARTICLE = 'LPW 11 onder g, 14; Beleidsregel art. 2'

/** The pieces that the policy makes of days: granted, refused, or for the director to weigh. */
export function judgeCircumstance(
  given: Case,
  asked: CircumstanceAsked,
  days: readonly AskedDay[],
): readonly Piece[] {
  const { policy } = given.request
  const meant = meantBy(asked)
  if (isWish(meant)) return [judgeWish(policy, meant, days)]
  if (meant === 'legalDuty' && asked.outsideSchoolHours === true)
    return [piece('AFWIJZEN', days, CAN_OTHERWISE)]
  const row = rowFor(policy, meant, asked)
  if (row === null) return [judgeOutsideRows(policy, meant, { asked, days })]
  return judgeProofBefore(given, { asked, row, days }) ?? judgeRow(given, { asked, row, days })
}

/** The condition that a paper is shown, when days are granted before it was seen. Never changes an outcome. */
export function proofRemark(given: Case, asked: CircumstanceAsked, kept: readonly AskedDay[]): Finding[] {
  const meant = meantBy(asked)
  const proof = isWish(meant) ? null : (rowFor(given.request.policy, meant, asked)?.proof ?? null)
  if (kept.length === 0 || proof === null || asked.proof === 'seen') return []
  const isAskedFirst = proof.when === 'before' && asked.proof !== undefined
  if (isAskedFirst) return []
  return [
    remark(kept, {
      code: proof.when === 'before' ? 'PROOF_TO_SEE' : 'PROOF_AFTERWARDS',
      article: 'Beleidsregel art. 2',
      basis: 'beleid',
      facts: { document: proof.document },
      sentence: `Voorwaarde: u laat ${proof.document} zien.${proof.when === 'before' ? '' : ' Dat mag achteraf.'}`,
    }),
  ]
}

interface RowCase {
  readonly asked: CircumstanceAsked
  readonly row: PolicyRow
  readonly days: readonly AskedDay[]
}

/** An illness that is not life-threatening is no ground of its own: abroad it is a visit, at home a medical reason. */
function meantBy({ circumstance, lifeThreatening, place }: CircumstanceAsked): CircumstanceId | WishId {
  if (circumstance !== 'illness' || lifeThreatening !== false) return circumstance
  return place === 'abroad' ? 'familyVisitAbroad' : 'medicalOrSocial'
}

function judgeWish(policy: LeavePolicy, wish: WishId, days: readonly AskedDay[]): Piece {
  const never = policy.never.find((one) => one.wish === wish && one.on)
  const label = circumstanceLabel(wish)
  if (never === undefined) return piece('DIRECTEUR_BEOORDEELT', days, toWeigh(label))
  return piece('AFWIJZEN', days, {
    code: 'NEVER_WEIGHTY',
    article: ARTICLE,
    basis: 'beleid',
    facts: { wish, source: never.source },
    sentence: `U vraagt verlof voor ${label}. Volgens het beleid is dat geen gewichtige omstandigheid.`,
  })
}

/** The first row that is on and fits; without a named relative the row that gives the least. */
function rowFor(
  policy: LeavePolicy,
  circumstance: CircumstanceId,
  asked: CircumstanceAsked,
): PolicyRow | null {
  const named = circumstance === 'partnership' && policy.partnershipAsWedding ? 'wedding' : circumstance
  const rows = policy.rows.filter((row) => row.on && row.circumstance === named && fits(row, asked))
  if ((asked.relation ?? null) !== null) return rows[0] ?? null
  return [...rows].sort((a, b) => a.maxDays - b.maxDays)[0] ?? null
}

function fits(row: PolicyRow, { relation = null, place = 'near', years = null }: CircumstanceAsked): boolean {
  const degree = degreeOf(relation)
  if (row.places !== null && !row.places.includes(place)) return false
  if (row.years !== null && (years === null || !row.years.includes(years))) return false
  if (relation === null) return true
  if (row.relations !== null && !row.relations.includes(relation)) return false
  return row.degrees === null || (degree !== null && row.degrees.includes(degree))
}

function judgeOutsideRows(
  policy: LeavePolicy,
  circumstance: CircumstanceId,
  { asked, days }: { asked: CircumstanceAsked; days: readonly AskedDay[] },
): Piece {
  if (policy.outsideRows[circumstance] === 'director')
    return piece('DIRECTEUR_BEOORDEELT', days, toWeigh(circumstanceLabel(circumstance)))
  return piece('AFWIJZEN', days, {
    code: 'OUTSIDE_POLICY',
    article: ARTICLE,
    basis: 'beleid',
    facts: {
      circumstance,
      relation: asked.relation ?? null,
      degree: degreeOf(asked.relation ?? null),
      years: asked.years ?? null,
    },
    sentence: `U vraagt verlof voor ${askedText({ ...asked, circumstance })}. Het beleid van de school geeft daarvoor geen verlof.`,
  })
}

/** A paper without which the circumstance is not established. */
function judgeProofBefore(given: Case, { asked, row, days }: RowCase): readonly Piece[] | null {
  if (row.proof?.when !== 'before' || asked.proof === undefined || asked.proof === 'seen') return null
  const { document } = row.proof
  if (asked.proof === 'missing') return [judgeMissingProof(given, days, { article: 'LPW 14', document })]
  return [piece('DIRECTEUR_BEOORDEELT', days, toWeigh(circumstanceLabel(asked.circumstance)))]
}

/** As many days as the row gives, nearest to the event, less what was granted for the same occasion. */
function judgeRow({ pupil, schoolYear }: Case, { asked, row, days }: RowCase): readonly Piece[] {
  const before = earlierOf(pupil, '14', schoolYear)
    .filter((one) => isSameOccasion(one, asked))
    .reduce((sum, one) => sum + one.days, 0)
  const { taken, others } = takeDays(days, Math.max(0, row.maxDays - before), asked.eventOn ?? null)
  const facts = {
    circumstance: row.circumstance,
    relation: asked.relation ?? null,
    degree: degreeOf(asked.relation ?? null),
    maxDays: row.maxDays,
    grantedBefore: before,
    source: row.source,
  }
  const label = circumstanceLabel(asked.circumstance)
  const granted: Reason = {
    code: 'POLICY_GRANT',
    article: ARTICLE,
    basis: 'beleid',
    facts,
    sentence: `Voor ${label} geeft de school ten hoogste ${daysText(row.maxDays)} verlof. Dat zijn hier: ${daysText(sumOf(taken))}.`,
  }
  const refused: Reason = {
    code: 'ABOVE_POLICY',
    article: ARTICLE,
    basis: 'beleid',
    facts,
    sentence: `Voor ${label} geeft de school ten hoogste ${daysText(row.maxDays)} verlof. U vraagt meer: ${daysText(sumOf(others))} te veel.`,
  }
  return [piece('TOEKENNEN', taken, granted), piece('AFWIJZEN', others, refused)].filter(
    (one) => one.days.length > 0,
  )
}

function isSameOccasion({ occasion }: EarlierLeave, asked: CircumstanceAsked): boolean {
  if (occasion === undefined || occasion === null || occasion.circumstance !== asked.circumstance)
    return false
  if (occasion.relation !== (asked.relation ?? null)) return false
  const eventOn = asked.eventOn ?? null
  return occasion.eventOn === null || eventOn === null || occasion.eventOn === eventOn
}

function toWeigh(label: string): Reason {
  return {
    code: 'DIRECTOR_WEIGHS',
    article: ARTICLE,
    basis: 'beleid',
    facts: {},
    sentence: `U vraagt verlof voor ${label}. Hiervoor is geen vaste regel. De directeur beslist en geeft een reden.`,
  }
}

const CAN_OTHERWISE: Reason = {
  code: 'DUTY_OUTSIDE_SCHOOL_HOURS',
  article: ARTICLE,
  basis: 'beleid',
  facts: { outsideSchoolHours: true },
  sentence: 'Deze verplichting kan ook buiten schooltijd. Daarom is er geen verlof voor nodig.',
}
