// The form as it begins: empty for a new request, or as the office left it.

import type { OperationOutput } from '#domain/contract/operations'
import { ageOn, type IsoDate } from '#domain/kernel/date'
import type { Asked } from '#domain/leave/facts'
import type { LeaveDetails, LeaveElsewhere } from '#domain/leave/request'
import { FAMILY_CIRCUMSTANCES } from './circumstance-fields.ts'
import {
  type ApplicantValues,
  type DaysValues,
  type LeaveValues,
  type NeedValues,
  OTHER_FEAST,
  type PeriodValues,
} from './form-values.ts'

export type Intake = OperationOutput<'leave.intake'>

export const EMPTY_PERIOD: PeriodValues = { from: null, to: null, part: 'whole', weekdays: [] }

const EMPTY_NEED: NeedValues = {
  what: null,
  kind: null,
  feast: null,
  ownDuty: true,
  hoursPerDay: null,
  savedUp: false,
  nature: 'unclear',
  holidays: { autumn: 'unclear', christmas: 'unclear', spring: 'unclear', may: 'unclear', summer: 'unclear' },
  withCarer: true,
  circumstance: null,
  relation: null,
  place: 'near',
  placeName: '',
  eventOn: null,
  years: null,
  lifeThreatening: null,
  outsideSchoolHours: null,
}

/** An empty form, for the pupil it was opened at (null: a family); what there is only one of is chosen already. */
export function newValues(intake: Intake, pupilId: string | null): LeaveValues {
  const [first, ...others] = intake.applicants
  const known = intake.children.map(({ id }) => id)
  return {
    need: EMPTY_NEED,
    children: {
      pupilIds: known.length === 1 ? known : known.filter((id) => id === pupilId),
      elsewhere: intake.elsewhere.map((row) => ({ ...row })),
      siblings: [],
    },
    days: { periods: [EMPTY_PERIOD], receivedOn: intake.today, way: 'counter' },
    reason: { reason: '', proof: null, proofSeen: '', proofSeenOn: null },
    applicant: {
      applicantId: null,
      somebodyElse: false,
      name: '',
      applicant: 'custody',
      signed: true,
      mayEmail: false,
      email: '',
      otherParent: 'unknown',
      municipalityId: intake.municipalityId,
      repeatsId: null,
      newFacts: false,
      ...(first !== undefined && others.length === 0 ? appliedBy(first) : {}),
    },
  }
}

/** What follows from choosing somebody of the list. */
export function appliedBy({ id, name, applicant, email }: Intake['applicants'][number]) {
  return { applicantId: id, somebodyElse: false, name, applicant, email } satisfies Partial<ApplicantValues>
}

/** The form of a request that was taken in before. */
export function takenValues(
  intake: Intake,
  { details, elsewhere }: { details: LeaveDetails; elsewhere: readonly LeaveElsewhere[] },
): LeaveValues {
  const known = intake.applicants.find(({ id }) => id === details.applicantId)
  return {
    need: { ...needOf(details.asked), placeName: details.place },
    children: {
      pupilIds: details.pupilIds,
      elsewhere: elsewhere.map((row) => ({ ...row })),
      siblings: details.siblingsElsewhere,
    },
    days: daysOf(details),
    reason: {
      reason: details.reason,
      proof: proofOf(details.asked),
      proofSeen: details.proofSeen,
      proofSeenOn: details.proofSeenOn,
    },
    applicant: {
      applicantId: known?.id ?? null,
      somebodyElse: known === undefined,
      name: details.applicantName,
      applicant: details.applicant,
      signed: details.signed,
      mayEmail: details.emailConsent !== '',
      email: details.emailConsent || (known?.email ?? ''),
      otherParent: details.otherParent,
      municipalityId: details.municipalityId,
      repeatsId: details.repeatsId,
      newFacts: details.newFacts,
    },
  }
}

function daysOf({ periods, receivedOn, way }: LeaveDetails): DaysValues {
  return {
    periods: periods.map(({ from, to, part = 'whole', weekdays = [] }) => ({
      from,
      to: to === from ? null : to,
      part,
      weekdays,
    })),
    receivedOn,
    way,
  }
}

function proofOf(asked: Asked) {
  return asked.kind === 'circumstance' || asked.kind === 'profession' ? (asked.proof ?? null) : null
}

function needOf(asked: Asked): NeedValues {
  switch (asked.kind) {
    case 'illness':
    case 'medicalVisit':
      return { ...EMPTY_NEED, what: asked.kind }
    case 'religion':
      return {
        ...EMPTY_NEED,
        what: 'leave',
        kind: 'religion',
        feast: asked.feast ?? OTHER_FEAST,
        ownDuty: asked.ownDuty ?? true,
      }
    case 'fiveYearOld':
      return {
        ...EMPTY_NEED,
        what: 'leave',
        kind: 'fiveYearOld',
        hoursPerDay: asked.hoursPerDay ?? null,
        savedUp: asked.savedUp ?? false,
      }
    case 'profession': {
      const { nature, holidays, withCarer = true } = asked
      return { ...EMPTY_NEED, what: 'leave', kind: 'profession', nature, holidays, withCarer }
    }
    case 'circumstance': {
      const { kind: _, proof: _proof, circumstance, ...told } = asked
      const inFamily = FAMILY_CIRCUMSTANCES.some((one) => one === circumstance)
      return { ...EMPTY_NEED, what: 'leave', kind: inFamily ? 'family' : 'other', circumstance, ...told }
    }
    case 'absence':
      return { ...EMPTY_NEED, what: 'leave' }
  }
}

/** Whether a child of this family can be five when the leave is; one without a birth date can. */
export function hasYoungChild({ children }: Intake, today: IsoDate): boolean {
  return children.some(({ birthDate }) => birthDate === null || ageOn(birthDate, today) < 6)
}
