// Names for the people of a family.
import { fold } from '#domain/kernel/fold'
import type { NameParts } from '#domain/kernel/name'
import { type AdultPlan, type ChildPlan, surnameParts } from './family-plan.ts'
import type { Origin } from './name-lists.ts'
import type { Workshop } from './workshop.ts'

/** The names of a family: where they come from and the surname they share. */
export interface Named {
  readonly origin: Origin
  readonly surname: string
  readonly keepAsIs: boolean
}

/** The name of a child; a sister or brother never has the same roepnaam. */
export function nameChild(
  child: ChildPlan,
  { named, taken }: { named: Named; taken: ReadonlySet<string> },
  { dice, names }: Workshop,
): NameParts {
  const sex = child.sex ?? (dice.chance(0.5) ? 'woman' : 'man')
  const { girls, boys } = names[named.origin]
  const free = (sex === 'woman' ? girls : boys).filter((name) => !taken.has(name))
  const givenName = child.givenName ?? dice.pick(free)
  const firstNames = child.firstNames ?? (dice.chance(0.15) ? `${givenName} ${dice.pick(free)}` : '')
  const surname = child.surname ?? named.surname
  return {
    givenName,
    firstNames,
    initials: (firstNames || givenName).split(/[\s-]/).map(initial).join(''),
    ...surnameParts(surname),
    keepAsIs: named.keepAsIs && surname === named.surname,
  }
}

/** The name of an adult; an institution has no roepnaam. */
export function nameAdult(adult: AdultPlan, named: Named, { dice, names }: Workshop): NameParts {
  const { women, men } = names[named.origin]
  const givenName = adult.givenName ?? dice.pick(adult.sex === 'man' ? men : women)
  const more = dice.chance(0.5) ? dice.pick([...'ABCEGHJLMP']) : ''
  const surname = adult.surname ?? named.surname
  return {
    givenName,
    firstNames: '',
    initials: givenName === '' ? '' : givenName.split('-').map(initial).join('') + more,
    ...surnameParts(surname),
    keepAsIs: named.keepAsIs && surname === named.surname,
  }
}

/** An address at a domain that can never receive mail (RFC 2606); a number when it was given out before. */
export function emailFor(
  name: NameParts,
  emails: Map<string, number>,
  domain: 'example.org' | 'example.com' = 'example.org',
): string {
  const words = fold(`${name.givenName} ${name.prefix} ${name.familyName}`).replace(/[^a-z0-9 ]/g, '')
  const local = words.split(' ').filter(Boolean).join('.') || 'ouder'
  const count = (emails.get(local) ?? 0) + 1
  emails.set(local, count)
  return `${local}${count === 1 ? '' : count}@${domain}`
}

/** 'IJsbrand' → 'IJ': one letter pair (dutch-conventions 1.2). */
function initial(name: string): string {
  return /^(?:IJ|\p{L})/u.exec(name)?.[0] ?? ''
}
