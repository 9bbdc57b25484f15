// Filled-in forms as the window sends them.
import type { OperationInput } from '#domain/contract/operations'
import { aName } from './people.ts'

type PersonEntry = OperationInput<'people.savePerson'>['details']
type PupilEntry = OperationInput<'people.savePupil'>['details']

export const householdEntry: OperationInput<'people.saveHousehold'>['details'] = {
  kind: 'family',
  street: 'Dorpsstraat',
  houseNumber: '12',
  addition: '',
  indication: '',
  postcode: '1234AB',
  town: 'Rotterdam',
  country: '',
  secret: false,
  wantsPaper: false,
  language: 'nl',
  remark: '',
}

export const tieEntry: OperationInput<'people.saveTie'>['tie'] = {
  role: 'parent',
  custody: 'unknown',
  custodySource: '',
  custodyOn: null,
  information: 'always',
  informationRequest: 'none',
  informationSource: '',
  informationOn: null,
  contactOrder: 1,
}

export function personEntryOf(name: string): PersonEntry {
  const { sortKey, ...parts } = aName(name)
  return {
    ...parts,
    letterName: '',
    gender: 'unknown',
    householdId: null,
    email: '',
    emailState: 'unknown',
    wantsPaper: false,
    language: 'nl',
    needsInterpreter: false,
    largePrint: false,
    deceased: false,
    institution: false,
    classListConsentOn: null,
    remark: '',
    phones: [],
  }
}

export function pupilEntryOf(name: string): PupilEntry {
  const { sortKey, ...parts } = aName(name)
  return {
    ...parts,
    birthDate: null,
    pupilNumber: '',
    enrolledOn: null,
    leftOn: null,
    remark: '',
    residences: [],
  }
}
