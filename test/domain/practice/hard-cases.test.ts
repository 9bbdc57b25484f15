import { describe, expect, test } from 'vitest'
import { addDays, addYears } from '#domain/kernel/date'
import { formalName, fullName, surnameAtStart } from '#domain/kernel/name'
import { parsePhone } from '#domain/kernel/phone'
import { type CaseName, HARD_CASES } from '#domain/practice/case-list'
import { first, rowsOf, school } from './practice-rows.ts'

/** The base groups of the children of a case, as they sit today. */
function baseGroupsOf(name: CaseName): (string | undefined)[] {
  const base = new Map(
    school.rows.groups.filter(({ kind }) => kind === 'base').map(({ id, name }) => [id, name]),
  )
  return rowsOf(name)
    .placements.filter(({ groupId, untilDate }) => untilDate === null && base.has(groupId ?? ''))
    .map(({ groupId }) => base.get(groupId ?? ''))
}

const childOf = (name: CaseName) => fullName(rowsOf(name).pupil)
const languageOf = (name: CaseName) => rowsOf(name).households[0]?.language
const tieOf = (name: CaseName, role: string) => first(rowsOf(name).ties.filter((tie) => tie.role === role))

/** What must be seen of every hard case: [what is there, what it must be]. */
const CASES: Record<CaseName, () => [unknown, unknown]> = {
  siblings2: () => [new Set(baseGroupsOf('siblings2')).size, 2],
  siblings3: () => [new Set(baseGroupsOf('siblings3')).size, 3],
  siblings4: () => [new Set(baseGroupsOf('siblings4')).size, 4],
  siblings5: () => [new Set(baseGroupsOf('siblings5')).size, 5],
  twinsOneGroup: () => [
    [
      birthdays('twinsOneGroup').size,
      new Set(baseGroupsOf('twinsOneGroup')).size,
      rowsOf('twinsOneGroup').pupils.length,
    ],
    [1, 1, 2],
  ],
  twinsTwoGroups: () => [
    [birthdays('twinsTwoGroups').size, baseGroupsOf('twinsTwoGroups').sort()],
    [1, ['3A', '3B']],
  ],
  halfBrothers: () => [
    [householdIdsOf('halfBrothers').size, roles('halfBrothers')],
    [
      1,
      [
        ['father', 'mother', 'stepparent'],
        ['father', 'mother'],
      ],
    ],
  ],
  differentSurnames: () => [
    new Set(rowsOf('differentSurnames').pupils.map(({ familyName }) => familyName)).size,
    2,
  ],
  apartBothCustody: () => [
    [
      rowsOf('apartBothCustody').residences.map(({ position, rhythm }) => [
        position,
        rhythm.includes('even weken'),
      ]),
      rowsOf('apartBothCustody').ties.filter(
        ({ role, custody }) => role !== 'stepparent' && custody === 'yes',
      ).length,
    ],
    [
      [
        [1, true],
        [2, true],
        [1, true],
        [2, true],
      ],
      4,
    ],
  ],
  apartOnRequest: () => [right('apartOnRequest'), ['no', 'onRequest', 'none']],
  apartReportsRequested: () => [right('apartReportsRequested'), ['no', 'onRequest', 'reports']],
  apartCustodyUnknown: () => [right('apartCustodyUnknown'), ['unknown', 'always', 'none']],
  informationNone: () => [right('informationNone'), ['no', 'none', 'none']],
  underOneRoofRestricted: () => [
    [
      right('underOneRoofRestricted'),
      new Set(rowsOf('underOneRoofRestricted').persons.map((one) => one.householdId)).size,
    ],
    [['no', 'none', 'none'], 1],
  ],
  singleParent: () => [roles('singleParent'), [['mother']]],
  twoMothers: () => [roles('twoMothers'), [['mother', 'mother']]],
  twoFathers: () => [
    rowsOf('twoFathers').persons.map(({ gender, familyName }) => gender + familyName),
    ['manLucassen', 'manLucassen'],
  ],
  noEmail: () => [emailStates('noEmail'), ['none', 'none']],
  unknownEmail: () => [emailStates('unknownEmail'), ['unknown', 'unknown']],
  bouncedEmail: () => [emailStates('bouncedEmail')[0], 'bounced'],
  wantsPaper: () => [
    [rowsOf('wantsPaper').households[0]?.wantsPaper, rowsOf('wantsPaper').persons[0]?.wantsPaper],
    [true, true],
  ],
  sharedEmail: () => [new Set(rowsOf('sharedEmail').persons.map((one) => one.email)).size, 1],
  turkish: () => [
    [languageOf('turkish'), rowsOf('turkish').pupil.familyName],
    ['tr', 'Yılmaz'],
  ],
  polish: () => [
    [languageOf('polish'), childOf('polish')],
    ['pl', 'Łukasz Wiśniewski'],
  ],
  arabicLetterName: () => [letterScript('arabicLetterName', /\p{Script=Arabic}/u), ['ar', true]],
  ukrainian: () => [letterScript('ukrainian', /\p{Script=Cyrillic}/u), ['uk', true]],
  tigrinya: () => [letterScript('tigrinya', /\p{Script=Ethiopic}/u), ['ti', true]],
  twoLanguages: () => [rowsOf('twoLanguages').persons.map(({ language }) => language), ['pl', 'es']],
  interpreter: () => [
    [rowsOf('interpreter').persons[0]?.needsInterpreter, roles('interpreter')],
    [true, [['interpreter', 'mother']]],
  ],
  scandinavian: () => [childOf('scandinavian'), 'Bjørn Sørensen'],
  german: () => [rowsOf('german').pupil.familyName, 'Straßer'],
  apostropheT: () => [atStart('apostropheT'), "'t Hart"],
  apostropheD: () => [atStart('apostropheD'), "d'Ancona"],
  vanApostropheT: () => [atStart('vanApostropheT'), "Van 't Hof"],
  opDen: () => [atStart('opDen'), 'Op den Kelder'],
  belgian: () => [
    [childOf('belgian'), rowsOf('belgian').pupil.keepAsIs],
    ['Tine Van der Velden', true],
  ],
  elIdrissi: () => [atStart('elIdrissi'), 'El Idrissi'],
  ijsbrand: () => [formalName(rowsOf('ijsbrand').pupil), expect.stringMatching(/^IJ\..* van IJsselstein$/)],
  doubleSurname: () => [atStart('doubleSurname'), 'Van der Ven-van Dijk'],
  noSurname: () => [childOf('noSurname'), 'Yordanos'],
  noGivenName: () => [
    [rowsOf('noGivenName').pupil.givenName, childOf('noGivenName').startsWith('Johanna ')],
    ['', true],
  ],
  sameFullName: () => [
    rowsOf('sameFullName').pupils.map((pupil) => fullName(pupil)),
    ['Sem de Vries', 'Sem de Vries'],
  ],
  secretAddress: () => [rowsOf('secretAddress').households.map(({ secret }) => secret), [true]],
  oneOfTwoSecret: () => [rowsOf('oneOfTwoSecret').households.map(({ secret }) => secret), [true, false]],
  secretPhone: () => [rowsOf('secretPhone').phones[0]?.secret, true],
  oddPhone: () => [rowsOf('oddPhone').phones.map(({ number }) => parsePhone(number).flagged), [true, false]],
  institutionAddress: () => [
    [
      new Set(rowsOf('institutionAddress').households.map(({ addressKey }) => addressKey)).size,
      rowsOf('institutionAddress').households.map(({ kind }) => kind),
      rowsOf('institutionAddress').pupils.length,
    ],
    [1, ['institution', 'institution', 'institution'], 6],
  ],
  sameAddressTwoFamilies: () => [
    [
      new Set(rowsOf('sameAddressTwoFamilies').households.map(({ addressKey }) => addressKey)).size,
      rowsOf('sameAddressTwoFamilies').households.map(({ kind }) => kind),
    ],
    [1, ['family', 'family']],
  ],
  deceasedParent: () => [rowsOf('deceasedParent').persons.map(({ deceased }) => deceased), [false, true]],
  guardianInstitution: () => [
    [tieOf('guardianInstitution', 'guardian').custody, rowsOf('guardianInstitution').persons[1]?.institution],
    ['yes', true],
  ],
  fosterParents: () => [roles('fosterParents'), [['fosterParent', 'fosterParent', 'mother']]],
  noAddress: () => [
    rowsOf('noAddress').households.map(({ addressKey, street }) => addressKey + street),
    [''],
  ],
  noHousehold: () => [
    [rowsOf('noHousehold').residences, rowsOf('noHousehold').persons[0]?.householdId],
    [[], null],
  ],
  noParents: () => [rowsOf('noParents').ties, []],
  grandparent: () => [
    [
      tieOf('grandparent', 'grandparent').contactOrder,
      rowsOf('grandparent').phones[0]?.emergency,
      householdIdsOf('grandparent').size,
    ],
    [1, true, 1],
  ],
  manyContacts: () => [
    rowsOf('manyContacts').ties.map(({ contactOrder }) => contactOrder),
    [1, 2, 3, 4, 5, 6],
  ],
  largePrint: () => [rowsOf('largePrint').persons[0]?.largePrint, true],
  abroad: () => [rowsOf('abroad').households[0]?.country, 'België'],
  houseBoat: () => [rowsOf('houseBoat').households[0]?.indication, 'TO'],
  parentIsTeacher: () => [
    school.rows.staff.some(
      (member) => formalName(member) === formalName(first(rowsOf('parentIsTeacher').persons)),
    ),
    true,
  ],
  genderUnknown: () => [rowsOf('genderUnknown').persons[0]?.gender, 'unknown'],
  missingBirthDate: () => [rowsOf('missingBirthDate').pupil.birthDate, null],
  left: () => [
    [
      rowsOf('left').pupils.map(({ leftOn }) => leftOn),
      rowsOf('left').placements.map(({ untilDate }) => untilDate),
    ],
    [
      ['2026-10-18', null, '2026-10-18'],
      ['2026-10-18', null, '2026-10-18'],
    ],
  ],
  entered: () => {
    const { birthDate, enrolledOn } = rowsOf('entered').pupils[1] ?? rowsOf('entered').pupil
    return [
      [birthDate && addDays(addYears(birthDate, 4), 1), enrolledOn],
      ['2026-10-13', '2026-10-13'],
    ]
  },
  notStarted: () => [rowsOf('notStarted').placements.map(({ fromDate }) => fromDate), ['2026-11-27']],
  announced: () => {
    const group = first(school.rows.groups.filter(({ kind }) => kind === 'announced'))
    return [school.rows.placements.filter(({ groupId }) => groupId === group.id).length, 2]
  },
  noGroup: () => [rowsOf('noGroup').placements.map(({ groupId }) => groupId), [null]],
  changedGroup: () => [
    rowsOf('changedGroup').placements.map(({ fromDate, untilDate }) => [fromDate, untilDate]),
    [
      ['2026-08-01', '2026-10-23'],
      ['2026-10-24', null],
    ],
  ],
}

const birthdays = (name: CaseName) => new Set(rowsOf(name).pupils.map(({ birthDate }) => birthDate))
const householdIdsOf = (name: CaseName) =>
  new Set(rowsOf(name).residences.map(({ householdId }) => householdId))
const emailStates = (name: CaseName) => rowsOf(name).persons.map(({ emailState }) => emailState)
const atStart = (name: CaseName) => surnameAtStart(rowsOf(name).pupil)
const roles = (name: CaseName) => {
  const { pupils, ties } = rowsOf(name)
  return pupils.map(({ id }) =>
    ties
      .filter(({ pupilId }) => pupilId === id)
      .map(({ role }) => role)
      .sort(),
  )
}
const right = (name: CaseName) => {
  const { custody, information, informationRequest } = tieOf(name, 'father')
  return [custody, information, informationRequest]
}
const letterScript = (name: CaseName, script: RegExp) => [
  languageOf(name),
  script.test(rowsOf(name).persons[0]?.letterName ?? ''),
]

describe('the hard cases', () => {
  test.each(Object.keys(HARD_CASES) as CaseName[])('%s', (name) => {
    const [there, must] = CASES[name]()
    expect(there).toEqual(must)
  })
})
