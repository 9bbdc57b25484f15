// Every operation of the programme, one line per slice. A missing handler does not compile (services).
import { absenceOperations } from '../absence/contract.ts'
import { accessOperations } from '../access/contract.ts'
import { auditOperations } from '../audit/contract.ts'
import { backupsOperations } from '../backups/contract.ts'
import { buddiesOperations } from '../buddies/contract.ts'
import { calendarOperations } from '../calendar/contract.ts'
import { complaintsOperations } from '../complaints/contract.ts'
import { groupsOperations } from '../groups/contract.ts'
import { importingOperations } from '../importing/contract.ts'
import { keysOperations } from '../keys/contract.ts'
import { leaveOperations } from '../leave/contract.ts'
import { meetingsOperations } from '../meetings/contract.ts'
import { panelsOperations } from '../panels/contract.ts'
import { peopleOperations } from '../people/contract.ts'
import { printingOperations } from '../printing/contract.ts'
import { privacyOperations } from '../privacy/contract.ts'
import { rotaOperations } from '../rota/contract.ts'
import { schoolOperations } from '../school/contract.ts'
import { undoOperations } from '../undo/contract.ts'
import { yearsOperations } from '../years/contract.ts'
import type { ErrorOf, InputOf, Operation, OutputOf } from './operation.ts'

export const operations = {
  ...schoolOperations,
  ...peopleOperations,
  ...groupsOperations,
  ...printingOperations,
  ...importingOperations,
  ...yearsOperations,
  ...undoOperations,
  ...accessOperations,
  ...keysOperations,
  ...backupsOperations,
  ...auditOperations,
  ...privacyOperations,
  ...calendarOperations,
  ...leaveOperations,
  ...absenceOperations,
  ...meetingsOperations,
  ...rotaOperations,
  ...complaintsOperations,
  ...panelsOperations,
  ...buddiesOperations,
} as const

export type Operations = typeof operations
export type OperationName = keyof Operations
export type OperationInput<N extends OperationName> = InputOf<Operations[N]>
export type OperationOutput<N extends OperationName> = OutputOf<Operations[N]>
export type OperationError<N extends OperationName> = ErrorOf<Operations[N]>

/** The operation of that name, or null. */
export function findOperation(name: string): Operation | null {
  return Object.hasOwn(operations, name) ? (operations[name as OperationName] as Operation) : null
}
