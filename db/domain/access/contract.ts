import * as z from 'zod'
import { APP_STATES, defineOperation } from '../contract/operation.ts'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { requiredLine } from '../kernel/text.ts'
import { accountDetails, accountShown, PROPOSAL_STATES, signedIn, signInTile } from './account.ts'

const nothing = z.strictObject({})
/** As typed; never trimmed, never shown, never logged. */
const secret = z.string().min(1, 'Typ uw geheim.').max(200)

/** Why a new secret is refused; the sentence is the screen's (security-and-privacy 6). */
const SECRET_ERRORS = {
  SECRET_TOO_SHORT: z.strictObject({ least: z.number() }),
  /** A PIN of equal or running digits, or a birth year; a password that contains the name. */
  SECRET_TOO_EASY: nothing,
  PIN_NOT_DIGITS: nothing,
}
const SIGN_IN_ERRORS = {
  WRONG_SECRET: z.strictObject({ waitSeconds: z.number() }),
  /** Asked too soon after a wrong one; nothing was tried. */
  WAIT_FIRST: z.strictObject({ seconds: z.number() }),
  LOCKED_OUT: nothing,
}

/** What a person had typed in a form when the screen locked; comes back after sign-in. */
const draft = z.strictObject({
  /** Address of the screen, and the form on it. */
  path: z.string().max(200),
  form: z.string().max(80),
  values: z.record(z.string(), z.unknown()),
})
export type Draft = z.infer<typeof draft>

const proposal = z.strictObject({
  id,
  /** In Dutch: what would happen, with counts and names where the head may see them. */
  title: z.string(),
  operation: z.string(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
  expiresOn: isoDate,
  state: z.enum(PROPOSAL_STATES),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  /** Done by one person, without a second one. */
  alone: z.boolean(),
  /** May the person at the desk decide it: a head who is not its maker. */
  mayDecide: z.boolean(),
})

export const accessOperations = {
  /** The tiles of the sign-in screen, and after how many minutes without a key the screen locks. */
  'access.desk': defineOperation({
    name: 'access.desk',
    kind: 'application',
    right: 'begin',
    states: ['signedOut', 'ready'],
    input: nothing,
    output: z.strictObject({ tiles: z.array(signInTile), idleMinutes: z.number() }),
  }),
  /** The first head of a new school; signs in. */
  'access.firstHead': defineOperation({
    name: 'access.firstHead',
    kind: 'application',
    right: 'begin',
    states: ['settingUp'],
    input: z.strictObject({ name: requiredLine('Vul uw naam in.', 60), secret }),
    output: signedIn,
    errors: SECRET_ERRORS,
    touches: [''],
  }),
  'access.signIn': defineOperation({
    name: 'access.signIn',
    kind: 'application',
    right: 'begin',
    states: ['signedOut'],
    /** `chosen`: the person's own new secret, where the account asks for one (mustChoose). */
    input: z.strictObject({ accountId: id, secret, chosen: z.string().max(200).nullable() }),
    output: signedIn,
    errors: { ...SIGN_IN_ERRORS, ...SECRET_ERRORS, CHOOSE_SECRET: nothing },
    touches: [''],
  }),
  /** The last head has forgotten the password or is locked out: the printed recovery key opens. */
  'access.recoverHead': defineOperation({
    name: 'access.recoverHead',
    kind: 'application',
    right: 'begin',
    states: ['signedOut'],
    input: z.strictObject({ accountId: id, recoveryKey: z.string().max(100), secret }),
    output: signedIn,
    errors: { ...SECRET_ERRORS, WRONG_RECOVERY_KEY: nothing, NOT_A_HEAD: nothing },
    touches: [''],
  }),
  /** Ctrl+L, idle, another user, screen lock. Works in every state, so that locking never fails. */
  'access.lock': defineOperation({
    name: 'access.lock',
    kind: 'application',
    right: 'begin',
    states: APP_STATES,
    input: z.strictObject({ drafts: z.array(draft).max(5) }),
    output: nothing,
    touches: ['school.status'],
  }),
  /** Somebody is working: the idle clock begins again. Asked at most once in half a minute. */
  'access.stay': defineOperation({
    name: 'access.stay',
    kind: 'application',
    right: 'begin',
    states: ['ready'],
    input: nothing,
    output: nothing,
  }),
  /** The secret again, for a sensitive action; good for two minutes. */
  'access.confirm': defineOperation({
    name: 'access.confirm',
    kind: 'application',
    right: 'begin',
    states: ['ready'],
    input: z.strictObject({ secret }),
    output: nothing,
    errors: SIGN_IN_ERRORS,
  }),
  'access.drafts': defineOperation({
    name: 'access.drafts',
    kind: 'read',
    right: 'begin',
    input: nothing,
    output: z.strictObject({ drafts: z.array(draft) }),
  }),
  /** The form was saved or thrown away. */
  'access.dropDraft': defineOperation({
    name: 'access.dropDraft',
    kind: 'change',
    right: 'begin',
    input: z.strictObject({ path: draft.shape.path, form: draft.shape.form }),
    output: nothing,
    touches: ['access.drafts'],
  }),
  'access.changeSecret': defineOperation({
    name: 'access.changeSecret',
    kind: 'application',
    right: 'begin',
    states: ['ready'],
    input: z.strictObject({ secret, chosen: secret }),
    output: nothing,
    errors: { ...SIGN_IN_ERRORS, ...SECRET_ERRORS },
  }),
  'access.accounts': defineOperation({
    name: 'access.accounts',
    kind: 'read',
    right: 'seeAccounts',
    input: nothing,
    output: z.strictObject({ accounts: z.array(accountShown) }),
  }),
  /** `id` null adds somebody; the answer then holds a first secret to hand over, changed at the first sign-in. */
  'access.saveAccount': defineOperation({
    name: 'access.saveAccount',
    kind: 'change',
    right: 'keepAccounts',
    input: z.strictObject({ id: id.nullable(), details: accountDetails }),
    output: z.strictObject({ id, firstSecret: z.string().nullable() }),
    errors: { ACCOUNT_NAME_TAKEN: nothing, LAST_HEAD: nothing },
    touches: ['access'],
  }),
  /** Accounts are never removed: the logbook names them. */
  'access.deactivate': defineOperation({
    name: 'access.deactivate',
    kind: 'change',
    right: 'keepAccounts',
    input: z.strictObject({ id }),
    output: nothing,
    errors: { LAST_HEAD: nothing },
    touches: ['access'],
  }),
  /** Lets a locked-out person in again, with a new first secret. A head uses the recovery key of the school instead. */
  'access.letIn': defineOperation({
    name: 'access.letIn',
    kind: 'change',
    right: 'unlockAccount',
    input: z.strictObject({ id }),
    output: z.strictObject({ firstSecret: z.string() }),
    errors: { HEAD_HAS_RECOVERY_KEY: nothing },
    touches: ['access'],
  }),
  'access.proposals': defineOperation({
    name: 'access.proposals',
    kind: 'read',
    right: 'seeProposals',
    input: nothing,
    output: z.strictObject({ proposals: z.array(proposal) }),
  }),
  /**
   * Asks a second person for an operation whose right demands one. `alone`: a head does it at once, with the
   * reason on record; only where there is no other head. The answer then holds what the operation answered.
   */
  'access.propose': defineOperation({
    name: 'access.propose',
    kind: 'application',
    right: 'seeProposals',
    states: ['ready'],
    input: z.strictObject({
      operation: z.string().max(60),
      input: z.unknown(),
      reason: requiredLine('Schrijf op waarom.', 300),
      alone: z.boolean(),
    }),
    output: z.strictObject({ id, outcome: z.unknown() }),
    errors: {
      NOT_TO_PROPOSE: nothing,
      ALONE_NOT_ALLOWED: nothing,
      /** The operation itself refused; the proposal was not kept. */
      REFUSED_BY_OPERATION: z.strictObject({ code: z.string(), details: z.unknown() }),
    },
    touches: [''],
  }),
  /**
   * A second person carries it out; content that has changed since makes it void. `typed`: what only the person who
   * decides may type, by field of the operation (recovery key, passphrase): proposals never hold such a thing.
   */
  'access.approve': defineOperation({
    name: 'access.approve',
    kind: 'application',
    right: 'decideProposals',
    states: ['ready'],
    input: z.strictObject({ id, typed: z.record(z.string().max(40), z.string().max(200)).optional() }),
    output: z.strictObject({ outcome: z.unknown() }),
    errors: {
      OWN_PROPOSAL: nothing,
      PROPOSAL_CLOSED: nothing,
      /** What it was about is no longer as it was, or its maker may not ask for it any more. */
      PROPOSAL_VOID: z.strictObject({ why: z.enum(['CHANGED', 'MAKER']) }),
      REFUSED_BY_OPERATION: z.strictObject({ code: z.string(), details: z.unknown() }),
    },
    touches: [''],
  }),
  'access.refuse': defineOperation({
    name: 'access.refuse',
    kind: 'change',
    right: 'decideProposals',
    input: z.strictObject({ id }),
    output: nothing,
    errors: { PROPOSAL_CLOSED: nothing },
    touches: ['access.proposals'],
  }),
  'access.saveIdle': defineOperation({
    name: 'access.saveIdle',
    kind: 'change',
    right: 'keepSafety',
    input: z.strictObject({ minutes: z.number().int().min(1).max(15) }),
    output: nothing,
    touches: ['access.desk'],
  }),
}
