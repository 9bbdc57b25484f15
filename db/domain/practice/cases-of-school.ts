// Hard cases about where children live and how they go through the school year.
import type { AdultPlan, FamilyPlan } from './family-plan.ts'

const MOTHER: AdultPlan = { sex: 'woman', ties: [{ role: 'mother' }] }
const FATHER: AdultPlan = { sex: 'man', ties: [{ role: 'father' }] }

const family = (plan: Partial<FamilyPlan>): FamilyPlan => ({
  homes: [{}],
  adults: [MOTHER, FATHER],
  children: [{}],
  ...plan,
})

const SHELTER: Partial<FamilyPlan> = {
  cases: ['institutionAddress'],
  homes: [{ kind: 'institution', sharesAddress: 'shelter' }],
}

const ADDRESSES: readonly FamilyPlan[] = [
  family({
    cases: ['secretAddress'],
    homes: [{ secret: true }],
    adults: [MOTHER],
    children: [{ year: 4 }, { year: 1 }],
  }),
  family({
    cases: ['oneOfTwoSecret'],
    homes: [{ secret: true }, {}],
    adults: [MOTHER, { ...FATHER, home: 1 }],
    children: [{ year: 7 }],
  }),
  family({ ...SHELTER, origin: 'syrian', children: [{ year: 5 }, { year: 3 }] }),
  family({ ...SHELTER, origin: 'ukrainian', adults: [MOTHER], children: [{ year: 6 }, { year: 2 }] }),
  family({ ...SHELTER, origin: 'eritrean', adults: [FATHER], children: [{ year: 7 }, { year: 4 }] }),
  family({ cases: ['sameAddressTwoFamilies'], homes: [{ sharesAddress: 'upstairs' }] }),
  family({ cases: ['sameAddressTwoFamilies'], homes: [{ sharesAddress: 'upstairs' }] }),
  family({ cases: ['noAddress'], homes: [{ address: 'unknown' }], adults: [MOTHER] }),
  family({ cases: ['abroad'], homes: [{ address: 'abroad' }] }),
  family({ cases: ['houseBoat'], homes: [{ address: 'houseBoat' }] }),
  family({
    cases: ['noHousehold'],
    homes: [],
    adults: [{ ...MOTHER, home: null }],
    children: [{ homes: [] }],
  }),
]

const SCHOOL_YEAR: readonly FamilyPlan[] = [
  family({
    cases: ['parentIsTeacher'],
    adults: [{ ...MOTHER, teachesHere: true }, FATHER],
    children: [{ year: 5 }],
  }),
  family({ cases: ['missingBirthDate'], children: [{ birthDate: 'unknown', year: 6 }] }),
  family({ cases: ['left'], children: [{ year: 7, stay: 'left', remark: 'Verhuisd.' }, { year: 3 }] }),
  family({ cases: ['left'], children: [{ year: 5, stay: 'left' }] }),
  family({ cases: ['entered'], children: [{ year: 4 }, { year: 1, stay: 'entered' }] }),
  family({ cases: ['notStarted'], children: [{ year: 1, stay: 'notStarted' }] }),
  family({ cases: ['announced'], children: [{ year: 0, stay: 'announced' }] }),
  family({ cases: ['announced'], children: [{ year: 2 }, { year: 0, stay: 'announced' }] }),
  family({ cases: ['noGroup'], children: [{ stay: 'noGroup' }] }),
  family({ cases: ['changedGroup'], children: [{ year: 7, stay: 'changedGroup' }] }),
]

export const SCHOOL_CASES: readonly FamilyPlan[] = [...ADDRESSES, ...SCHOOL_YEAR]
