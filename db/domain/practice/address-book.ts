// Addresses where nobody lives: invented towns and streets. The postcodes 1234, 1235 and 1236 are not handed
// out to streets, so that no letter of the practice school can reach a door.
import { type Address, householdKey } from '#domain/kernel/address'
import type { Dice } from './dice.ts'

const BASES =
  'Kwartel,Wulp,Reiger,Zwaluw,Iep,Linde,Hazelaar,Vlier,Korenbloem,Klaproos,Boterbloem,Cello,Trompet,Fagot,Harp,Kompas,Sextant,Anker,Loods,Schoener,Wever,Kuiper,Smid,Bakens,Zonnewijzer,Windroos,Maanlicht,Noorderlicht,Avondrood,Morgenster,Dauw,Kiezel,Leem,Turf,Klei,Duizendblad,Salamander,Libel,Egel,Otter'.split(
    ',',
  )
const ENDS = ['straat', 'laan', 'hof', 'weg', 'pad', 'plein']

/** Town and the figures of its postcodes; most families live in the first. */
const TOWNS = [
  { town: 'Zandermeer', figures: '1234' },
  { town: 'Klinkerwoude', figures: '1235' },
  { town: 'Nieuw-Elzendam', figures: '1236' },
] as const

/** Without the letters that Dutch postcodes leave out or did for long (F, I, O, Q, U, Y) and without S. */
const LETTERS = 'ABCDEGHJKLMNPRTVWXZ'

const STREETS = ENDS.flatMap((end) => BASES.map((base) => base + end)).map((street, index) => {
  const { town, figures } = TOWNS[index % 10 < 7 ? 0 : index % 10 < 9 ? 1 : 2]
  const letters = LETTERS.charAt(Math.floor(index / LETTERS.length)) + LETTERS.charAt(index % LETTERS.length)
  return { street, town, postcode: figures + letters }
})

const NOWHERE: Address = {
  street: '',
  houseNumber: '',
  addition: '',
  indication: '',
  postcode: '',
  town: '',
  country: '',
}

/** Addresses of one kind each, for the cases that need them. */
const SPECIAL = {
  unknown: NOWHERE,
  abroad: {
    ...NOWHERE,
    street: 'Speelhofdreef',
    houseNumber: '8',
    postcode: '9999',
    town: 'Zandegem',
    country: 'België',
  },
  houseBoat: {
    ...NOWHERE,
    street: 'Bakenskade',
    houseNumber: '14',
    indication: 'TO',
    postcode: '1234ZZ',
    town: 'Zandermeer',
  },
} as const satisfies Record<string, Address>

export interface AddressBook {
  /** An address that was not given before. */
  next(): Address
  /** The same address for the same word. */
  shared(word: string): Address
  special(kind: keyof typeof SPECIAL): Address
}

/** Hands out addresses; house numbers of a street only go up, so that none comes twice. */
export function createAddressBook(dice: Dice): AddressBook {
  const lastNumbers = new Map<string, number>()
  const sharedOnes = new Map<string, Address>()
  const next = () => {
    const place = dice.pick(STREETS)
    const number = (lastNumbers.get(place.street) ?? 0) + 1 + dice.below(4)
    lastNumbers.set(place.street, number)
    const addition = dice.chance(0.08) ? dice.pick(['A', 'B', '2-hoog', 'hs', 'bis']) : ''
    return { ...NOWHERE, ...place, houseNumber: String(number), addition }
  }
  return {
    next,
    shared(word) {
      const address = sharedOnes.get(word) ?? next()
      sharedOnes.set(word, address)
      return address
    },
    special: (kind) => SPECIAL[kind],
  }
}

/** The columns of an address in a household row. */
export function addressColumns(address: Address): Address & { addressKey: string } {
  return { ...address, addressKey: householdKey(address) }
}
