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
import { residenceKey, tieKey } from './plan-keys.ts'
import type { PreviewLine, TickedPart } from './preview.ts'
import { joinLines, type Lines, linesOf } from './preview-lines.ts'
import { addressText, type PreviewNames } from './preview-names.ts'
import { addTo, distinct, once } from './remember.ts'
import { groupTick } from './writing.ts'

/** The lines of a part, how many of them have a tick, and how many of those are ticked. */
export type TickedLines = {
  readonly lines: Lines<PreviewLine>
  readonly ticks: number
  readonly ticked: number
}

export type PreviewItems = Readonly<Record<TickedPart, TickedLines>> & {
  /** Who is shown as new or changed, and which households. */
  readonly shown: () => readonly (PupilPlan | PersonPlan)[]
  readonly homes: readonly HouseholdPlan[]
}

/** All lines of a settled plan, in the order of the list. */
export function previewItems(
  plan: ListPlan,
  names: PreviewNames,
  untickedGroups: ReadonlySet<string>,
): PreviewItems {
  const groups = plan.kind === 'pupils' ? plan.unknownGroups : []
  const newPupils = plan.pupils.filter(({ pupilId }) => pupilId === null)
  const newPersons = plan.persons.filter((person) => person.personId === null && !isOpen(person))
  const tiesOf = once(() => tiesByPerson(plan))
  const changed = changesOf(plan)
  const { homes, ...households } = householdLines(plan, names)
  return {
    fresh: {
      lines: joinLines([
        linesOf(groups, (name) => newGroup(name, !untickedGroups.has(name))),
        linesOf(newPupils, newPupil),
        linesOf(newPersons, (person) => newPerson(person, tiesOf().get(person.key) ?? [], names)),
      ]),
      ticks: groups.length + newPupils.length + newPersons.length,
      ticked:
        groups.filter((name) => !untickedGroups.has(name)).length + ticked(newPupils) + ticked(newPersons),
    },
    changed: {
      lines: linesOf(changed, (one) => changeLine(one, names)),
      ticks: changed.filter(({ tick }) => tick !== null).length,
      ticked: changed.filter(({ tick }) => tick?.ticked).length,
    },
    households,
    absent: {
      lines: linesOf(plan.absent, (one) => absentLine(one, names)),
      ticks: plan.absent.length,
      ticked: ticked(plan.absent),
    },
    shown: () => [...newPupils, ...newPersons, ...changed.map(({ owner }) => owner)],
    homes,
  }
}

/** A question about who this is stands open; until the answer nothing is written. */
function isOpen({ personId, doubt }: PersonPlan): boolean {
  return personId === null && (doubt === 'OPEN_JOIN' || doubt === 'COUPLE')
}

function ticked(items: readonly { readonly ticked: boolean }[]): number {
  let count = 0
  for (const item of items) if (item.ticked) count += 1
  return count
}

function tiesByPerson({ ties }: ListPlan): Map<string, TiePlan[]> {
  const found = new Map<string, TiePlan[]>()
  for (const tie of ties) addTo(found, tie.person, tie)
  return found
}

function newGroup(name: string, isTicked: boolean): PreviewLine {
  return { sort: 'group', title: name, facts: '', change: null, ticks: [groupTick(name)], ticked: isTicked }
}

function newPupil({ key, values, ticked: isTicked }: PupilPlan): PreviewLine {
  const { name, birthDate, group } = values
  const facts = [birthDate === null ? '' : tableDate(birthDate), group === '' ? '' : `groep ${group}`]
  return {
    sort: 'pupil',
    title: fullName(name) || NAMELESS,
    facts: joinFacts(facts),
    change: null,
    ticks: [key],
    ticked: isTicked,
  }
}

function newPerson(person: PersonPlan, ties: readonly TiePlan[], names: PreviewNames): PreviewLine {
  const { key, name, email, otherEmails, phones } = person
  return {
    sort: 'parent',
    title: fullName(name) || NAMELESS,
    facts: joinFacts([
      tiesText(ties, names),
      email,
      ...phones.map(({ number }) => formatPhone(number)),
      otherEmails.length === 0 ? '' : `niet overgenomen: ${otherEmails.join(', ')}`,
    ]),
    change: null,
    ticks: [key, ...ties.map(tieKey)],
    ticked: person.ticked,
  }
}

/** Somebody known (`tick` null), and below it each value that changes and each tie that comes. */
type Changed = {
  readonly owner: PupilPlan | PersonPlan
  readonly tie: TiePlan | null
  readonly tick: FieldChange | TiePlan | null
}

function changesOf(plan: ListPlan): Changed[] {
  const pupils = plan.pupils.filter(({ pupilId }) => pupilId !== null)
  const persons = plan.persons.filter(({ personId }) => personId !== null)
  const known = new Set(persons.map(({ key }) => key))
  const ties = new Map<string, TiePlan[]>()
  for (const tie of known.size === 0 ? [] : plan.ties)
    if (tie.state !== 'same' && known.has(tie.person)) addTo(ties, tie.person, tie)
  return [...pupils, ...persons].flatMap((owner): Changed[] => {
    const changes = [
      ...owner.changes.map((tick) => ({ owner, tie: null, tick })),
      ...(ties.get(owner.key) ?? []).flatMap((tie): Changed[] =>
        tie.state === 'new' ? [{ owner, tie, tick: tie }] : tie.changes.map((tick) => ({ owner, tie, tick })),
      ),
    ]
    return changes.length === 0 ? [] : [{ owner, tie: null, tick: null }, ...changes]
  })
}

function changeLine({ owner, tie, tick }: Changed, names: PreviewNames): PreviewLine {
  const who =
    'pupilId' in owner
      ? { sort: 'pupil' as const, title: names.pupil(owner.key), facts: '' }
      : { sort: 'parent' as const, title: names.person(owner.key), facts: knownTies(owner.key, names) }
  if (tick === null) return { ...who, change: null, ticks: [], ticked: false }
  const child = tie === null ? '' : names.pupil(tie.pupil)
  const change = 'field' in tick ? fieldChange(tick, child) : newTie(tick, child)
  return { ...who, change, ticks: ['field' in tick ? tick.key : tieKey(tick)], ticked: tick.ticked }
}

function knownTies(personId: string, names: PreviewNames): string {
  const ties = names.knownPerson(personId)?.ties ?? []
  return tiesText(
    ties.map(({ role, pupilId }) => ({ role, pupil: pupilId })),
    names,
  )
}

function newTie({ role }: TiePlan, child: string): PreviewLine['change'] {
  return { label: 'erbij', old: '', new: `${TIE_ROLE_TEXTS[role]} van ${child}` }
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
function fieldChange({ field, old, new: value }: FieldChange, child: string): PreviewLine['change'] {
  const label = LABELS[field] ?? field
  const show = (text: string) => (text === '' ? '' : valueText(field, text))
  return { label: child === '' ? label : `${label} (${child})`, old: show(old), new: show(value) }
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
function householdLines(plan: ListPlan, names: PreviewNames): TickedLines & Pick<PreviewItems, 'homes'> {
  // Who somebody is must be answered first.
  const open = new Set(plan.persons.filter(isOpen).map(({ key }) => key))
  const isOpenFor = (who: string) => open.size > 0 && open.has(who)
  const coming = plan.residences.filter(({ state, who }) => state !== 'other' && !isOpenFor(who))
  /** The households where somebody comes, and whether one of them is ticked. */
  const lived = new Map<string, boolean>()
  for (const one of coming) if (!lived.get(one.household)) lived.set(one.household, one.ticked)
  const people = once(() => {
    const found = new Map<string, ResidencePlan[]>()
    for (const residence of coming) addTo(found, residence.household, residence)
    return found
  })
  const homeOf = ({ key, householdId }: HouseholdPlan) => householdId ?? key
  const isTicked = (household: HouseholdPlan) =>
    household.ticked && (becomesSecret(household, names) || lived.get(homeOf(household)) === true)
  const shown = plan.households.filter((one) => lived.has(homeOf(one)) || becomesSecret(one, names))
  const make = (household: HouseholdPlan): PreviewLine => {
    const who = people().get(homeOf(household)) ?? []
    return {
      sort: 'household',
      title:
        household.householdId === null
          ? addressText(household.address)
          : names.address(household.householdId),
      facts: householdFacts(household, who, names),
      change: null,
      ticks: [household.key, ...who.map(residenceKey)],
      ticked: isTicked(household),
    }
  }
  return {
    lines: linesOf(shown, make),
    ticks: shown.length,
    ticked: shown.filter(isTicked).length,
    homes: shown,
  }
}

function becomesSecret({ secret, householdId }: HouseholdPlan, names: PreviewNames): boolean {
  return secret === true && householdId !== null && names.knownHousehold(householdId)?.secret === false
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

function absentLine(
  { key, personId, pupilId, ticked: isTicked }: ListPlan['absent'][number],
  names: PreviewNames,
): PreviewLine {
  const role = names.knownPerson(personId)?.ties.find((tie) => tie.pupilId === pupilId)?.role ?? 'parent'
  return {
    sort: 'parent',
    title: names.person(personId),
    facts: tiesText([{ role, pupil: pupilId }], names),
    change: null,
    ticks: [key],
    ticked: isTicked,
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
