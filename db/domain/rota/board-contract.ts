// The board: who helps when, the fair proposal, why, and what changes on the way.
import * as z from 'zod'
import { defineOperation } from '../contract/operation.ts'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { schoolYear } from '../kernel/school-year.ts'
import { line } from '../kernel/text.ts'
import { LOCKS, PLACE_STATES } from './place.ts'
import { kept, NOT_OWN_GROUP, nothing } from './plan-contract.ts'
import { ICONS } from './task.ts'

/** Something stands against a family on a turn; `hard` cannot be set aside. */
export const conflictShown = z.strictObject({ text: z.string(), wayOut: z.string(), hard: z.boolean() })
export type ConflictShown = z.infer<typeof conflictShown>

const placeShown = z.strictObject({
  placeId: id,
  householdId: id,
  /** 'Sara, mama van Noor (3A)': first names; the board hangs in no corridor. */
  name: z.string(),
  state: z.enum(PLACE_STATES),
  locked: z.enum(LOCKS),
  /** Soft things that stand against it, as badges. */
  conflicts: z.array(conflictShown),
  /** Why somebody set them aside; '' when nothing did. */
  overrule: z.string(),
})

export const turnShown = z.strictObject({
  turnId: id,
  revision: z.number(),
  taskId: id,
  task: z.string(),
  icon: z.enum(ICONS),
  groupId: id.nullable(),
  group: z.string(),
  date: isoDate,
  beginsAt: z.string(),
  endsAt: z.string(),
  places: z.number(),
  note: z.string(),
  cancelled: z.boolean(),
  /** The last day on which a family takes itself off; later somebody has to call. */
  cancelUntil: isoDate,
  /** Who is at the desk may plan it; a coordinator only reads the turns of the whole school. */
  own: z.boolean(),
  filled: z.array(placeShown),
  reserves: z.array(z.strictObject({ householdId: id, name: z.string() })),
})
export type TurnShown = z.infer<typeof turnShown>

/** One change of a proposal; the office ticks it or leaves it. */
const changeShown = z.strictObject({
  turnId: id,
  date: isoDate,
  task: z.string(),
  group: z.string(),
  /** Null: an open place is filled. */
  fromHouseholdId: id.nullable(),
  from: z.string(),
  /** Null: the place falls open. */
  toHouseholdId: id.nullable(),
  to: z.string(),
  because: z.string(),
})

const proposalScope = z.strictObject({
  schoolYear,
  from: isoDate,
  until: isoDate,
  /** Empty: every group this person may plan, and the turns of the whole school. */
  groupIds: z.array(id).max(200),
  /** Also what was published, by the rule of the school, after a warning. */
  publishedToo: z.boolean(),
})

export const rotaBoardOperations = {
  'rota.board': defineOperation({
    name: 'rota.board',
    kind: 'read',
    right: 'seeRota',
    input: z.strictObject({ groupId: id.nullable(), from: isoDate, until: isoDate }),
    output: z.strictObject({ turns: z.array(turnShown) }),
    errors: { NOT_OWN_GROUP },
  }),
  /** Every family for one turn: who can, in the order of asking, and why others cannot. */
  'rota.candidates': defineOperation({
    name: 'rota.candidates',
    kind: 'read',
    right: 'seeRota',
    /** `without`: a place that is taken along to this turn, which then stands against nothing. */
    input: z.strictObject({ turnId: id, without: id.nullable() }),
    output: z.strictObject({
      families: z.array(
        z.strictObject({
          householdId: id,
          name: z.string(),
          load: z.number(),
          conflicts: z.array(conflictShown),
          /** Waarom ik niet? For a turn that is full; '' otherwise. */
          whyOthers: z.string(),
        }),
      ),
    }),
    errors: { NOT_OWN_GROUP },
  }),
  /** Puts a family on a turn by hand; soft conflicts are set aside with a reason, hard ones never. */
  'rota.place': defineOperation({
    ...kept,
    name: 'rota.place',
    input: z.strictObject({ turnId: id, householdId: id, locked: z.enum(LOCKS), overrule: line(160) }),
    output: z.strictObject({ placeId: id }),
    errors: {
      NOT_OWN_GROUP,
      CANNOT_HELP: z.strictObject({ texts: z.array(z.string()) }),
      OVERRULE_REASON: z.strictObject({ texts: z.array(z.string()) }),
    },
  }),
  /** From one turn to another, or off the board. */
  'rota.move': defineOperation({
    ...kept,
    name: 'rota.move',
    input: z.strictObject({ placeId: id, turnId: id.nullable(), overrule: line(160) }),
    output: nothing,
    errors: {
      NOT_OWN_GROUP,
      CANNOT_HELP: z.strictObject({ texts: z.array(z.string()) }),
      OVERRULE_REASON: z.strictObject({ texts: z.array(z.string()) }),
    },
  }),
  'rota.lock': defineOperation({
    ...kept,
    name: 'rota.lock',
    input: z.strictObject({ placeId: id, locked: z.boolean() }),
    output: nothing,
    errors: { NOT_OWN_GROUP },
  }),
  /** Two families change turns, or one takes over a turn; both balances follow. */
  'rota.swap': defineOperation({
    ...kept,
    name: 'rota.swap',
    input: z.strictObject({
      placeId: id,
      withPlaceId: id.nullable(),
      householdId: id.nullable(),
      overrule: line(160),
    }),
    output: nothing,
    errors: {
      NOT_OWN_GROUP,
      CANNOT_HELP: z.strictObject({ texts: z.array(z.string()) }),
      OVERRULE_REASON: z.strictObject({ texts: z.array(z.string()) }),
    },
  }),
  /** Came, did not come (with or without a word), or cancelled in time. */
  'rota.report': defineOperation({
    ...kept,
    name: 'rota.report',
    input: z.strictObject({
      placeId: id,
      state: z.enum(['planned', 'done', 'absent', 'cancelled']),
      toldOn: isoDate.nullable(),
    }),
    output: nothing,
    /** Put back on a turn that others filled meanwhile. */
    errors: { NOT_OWN_GROUP, CANNOT_HELP: z.strictObject({ texts: z.array(z.string()) }) },
  }),
  /** Helped without being planned: two keys. */
  'rota.addDone': defineOperation({
    ...kept,
    name: 'rota.addDone',
    input: z.strictObject({ turnId: id, householdId: id }),
    output: z.strictObject({ placeId: id }),
    errors: { NOT_OWN_GROUP },
  }),
  'rota.reserve': defineOperation({
    ...kept,
    name: 'rota.reserve',
    input: z.strictObject({ turnId: id, householdId: id, standsBy: z.boolean() }),
    output: nothing,
    errors: { NOT_OWN_GROUP },
  }),
  /** Works the proposal out in a worker under the id of a job, so that it can be followed and stopped. */
  'rota.propose': defineOperation({
    name: 'rota.propose',
    kind: 'read',
    right: 'keepRota',
    input: z.strictObject({ jobId: id, ...proposalScope.shape }),
    output: z.strictObject({
      /** Goes back with accepting: other rows meanwhile mean another one. */
      fingerprint: z.string(),
      /** '2 wisselingen, 58 gelijk'. */
      difference: z.string(),
      changes: z.array(changeShown),
      highest: z.number(),
      lowest: z.number(),
      /** Nothing fairer exists; else it is the best that was found. */
      proven: z.boolean(),
      /** Wishes of rest and company that could not be met, in words. */
      unmet: z.array(z.string()),
      open: z.array(
        z.strictObject({
          turnId: id,
          date: isoDate,
          task: z.string(),
          group: z.string(),
          places: z.number(),
          because: z.string(),
          wouldHelp: z.string(),
        }),
      ),
    }),
    errors: { PROPOSAL_STOPPED: nothing, NOT_OWN_GROUP },
  }),
  'rota.proposalProgress': defineOperation({
    name: 'rota.proposalProgress',
    kind: 'read',
    right: 'keepRota',
    input: z.strictObject({ jobId: id }),
    output: z.strictObject({
      progress: z.strictObject({ done: z.number(), total: z.number() }).nullable(),
    }),
  }),
  'rota.stopProposal': defineOperation({
    name: 'rota.stopProposal',
    kind: 'read',
    right: 'keepRota',
    input: z.strictObject({ jobId: id }),
    output: nothing,
  }),
  /** Takes over what was ticked, as one change; what cannot be without the rest is refused. */
  'rota.accept': defineOperation({
    ...kept,
    name: 'rota.accept',
    input: z.strictObject({
      ...proposalScope.shape,
      fingerprint: z.string().max(200),
      /** Turn and family of each change that was ticked. */
      ticked: z
        .array(z.strictObject({ turnId: id, fromHouseholdId: id.nullable(), toHouseholdId: id.nullable() }))
        .max(5000),
    }),
    output: z.strictObject({ changed: z.number(), restorePointId: id }),
    errors: {
      PLAN_OUTDATED: nothing,
      NOT_OWN_GROUP,
      CANNOT_HELP: z.strictObject({ texts: z.array(z.string()) }),
    },
  }),
  /** From now on these turns are told: a new proposal leaves them. */
  'rota.publish': defineOperation({
    ...kept,
    name: 'rota.publish',
    input: z.strictObject({ groupId: id.nullable(), from: isoDate, until: isoDate }),
    output: z.strictObject({ published: z.number(), restorePointId: id }),
    errors: { NOT_OWN_GROUP },
  }),
  /** Waarom ik? One true sentence, without a word about another family. */
  'rota.whyMe': defineOperation({
    name: 'rota.whyMe',
    kind: 'read',
    right: 'seeRota',
    input: z.strictObject({ placeId: id }),
    output: z.strictObject({ sentence: z.string() }),
    errors: { NOT_OWN_GROUP },
  }),
  /** A draw for the places of a popular task; seed and list are kept. */
  'rota.draw': defineOperation({
    ...kept,
    name: 'rota.draw',
    right: 'leadRota',
    input: z.strictObject({ taskId: id }),
    output: z.strictObject({ winners: z.number(), losers: z.number(), restorePointId: id }),
    errors: { NOTHING_TO_DRAW: nothing },
  }),
}
