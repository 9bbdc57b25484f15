// The count of a meeting from its rows: for lists, wall, door, report and trend alike.

import { type Population, readPopulation } from '#db/queries/meeting-population'
import { readLists, readVisits, type VisitRow } from '#db/queries/meeting-visits'
import {
  findMeeting,
  type MeetingRow,
  type PartRow,
  readMeetingFamilies,
  readParts,
} from '#db/queries/meetings'
import type { Reader } from '#db/reader'
import type { IsoDate } from '#domain/kernel/date'
import { countTurnout } from '#domain/meetings/counting'
import type { GroupLine } from '#domain/meetings/shown'
import { type Figures, neededFor, type Turnout } from '#domain/meetings/turnout'
import { percentText, shortfallText } from '#domain/meetings/turnout-texts'
import { cameOnBehalf } from '#domain/meetings/visit'

/** A meeting with all that its count follows from. */
export interface CountedMeeting {
  readonly meeting: MeetingRow
  readonly parts: readonly PartRow[]
  readonly population: Population
  /** Also what was struck through. */
  readonly visits: readonly VisitRow[]
  readonly turnout: Turnout
  /** Households that were excused by the head. */
  readonly excused: ReadonlySet<string>
}

/**
 * Reads and counts one meeting; null when there is none with this id. Groups whose evening is still to come have no list
 * yet.
 */
export function countMeeting(reader: Reader, meetingId: string, today: IsoDate): CountedMeeting | null {
  const meeting = findMeeting(reader, meetingId)
  return meeting === null ? null : countOf(reader, meeting, today)
}

/** Counts a meeting. Once its rows were cleaned up, what was counted then is its count. */
export function countOf(reader: Reader, meeting: MeetingRow, today: IsoDate): CountedMeeting {
  const parts = readParts(reader, meeting.id)
  const population = readPopulation(reader, { ...meeting, parts })
  const visits = readVisits(reader, meeting.id)
  const excused = new Set(
    readMeetingFamilies(reader, meeting.id)
      .filter((family) => family.excused)
      .map(({ householdId }) => householdId),
  )
  const isKept = keptGroups(reader, meeting, { population, today })
  const turnout =
    meeting.figures ??
    countTurnout({
      ...meeting,
      pupils: population.pupils,
      groups: population.groups.map((group) => ({ ...group, kept: isKept(group.id) })),
      visits: visits
        .filter(({ struckAt }) => struckAt === null)
        .map(({ householdId, pupilIds, adults, who, online }) => ({
          householdId,
          pupilIds,
          adults,
          online,
          onBehalf: cameOnBehalf(who),
        })),
      excusedHouseholds: [...excused],
      keptWithoutGroup: isKept(null),
    })
  return { meeting, parts, population, visits, turnout, excused }
}

/** Whether a list was kept of a group: at the door, or on paper that was typed back. Null: the pupils without a group. */
export function keptGroups(
  reader: Reader,
  meeting: MeetingRow,
  { population, today }: { readonly population: Population; readonly today: IsoDate },
): (groupId: string | null) => boolean {
  const processed = new Set(
    readLists(reader, meeting.id)
      .filter(({ processedOn }) => processedOn !== null)
      .map(({ groupId }) => groupId),
  )
  const later = population.pupils.filter(({ date }) => date > today)
  const toCome = new Set(later.map(({ groupId }) => groupId))
  return (groupId) => !toCome.has(groupId) && (meeting.doorKept || processed.has(groupId))
}

/** The lines of the wall and of the live corner: groups in the desk's order, then who is in no group. */
export function groupLines({ target, groups, withoutList, withoutGroup }: Turnout): GroupLine[] {
  const without = withoutGroup.pupils === 0 ? [] : [withoutGroupLine(withoutGroup, target)]
  return [
    ...groups.map((group) => lineOf({ groupId: group.groupId, name: group.name }, group, target)),
    ...withoutList.map(({ groupId, name, pupils }) => ({ ...unknownLine(pupils, target), groupId, name })),
    ...without,
  ]
}

/** '79,2 %'; '' while no list was kept. */
export function percentOf({ school, target }: Turnout): string {
  return school.pupils === 0 ? '' : percentText(school, target)
}

function withoutGroupLine({ pupils, figures }: Turnout['withoutGroup'], target: number): GroupLine {
  const called = { groupId: null, name: 'Zonder groep' }
  return figures === null ? { ...unknownLine(pupils, target), ...called } : lineOf(called, figures, target)
}

function lineOf(
  called: { readonly groupId: string | null; readonly name: string },
  figures: Figures,
  target: number,
): GroupLine {
  return {
    ...called,
    pupils: figures.pupils,
    represented: figures.represented,
    kept: true,
    needed: figures.needed,
    reached: figures.reached,
    percentText: percentText(figures, target),
    shortfallText: shortfallText(figures),
  }
}

function unknownLine(pupils: number, target: number) {
  return {
    pupils,
    represented: 0,
    kept: false,
    needed: neededFor(pupils, target),
    reached: false,
    percentText: '',
    shortfallText: shortfallText(null),
  }
}
