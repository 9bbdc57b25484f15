// Making two ties or two persons one: nothing known is lost, and two facts that contradict are never chosen between.
import type { PersonDetails } from './person.ts'
import type { TieDetails } from './tie.ts'

type MergedPerson = Omit<PersonDetails, 'phones'>

/** What the kept person is missing comes from the other; where both know something the kept one wins. */
export function mergePersons(keep: MergedPerson, drop: MergedPerson): MergedPerson {
  return {
    ...keep,
    ...fillGaps(keep, drop),
    ...eitherOf(keep, drop),
    ...mergeEmail(keep, drop),
    gender: keep.gender === 'unknown' ? drop.gender : keep.gender,
    householdId: keep.householdId ?? drop.householdId,
    // Dutch is what an untouched form says: it is no choice against a known language.
    language: keep.language === 'nl' ? drop.language || keep.language : keep.language || drop.language,
    classListConsentOn: keep.classListConsentOn ?? drop.classListConsentOn,
    remark: [...new Set([keep.remark, drop.remark])].filter((remark) => remark !== '').join('\n'),
  }
}

function fillGaps(keep: MergedPerson, drop: MergedPerson) {
  return {
    givenName: keep.givenName || drop.givenName,
    firstNames: keep.firstNames || drop.firstNames,
    initials: keep.initials || drop.initials,
    letterName: keep.letterName || drop.letterName,
  }
}

function eitherOf(keep: MergedPerson, drop: MergedPerson) {
  return {
    wantsPaper: keep.wantsPaper || drop.wantsPaper,
    needsInterpreter: keep.needsInterpreter || drop.needsInterpreter,
    largePrint: keep.largePrint || drop.largePrint,
    deceased: keep.deceased || drop.deceased,
    institution: keep.institution || drop.institution,
  }
}

/** The address and what is known about it stay together. */
function mergeEmail(keep: MergedPerson, drop: MergedPerson): Pick<MergedPerson, 'email' | 'emailState'> {
  const takes = keep.email === '' && (drop.email !== '' || keep.emailState === 'unknown')
  const { email, emailState } = takes ? drop : keep
  return { email, emailState }
}

/**
 * One tie to the same child of two; null when gezag or the right to information contradict: that is asked, not
 * guessed (dutch-conventions 7.3).
 */
export function mergeTies(keep: TieDetails, drop: TieDetails): TieDetails | null {
  const custodyKnown = keep.custody !== 'unknown'
  if (custodyKnown && drop.custody !== 'unknown' && keep.custody !== drop.custody) return null
  if (keep.information !== drop.information) return null
  const custody = custodyKnown ? keep : drop
  const request = keep.informationRequest === 'none' ? drop : keep
  return {
    role: keep.role === 'parent' || keep.role === 'emergencyContact' ? drop.role : keep.role,
    custody: custody.custody,
    custodySource: custody.custodySource,
    custodyOn: custody.custodyOn,
    information: keep.information,
    informationRequest: request.informationRequest,
    informationSource: keep.informationSource || drop.informationSource,
    informationOn: keep.informationOn ?? drop.informationOn,
    contactOrder: Math.min(keep.contactOrder, drop.contactOrder),
  }
}
