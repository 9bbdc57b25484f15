// For the head: families that missed three kept moments in a row, and what is offered to them after that.
import { readMeetingFamilies } from '#db/queries/meeting-families'
import { findOffer, readOffers, readReached } from '#db/queries/meeting-reached'
import { findHousehold } from '#db/queries/people'
import type { Reader } from '#db/reader'
import { secondOffer } from '#db/schema/meetings'
import type { OperationOutput } from '#domain/contract/operations'
import type { IsoDate } from '#domain/kernel/date'
import { fail, ok } from '#domain/kernel/result'
import { missedInARow, neverReached } from '#domain/meetings/never-reached'
import type { SliceHandlers } from '../app/context.ts'
import { childText } from './meetings-names.ts'
import {
  familiesAtMoments,
  type KeptMoment,
  type ReachedFamily,
  readKeptMoments,
} from './meetings-presence.ts'
import { asDay } from './people-around.ts'

type Shown = OperationOutput<'meetings.neverReached'>['families'][number]

export const meetingsOffersHandlers: Pick<
  SliceHandlers<'meetings'>,
  'meetings.neverReached' | 'meetings.saveOffer'
> = {
  'meetings.neverReached': ({ reader, today }) => ok({ families: listOf(reader, today) }),
  'meetings.saveOffer': ({ change, reader, newId }, { offerId, householdId, details }) => {
    if (findHousehold(reader, householdId) === null) return fail('NOT_FOUND')
    if (offerId === null) {
      const id = newId()
      change.insert(secondOffer, { id, householdId, ...details })
      return ok({ offerId: id })
    }
    if (findOffer(reader, offerId)?.householdId !== householdId) return fail('NOT_FOUND')
    change.update(secondOffer, offerId, details)
    return ok({ offerId })
  },
}

/** Who missed the most comes first, then by name; a family with an offer that still runs stays in sight. */
function listOf(reader: Reader, today: IsoDate): Shown[] {
  const moments = readKeptMoments(reader, today)
  const atMoments = familiesAtMoments(reader, moments)
  const offers = offersPerFamily(reader)
  const atSchool = readMeetingFamilies(reader, today)
  const homes = new Set(atSchool.map(({ householdId }) => householdId))
  const missing = neverReached([...atMoments.values()].filter(({ householdId }) => homes.has(householdId)))
  const unreached = new Set(missing.map(({ family }) => family.householdId))
  const invited = invitedBy(reader)
  return atSchool
    .flatMap(({ householdId, name, children, language }): Shown[] => {
      if (householdId === null) return []
      const own = offers.get(householdId) ?? []
      if (!unreached.has(householdId) && !own.some(isRunning)) return []
      const family = atMoments.get(householdId)
      const run = family === undefined ? { missed: 0, spokenOn: null } : missedInARow(family)
      return [
        {
          householdId,
          name,
          children: children.map(childText),
          language,
          ...run,
          moments: family === undefined ? [] : shownMoments(family, moments, invited),
          offers: own,
        },
      ]
    })
    .sort((a, b) => b.missed - a.missed)
}

function isRunning({ state }: Shown['offers'][number]): boolean {
  return state === 'offered' || state === 'accepted'
}

const MOST_MOMENTS = 6

/** The last moments of a family, the newest first. */
function shownMoments(
  { householdId, moments }: ReachedFamily,
  kept: readonly KeptMoment[],
  invited: ReturnType<typeof invitedBy>,
): Shown['moments'] {
  const names = new Map(kept.map(({ meeting }) => [meeting.id, meeting.name]))
  return moments
    .map(({ meetingId, date, came, otherHome }) => ({
      meetingId,
      name: names.get(meetingId) ?? '',
      date,
      came,
      otherHome,
      invitedBy: invited.get(`${meetingId} ${householdId}`) ?? null,
    }))
    .reverse()
    .slice(0, MOST_MOMENTS)
}

/** The way of the last invitation of a family to a meeting, by both their keys. */
function invitedBy(reader: Reader) {
  return new Map(
    readReached(reader)
      .filter(({ kind }) => kind === 'invited')
      .map(({ meetingId, householdId, way }) => [`${meetingId} ${householdId}`, way] as const),
  )
}

function offersPerFamily(reader: Reader): ReadonlyMap<string, Shown['offers']> {
  const offers = new Map<string, Shown['offers']>()
  for (const { id, householdId, createdIn, changedIn, ...row } of readOffers(reader)) {
    const own = offers.get(householdId) ?? []
    own.push({ offerId: id, ...row, offeredOn: asDay(row.offeredOn), reviewOn: asDay(row.reviewOn) })
    offers.set(householdId, own)
  }
  return offers
}
