// The request that follows from the form: what is asked, about which days, and all that is saved with it.
import { type CircumstanceId, isWish, type WishId } from '#domain/leave/circumstances'
import type { Asked, AskedPeriod, CircumstanceAsked, Proof } from '#domain/leave/facts'
import type { LeavePolicy } from '#domain/leave/policy'
import type { LeaveDetails, LeaveElsewhere } from '#domain/leave/request'
import { type CircumstanceField, fieldsOf } from './circumstance-fields.ts'
import { type DaysValues, type LeaveValues, type NeedValues, OTHER_FEAST } from './form-values.ts'

/** What is asked, in the words of the rules; null as long as the kind is not chosen. */
export function askedOf(need: NeedValues, proof: Proof | null): Asked | null {
  if (need.what === null) return null
  if (need.what !== 'leave') return { kind: need.what }
  switch (need.kind) {
    case 'religion':
      return religionOf(need)
    case 'fiveYearOld':
      return {
        kind: 'fiveYearOld',
        ...(need.hoursPerDay === null ? {} : { hoursPerDay: need.hoursPerDay }),
        ...(need.savedUp ? { savedUp: true } : {}),
      }
    case 'profession':
      return {
        kind: 'profession',
        nature: need.nature,
        holidays: need.holidays,
        proof: proof ?? 'missing',
        ...(need.withCarer ? {} : { withCarer: false }),
      }
    case 'family':
    case 'other':
      return need.circumstance === null ? null : circumstanceOf(need, need.circumstance, proof)
    default:
      return null
  }
}

function religionOf({ feast, ownDuty }: NeedValues): Asked | null {
  if (feast === null) return null
  return {
    kind: 'religion',
    feast: feast === OTHER_FEAST ? null : feast,
    ...(ownDuty ? {} : { ownDuty: false }),
  }
}

/** Only what the form asks about this circumstance; what was not said is left out. */
function circumstanceOf(
  need: NeedValues,
  circumstance: CircumstanceId | WishId,
  proof: Proof | null,
): CircumstanceAsked {
  const fields = fieldsOf(circumstance)
  const asks = (field: CircumstanceField) => fields.includes(field)
  return {
    kind: 'circumstance',
    circumstance,
    ...(asks('relation') ? { relation: need.relation } : {}),
    ...(asks('place') ? { place: need.place } : {}),
    ...(asks('eventOn') ? { eventOn: need.eventOn } : {}),
    ...(asks('years') ? { years: need.years } : {}),
    ...(asks('lifeThreatening') && need.lifeThreatening !== null
      ? { lifeThreatening: need.lifeThreatening }
      : {}),
    ...(asks('outsideSchoolHours') && need.outsideSchoolHours !== null
      ? { outsideSchoolHours: need.outsideSchoolHours }
      : {}),
    ...(proof === null || isWish(circumstance) ? {} : { proof }),
  }
}

/** Whether a paper plays a part in this kind: always for a profession, else where the policy of the school asks one. */
export function asksProof({ what, kind, circumstance }: NeedValues, policy: LeavePolicy): boolean {
  if (what !== 'leave') return false
  if (kind === 'profession') return true
  if ((kind !== 'family' && kind !== 'other') || circumstance === null || isWish(circumstance)) return false
  if (circumstance === 'medicalOrSocial' || circumstance === 'other') return true
  const named = circumstance === 'partnership' && policy.partnershipAsWedding ? 'wedding' : circumstance
  return policy.rows.some((row) => row.on && row.circumstance === named && row.proof !== null)
}

/** Days that can be counted: a first day, and a last day that is not before it. A year typed wrong is no period. */
export function periodsOf({ periods }: DaysValues, need: NeedValues): AskedPeriod[] {
  return periods.flatMap(({ from, to, part, weekdays }) => {
    if (from === null) return []
    return [
      {
        from,
        to: to ?? from,
        ...(part === 'whole' ? {} : { part }),
        ...(asksWeekdays(need) && weekdays.length > 0 ? { weekdays: [...weekdays].sort() } : {}),
      },
    ]
  })
}

/** Days of the week are asked only where hours a week count. */
export function asksWeekdays({ what, kind }: NeedValues): boolean {
  return what === 'leave' && kind === 'fiveYearOld'
}

interface FamilyFacts {
  readonly householdId: string | null
  readonly policy: LeavePolicy
}

/** The request as it would be saved; null as long as it is not said what it is for. Its fields are not checked yet. */
export function detailsOf(values: LeaveValues, family: FamilyFacts): LeaveDetails | null {
  const { need, children, days, reason, applicant } = values
  const withProof = asksProof(need, family.policy)
  const asked = askedOf(need, withProof ? reason.proof : null)
  if (asked === null) return null
  const sawProof = withProof && (reason.proof === 'seen' || reason.proof === 'insufficient')
  const named = asked.kind === 'circumstance' && fieldsOf(asked.circumstance).includes('place')
  const isLeave = need.what === 'leave'
  return {
    householdId: family.householdId,
    applicantId: applicant.applicantId,
    applicantName: applicant.name,
    applicant: applicant.applicant,
    pupilIds: [...children.pupilIds],
    municipalityId: applicant.municipalityId,
    asked: asked as LeaveDetails['asked'],
    periods: periodsOf(days, need) as LeaveDetails['periods'],
    reason: reason.reason,
    place: named ? need.placeName : '',
    receivedOn: days.receivedOn,
    way: days.way,
    signed: applicant.signed,
    proofSeen: sawProof ? reason.proofSeen : '',
    proofSeenOn: sawProof ? reason.proofSeenOn : null,
    emailConsent: applicant.mayEmail ? applicant.email : '',
    otherParent: applicant.otherParent,
    siblingsElsewhere: isLeave ? children.siblings : [],
    repeatsId: isLeave ? applicant.repeatsId : null,
    newFacts: isLeave && applicant.repeatsId !== null && applicant.newFacts,
  }
}

/** Rows about another school that are filled in; the judgement counts them as soon as they are. */
export function elsewhereOf({ children, need }: LeaveValues): LeaveElsewhere[] {
  if (need.what !== 'leave') return []
  return children.elsewhere.flatMap(({ days, ...row }) =>
    days === null || !children.pupilIds.includes(row.pupilId) ? [] : [{ ...row, days }],
  )
}
