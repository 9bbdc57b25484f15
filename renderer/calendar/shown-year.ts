import type { OperationOutput } from '#domain/contract/operations'

/** A school year as it stands in the file. */
export type ShownYear = OperationOutput<'calendar.year'>
