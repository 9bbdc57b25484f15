// Who a decision that somebody asked for goes to, such as leave: who asked for it, and a copy for the other parent with gezag (Awb 3:41, 3:43).
import { fullName, type NameParts } from '../kernel/name.ts'
import { parentsSalutation, type Salutation } from '../kernel/salutation.ts'
import { addressOf, knownAddress } from './addressing.ts'
import {
  type FactHousehold,
  type FactIndex,
  type FactPerson,
  type LetterChoices,
  PARENTAL_ROLES,
} from './letter-facts.ts'
import type { SelectedChild } from './letter-selection.ts'

/** One sheet of the letter: for whom, and how it gets there. */
export interface DecisionRecipient {
  readonly householdId: string | null
  readonly channel: 'paper' | 'email'
  /** Name and address for the window, or the name and how it is handed over. */
  readonly lines: readonly string[]
  readonly salutation: string
  readonly handOut: string
  readonly largePrint: boolean
  /** For whom the letter itself is, on a copy for the other parent; '' on the letter itself. */
  readonly copyOf: string
}

/** Who asked, objected, or is otherwise spoken to. */
export interface SpokenTo {
  /** A person of the file; null when only the name is known. */
  readonly personId: string | null
  readonly name: string
  /** The household on the form; for who has none in the file. */
  readonly householdId: string | null
}

export interface RecipientsQuestion {
  readonly child: SelectedChild
  readonly index: FactIndex
  readonly to: SpokenTo
  readonly choices: LetterChoices
  readonly way: 'post' | 'hand' | 'email'
  /** The address of the consent on the form (Awb 2:8). */
  readonly email: string
}

/**
 * The letter itself first: to who asked, with the other parent with gezag in the same home. Then a copy for each home of
 * another parent with gezag; none for who may not be informed by a decision, and none where gezag is unknown. A secret
 * address never stands on paper: such a letter is handed over.
 */
export function recipientsOf(asked: RecipientsQuestion): DecisionRecipient[] {
  const to = inTheFile(asked)
  const question = { ...asked, to }
  const others = parentsWithGezag(question).filter(({ id }) => id !== to.personId)
  const [first, near] = mainRecipient(question, others)
  const copies = byHome(others.filter((person) => !near.includes(person)))
  return [first, ...copies.map((persons) => copyFor(question, persons))]
}

/** How a letter that cannot be addressed is handed over; it stands in the place of the address. */
const BY_HAND = 'Persoonlijk geven, in een gesloten envelop'

function parentsWithGezag({ child, index }: RecipientsQuestion): FactPerson[] {
  const ties = index.tiesOf.get(child.pupil.id) ?? []
  return ties
    .filter(({ tie }) => PARENTAL_ROLES.has(tie.role) && tie.custody === 'yes' && tie.information !== 'none')
    .map(({ person }) => person)
}

function mainRecipient(
  question: RecipientsQuestion,
  others: readonly FactPerson[],
): [DecisionRecipient, FactPerson[]] {
  const { to, index, way, email } = question
  const person = to.personId === null ? undefined : index.persons.get(to.personId)
  const household = index.households.get(person?.householdId ?? to.householdId ?? '') ?? null
  const isHome = person !== undefined && person.householdId !== null
  const near = isHome ? others.filter(({ householdId }) => householdId === person.householdId) : []
  const persons = person === undefined ? [] : [person, ...near]
  const words = person === undefined ? byNameOnly(to.name) : salutationOf(question, persons, household)
  const recipient = recipientAt(question, { persons, household, words, copyOf: '' })
  if (way !== 'email') return [recipient, near]
  return [{ ...recipient, channel: 'email', handOut: `per e-mail aan ${email}` }, near]
}

function copyFor(question: RecipientsQuestion, persons: readonly FactPerson[]): DecisionRecipient {
  const household = question.index.households.get(persons[0]?.householdId ?? '') ?? null
  const words = salutationOf(question, persons, household)
  return recipientAt(question, { persons, household, words, copyOf: question.to.name })
}

function recipientAt(
  { way }: RecipientsQuestion,
  about: {
    persons: readonly FactPerson[]
    household: FactHousehold | null
    words: Salutation
    copyOf: string
  },
): DecisionRecipient {
  const { persons, household, words, copyOf } = about
  const address = household?.secret === true ? [] : knownAddress(household)
  const isAddressed = address.length > 0
  return {
    householdId: household?.id ?? null,
    channel: 'paper',
    lines: [...joined(words.envelope), ...(isAddressed ? address : [BY_HAND])],
    salutation: words.aanhef,
    handOut: isAddressed && way !== 'hand' ? 'per post' : 'persoonlijk gegeven',
    largePrint: persons.some(({ largePrint }) => largePrint),
    copyOf,
  }
}

/** Two parents in one home share a copy; without a known home each gets one. */
function byHome(persons: readonly FactPerson[]): FactPerson[][] {
  const homes = new Map<string, FactPerson[]>()
  for (const person of persons) {
    const home = person.householdId ?? person.id
    homes.set(home, [...(homes.get(home) ?? []), person])
  }
  return [...homes.values()]
}

function salutationOf(
  { child, index, choices }: RecipientsQuestion,
  persons: readonly FactPerson[],
  household: FactHousehold | null,
): Salutation {
  const draft = {
    key: '',
    household,
    persons,
    children: [{ child, residence: 'main' as const, persons }],
    named: true,
    apart: false,
  }
  return addressOf(draft, index, choices)
}

const NO_NAME: NameParts = {
  givenName: '',
  firstNames: '',
  initials: '',
  prefix: '',
  familyName: '',
  keepAsIs: false,
}

function byNameOnly(name: string): Salutation {
  return parentsSalutation([{ name: NO_NAME, gender: 'unknown', letterName: name }], 'geachte')
}

/** Many lines of names leave no room for the address: the window breaks one long line by itself. */
function joined(envelope: readonly string[]): string[] {
  return envelope.length <= 3 ? [...envelope] : [envelope.join(' ')]
}

/** Only a name on the form: the one person around the child who is called so, if there is one. */
function inTheFile({ child, index, to }: RecipientsQuestion): SpokenTo {
  if (to.personId !== null) return to
  const wanted = to.name.trim().toLowerCase()
  const found = (index.tiesOf.get(child.pupil.id) ?? [])
    .map(({ person }) => person)
    .filter(({ name: parts, letterName }) =>
      [fullName(parts), letterName].some((one) => one.toLowerCase() === wanted),
    )
  return found.length === 1 ? { ...to, personId: found[0]?.id ?? null } : to
}
