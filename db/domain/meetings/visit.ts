// Somebody came in for one or more children (aanwezig).

/** Who came; carer is a parent or verzorger of whom no more is known. */
export const WHO = ['mother', 'father', 'carer', 'grandparent', 'interpreter', 'other'] as const
export type Who = (typeof WHO)[number]

/** At the door, typed over from a paper list, or afterwards. */
export const ENTRY_WAYS = ['door', 'paper', 'afterwards'] as const
export type EntryWay = (typeof ENTRY_WAYS)[number]

const PARENTS: ReadonlySet<Who> = new Set(['mother', 'father', 'carer'])

/** Nobody of those who came is a parent or verzorger: they came on their behalf (A12). Nobody named is a parent. */
export function cameOnBehalf(who: readonly Who[]): boolean {
  return who.length > 0 && !who.some((one) => PARENTS.has(one))
}
