// The families of a meeting with what was sent to them and what they answered: for the counter and the call list.
import { type HouseholdFamily, readInvitable } from '#db/queries/meeting-families'
import { type Population, readPopulation } from '#db/queries/meeting-population'
import { findMeeting, type MeetingRow, readAnswers, readContacts, readParts } from '#db/queries/meetings'
import type { Reader } from '#db/reader'
import type { IsoDate } from '#domain/kernel/date'
import { groupBy } from '#domain/kernel/group-by'

type Contact = ReturnType<typeof readContacts>[number]
type Answer = ReturnType<typeof readAnswers>[number]

export interface AnsweredFamily {
  readonly family: HouseholdFamily
  /** The oldest first. */
  readonly contacts: readonly Contact[]
  /** The one that counts; null when nothing was answered. */
  readonly answer: Answer | null
  /** No child of it is in the groups of the meeting. */
  readonly added: boolean
}

export interface AnsweredMeeting {
  readonly meeting: MeetingRow
  readonly population: Population
  /** In name order: who has a child in the meeting, and who was invited or answered without one. */
  readonly families: readonly AnsweredFamily[]
  /** Every answer, the last one first. */
  readonly answers: readonly Answer[]
}

/** Reads the families of a meeting; null when there is none with this id. `named` are also read, with a child or without. */
export function readAnswered(
  reader: Reader,
  meetingId: string,
  named: readonly string[] = [],
): AnsweredMeeting | null {
  const meeting = findMeeting(reader, meetingId)
  if (meeting === null) return null
  const parts = readParts(reader, meetingId)
  const population = readPopulation(reader, { ...meeting, parts })
  const contacts = groupBy(readContacts(reader, meetingId), ({ householdId }) => householdId)
  const answers = readAnswers(reader, meetingId)
  const counting = new Map([...answers].reverse().map((answer) => [answer.householdId, answer]))
  const inMeeting = new Set(population.pupils.map(({ id }) => id))
  const homes = new Set(population.pupils.flatMap(({ householdIds }) => householdIds))
  const also = new Set([...homes, ...contacts.keys(), ...counting.keys(), ...named])
  const families = readInvitable(reader, lastDayOf(parts), also).map((family) => ({
    family,
    contacts: contacts.get(family.householdId) ?? [],
    answer: counting.get(family.householdId) ?? null,
    added: !homes.has(family.householdId) && !family.children.some(({ pupilId }) => inMeeting.has(pupilId)),
  }))
  const isListed = ({ family: { householdId }, added }: AnsweredFamily) => !added || also.has(householdId)
  return { meeting, population, families: families.filter(isListed), answers }
}

/** Of several evenings the last one: children start at school on every day of the year. */
function lastDayOf(parts: readonly { readonly date: IsoDate }[]): IsoDate {
  return parts
    .map(({ date }) => date)
    .sort()
    .at(-1) as IsoDate
}

/** The contact of this kind that was last; null when there was none. */
export function lastContact({ contacts }: AnsweredFamily, kind: Contact['kind']): Contact | null {
  return contacts.filter((contact) => contact.kind === kind).at(-1) ?? null
}
