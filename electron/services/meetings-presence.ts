// Which families were at which meetings, for the lists with names: only where a list was kept and names are still there.
import { type Population, readPopulation } from '#db/queries/meeting-population'
import { type ReachedRow, readReached } from '#db/queries/meeting-reached'
import { readLists, readVisits } from '#db/queries/meeting-visits'
import { type MeetingRow, readMeetingFamilies, readMeetings, readParts } from '#db/queries/meetings'
import type { Reader } from '#db/reader'
import type { IsoDate } from '#domain/kernel/date'
import { type FamilyPresence, presenceOfFamilies } from '#domain/meetings/family-presence'
import type { FamilyMoments } from '#domain/meetings/never-reached'

/** A meeting with who was there, by household. */
export interface KeptMoment {
  readonly meeting: MeetingRow
  /** The last of its days that is not still to come. */
  readonly date: IsoDate
  readonly presence: ReadonlyMap<string, FamilyPresence>
  readonly population: Population
  /** Null stands for the pupils without a group. */
  readonly keptGroups: ReadonlySet<string | null>
  /** Families that agreed with the head not to come: not there is not missed. */
  readonly excused: ReadonlySet<string>
}

/** One meeting as it stands on `today`; null before its first day, when it was cancelled, or once its names are gone. */
export function readKeptMoment(reader: Reader, meeting: MeetingRow, today: IsoDate): KeptMoment | null {
  if (meeting.cancelledOn !== null || meeting.figures !== null) return null
  const parts = readParts(reader, meeting.id)
  const days = parts.map(({ date }) => date).filter((date) => date <= today)
  const date = days.sort().at(-1)
  if (date === undefined) return null
  const population = readPopulation(reader, { ...meeting, parts })
  const keptGroups = groupsKept(reader, meeting, population)
  const presence = presenceOfFamilies({
    countsFor: meeting.countsFor,
    pupils: population.pupils,
    visits: readVisits(reader, meeting.id).filter(({ struckAt }) => struckAt === null),
    keptGroups,
    today,
  })
  const excused = readMeetingFamilies(reader, meeting.id).filter((family) => family.excused)
  return {
    ...{ meeting, date, presence, population, keptGroups },
    excused: new Set(excused.map(({ householdId }) => householdId)),
  }
}

/** Every moment of which a list was kept, in the order of their days. */
export function readKeptMoments(reader: Reader, today: IsoDate): KeptMoment[] {
  return readMeetings(reader)
    .flatMap((meeting) => readKeptMoment(reader, meeting, today) ?? [])
    .filter(({ keptGroups }) => keptGroups.size > 0)
    .sort((a, b) => compareText(`${a.date} ${a.meeting.id}`, `${b.date} ${b.meeting.id}`))
}

export interface ReachedFamily extends FamilyMoments {
  readonly moments: readonly (FamilyMoments['moments'][number] & { readonly otherHome: boolean })[]
}

/**
 * Of every household its moments and its talks. No miss is what was agreed with the head; nor staying away from a panel,
 * which is for who sits in it.
 */
export function familiesAtMoments(
  reader: Reader,
  moments: readonly KeptMoment[],
): ReadonlyMap<string, ReachedFamily> {
  const talks = readTalks(reader)
  const families = new Map<string, ReachedFamily['moments'][number][]>()
  for (const { meeting, date, presence, excused } of moments) {
    for (const [householdId, { came, otherHome }] of presence) {
      if (!came && (meeting.kind === 'panel' || excused.has(householdId))) continue
      const own = families.get(householdId) ?? []
      own.push({ meetingId: meeting.id, date, came, otherHome })
      families.set(householdId, own)
    }
  }
  return new Map(
    [...families].map(([householdId, own]) => [
      householdId,
      {
        householdId,
        moments: own,
        contacts: (talks.get(householdId) ?? []).map((date) => ({ date, reached: true })),
      },
    ]),
  )
}

/** The days on which somebody of a household was spoken to, in order. */
export function readTalks(reader: Reader): ReadonlyMap<string, readonly IsoDate[]> {
  const talks = new Map<string, IsoDate[]>()
  for (const { householdId, on } of readReached(reader).filter(isTalk)) {
    const own = talks.get(householdId) ?? []
    own.push(on)
    talks.set(householdId, own)
  }
  return talks
}

/** Spoken to in a call, a talk or a visit at home; a visit to a closed door is none. */
function isTalk({ kind, result }: ReachedRow): boolean {
  return kind === 'spoken' ? result === null || result === 'spoken' : kind === 'called' && result === 'spoken'
}

function groupsKept(
  reader: Reader,
  { id, doorKept }: MeetingRow,
  { groups }: Population,
): ReadonlySet<string | null> {
  if (doorKept) return new Set([null, ...groups.map((group) => group.id)])
  const processed = readLists(reader, id).filter(({ processedOn }) => processedOn !== null)
  return new Set(processed.map(({ groupId }) => groupId))
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
