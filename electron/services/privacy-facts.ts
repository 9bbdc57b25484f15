// Everything the file holds about one person, in sections (security-and-privacy 10). Never another parent's address.
import { readFamilyCode } from '#db/queries/family-codes'
import {
  findHousehold,
  findPerson,
  type HouseholdRow,
  type PersonRow,
  personsIn,
  phonesOf,
  pupilsById,
  residencesOf,
  type TieRow,
  tiesOf,
} from '#db/queries/people'
import { operationOfChange, readPostOf, readPostsOf, readViewsOf } from '#db/queries/person-traces'
import { holdsOn, requestsOf } from '#db/queries/privacy'
import type { Reader } from '#db/reader'
import { addressLines } from '#domain/kernel/address'
import { type IsoDate, localMoment } from '#domain/kernel/date'
import { longDate } from '#domain/kernel/date-text'
import { fullName, nameOf } from '#domain/kernel/name'
import { type Fact, mayKnowAboutChild, type Section } from '#domain/privacy/access-answer'
import { addressOf } from './people-around.ts'
import { childFacts } from './privacy-child-facts.ts'
import {
  factsOfRow,
  HOLD_COLUMNS,
  HOUSEHOLD_COLUMNS,
  PERSON_COLUMNS,
  PHONE_COLUMNS,
  REQUEST_COLUMNS,
  type SourceOf,
  TIE_COLUMNS,
} from './privacy-columns.ts'
import { meetingFacts } from './privacy-meeting-facts.ts'
import { rotaFacts } from './privacy-rota-facts.ts'

/** The sections of the answer to a person; null when the person is gone. */
export function factsAbout(reader: Reader, personId: string): Section[] | null {
  const person = findPerson(reader, personId)
  if (person === null) return null
  const sourceOf = sourceReader(reader)
  const household = person.householdId === null ? null : findHousehold(reader, person.householdId)
  const ties = tiesOf(reader, 'person', [personId])
  const known = ties.filter(mayKnowAboutChild).map(({ pupilId }) => pupilId)
  const sections: Section[] = [
    {
      title: 'Uw gegevens',
      facts: [
        ...factsOfRow('person', person, { columns: PERSON_COLUMNS, source: sourceOf(person) }),
        ...readPostsOf(reader, personId).map(({ id, group, year }) =>
          fact(`school_group:${id}:coordinator`, 'Coördinator-ouder', `${group} (${year})`),
        ),
      ],
    },
    {
      title: 'Telefoonnummers',
      facts: phonesOf(reader, [personId]).flatMap((row) =>
        factsOfRow('phone', row, { columns: PHONE_COLUMNS, source: sourceOf(row) }),
      ),
    },
    {
      title: 'Uw gezin',
      facts: household === null ? [] : familyFacts(reader, { person, household, sourceOf }),
    },
    { title: 'Bijeenkomsten', facts: household === null ? [] : meetingFacts(reader, household.id) },
    { title: 'Ouderhulp', facts: rotaFacts(reader, { personId, householdId: person.householdId }) },
    ...ties.map((tie, index) =>
      childSection(reader, { tie, index, householdId: person.householdId, sourceOf }),
    ),
    {
      title: 'Post die u kreeg',
      facts: readPostOf(reader, { householdId: person.householdId, pupilIds: known }).map((row) =>
        fact(
          `print_copy:${row.copyId}`,
          longDate(row.printedOn as IsoDate),
          `${row.title} (afdruk ${row.printNumber}), ${CHANNEL_TEXTS[row.channel]}`,
        ),
      ),
    },
    {
      title: 'Uw verzoeken',
      facts: [
        ...requestsOf(reader, personId).flatMap((row) =>
          factsOfRow('access_request', row, { columns: REQUEST_COLUMNS, source: OWN }),
        ),
        ...holdsOn(reader, { personId }).flatMap((row) =>
          factsOfRow('retention_hold', row, { columns: HOLD_COLUMNS, source: OWN }),
        ),
      ],
    },
    { title: 'Logboek', facts: viewFacts(reader, [personId, ...(household === null ? [] : [household.id])]) },
  ]
  return sections.filter(({ facts }) => facts.length > 0)
}

const OWN = 'opgeschreven door de school'
const CHANNEL_TEXTS = { paper: 'op papier', email: 'per e-mail', none: 'niet verstuurd' } as const

function fact(id: string, label: string, value: string, aboutOthers = false): Fact {
  return { id, label, value, source: OWN, aboutOthers }
}

/** Where a row came from, by the change that made it and the one that touched it last. */
function sourceReader(reader: Reader): SourceOf {
  const known = new Map<number, string | null>()
  const made = (seq: number) => {
    if (!known.has(seq)) known.set(seq, operationOfChange(reader, seq))
    return SOURCES[known.get(seq) ?? ''] ?? OWN
  }
  return ({ createdIn, changedIn }) => {
    const [first, last] = [made(createdIn), made(changedIn)]
    return first === last ? first : `${first}, later ${last}`
  }
}

const SOURCES: Readonly<Record<string, string>> = {
  'importing.applyEdexml': 'uit de leerlingadministratie',
  'importing.applyList': 'uit een ingelezen lijst',
  'school.practise': 'verzonnen voor de Oefenschool',
}

interface Family {
  readonly person: PersonRow
  readonly household: HouseholdRow
  readonly sourceOf: SourceOf
}

/** The own address, and who else lives there: those are other people. */
function familyFacts(reader: Reader, { person, household, sourceOf }: Family): Fact[] {
  const source = sourceOf(household)
  const lines = addressLines(addressOf(household)).join(', ')
  const address: Fact[] =
    lines === '' ? [] : [{ ...fact(`household:${household.id}:address`, 'Adres', lines), source }]
  const others = personsIn(reader, [household.id]).filter(({ id }) => id !== person.id)
  const children = pupilsById(
    reader,
    residencesOf(reader, 'household', [household.id]).map(({ pupilId }) => pupilId),
  )
  const together = (table: string) => (row: PersonRow | (typeof children)[number]) =>
    fact(`${table}:${row.id}:together`, 'Woont op hetzelfde adres', fullName(nameOf(row)), true)
  return [
    ...address,
    ...factsOfRow('household', household, { columns: HOUSEHOLD_COLUMNS, source }),
    ...familyCode(reader, household.id),
    ...others.map(together('person')),
    ...children.map(together('pupil')),
  ]
}

function familyCode(reader: Reader, householdId: string): Fact[] {
  const code = readFamilyCode(reader, householdId)
  return code === null ? [] : [fact(`family_code:${householdId}`, 'Code op formulieren', code)]
}

interface Child {
  readonly tie: TieRow
  /** The heading names nobody: a name that is covered must not stand there. */
  readonly index: number
  readonly householdId: string | null
  readonly sourceOf: SourceOf
}

/** The tie is about the person; what is known of the child only for who may know. */
function childSection(reader: Reader, { tie, index, householdId, sourceOf }: Child): Section {
  const own = factsOfRow('family_tie', tie, { columns: TIE_COLUMNS, source: sourceOf(tie) })
  const [child] = pupilsById(reader, [tie.pupilId])
  const title = `Kind ${index + 1}`
  if (child === undefined) return { title, facts: own }
  if (!mayKnowAboutChild(tie)) {
    const name = fullName(nameOf(child))
    const exists = fact(`family_tie:${tie.id}:child`, 'U staat bij ons genoteerd bij', name)
    return { title, facts: [exists, ...own.filter(({ id }) => id.endsWith(':role'))] }
  }
  return {
    title,
    facts: [...own, ...childFacts(reader, { child, tie, householdId, sourceOf })],
  }
}

/** That secret data were looked at and when; by whom is about the staff. */
function viewFacts(reader: Reader, ids: readonly string[]): Fact[] {
  const days = readViewsOf(reader, ids).map((at) => localMoment(at).date)
  const last = days.at(-1)
  if (last === undefined) return []
  const times = days.length === 1 ? '1 keer' : `${days.length} keer`
  return [
    fact('audit:views', 'Uw afgeschermde gegevens zijn bekeken', `${times}, het laatst op ${longDate(last)}`),
  ]
}
