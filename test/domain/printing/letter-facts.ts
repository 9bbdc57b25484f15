// Families in a few words, as the facts of a run of letters.
import type { IsoDate } from '#domain/kernel/date'
import type { NameParts } from '#domain/kernel/name'
import { splitPrefix } from '#domain/kernel/name'
import type {
  FactGroup,
  FactHousehold,
  FactPerson,
  FactPupil,
  FactTie,
  LetterChoices,
  LetterFacts,
} from '#domain/printing/letter-facts'
import { type LetterPlan, planLetters } from '#domain/printing/letter-plan'

const TODAY = '2026-11-21' as IsoDate

export interface Town {
  group(id: string, more?: Partial<FactGroup>): string
  household(id: string, more?: Partial<FactHousehold>): string
  /** A parent living in a household (null: no address known), tied to its children. */
  person(id: string, at: string | null, more?: Partial<FactPerson>): string
  /** A child living in households, tied to persons with the tie that is said. */
  pupil(id: string, about: PupilRow): string
  readonly facts: LetterFacts
  plan(choices?: Partial<LetterChoices>): LetterPlan
}

type PupilRow = Partial<Omit<FactPupil, 'name' | 'groupIds' | 'householdIds'>> & {
  readonly name?: string
  readonly group?: string | null
  readonly at: readonly string[]
  readonly ties?: Readonly<Record<string, Partial<FactTie>>>
}

/** Custody yes and no; the rest of a tie as the form begins. */
export const WITH_CUSTODY = { custody: 'yes' } as const
export const WITHOUT_CUSTODY = { custody: 'no', information: 'onRequest' } as const

export function aTown(): Town {
  const groups: FactGroup[] = []
  const households: FactHousehold[] = []
  const persons: FactPerson[] = []
  const pupils: FactPupil[] = []
  const ties: FactTie[] = []
  const facts = { groups, households, persons, pupils, ties }
  return {
    facts,
    group(id, more = {}) {
      groups.push({ id, name: id, kind: 'base', years: yearsIn(id), teachers: [], ...more })
      return id
    },
    household(id, more = {}) {
      households.push({ ...aHousehold(id, households.length), ...more })
      return id
    },
    person(id, at, more = {}) {
      persons.push({ ...aPerson(id), householdId: at, ...more })
      return id
    },
    pupil(id, { name = id, group = null, at, ties: tied = {}, ...more }) {
      pupils.push({
        id,
        name: aName(name),
        birthDate: '2018-03-14' as IsoDate,
        enrolledOn: null,
        leftOn: null,
        groupIds: group === null ? [] : [group],
        householdIds: at,
        ...more,
      })
      let contactOrder = 0
      for (const [personId, tie] of Object.entries(tied)) {
        contactOrder += 1
        ties.push({ ...aTie(id, personId), contactOrder, ...tie })
      }
      return id
    },
    plan: (choices) => planLetters(facts, aChoice(choices)),
  }
}

export function aChoice(more: Partial<LetterChoices> = {}): LetterChoices {
  return {
    kind: 'general',
    topic: 'other',
    selection: { by: 'school' },
    today: TODAY,
    style: 'beste',
    mayEmail: true,
    merge: 'household',
    to: 'parents',
    carriers: {},
    skipHouseholds: [],
    ...more,
  }
}

/** One line per letter: whose, for whom, about which children, how. */
export function letters(plan: LetterPlan): string[] {
  return plan.entries.map(
    ({ householdId, envelope, children, channel, handOut }) =>
      `${householdId ?? '-'}: ${envelope.join(' ')} [${children.map(({ id }) => id).join(' ')}] ${
        channel === 'email' ? 'e-mail' : handOut
      }`,
  )
}

function aName(text: string): NameParts {
  const [givenName = '', ...rest] = text.split(' ')
  const split = splitPrefix(rest.join(' '))
  const familyName = split?.familyName ?? rest.join(' ')
  return { givenName, firstNames: '', initials: '', prefix: split?.prefix ?? '', familyName, keepAsIs: false }
}

function aHousehold(id: string, nth: number): FactHousehold {
  const address = {
    street: `${id}straat`,
    houseNumber: String(nth + 1),
    addition: '',
    indication: '' as const,
    postcode: `${1000 + nth}AB`,
    town: 'Rotterdam',
    country: '',
  }
  return { id, kind: 'family', address, secret: false, wantsPaper: false, language: 'nl' }
}

function aPerson(id: string): FactPerson {
  return {
    id,
    name: aName(id),
    letterName: '',
    gender: 'unknown',
    householdId: null,
    email: '',
    emailState: 'unknown',
    wantsPaper: false,
    language: 'nl',
    largePrint: false,
    deceased: false,
    institution: false,
  }
}

function aTie(pupilId: string, personId: string): FactTie {
  return {
    pupilId,
    personId,
    role: 'parent',
    custody: 'unknown',
    information: 'always',
    informationRequest: 'none',
    informationSource: '',
    informationOn: null,
    contactOrder: 1,
  }
}

function yearsIn(name: string): number[] {
  return [...name.matchAll(/\d/g)].map(Number)
}
