import * as z from 'zod'
import { defineOperation } from '../contract/operation.ts'
import { removed } from '../contract/removed.ts'
import { PLACING_ERRORS } from '../groups/placement.ts'
import { id } from '../kernel/id.ts'
import {
  duplicatePair,
  familyRow,
  householdCard,
  MISSING_KINDS,
  missingRow,
  personCard,
  pupilCard,
} from './cards.ts'
import { householdDetails, householdShown } from './household.ts'
import { personEntry, personShown } from './person.ts'
import { pupilEntry } from './pupil.ts'
import { SEARCH_SCOPES, searchHit } from './search.ts'
import { tieDetails } from './tie.ts'

const TOUCHES = ['people', 'groups', 'printing', 'undo'] as const
const changed = { kind: 'change', right: 'keepPeople', touches: TOUCHES } as const
const nothing = z.strictObject({})

/** Filters of Gezinnen. */
export const FAMILY_FILTERS = ['all', 'onPaper', 'withoutAddress', 'secret', 'custodyUnknown'] as const

export const peopleOperations = {
  'people.search': defineOperation({
    name: 'people.search',
    kind: 'read',
    right: 'seePeople',
    input: z.strictObject({
      text: z.string().max(100),
      /** family = households and children without one. */
      scope: z.enum(SEARCH_SCOPES),
      limit: z.number().int().min(1).max(50),
    }),
    output: z.strictObject({ hits: z.array(searchHit) }),
  }),
  'people.families': defineOperation({
    name: 'people.families',
    kind: 'read',
    right: 'seePeople',
    input: z.strictObject({
      /** '' for all; else as in people.search, without its limit of hits. */
      text: z.string().max(100),
      filter: z.enum(FAMILY_FILTERS),
      groupId: id.nullable(),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(100),
    }),
    output: z.strictObject({ total: z.number(), rows: z.array(familyRow) }),
  }),
  'people.household': defineOperation({
    name: 'people.household',
    kind: 'read',
    right: 'seePeople',
    input: z.strictObject({ id }),
    output: householdCard,
  }),
  'people.pupil': defineOperation({
    name: 'people.pupil',
    kind: 'read',
    right: 'seePeople',
    input: z.strictObject({ id }),
    output: pupilCard,
  }),
  'people.person': defineOperation({
    name: 'people.person',
    kind: 'read',
    right: 'seePeople',
    input: z.strictObject({ id }),
    output: personCard,
  }),
  /** Shows what is secret, and writes down that it was looked at. */
  'people.reveal': defineOperation({
    name: 'people.reveal',
    kind: 'change',
    right: 'seePeople',
    input: z.strictObject({ kind: z.enum(['household', 'person']), id }),
    output: z.strictObject({ household: householdShown.nullable(), phones: personShown.shape.phones }),
    touches: [],
  }),
  'people.saveHousehold': defineOperation({
    ...changed,
    name: 'people.saveHousehold',
    input: z.strictObject({ id, details: householdDetails }),
    output: nothing,
  }),
  /** A new household, with the children who live there; adults choose it on their own card. */
  'people.addHousehold': defineOperation({
    ...changed,
    name: 'people.addHousehold',
    input: z.strictObject({ details: householdDetails, pupilIds: z.array(id).max(12) }),
    output: z.strictObject({ id }),
    errors: { TWO_HOUSEHOLDS_ALREADY: z.strictObject({ pupil: z.string() }) },
  }),
  'people.savePerson': defineOperation({
    ...changed,
    name: 'people.savePerson',
    input: z.strictObject({ id, details: personEntry }),
    output: nothing,
  }),
  /** A person around a child, with the tie between them. */
  'people.addPerson': defineOperation({
    ...changed,
    name: 'people.addPerson',
    input: z.strictObject({ pupilId: id, details: personEntry, tie: tieDetails }),
    output: z.strictObject({ id }),
  }),
  /** Ties a person who is there already to a child. */
  'people.addTie': defineOperation({
    ...changed,
    name: 'people.addTie',
    input: z.strictObject({ pupilId: id, personId: id, tie: tieDetails }),
    output: z.strictObject({ id }),
    errors: { TIE_EXISTS: nothing },
  }),
  'people.saveTie': defineOperation({
    ...changed,
    name: 'people.saveTie',
    input: z.strictObject({ id, tie: tieDetails }),
    output: nothing,
  }),
  'people.removeTie': defineOperation({
    ...changed,
    name: 'people.removeTie',
    input: z.strictObject({ id }),
    output: removed,
  }),
  /** Only a person without ties, prints and posts can go. */
  'people.removePerson': defineOperation({
    ...changed,
    name: 'people.removePerson',
    input: z.strictObject({ id }),
    output: removed,
    errors: { STILL_IN_USE: z.strictObject({ by: z.array(z.string()) }) },
  }),
  'people.savePupil': defineOperation({
    ...changed,
    name: 'people.savePupil',
    input: z.strictObject({ id, details: pupilEntry }),
    output: nothing,
  }),
  'people.addPupil': defineOperation({
    ...changed,
    name: 'people.addPupil',
    input: z.strictObject({
      details: pupilEntry,
      groupId: id.nullable(),
      year: z.number().int().min(0).max(8).nullable(),
    }),
    output: z.strictObject({ id }),
    errors: PLACING_ERRORS,
  }),
  'people.duplicates': defineOperation({
    name: 'people.duplicates',
    kind: 'read',
    right: 'seePeople',
    input: nothing,
    output: z.strictObject({ pairs: z.array(duplicatePair) }),
  }),
  /** Makes two persons one; undone as a whole through undo.apply. */
  'people.merge': defineOperation({
    ...changed,
    name: 'people.merge',
    input: z.strictObject({ keepId: id, dropId: id }),
    output: z.strictObject({ restorePointId: id }),
    /** Gezag or the right to information of the two contradict for this child: first make them equal. */
    errors: { TIES_DIFFER: z.strictObject({ pupil: z.string() }) },
  }),
  'people.refuseMerge': defineOperation({
    ...changed,
    name: 'people.refuseMerge',
    input: z.strictObject({ firstId: id, secondId: id }),
    output: nothing,
  }),
  'people.missing': defineOperation({
    name: 'people.missing',
    kind: 'read',
    right: 'seePeople',
    input: z.strictObject({ groupId: id.nullable() }),
    output: z.strictObject({
      counts: z.array(z.strictObject({ kind: z.enum(MISSING_KINDS), pupils: z.number() })),
      /** Worst first. */
      rows: z.array(missingRow),
    }),
  }),
}
