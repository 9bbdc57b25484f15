import { formatHouseNumber, formatPostcode } from '../kernel/address.ts'
import { listName, type NameParts } from '../kernel/name.ts'
import { NAMELESS, NO_ADDRESS, SECRET_ADDRESS } from './texts.ts'

interface ShownAddress {
  readonly street: string
  readonly houseNumber: string
  readonly addition: string
  readonly indication: '' | 'TO' | 'BY'
  readonly postcode: string
  readonly town: string
}

/** On one line of a list: 'Dorpsstraat 12 A, 1234 AB Rotterdam'; '' when nothing is known. */
export function addressInList(address: ShownAddress): string {
  const door = joinFilled(' ', address.street, formatHouseNumber(address))
  return joinFilled(', ', door, joinFilled(' ', formatPostcode(address.postcode), address.town))
}

/** What a household is called on the screen: the surnames that live there, children's first; else its address. */
export function householdTitle(
  members: readonly NameParts[],
  address: ShownAddress & { readonly secret: boolean },
): string {
  const surnames = members.map((name) => listName({ ...name, givenName: '', firstNames: '', initials: '' }))
  const distinct = [...new Set(surnames)].filter((surname) => surname !== '')
  if (distinct.length > 0) return distinct.slice(0, MOST_SURNAMES).join(' · ')
  const called = members.map((name) => titleOf(name)).find((name) => name !== NAMELESS)
  return called ?? (address.secret ? SECRET_ADDRESS : addressInList(address) || NO_ADDRESS)
}

/** Title of a card: 'Berg, Noor van den'; a text when the name is not known. */
export function titleOf(name: NameParts, letterName = ''): string {
  return listName(name) || letterName || NAMELESS
}

const MOST_SURNAMES = 3

function joinFilled(separator: string, ...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(separator)
}
