import * as z from 'zod'
import { defineOperation } from '../contract/operation.ts'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { nameParts } from '../kernel/name.ts'
import { line } from '../kernel/text.ts'
import { childSummary } from '../people/cards.ts'
import { groupDetails, groupSummary, year } from './group.ts'

const OFFICE = ['frontOffice', 'head'] as const
const changed = { kind: 'change', roles: OFFICE, touches: ['groups', 'people', 'printing', 'undo'] } as const
const nothing = z.strictObject({})
const yearClosed = { YEAR_CLOSED: z.strictObject({ schoolYear: z.string() }) }

/** What the office fills in about a member of staff. */
export const staffDetails = z.strictObject({ ...nameParts.shape, email: line(254) })

export const groupsOperations = {
  'groups.list': defineOperation({
    name: 'groups.list',
    kind: 'read',
    roles: OFFICE,
    /** null = the school year in use. */
    input: z.strictObject({ schoolYearId: id.nullable() }),
    output: z.strictObject({ groups: z.array(groupSummary), withoutGroup: z.number() }),
  }),
  'groups.show': defineOperation({
    name: 'groups.show',
    kind: 'read',
    roles: OFFICE,
    input: z.strictObject({ id }),
    output: z.strictObject({
      group: groupSummary,
      schoolYear: z.string(),
      closed: z.boolean(),
      staffIds: z.array(id),
      pupils: z.array(
        z.strictObject({
          ...childSummary.shape,
          placementId: id,
          year: z.number().nullable(),
          birthDate: isoDate.nullable(),
          fromDate: isoDate,
          untilDate: isoDate.nullable(),
          parents: z.array(z.string()),
        }),
      ),
      /** Parents of children in this group: who can coordinate. */
      parents: z.array(z.strictObject({ id, name: z.string() })),
    }),
  }),
  'groups.save': defineOperation({
    ...changed,
    name: 'groups.save',
    input: z.strictObject({ id, details: groupDetails }),
    output: nothing,
    errors: { ...yearClosed, NAME_TAKEN: nothing, COORDINATOR_NOT_A_PARENT: nothing },
  }),
  'groups.add': defineOperation({
    ...changed,
    name: 'groups.add',
    input: z.strictObject({ details: groupDetails }),
    output: z.strictObject({ id }),
    errors: { NAME_TAKEN: nothing },
  }),
  /** Only a group that never had a pupil. */
  'groups.remove': defineOperation({
    ...changed,
    name: 'groups.remove',
    input: z.strictObject({ id }),
    output: nothing,
    errors: { ...yearClosed, GROUP_NOT_EMPTY: z.strictObject({ pupils: z.number() }) },
  }),
  /** Moves a pupil to another group from a day on; the history stays. null = zonder groep. */
  'groups.place': defineOperation({
    ...changed,
    name: 'groups.place',
    input: z.strictObject({ pupilId: id, groupId: id.nullable(), year: year.nullable(), from: isoDate }),
    output: nothing,
    errors: { ...yearClosed, OUTSIDE_SCHOOL_YEAR: nothing },
  }),
  'groups.staff': defineOperation({
    name: 'groups.staff',
    kind: 'read',
    roles: OFFICE,
    input: nothing,
    output: z.strictObject({
      staff: z.array(
        z.strictObject({ id, name: z.string(), details: staffDetails, groups: z.array(z.string()) }),
      ),
    }),
  }),
  /** `id` null adds a member of staff. */
  'groups.saveStaff': defineOperation({
    ...changed,
    name: 'groups.saveStaff',
    input: z.strictObject({ id: id.nullable(), details: staffDetails }),
    output: z.strictObject({ id }),
  }),
}
