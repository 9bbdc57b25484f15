import type { OperationOutput } from '#domain/contract/operations'

/** A school year of reports as the head sees it. */
export type Year = OperationOutput<'complaints.year'>
