// What a service gets; the one file of app that services import.

import type * as z from 'zod'
import type { Change } from '#db/change'
import type { Reader } from '#db/reader'
import type { Role } from '#domain/access/rights'
import type { CommonError } from '#domain/contract/errors'
import type { OperationError, OperationName, OperationOutput, Operations } from '#domain/contract/operations'
import type { IsoDate } from '#domain/kernel/date'
import type { Failure, Ok } from '#domain/kernel/result'
import type { Renderer } from '../documents/render.ts'
import type { Jobs } from './jobs.ts'
import type { ListReader } from './list-reader.ts'
import type { Papers } from './papers.ts'
import type { RotaPlanner } from './rota-planner.ts'

export type { ListFailure } from './list-reader.ts'

/** Who acts. The logbook keeps the id, paper the name. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly role: Role
  /** The own groups of a coordinator; empty for the others. */
  readonly groupIds: readonly string[]
}

/** A service of a read: rows, today, and the long-running helpers of the programme. */
export interface ReadContext {
  readonly reader: Reader
  /** Today in Amsterdam. */
  readonly today: IsoDate
  /** This moment in UTC, only for stamps. */
  readonly now: string
  /** Time of the day in Amsterdam for the foot of a print: '14:30'. */
  readonly time: string
  readonly actor: Actor
  readonly newId: () => string
  readonly jobs: Jobs
  readonly papers: Papers
  /** Makes PDFs in its own worker. */
  readonly documents: Pick<Renderer, 'render'>
  /** Reads and plans lists in a worker of their own. */
  readonly lists: Pick<ListReader, 'ask'>
  /** Works out the fair proposal of the rota in a worker of its own. */
  readonly rota: RotaPlanner
}

/** A service of a change: the same, inside its transaction. */
export interface ChangeContext extends ReadContext {
  readonly change: Change
}

type ListedError<N extends OperationName> = OperationError<N> | CommonError
type FailureOf<E> = E extends { code: infer Code extends string; details: infer Details }
  ? Failure<Code, Details>
  : never

/** What a handler answers: the output, or a refusal from the contract. */
export type Answer<N extends OperationName> = Ok<OperationOutput<N>> | FailureOf<ListedError<N>>
type Input<N extends OperationName> = z.output<Operations[N]['input']>

export type ReadHandler<N extends OperationName> = (
  context: ReadContext,
  input: Input<N>,
) => Answer<N> | Promise<Answer<N>>

/**
 * A change: `commit` runs inside the transaction and is synchronous. Slow work (a PDF, a file) is done before
 * it in `prepare`; `commit` checks again what that relied on.
 */
export type ChangeHandler<N extends OperationName> =
  | ((context: ChangeContext, input: Input<N>) => Answer<N>)
  | PreparedChange<N>

export interface PreparedChange<N extends OperationName> {
  /** Keep the rows as they were, so that the whole change can be undone. */
  readonly undoable?: boolean
  readonly prepare?: (context: ReadContext, input: Input<N>) => Promise<unknown>
  readonly commit: (context: ChangeContext, input: Input<N>, prepared: never) => Answer<N>
}

export type ApplicationHandler<N extends OperationName> = (
  input: Input<N>,
  approved?: Approved | null,
) => Promise<Answer<N>>

/** By which proposal an operation runs; null where nobody has to approve it. */
export interface Approved {
  /** Account of who proposed it; null = done alone. */
  readonly proposedBy: string | null
}

type HandlerFor<N extends OperationName> = {
  read: ReadHandler<N>
  change: ChangeHandler<N>
  application: ApplicationHandler<N>
}[Operations[N]['kind']]

/** One handler per operation whose name begins with `Slice.`; a missing or extra one does not compile. */
export type SliceHandlers<Slice extends string, Kind extends 'service' | 'application' = 'service'> = {
  readonly [N in OperationName as N extends `${Slice}.${string}`
    ? Operations[N]['kind'] extends 'application'
      ? Kind extends 'application'
        ? N
        : never
      : Kind extends 'application'
        ? never
        : N
    : never]: HandlerFor<N>
}
