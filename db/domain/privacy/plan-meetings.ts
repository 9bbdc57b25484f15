// Who was at meetings: until the end of the school year; the counts without names stay (complaints-and-retention 9).
import { endOfSchoolYear, schoolYearOf } from '../kernel/school-year.ts'
import type { CleanUpFacts, IsPast, MeetingsPlan } from './clean-up-facts.ts'
import { heldHomes, heldPupils } from './held.ts'

/** Which meetings lose their names and which second offers go; a hold keeps the rows of its family. */
export function planMeetings(facts: CleanUpFacts, past: IsPast): MeetingsPlan {
  const { moments, families, offers } = facts.meetings
  const homes = heldHomes(facts)
  const over = moments.filter(({ lastOn }) => past('meetings', endOfSchoolYear(schoolYearOf(lastOn))))
  const isHeldAt = (meetingId: string) =>
    families.some((family) => family.meetingId === meetingId && homes.has(family.householdId))
  return {
    meetingIds: over.map(({ id }) => id),
    offerIds: offers
      .filter(
        ({ householdId, lastOn }) =>
          !homes.has(householdId) && past('meetings', endOfSchoolYear(schoolYearOf(lastOn))),
      )
      .map(({ id }) => id),
    heldHouseholdIds: [...homes],
    heldPupilIds: [...heldPupils(facts)],
    kept: over.filter(({ id }) => isHeldAt(id)).map(({ title }) => ({ name: title, why: HELD })),
  }
}

const HELD = 'van een gezin is de bewaring verlengd; de rest gaat weg'

/** Children and homes that a meeting, or an offer, still needs after a clean-up of this plan. */
export function stillAtMeetings(
  { meetings }: Pick<CleanUpFacts, 'meetings'>,
  plan: Pick<MeetingsPlan, 'meetingIds' | 'offerIds'>,
): { readonly pupils: ReadonlySet<string>; readonly households: ReadonlySet<string> } {
  const [going, offers] = [new Set(plan.meetingIds), new Set(plan.offerIds)]
  const isStaying = ({ meetingId }: { readonly meetingId: string }) => !going.has(meetingId)
  return {
    pupils: new Set(meetings.pupils.filter(isStaying).map(({ pupilId }) => pupilId)),
    households: new Set([
      ...meetings.families.filter(isStaying).map(({ householdId }) => householdId),
      ...meetings.offers.filter(({ id }) => !offers.has(id)).map(({ householdId }) => householdId),
    ]),
  }
}
