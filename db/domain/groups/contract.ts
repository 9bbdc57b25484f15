import * as z from 'zod'
import { defineOperation } from '../contract/operation.ts'
import { removed } from '../contract/removed.ts'
import { isoDate } from '../kernel/date.ts'
import { emailOrEmpty } from '../kernel/email.ts'
import { id } from '../kernel/id.ts'
import { nameParts } from '../kernel/name.ts'
import { shortName } from '../people/cards.ts'
import { groupDetails, groupSummary, year } from './group.ts'
import { PLACING_ERRORS } from './placement.ts'

const changed = {
  kind: 'change',
  right: 'keepGroups',
  touches: ['groups', 'people', 'printing', 'undo', 'years'],
} as const
const nothing = z.strictObject({})
const yearClosed = { YEAR_CLOSED: PLACING_ERRORS.YEAR_CLOSED }
const notEmpty = { GROUP_NOT_EMPTY: z.strictObject({ pupils: z.number() }) }
const placing = { ...yearClosed, OUTSIDE_SCHOOL_YEAR: z.strictObject({ schoolYear: z.string() }) }

/** What the office fills in about a member of staff. */
export const staffDetails = z
  .strictObject({ ...nameParts.shape, email: emailOrEmpty })
  .refine(({ givenName, familyName }) => givenName !== '' || familyName !== '', {
    path: ['familyName'],
    message: 'Vul een roepnaam of achternaam in.',
  })
export type StaffDetails = z.infer<typeof staffDetails>

/** As it leaves the file: an import may have brought what the form would refuse. */
const staffShown = z.strictObject({
  givenName: z.string(),
  firstNames: z.string(),
  initials: z.string(),
  prefix: z.string(),
  familyName: z.string(),
  keepAsIs: z.boolean(),
  email: z.string(),
})

/** A place in a group as the group page shows it: here, still to come, or gone (another group, or left school). */
const groupSeat = z.strictObject({
  ...shortName.shape,
  placementId: id,
  state: z.enum(['here', 'coming', 'gone']),
  year: z.number().nullable(),
  birthDate: isoDate.nullable(),
  fromDate: isoDate,
  untilDate: isoDate.nullable(),
  /** Who is gone to another group: its name; '' for who left school. */
  wentTo: z.string(),
  parents: z.array(z.string()),
})
export type GroupSeat = z.infer<typeof groupSeat>

export const groupsOperations = {
  'groups.list': defineOperation({
    name: 'groups.list',
    kind: 'read',
    right: 'seeGroups',
    /** null = the school year in use. */
    input: z.strictObject({ schoolYearId: id.nullable() }),
    output: z.strictObject({ groups: z.array(groupSummary), withoutGroup: z.number() }),
  }),
  'groups.show': defineOperation({
    name: 'groups.show',
    kind: 'read',
    right: 'seeGroups',
    input: z.strictObject({ id }),
    output: z.strictObject({
      group: groupSummary,
      schoolYear: z.string(),
      closed: z.boolean(),
      staffIds: z.array(id),
      pupils: z.array(groupSeat),
      /** Parents of children in this group: who can coordinate. */
      parents: z.array(shortName),
    }),
  }),
  /** Pupils of the school who sit in no stamgroep. */
  'groups.withoutGroup': defineOperation({
    name: 'groups.withoutGroup',
    kind: 'read',
    right: 'seeGroups',
    input: z.strictObject({ schoolYearId: id.nullable() }),
    output: z.strictObject({
      pupils: z.array(
        z.strictObject({ ...shortName.shape, year: z.number().nullable(), birthDate: isoDate.nullable() }),
      ),
    }),
  }),
  'groups.save': defineOperation({
    ...changed,
    name: 'groups.save',
    input: z.strictObject({ id, details: groupDetails }),
    output: nothing,
    /** GROUP_NOT_EMPTY: a group with pupils does not turn from stamgroep into samengesteld or back. */
    errors: { ...yearClosed, ...notEmpty, NAME_TAKEN: nothing, COORDINATOR_NOT_A_PARENT: nothing },
  }),
  'groups.add': defineOperation({
    ...changed,
    name: 'groups.add',
    input: z.strictObject({ details: groupDetails }),
    output: z.strictObject({ id }),
    errors: { NAME_TAKEN: nothing, COORDINATOR_NOT_A_PARENT: nothing },
  }),
  /** Only a group that never had a pupil. */
  'groups.remove': defineOperation({
    ...changed,
    name: 'groups.remove',
    input: z.strictObject({ id }),
    output: removed,
    errors: { ...yearClosed, ...notEmpty },
  }),
  /**
   * Moves a pupil to another group from a day on; the history stays. null = zonder groep. A samengestelde groep
   * comes beside the stamgroep. Without a year it is that of a group of one year.
   */
  'groups.place': defineOperation({
    ...changed,
    name: 'groups.place',
    input: z.strictObject({ pupilId: id, groupId: id.nullable(), year: year.nullable(), from: isoDate }),
    output: nothing,
    errors: {
      ...placing,
      /** There is a later move; from that day on it can be changed. */
      LATER_PLACEMENT: z.strictObject({ from: isoDate }),
      PUPIL_LEFT: z.strictObject({ on: isoDate }),
    },
  }),
  /** The last day in a samengestelde groep; the stamgroep stays. */
  'groups.leave': defineOperation({
    ...changed,
    name: 'groups.leave',
    input: z.strictObject({ placementId: id, lastDay: isoDate }),
    output: nothing,
    errors: { ...placing, NOT_COMPOSED: nothing },
  }),
  'groups.staff': defineOperation({
    name: 'groups.staff',
    kind: 'read',
    right: 'seeGroups',
    input: nothing,
    output: z.strictObject({
      staff: z.array(
        z.strictObject({ id, name: z.string(), details: staffShown, groups: z.array(z.string()) }),
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
  /** Only who never had a group, such as a name that was typed twice. */
  'groups.removeStaff': defineOperation({
    ...changed,
    name: 'groups.removeStaff',
    input: z.strictObject({ id }),
    output: removed,
    errors: { STAFF_IN_USE: z.strictObject({ groups: z.array(z.string()) }) },
  }),
}
