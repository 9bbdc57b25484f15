// What somebody gets to see of buddies: what the own family asked or offered, and what came of it. The other family, and
// what it said, are covered.
import { type PairRow, pairsOfWish, type WishRow, wishesOfHousehold } from '#db/queries/buddies'
import type { Reader } from '#db/reader'
import { FOLLOW_UP_TEXTS, languagesText, PAIR_END_TEXTS, SIDE_TEXTS } from '#domain/buddies/texts'
import type { BuddySide } from '#domain/buddies/wish'
import type { Fact } from '#domain/privacy/access-answer'
import { type Columns, day, FREE, factsOfRow, OWN_KEY, STAMPS, word, yes } from './privacy-columns.ts'

const SOURCE = 'opgeschreven door de school'

const WISH: Columns<WishRow> = {
  id: OWN_KEY,
  householdId: OWN_KEY,
  side: { label: 'Buddy: uw gezin', text: word(SIDE_TEXTS) },
  languages: { label: 'Talen bij de buddywens', text: languagesText },
  nearby: { label: 'De school mag op straat en buurt letten', text: yes },
  sameGroup: { label: 'De school mag op de groep letten', text: yes },
  most: { label: 'Hoogstens zoveel gezinnen', text: (most) => (most === 1 ? '' : String(most)) },
  note: { label: 'Opmerking bij de buddywens', ...FREE },
  since: { label: 'Buddywens sinds', text: day },
  endedOn: { label: 'Buddywens gestopt op', text: day },
  ...STAMPS,
}

const OTHER_FAMILY = { text: () => 'een ander gezin', aboutOthers: true }
const OF_OTHER = { leftOut: 'gaat over het andere gezin' }

function pairColumns(own: BuddySide): Columns<PairRow> {
  const agreed = { label: 'U zei ja op', text: day }
  const answer = { label: 'U zei na zes weken', text: word(FOLLOW_UP_TEXTS) }
  const [needs, offers] = own === 'needs' ? ([agreed, OF_OTHER] as const) : ([OF_OTHER, agreed] as const)
  return {
    id: OWN_KEY,
    needId: own === 'needs' ? OWN_KEY : { label: 'Buddy van', ...OTHER_FAMILY },
    offerId: own === 'offers' ? OWN_KEY : { label: 'Uw buddy', ...OTHER_FAMILY },
    proposedOn: { label: 'Als buddy’s voorgesteld op', text: day },
    needAgreedOn: needs,
    offerAgreedOn: offers,
    coupledOn: { label: 'Buddy’s sinds', text: day },
    followUpDue: { label: 'De school vraagt hoe het gaat op', text: day },
    followedUpOn: { label: 'De school vroeg hoe het gaat op', text: day },
    needAnswer: own === 'needs' ? answer : OF_OTHER,
    offerAnswer: own === 'offers' ? answer : OF_OTHER,
    followUpNote: { label: 'Wat er werd gezegd', ...FREE },
    endedOn: { label: 'Gestopt als buddy’s op', text: day },
    // it may be the other family that did not want to
    endedBy: { label: 'Waarom het stopte', text: word(PAIR_END_TEXTS), aboutOthers: true },
    ...STAMPS,
  }
}

/** Needs and offers of a household, with their pairs. */
export function buddyFacts(reader: Reader, householdId: string | null): Fact[] {
  const wishes = householdId === null ? [] : wishesOfHousehold(reader, householdId)
  return wishes.flatMap((wish) => [
    ...factsOfRow('buddy_wish', wish, { columns: WISH, source: SOURCE }),
    ...pairsOfWish(reader, wish.id).flatMap((pair) =>
      factsOfRow('buddy_pair', pair, { columns: pairColumns(wish.side), source: SOURCE }),
    ),
  ])
}
