// Buddies as a clean-up looks at them: a need or offer with its pairs, until the end of the school year in which it stopped.
import type { SliceTrace } from '../domain/privacy/clean-up-facts.ts'
import type { Reader } from '../reader.ts'
import { endOfYearOf } from './clean-up-rota.ts'

interface Line {
  readonly tableName: string
  readonly id: string
  readonly lastOn: string | null
  readonly homes: string
  readonly standsOn: string
}

/** Every need, offer and pair; one of a family without a child at school stopped when its last child left. */
export function readBuddiesToCleanUp({ sqlite }: Reader): SliceTrace[] {
  return sqlite
    .prepare<[], Line>(TRACES)
    .all()
    .map(({ tableName, id, lastOn, homes, standsOn }) => ({
      ...{ kind: 'buddies', tableName, id, personIds: [], pupilIds: [] },
      name: lastOn === null ? 'Buddy’s' : `Buddy’s ${Number(lastOn.slice(0, 4)) - 1}-${lastOn.slice(0, 4)}`,
      lastOn: lastOn as SliceTrace['lastOn'],
      householdIds: JSON.parse(homes) as string[],
      standsOn: JSON.parse(standsOn) as string[],
    }))
}

const TRACES = `
  WITH home AS (
    SELECT h.id, CASE WHEN EXISTS (SELECT 1 FROM pupil_household ph JOIN pupil p ON p.id = ph.pupil_id
          WHERE ph.household_id = h.id AND p.left_on IS NULL) THEN NULL
        ELSE coalesce((SELECT max(p.left_on) FROM pupil_household ph JOIN pupil p ON p.id = ph.pupil_id
          WHERE ph.household_id = h.id), '') END leftOn
    FROM household h),
  wish AS (
    SELECT w.id, w.household_id, coalesce(w.ended_on, max(w.since, home.leftOn)) ends
    FROM buddy_wish w JOIN home ON home.id = w.household_id),
  pair AS (
    SELECT b.id, b.need_id, b.offer_id, need.household_id needHome, offer.household_id offerHome,
      coalesce(b.ended_on, max(b.proposed_on, coalesce(min(need.ends, offer.ends), need.ends, offer.ends))) ends
    FROM buddy_pair b JOIN wish need ON need.id = b.need_id JOIN wish offer ON offer.id = b.offer_id)
  SELECT 'buddy_pair' tableName, id, ${endOfYearOf('ends')} lastOn,
      json_array(needHome, offerHome) homes, json_array(need_id, offer_id) standsOn FROM pair
  UNION ALL
  SELECT 'buddy_wish', wish.id, ${endOfYearOf('wish.ends')}, json_array(household_id), '[]' FROM wish
  ORDER BY 1, 2`
