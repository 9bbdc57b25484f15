// What a parent with gezag or a right to information gets to see about a child.
import {
  type PupilRow,
  personsById,
  placementsOf,
  residencesOf,
  type TieRow,
  tiesOf,
} from '#db/queries/people'
import { holdsOn } from '#db/queries/privacy'
import type { Reader } from '#db/reader'
import { groupTitle } from '#domain/groups/texts'
import type { IsoDate } from '#domain/kernel/date'
import { longDate } from '#domain/kernel/date-text'
import { fullName, nameOf } from '#domain/kernel/name'
import { TIE_ROLE_TEXTS } from '#domain/people/texts'
import type { Fact } from '#domain/privacy/access-answer'
import {
  factsOfRow,
  HOLD_COLUMNS,
  PUPIL_COLUMNS,
  RESIDENCE_COLUMNS,
  type SourceOf,
} from './privacy-columns.ts'
import { leaveFacts } from './privacy-leave-facts.ts'
import { visitFacts } from './privacy-meeting-facts.ts'
import { rideFacts } from './privacy-rota-facts.ts'

interface Child {
  readonly child: PupilRow
  readonly tie: TieRow
  /** Where the person who asks lives. */
  readonly householdId: string | null
  readonly sourceOf: SourceOf
}

/** The child itself, its groups, and who else stands beside it (other people: covered). */
export function childFacts(reader: Reader, { child, tie, householdId, sourceOf }: Child): Fact[] {
  const homes = residencesOf(reader, 'pupil', [child.id])
  const atHome = homes.filter((home) => home.householdId === householdId)
  const elsewhere: Fact[] = homes
    .filter((home) => home.householdId !== householdId)
    .map((home) => ({
      // that there is another address, never which
      id: `pupil_household:${home.id}:elsewhere`,
      label: 'Woont ook op een ander adres',
      value: 'ja',
      source: sourceOf(home),
      aboutOthers: true,
    }))
  return [
    ...factsOfRow('pupil', child, { columns: PUPIL_COLUMNS, source: sourceOf(child) }),
    ...atHome.flatMap((home) =>
      factsOfRow('pupil_household', home, { columns: RESIDENCE_COLUMNS, source: sourceOf(home) }),
    ),
    ...elsewhere,
    ...placementsOf(reader, child.id).map((row) => placementFact(row, sourceOf)),
    ...othersAround(reader, tie, sourceOf),
    ...leaveFacts(reader, child.id),
    ...visitFacts(reader, { pupilId: child.id, householdId }),
    ...rideFacts(reader, child.id),
    ...holdsOn(reader, { pupilId: child.id }).flatMap((row) =>
      factsOfRow('retention_hold', row, { columns: HOLD_COLUMNS, source: sourceOf(row) }),
    ),
  ]
}

function placementFact(row: ReturnType<typeof placementsOf>[number], sourceOf: SourceOf): Fact {
  const group = row.group === null ? 'zonder groep' : groupTitle(row.group)
  const year = row.year === null ? '' : `, leerjaar ${row.year}`
  const until = row.untilDate === null ? '' : ` tot en met ${longDate(row.untilDate as IsoDate)}`
  return {
    id: `placement:${row.id}`,
    label: `Groep in ${row.schoolYear}`,
    value: `${group}${year}, vanaf ${longDate(row.fromDate as IsoDate)}${until}`,
    source: sourceOf(row),
    aboutOthers: false,
  }
}

/** By name and role; nothing else of them. */
function othersAround(reader: Reader, own: TieRow, sourceOf: SourceOf): Fact[] {
  const ties = tiesOf(reader, 'pupil', [own.pupilId]).filter(({ id }) => id !== own.id)
  const persons = new Map(
    personsById(
      reader,
      ties.map(({ personId }) => personId),
    ).map((row) => [row.id, row]),
  )
  return ties.flatMap((tie) => {
    const person = persons.get(tie.personId)
    if (person === undefined) return []
    const value = `${fullName(nameOf(person)) || person.letterName} (${TIE_ROLE_TEXTS[tie.role]})`
    const id = `family_tie:${tie.id}:other`
    return [{ id, label: 'Staat ook bij dit kind', value, source: sourceOf(tie), aboutOthers: true }]
  })
}
