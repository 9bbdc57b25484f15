// An adult around a child, with e-mail and telephone numbers that nobody has.
import { sortKey } from '#domain/kernel/name'
import type { EmailState } from '#domain/people/person'
import type { AdultPlan } from './family-plan.ts'
import { emailFor, type Named, nameAdult } from './naming.ts'
import type { PersonRow } from './rows.ts'
import type { Workshop } from './workshop.ts'

interface Place {
  readonly named: Named
  readonly householdId: string | null
  /** The adults of the same plan made before. */
  readonly earlier: readonly PersonRow[]
}

/** Makes a person with telephone numbers; the numbers go into the rows at once. */
export function buildPerson(adult: AdultPlan, place: Place, workshop: Workshop): PersonRow {
  const name = nameAdult(adult, place.named, workshop)
  const emailState = adult.email ?? (adult.deceased ? 'none' : chooseEmailState(workshop))
  const shared = adult.sharesEmailOf === undefined ? undefined : place.earlier[adult.sharesEmailOf]
  const person: PersonRow = {
    id: workshop.newId(),
    ...name,
    sortKey: sortKey(name),
    letterName: adult.letterName ?? '',
    gender: adult.gender ?? adult.sex ?? 'unknown',
    householdId: place.householdId,
    email: shared?.email ?? emailOf(emailState, () => emailFor(name, workshop.emails)),
    emailState: shared?.emailState ?? emailState,
    wantsPaper: adult.wantsPaper ?? false,
    language: adult.language ?? 'nl',
    needsInterpreter: adult.needsInterpreter ?? false,
    largePrint: adult.largePrint ?? false,
    deceased: adult.deceased ?? false,
    institution: adult.institution ?? false,
    classListConsentOn: consentDay(adult, workshop),
    remark: adult.remark ?? '',
  }
  addPhones(person.id, adult, workshop)
  if (adult.teachesHere) workshop.teachers.push(person)
  return person
}

function addPhones(personId: string, adult: AdultPlan, { dice, newId, nextMobile, rows }: Workshop): void {
  const phones = adult.phones ?? (dice.chance(0.25) ? [{}, { remark: 'werk' }] : [{}])
  phones.forEach((phone, index) => {
    rows.phones.push({
      id: newId(),
      personId,
      number: phone.number ?? nextMobile(),
      remark: phone.remark ?? '',
      emergency: phone.emergency ?? false,
      secret: phone.secret ?? false,
      position: index + 1,
    })
  })
}

function chooseEmailState({ dice }: Workshop): EmailState {
  return dice.weigh([
    ['known', 90],
    ['none', 4],
    ['unknown', 4],
    ['bounced', 2],
  ])
}

/** A bounced address is still there, so that it can be read out and repaired (L23). */
function emailOf(state: EmailState, make: () => string): string {
  return state === 'known' || state === 'bounced' ? make() : ''
}

const PARENTS: readonly string[] = ['mother', 'father', 'parent', 'fosterParent']

/** Three in four parents are on the class list, since the form at the start of the year. */
function consentDay(adult: AdultPlan, { dice, days }: Workshop): PersonRow['classListConsentOn'] {
  const isParent = adult.ties.some(({ role }) => PARENTS.includes(role))
  const agreed = dice.chance(0.75)
  if (!isParent || adult.deceased || !agreed) return null
  return dice.pick(days.soFar)
}
