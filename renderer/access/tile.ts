import type { OperationOutput } from '#domain/contract/operations'

/** Somebody who can sign in, as the sign-in screen shows them. */
export type Tile = OperationOutput<'access.desk'>['tiles'][number]
