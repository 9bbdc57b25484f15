// Hard cases about names, languages and reaching people: letters, tussenvoegsels, e-mail, telephone.
import type { AdultPlan, FamilyPlan } from './family-plan.ts'

const MOTHER: AdultPlan = { sex: 'woman', ties: [{ role: 'mother' }] }
const FATHER: AdultPlan = { sex: 'man', ties: [{ role: 'father' }] }

const family = (plan: Partial<FamilyPlan>): FamilyPlan => ({
  homes: [{}],
  adults: [MOTHER, FATHER],
  children: [{}],
  ...plan,
})

const NAMES_TO_WRITE: readonly FamilyPlan[] = [
  family({ cases: ['apostropheT'], surname: "'t|Hart", children: [{ sex: 'woman' }] }),
  family({ cases: ['apostropheD'], surname: "d'|Ancona" }),
  family({ cases: ['vanApostropheT'], surname: "van 't|Hof" }),
  family({ cases: ['opDen'], surname: 'op den|Kelder' }),
  family({
    cases: ['belgian'],
    surname: 'Van der|Velden',
    keepAsIs: true,
    children: [{ givenName: 'Tine', sex: 'woman' }],
  }),
  family({ cases: ['elIdrissi'], origin: 'moroccan', surname: 'el|Idrissi' }),
  family({
    cases: ['ijsbrand'],
    surname: 'van|IJsselstein',
    children: [{ givenName: 'IJsbrand', sex: 'man' }],
  }),
  family({ cases: ['doubleSurname'], surname: 'van der|Ven-van Dijk' }),
  family({
    cases: ['noSurname'],
    origin: 'eritrean',
    children: [{ givenName: 'Yordanos', sex: 'woman', surname: '' }],
  }),
  family({
    cases: ['noGivenName'],
    children: [{ givenName: '', firstNames: 'Johanna Maria', sex: 'woman' }],
  }),
  family({
    cases: ['sameFullName'],
    surname: 'de|Vries',
    children: [{ givenName: 'Sem', sex: 'man', year: 4 }],
  }),
  family({
    cases: ['sameFullName'],
    surname: 'de|Vries',
    children: [{ givenName: 'Sem', sex: 'man', year: 4 }],
  }),
  family({
    cases: ['genderUnknown'],
    adults: [{ ...MOTHER, gender: 'unknown', ties: [{ role: 'parent' }] }, FATHER],
  }),
]

const LANGUAGES: readonly FamilyPlan[] = [
  family({ cases: ['turkish'], origin: 'turkish', surname: 'Yılmaz', homes: [{ language: 'tr' }] }),
  family({
    cases: ['polish'],
    origin: 'polish',
    surname: 'Wiśniewski',
    homes: [{ language: 'pl' }],
    children: [{ givenName: 'Łukasz', sex: 'man' }],
  }),
  family({
    cases: ['arabicLetterName'],
    origin: 'syrian',
    surname: 'al|Hassan',
    homes: [{ language: 'ar' }],
    adults: [
      { ...MOTHER, givenName: 'Layla', letterName: 'السيدة ليلى الحسن', language: 'ar' },
      { ...FATHER, language: 'ar' },
    ],
  }),
  family({
    cases: ['ukrainian'],
    origin: 'ukrainian',
    surname: 'Koval',
    homes: [{ language: 'uk' }],
    adults: [{ ...MOTHER, givenName: 'Oksana', letterName: 'Оксана Коваль', language: 'uk' }],
  }),
  family({
    cases: ['tigrinya', 'interpreter'],
    origin: 'eritrean',
    surname: 'Tesfay',
    homes: [{ language: 'ti', wantsPaper: true }],
    adults: [
      { ...MOTHER, givenName: 'Selam', letterName: 'ሰላም ተስፋይ', language: 'ti', needsInterpreter: true },
      {
        sex: 'man',
        surname: 'Gebre',
        home: null,
        remark: 'Tolkt voor moeder; eerst bellen.',
        ties: [{ role: 'interpreter' }],
      },
    ],
  }),
  family({
    cases: ['twoLanguages'],
    origin: 'polish',
    adults: [
      { ...MOTHER, language: 'pl' },
      { ...FATHER, surname: 'Moreno', givenName: 'Diego', language: 'es' },
    ],
  }),
  family({ cases: ['scandinavian'], surname: 'Sørensen', children: [{ givenName: 'Bjørn', sex: 'man' }] }),
  family({ cases: ['german'], surname: 'Straßer', homes: [{ language: 'de' }] }),
]

const REACHING: readonly FamilyPlan[] = [
  family({
    cases: ['noEmail'],
    adults: [
      { ...MOTHER, email: 'none' },
      { ...FATHER, email: 'none' },
    ],
  }),
  family({
    cases: ['unknownEmail'],
    adults: [
      { ...MOTHER, email: 'unknown' },
      { ...FATHER, email: 'unknown' },
    ],
  }),
  family({ cases: ['bouncedEmail'], adults: [{ ...MOTHER, email: 'bounced' }, FATHER] }),
  family({
    cases: ['wantsPaper'],
    homes: [{ wantsPaper: true }],
    adults: [{ ...MOTHER, wantsPaper: true }, FATHER],
  }),
  family({
    cases: ['sharedEmail'],
    adults: [
      { ...MOTHER, email: 'known' },
      { ...FATHER, sharesEmailOf: 0 },
    ],
  }),
  family({ cases: ['secretPhone'], adults: [{ ...MOTHER, phones: [{ secret: true }, {}] }, FATHER] }),
  family({
    cases: ['oddPhone'],
    adults: [
      { ...MOTHER, phones: [{ number: '06-00 00 12', remark: 'nakijken: te kort' }] },
      // Set aside for film and drama by the British regulator, so that it never rings.
      { ...FATHER, phones: [{ number: '+447700900123', remark: 'werk' }] },
    ],
  }),
  family({ cases: ['largePrint'], adults: [{ ...MOTHER, largePrint: true }, FATHER] }),
]

export const NAME_CASES: readonly FamilyPlan[] = [...NAMES_TO_WRITE, ...LANGUAGES, ...REACHING]
