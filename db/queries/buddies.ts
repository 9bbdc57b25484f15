// Needs and offers of buddies, their pairs, and what is known of the families they are about.
import { asc, eq, isNull, or } from 'drizzle-orm'
import type { Row } from '../change.ts'
import { fold } from '../domain/kernel/fold.ts'
import type { SchoolYear } from '../domain/kernel/school-year.ts'
import type { Reader } from '../reader.ts'
import { buddyPair, buddyWish } from '../schema/buddies.ts'

export type WishRow = Row<typeof buddyWish>
export type PairRow = Row<typeof buddyPair>

/** Needs and offers that were not ended, who waits longest first. */
export function readOpenWishes({ orm }: Reader): WishRow[] {
  return orm
    .select()
    .from(buddyWish)
    .where(isNull(buddyWish.endedOn))
    .orderBy(asc(buddyWish.since), asc(buddyWish.id))
    .all()
}

export function findWish({ orm }: Reader, id: string): WishRow | null {
  return orm.select().from(buddyWish).where(eq(buddyWish.id, id)).get() ?? null
}

/** Every need and offer of a household, also ended ones. */
export function wishesOfHousehold({ orm }: Reader, householdId: string): WishRow[] {
  return orm.select().from(buddyWish).where(eq(buddyWish.householdId, householdId)).all()
}

/** All pairs with their two wishes, the newest proposal last. */
export function readPairs({ orm, sqlite }: Reader): { pair: PairRow; need: WishRow; offer: WishRow }[] {
  const wishes = new Map(
    orm
      .select()
      .from(buddyWish)
      .all()
      .map((wish) => [wish.id, wish]),
  )
  const order = new Map(
    sqlite
      .prepare<[], string>('SELECT id FROM buddy_pair ORDER BY proposed_on, rowid')
      .pluck()
      .all()
      .map((id, at) => [id, at]),
  )
  return orm
    .select()
    .from(buddyPair)
    .all()
    .sort((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0))
    .flatMap((pair) => {
      const [need, offer] = [wishes.get(pair.needId), wishes.get(pair.offerId)]
      return need === undefined || offer === undefined ? [] : { pair, need, offer }
    })
}

export function findPair({ orm }: Reader, id: string): PairRow | null {
  return orm.select().from(buddyPair).where(eq(buddyPair.id, id)).get() ?? null
}

/** Every pair of a need or offer, also ended ones. */
export function pairsOfWish({ orm }: Reader, wishId: string): PairRow[] {
  return orm
    .select()
    .from(buddyPair)
    .where(or(eq(buddyPair.needId, wishId), eq(buddyPair.offerId, wishId)))
    .orderBy(asc(buddyPair.proposedOn), asc(buddyPair.id))
    .all()
}

export interface HomeRow {
  readonly secret: boolean
  /** Folded, with the town; '' without a street. */
  readonly street: string
  readonly neighbourhood: string
  /** Of the household and of its adults. */
  readonly languages: readonly string[]
}

/** Where families live, and which languages stand on their cards. Of a secret address nothing is read. */
export function readHomes({ sqlite }: Reader): Map<string, HomeRow> {
  const rows = sqlite
    .prepare<
      [],
      { id: string; secret: number; street: string; town: string; postcode: string; languages: string }
    >(
      `SELECT h.id, h.secret, CASE WHEN h.secret THEN '' ELSE h.street END street, h.town,
         CASE WHEN h.secret THEN '' ELSE h.postcode END postcode,
         json_array(h.language, (SELECT group_concat(p.language) FROM person p
           WHERE p.household_id = h.id AND p.deceased = 0)) languages
       FROM household h`,
    )
    .all()
  return new Map(
    rows.map(({ id, secret, street, town, postcode, languages }) => [
      id,
      {
        secret: secret === 1,
        street: street === '' ? '' : fold(`${street} ${town}`),
        neighbourhood: /^\s*(\d{4})/.exec(postcode)?.[1] ?? '',
        languages: spoken(JSON.parse(languages) as (string | null)[]),
      },
    ]),
  )
}

function spoken(found: readonly (string | null)[]): string[] {
  const codes = found.flatMap((text) => (text === null ? [] : text.split(','))).filter((code) => code !== '')
  return [...new Set(codes)]
}

/** What families wrote about languages on the form of September; not those that ask to be left alone. */
export function readLanguagesOnForms(
  { sqlite }: Reader,
  schoolYear: SchoolYear,
): { householdId: string; languages: string }[] {
  return sqlite
    .prepare<[string], { householdId: string; languages: string }>(
      `SELECT household_id householdId, languages FROM rota_form
       WHERE school_year = ? AND languages <> '' AND ask_not = 0 ORDER BY household_id`,
    )
    .all(schoolYear)
}

/** Families whose last agreement with the head says that they would like a buddy, or to be one. */
export function readBuddiesAgreed({ sqlite }: Reader): { householdId: string; side: 'needs' | 'offers' }[] {
  return sqlite
    .prepare<[], { householdId: string; buddy: 'wants' | 'offers' }>(
      `SELECT household_id householdId, buddy FROM second_offer o
       WHERE buddy IN ('wants', 'offers') AND state <> 'declined' AND NOT EXISTS (
         SELECT 1 FROM second_offer later WHERE later.household_id = o.household_id AND later.buddy <> 'notAsked'
           AND (later.offered_on, later.rowid) > (o.offered_on, o.rowid))
       ORDER BY household_id`,
    )
    .all()
    .map(({ householdId, buddy }) => ({ householdId, side: buddy === 'wants' ? 'needs' : 'offers' }))
}
