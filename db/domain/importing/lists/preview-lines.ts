// Lines of a preview that are counted at once and made when they are looked at: a list of 40,000 children has more than
// a hundred thousand, and nobody reads them all.

export type Lines<Line> = {
  readonly count: number
  /** The line at this place; undefined behind the last. */
  readonly at: (index: number) => Line | undefined
}

/** One line per subject. */
export function linesOf<Subject, Line>(
  subjects: readonly Subject[],
  make: (subject: Subject) => Line,
): Lines<Line> {
  const at = (index: number) => {
    const subject = subjects[index]
    return subject === undefined ? undefined : make(subject)
  }
  return { count: subjects.length, at }
}

/** The lines of one after those of the other. */
export function joinLines<Line>(parts: readonly Lines<Line>[]): Lines<Line> {
  const count = parts.reduce((sum, part) => sum + part.count, 0)
  const at = (index: number) => {
    let place = index
    for (const part of parts) {
      if (place < part.count) return part.at(place)
      place -= part.count
    }
    return undefined
  }
  return { count, at }
}

/** At most `most` lines from a place on. */
export function pageOf<Line>({ count, at }: Lines<Line>, from: number, most: number): Line[] {
  const page: Line[] = []
  for (let index = from; index < Math.min(count, from + most); index += 1) page.push(at(index)!)
  return page
}
