// Hard cases about who belongs to whom: brothers and sisters, parents apart, gezag, other adults.
import type { AdultPlan, FamilyPlan, TiePlan } from './family-plan.ts'

const MOTHER: AdultPlan = { sex: 'woman', ties: [{ role: 'mother' }] }
const FATHER: AdultPlan = { sex: 'man', ties: [{ role: 'father' }] }
const SEEN = 'uitspraak gezien'

const together = (plan: Partial<FamilyPlan> & Pick<FamilyPlan, 'children'>): FamilyPlan => ({
  homes: [{}],
  adults: [MOTHER, FATHER],
  ...plan,
})

/** Mother in the first household, the other parent in the second; the child lives with the mother. */
const apart = (plan: Pick<FamilyPlan, 'cases'>, tie: Omit<TiePlan, 'role'>): FamilyPlan => ({
  ...plan,
  homes: [{}, {}],
  adults: [
    { ...MOTHER, surname: 'van|Dongen' },
    { ...FATHER, home: 1, ties: [{ role: 'father', ...tie }] },
  ],
  children: [{}],
})

const SIBLINGS: readonly FamilyPlan[] = [
  together({ cases: ['siblings2'], surname: 'van den|Berg', children: [{ year: 6 }, { year: 2 }] }),
  together({ cases: ['siblings3'], surname: 'Bakker', children: [{ year: 8 }, { year: 5 }, { year: 1 }] }),
  together({ cases: ['siblings4'], origin: 'moroccan', children: [8, 6, 4, 2].map((year) => ({ year })) }),
  together({ cases: ['siblings5'], children: [8, 7, 5, 3, 1].map((year) => ({ year })) }),
  together({
    cases: ['twinsOneGroup'],
    children: [
      { year: 4, sex: 'woman' },
      { year: 4, sex: 'man', twinOf: 0, twinGroup: 'same' },
    ],
  }),
  together({
    cases: ['twinsTwoGroups'],
    children: [
      { year: 3, sex: 'woman' },
      { year: 3, sex: 'woman', twinOf: 0, twinGroup: 'other' },
    ],
  }),
  {
    cases: ['halfBrothers', 'differentSurnames'],
    surname: 'Hofstede',
    homes: [{}, {}],
    adults: [
      { ...MOTHER, surname: 'Kers' },
      { ...FATHER, surname: 'de|Koning', home: 1, ties: [{ role: 'father', children: [0] }] },
      {
        sex: 'man',
        ties: [
          { role: 'stepparent', children: [0] },
          { role: 'father', children: [1] },
        ],
      },
    ],
    children: [
      { sex: 'man', surname: 'de|Koning', year: 7 },
      { sex: 'man', year: 3 },
    ],
  },
]

const APART: readonly FamilyPlan[] = [
  {
    cases: ['apartBothCustody'],
    homes: [{}, {}],
    adults: [
      { ...MOTHER, surname: 'Verbeek' },
      { ...FATHER, home: 1 },
      { sex: 'woman', home: 1, surname: 'Lind', ties: [{ role: 'stepparent' }] },
    ],
    children: [
      { year: 6, homes: [0, 1], rhythm: 'even weken bij vader, oneven weken bij moeder' },
      { year: 4, homes: [0, 1], rhythm: 'even weken bij vader, oneven weken bij moeder' },
    ],
  },
  apart({ cases: ['apartOnRequest'] }, { custody: 'no', custodySource: SEEN, information: 'onRequest' }),
  apart(
    { cases: ['apartReportsRequested'] },
    {
      custody: 'no',
      custodySource: 'gezagsregister gezien',
      information: 'onRequest',
      request: 'reports',
      informationSource: 'brief van de ouder',
    },
  ),
  apart({ cases: ['apartCustodyUnknown'] }, { custody: 'unknown', custodySource: '' }),
  apart(
    { cases: ['informationNone'] },
    { custody: 'no', custodySource: SEEN, information: 'none', informationSource: 'besluit van de directie' },
  ),
  {
    ...apart({ cases: ['underOneRoofRestricted'] }, {}),
    homes: [{ remark: 'Ouders zijn gescheiden maar wonen nog op één adres.' }],
    adults: [
      MOTHER,
      { ...FATHER, ties: [{ role: 'father', custody: 'no', custodySource: SEEN, information: 'none' }] },
    ],
  },
]

const OTHER_ADULTS: readonly FamilyPlan[] = [
  { cases: ['singleParent'], homes: [{}], adults: [MOTHER], children: [{}] },
  {
    cases: ['twoMothers'],
    homes: [{}],
    adults: [MOTHER, { ...MOTHER, surname: 'Roos' }],
    children: [{}],
  },
  { cases: ['twoFathers'], surname: 'Lucassen', homes: [{}], adults: [FATHER, FATHER], children: [{}] },
  together({
    cases: ['deceasedParent'],
    adults: [MOTHER, { ...FATHER, deceased: true, email: 'none', phones: [] }],
    children: [{ year: 5 }],
  }),
  {
    cases: ['guardianInstitution'],
    homes: [{}, { kind: 'institution' }],
    adults: [
      { sex: 'woman', ties: [{ role: 'fosterParent' }] },
      {
        givenName: '',
        surname: 'Jeugdbescherming De Zonnewijzer',
        institution: true,
        home: 1,
        phones: [{ number: '+31100000088', remark: 'bureau, kantooruren' }],
        ties: [{ role: 'guardian', custody: 'yes', custodySource: SEEN }],
      },
    ],
    children: [{ surname: 'Wolf' }],
  },
  {
    cases: ['fosterParents'],
    homes: [{}, {}],
    adults: [
      { sex: 'woman', ties: [{ role: 'fosterParent' }] },
      { sex: 'man', ties: [{ role: 'fosterParent' }] },
      { ...MOTHER, surname: 'Vermaat', home: 1 },
    ],
    children: [{ surname: 'Vermaat' }],
  },
  {
    cases: ['grandparent'],
    homes: [{}, {}],
    adults: [
      {
        sex: 'woman',
        home: 1,
        remark: 'Past op maandag en dinsdag op.',
        phones: [{ remark: 'oma', emergency: true }, { number: '+31100000017' }],
        ties: [{ role: 'grandparent' }],
      },
      MOTHER,
      FATHER,
    ],
    children: [{}],
  },
  {
    cases: ['manyContacts'],
    homes: [{}, {}],
    adults: [
      MOTHER,
      { ...FATHER, home: 1 },
      { sex: 'man', surname: 'Molenkamp', ties: [{ role: 'stepparent' }] },
      { sex: 'woman', home: null, ties: [{ role: 'grandparent' }] },
      { sex: 'woman', home: null, surname: 'Krol', ties: [{ role: 'babysitter' }] },
      { sex: 'man', home: null, surname: 'Buurman', ties: [{ role: 'emergencyContact' }] },
    ],
    children: [{ year: 2 }],
  },
  { cases: ['noParents'], homes: [{}], adults: [], children: [{}] },
]

export const FAMILY_CASES: readonly FamilyPlan[] = [...SIBLINGS, ...APART, ...OTHER_ADULTS]
