// The parts of a name as the hot prepared queries read them.
import type { NameParts } from '../domain/kernel/name.ts'

/** Columns of `pupil p`, `person p` or `staff p`, as a row of NameRow. */
export const NAME_COLUMNS =
  'p.given_name givenName, p.first_names firstNames, p.initials, p.prefix, p.family_name familyName, p.keep_as_is keepAsIs'

export interface NameRow {
  givenName: string
  firstNames: string
  initials: string
  prefix: string
  familyName: string
  keepAsIs: number
}

/** Exactly the parts of the name, whatever else the row holds. */
export function nameOf(row: NameRow): NameParts {
  return {
    givenName: row.givenName,
    firstNames: row.firstNames,
    initials: row.initials,
    prefix: row.prefix,
    familyName: row.familyName,
    keepAsIs: row.keepAsIs === 1,
  }
}
