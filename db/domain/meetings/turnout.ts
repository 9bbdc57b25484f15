// What a count of presence says, as screens, paper and trends read it. Whole numbers only: no share is kept as a fraction.

/** Pupils of whom somebody came, of the pupils that count. */
export interface Tally {
  readonly represented: number
  readonly pupils: number
}

/** One line: a group, a leerjaar, or the school. */
export interface Figures extends Tally {
  /** Smallest number of pupils that reaches the target; 0 without pupils. See `neededFor`. */
  readonly needed: number
  readonly reached: boolean
  /** What is missing to `needed`: in pupils, and the smallest number of families that closes the gap. */
  readonly shortfall: { readonly pupils: number; readonly families: number }
  /** Absent, and every home of theirs excused by the head. They stay in `pupils`. */
  readonly excused: number
  /** The second share, printed always: the excused left out. */
  readonly withoutExcused: Tally
  /** Homes of these pupils from which somebody came; a home with three children here is one. */
  readonly families: { readonly represented: number; readonly all: number }
  /** Adults who came in for one of these pupils, added up over the visits as they were written down. */
  readonly persons: number
  /** 'Beide ouders bereikt': pupils with two homes or more, and those of whom two of the homes came. */
  readonly bothParents: { readonly reached: number; readonly all: number }
  /** Taking part from home: pupils with nobody in the school but somebody online, and the adults online. */
  readonly online: { readonly pupils: number; readonly persons: number }
}

/** The pupils of one leerjaar, 1 to 8. Who has none on file stands in the lines of group and school only. */
export interface YearTurnout extends Figures {
  readonly year: number
}

export interface GroupTurnout extends Figures {
  readonly groupId: string
  readonly name: string
  readonly years: readonly number[]
  /** The split of a combination group ('5/6'), lowest leerjaar first; empty for other groups. */
  readonly perYear: readonly YearTurnout[]
}

/** A group of which nobody kept a list: unknown is not absent, so it has no figures. */
export interface GroupWithoutList {
  readonly groupId: string
  readonly name: string
  readonly pupils: number
}

export interface Turnout {
  /** Whole percent. */
  readonly target: number
  /** With a list, in the order of groups. */
  readonly groups: readonly GroupTurnout[]
  readonly withoutList: readonly GroupWithoutList[]
  /** Pupils in no group: their line when a list was kept, and else only their number. */
  readonly withoutGroup: { readonly pupils: number; readonly figures: Figures | null }
  readonly perYear: readonly YearTurnout[]
  /** All pupils of whose group a list was kept, each once: not the mean of the groups. Its persons are all who came. */
  readonly school: Figures
}

/**
 * Smallest number of `pupils` that have to be represented to reach a target in whole percent.
 *
 * Reached is MORE than the target. The two sources differ: the rule of counting proposed to the school calls exactly
 * 80,0 % reached, the ouderbetrokkenheid quality mark (criterion 9) and the client's later words are "over 80 %, which
 * means more than 80.0 %". The later and stricter word holds, everywhere: 20 of 25 is not yet over 80 %. More than
 * everybody cannot come, so a target of 100 asks for all.
 */
export function neededFor(pupils: number, target: number): number {
  return Math.min(pupils, Math.floor((target * pupils) / 100) + 1)
}
