// Lines of the preview: what is new and what changes, each with its tick.

import { parseIsoDate } from '#domain/kernel/date'
import { tableDate } from '#domain/kernel/date-text'
import { fullName } from '#domain/kernel/name'
import { formatPhone } from '#domain/kernel/phone'
import { joinNames } from '#domain/kernel/salutation'
import { NAMELESS, TIE_ROLE_TEXTS } from '#domain/people/texts'
import type { TieRole } from '#domain/people/tie'
import { describeTies } from '#domain/people/tie-text'
import type {
  FieldChange,
  HouseholdPlan,
  ListPlan,
  PersonPlan,
  PupilPlan,
  ResidencePlan,
  TiePlan,
} from './plan.ts'
import type { PreviewChange, PreviewItem } from './preview.ts'
import { addressText, type PreviewNames } from './preview-names.ts'
import { addTo, distinct } from './remember.ts'
import { groupTick } from './writing.ts'

export type PreviewItems = {
  fresh: PreviewItem[]
  changed: PreviewItem[]
  households: PreviewItem[]
  absent: PreviewItem[]
}

/** All lines of a settled plan, in the order of the list. */
export function previewItems(
  plan: ListPlan,
  names: PreviewNames,
  untickedGroups: ReadonlySet<string>,
): PreviewItems {
  const ties = new Map<string, TiePlan[]>()
  for (const tie of plan.ties) addTo(ties, tie.person, tie)
  const tiesOf = (key: string) => ties.get(key) ?? []
  const fresh = [
    ...(plan.kind === 'pupils' ? plan.unknownGroups.map((name) => newGroup(name, untickedGroups)) : []),
    ...plan.pupils.filter(({ pupilId }) => pupilId === null).map(newPupil),
    ...plan.persons
      .filter((person) => person.personId === null && !isOpen(person))
      .map((person) => newPerson(person, tiesOf(person.key), names)),
  ]
  const changed = [
    ...plan.pupils.filter(({ pupilId }) => pupilId !== null).map((pupil) => changedPupil(pupil, names)),
    ...plan.persons
      .filter(({ personId }) => personId !== null)
      .map((person) => changedPerson(person, tiesOf(person.key), names))
      .filter(({ changes }) => changes.length > 0),
  ]
  return {
    fresh,
    changed,
    households: householdItems(plan, names),
    absent: plan.absent.map((one) => absentItem(one, names)),
  }
}

/** A question about who this is stands open; until the answer nothing is written. */
function isOpen({ personId, doubt }: PersonPlan): boolean {
  return personId === null && (doubt === 'OPEN_JOIN' || doubt === 'COUPLE')
}

function newGroup(name: string, unticked: ReadonlySet<string>): PreviewItem {
  const key = groupTick(name)
  return {
    key,
    line: null,
    sort: 'group',
    title: name,
    facts: '',
    ticks: [key],
    ticked: !unticked.has(name),
    changes: NO_CHANGES,
  }
}

function newPupil({ key, lines, values, ticked }: PupilPlan): PreviewItem {
  const { name, birthDate, group } = values
  const facts = [birthDate === null ? '' : tableDate(birthDate), group === '' ? '' : `groep ${group}`]
  return {
    key,
    line: lines[0] ?? null,
    sort: 'pupil',
    title: fullName(name) || NAMELESS,
    facts: joinFacts(facts),
    ticks: [key],
    ticked,
    changes: NO_CHANGES,
  }
}

function newPerson(person: PersonPlan, ties: readonly TiePlan[], names: PreviewNames): PreviewItem {
  const { key, lines, name, email, otherEmails, phones, ticked } = person
  return {
    key,
    line: lines[0] ?? null,
    sort: 'parent',
    title: fullName(name) || NAMELESS,
    facts: joinFacts([
      tiesText(ties, names),
      email,
      ...phones.map(({ number }) => formatPhone(number)),
      otherEmails.length === 0 ? '' : `niet overgenomen: ${otherEmails.join(', ')}`,
    ]),
    ticks: [key, ...ties.map((tie) => tie.key)],
    ticked,
    changes: NO_CHANGES,
  }
}

function changedPupil({ key, pupilId, lines, changes }: PupilPlan, names: PreviewNames): PreviewItem {
  return {
    key,
    line: lines[0] ?? null,
    sort: 'pupil',
    title: names.pupil(pupilId ?? key),
    facts: '',
    ticks: NO_TICKS,
    ticked: false,
    changes: changes.map((change) => fieldChange(change)),
  }
}

function changedPerson(person: PersonPlan, ties: readonly TiePlan[], names: PreviewNames): PreviewItem {
  const known = names.knownPerson(person.key)
  const children = (known?.ties ?? []).map(({ role, pupilId }) => ({ role, pupil: pupilId }))
  return {
    key: person.key,
    line: person.lines[0] ?? null,
    sort: 'parent',
    title: names.person(person.key),
    facts: tiesText(children, names),
    ticks: NO_TICKS,
    ticked: false,
    changes: [
      ...person.changes.map((change) => fieldChange(change)),
      ...ties.flatMap((tie) => tieChanges(tie, names)),
    ],
  }
}

function tieChanges(tie: TiePlan, names: PreviewNames): PreviewChange[] {
  const child = names.pupil(tie.pupil)
  if (tie.state === 'new') {
    const role = TIE_ROLE_TEXTS[tie.role]
    return [{ key: tie.key, label: 'erbij', old: '', new: `${role} van ${child}`, ticked: tie.ticked }]
  }
  return tie.changes.map((change) => fieldChange(change, child))
}

const LABELS: Readonly<Record<string, string>> = {
  'name.givenName': 'roepnaam',
  'name.firstNames': 'voornamen',
  'name.initials': 'voorletters',
  'name.prefix': 'tussenvoegsel',
  'name.familyName': 'achternaam',
  birthDate: 'geboortedatum',
  number: 'leerlingnummer',
  group: 'groep',
  email: 'e-mailadres',
  phone: 'telefoonnummer erbij',
  role: 'relatie',
  custody: 'gezag',
}

/** One change in words; `child` when it is about the tie with that child. */
function fieldChange({ key, field, old, new: value, ticked }: FieldChange, child = ''): PreviewChange {
  const label = LABELS[field] ?? field
  const show = (text: string) => (text === '' ? '' : valueText(field, text))
  return {
    key,
    label: child === '' ? label : `${label} (${child})`,
    old: show(old),
    new: show(value),
    ticked,
  }
}

function valueText(field: string, text: string): string {
  if (field === 'phone') return formatPhone(text)
  if (field === 'role') return TIE_ROLE_TEXTS[text as TieRole]
  if (field === 'custody') return text === 'yes' ? 'ja' : 'nee'
  const date = field === 'birthDate' ? parseIsoDate(text) : null
  return date === null ? text : tableDate(date)
}

const DOUBTS: Readonly<Record<NonNullable<HouseholdPlan['doubt']>, string>> = {
  MANY_FAMILIES: 'op dit adres staan meer gezinnen',
  INSTITUTION: 'dit adres is een instelling',
  NO_KEY: 'de postcode of het huisnummer ontbreekt',
}

/** Households that are new, get somebody new, or become secret. Who moves is a question, not a line. */
function householdItems(plan: ListPlan, names: PreviewNames): PreviewItem[] {
  // Who somebody is must be answered first.
  const open = new Set(plan.persons.filter(isOpen).map(({ key }) => key))
  const coming = new Map<string, ResidencePlan[]>()
  for (const residence of plan.residences)
    if (residence.state !== 'other' && !open.has(residence.who)) addTo(coming, residence.household, residence)
  return plan.households.flatMap((household) => {
    const people = coming.get(household.householdId ?? household.key) ?? []
    const item = householdItem(household, people, names)
    return item === null ? [] : [item]
  })
}

/** Null when nothing happens to this household. */
function householdItem(
  household: HouseholdPlan,
  people: readonly ResidencePlan[],
  names: PreviewNames,
): PreviewItem | null {
  const { key, householdId, address, secret, lines, ticked } = household
  const known = householdId === null ? undefined : names.knownHousehold(householdId)
  const becomesSecret = secret === true && known?.secret === false
  if (people.length === 0 && !becomesSecret) return null
  return {
    key,
    line: lines[0] ?? null,
    sort: 'household',
    title: known === undefined ? addressText(address) : names.address(known.id),
    facts: householdFacts(household, people, names),
    ticks: [key, ...people.map((one) => one.key)],
    ticked: ticked && (becomesSecret || people.some((one) => one.ticked)),
    changes: NO_CHANGES,
  }
}

function householdFacts(
  { second, secret, doubt }: HouseholdPlan,
  people: readonly ResidencePlan[],
  names: PreviewNames,
): string {
  const who = people.map((one) => (one.kind === 'pupil' ? names.pupil(one.who) : names.person(one.who)))
  return joinFacts([
    second ? 'tweede adres' : '',
    joinNames(distinct(who)),
    secret === true ? 'geheim adres' : '',
    doubt === null ? '' : DOUBTS[doubt],
  ])
}

function absentItem(
  { key, personId, pupilId, ticked }: ListPlan['absent'][number],
  names: PreviewNames,
): PreviewItem {
  const role = names.knownPerson(personId)?.ties.find((tie) => tie.pupilId === pupilId)?.role ?? 'parent'
  return {
    key,
    line: null,
    sort: 'parent',
    title: names.person(personId),
    facts: tiesText([{ role, pupil: pupilId }], names),
    ticks: [key],
    ticked,
    changes: NO_CHANGES,
  }
}

function tiesText(ties: readonly { role: TieRole; pupil: string }[], names: PreviewNames): string {
  const named = ties.flatMap(({ role, pupil }) => {
    const name = names.pupilName(pupil)
    return name === null ? [] : [{ role, pupil: name }]
  })
  return named.length === 0 ? '' : describeTies(named)
}

function joinFacts(facts: readonly string[]): string {
  return facts.filter((fact) => fact !== '').join(' · ')
}

/** Shared by all lines without one: a long list has a hundred thousand lines. */
const NO_TICKS: PreviewItem['ticks'] = []
const NO_CHANGES: PreviewItem['changes'] = []
