// The shape of every call between window and service; each slice lists its own in <slice>/contract.ts.
import type * as z from 'zod'
import type { Right } from '../access/rights.ts'

/** In which states of the programme a call is allowed. */
export const APP_STATES = ['noSchool', 'locked', 'settingUp', 'signedOut', 'ready', 'blocked'] as const
/**
 * noSchool = no file is open; locked = the file waits for its key; settingUp = a new school whose recovery key or
 * first head is not there yet; signedOut = open, nobody at the desk; ready = somebody is signed in;
 * blocked = the file cannot be opened.
 */
export type AppState = (typeof APP_STATES)[number]

/**
 * read = looks only; change = one transaction with its audit row and request id;
 * application = works on the school file as a whole, or on who is at the desk.
 */
export type OperationKind = 'read' | 'change' | 'application'

export type ErrorSchemas = Readonly<Record<string, z.ZodType>>

export interface Operation<
  Name extends string = string,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Errors extends ErrorSchemas = ErrorSchemas,
  Kind extends OperationKind = OperationKind,
> {
  readonly name: Name
  readonly kind: Kind
  /** The row of the authorisation table that allows it. */
  readonly right: Right
  readonly states: readonly AppState[]
  readonly input: Input
  readonly output: Output
  readonly errors: Errors
  /** Cached reads that become stale: prefixes of operation names, such as 'people' or 'groups.list'. */
  readonly touches: readonly string[]
}

type Definition<
  Name extends string,
  Input extends z.ZodType,
  Output extends z.ZodType,
  Errors extends ErrorSchemas,
  Kind extends OperationKind,
> = Omit<Operation<Name, Input, Output, Errors, Kind>, 'states' | 'errors' | 'touches'> & {
  states?: readonly AppState[]
  errors?: Errors
  touches?: readonly string[]
}

/** Defines one operation; without `states` it works only with an open school ('ready'). */
export function defineOperation<
  const Name extends string,
  Input extends z.ZodType,
  Output extends z.ZodType,
  const Kind extends OperationKind,
  // biome-ignore lint/complexity/noBannedTypes: an operation without errors of its own
  Errors extends ErrorSchemas = {},
>(definition: Definition<Name, Input, Output, Errors, Kind>): Operation<Name, Input, Output, Errors, Kind> {
  return { states: ['ready'], errors: {} as Errors, touches: [], ...definition }
}

export type InputOf<O extends Operation> = z.input<O['input']>
export type OutputOf<O extends Operation> = z.output<O['output']>

/** The refusals an operation lists, as a union of { code, details }. */
export type ErrorOf<O extends Operation> = {
  [Code in keyof O['errors'] & string]: { code: Code; details: z.output<O['errors'][Code]> }
}[keyof O['errors'] & string]
