// Names on the wall: a first name or initials, and never more of somebody than tells two of them apart.
import { callName, type NameParts, surnameAtStart } from '../kernel/name.ts'

export type WallNameStyle = 'firstNames' | 'initials'

/** A family on a turn: who of it comes, or its adults while that is open; the children where no adult is known. */
export interface WallHelper {
  readonly key: string
  readonly adults: readonly NameParts[]
  /** What they are called. */
  readonly children: readonly string[]
}

/**
 * The name of each helper by its key: 'Sara', 'Sara of Mark' while it is open who comes, 'gezin van Noor'. Two families
 * with the same first name get the first letter of their surname: 'Sara B.'.
 */
export function wallNames(helpers: readonly WallHelper[], style: WallNameStyle): Map<string, string> {
  const once = [...new Map(helpers.map((helper) => [helper.key, helper])).values()]
  if (style === 'initials') return new Map(once.map((helper) => [helper.key, initialsOf(helper)]))
  const plain = once.map((helper) => ({ helper, name: nameIn(helper, firstName) }))
  const uses = new Map<string, number>()
  for (const { name } of plain) uses.set(name, (uses.get(name) ?? 0) + 1)
  return new Map(
    plain.map(({ helper, name }) => [
      helper.key,
      (uses.get(name) ?? 0) > 1 ? nameIn(helper, firstNameAndLetter) : name,
    ]),
  )
}

const MOST_ADULTS = 2
const NAMELESS_FAMILY = 'een gezin'

function nameIn({ adults, children }: WallHelper, called: (name: NameParts) => string): string {
  const names = namesOf(adults, called)
  if (names.length > 0) return names.join(' of ')
  const child = children.find((name) => name !== '')
  return child === undefined ? NAMELESS_FAMILY : `gezin van ${child}`
}

function initialsOf({ adults, children }: WallHelper): string {
  const names = namesOf(adults, initials)
  const child = firstLetter(children[0] ?? '')
  return names.join(' of ') || (child === '' ? NAMELESS_FAMILY : `gezin van ${child}.`)
}

function namesOf(people: readonly NameParts[], called: (name: NameParts) => string): string[] {
  const names = people.map(called).filter((name) => name !== '')
  return [...new Set(names)].slice(0, MOST_ADULTS)
}

/** Somebody of whom no first name is known stands with the surname. */
function firstName(name: NameParts): string {
  return callName(name) || surnameAtStart(name)
}

function firstNameAndLetter(name: NameParts): string {
  const called = callName(name)
  const letter = firstLetter(name.familyName)
  if (called === '') return surnameAtStart(name)
  return letter === '' ? called : `${called} ${letter}.`
}

/** 'S.B.' of Sara van den Berg. */
function initials(name: NameParts): string {
  const letters = [firstLetter(callName(name) || name.initials), firstLetter(name.familyName)]
  return letters
    .filter((letter) => letter !== '')
    .map((letter) => `${letter}.`)
    .join('')
}

function firstLetter(text: string): string {
  return [...text.trim()][0]?.toUpperCase() ?? ''
}
