// What a report names by its key: somebody may have been cleaned up while the form lay open.
import { findAccount } from '#db/queries/access'
import { findGroup } from '#db/queries/groups'
import { findHousehold, findPerson, findPupil } from '#db/queries/people'
import { findStaff } from '#db/queries/staff'
import type { Reader } from '#db/reader'

interface Named {
  readonly householdId?: string | null
  readonly personId?: string | null
  readonly pupilId?: string | null
  readonly staffId?: string | null
  readonly groupId?: string | null
  readonly accountId?: string | null
}

const FINDERS = {
  householdId: findHousehold,
  personId: findPerson,
  pupilId: findPupil,
  staffId: findStaff,
  groupId: findGroup,
  accountId: findAccount,
} as const

/** Is everything that is named still kept? What is null or left out names nothing. */
export function namesTheKept(reader: Reader, named: Named): boolean {
  return (Object.keys(FINDERS) as (keyof Named)[]).every((field) => {
    const id = named[field] ?? null
    return id === null || FINDERS[field](reader, id) !== null
  })
}
