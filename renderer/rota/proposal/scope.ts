import type { OperationInput } from '#domain/contract/operations'

/** For which turns a proposal is made; goes back with accepting. */
export type Scope = Omit<OperationInput<'rota.accept'>, 'fingerprint' | 'ticked'>
