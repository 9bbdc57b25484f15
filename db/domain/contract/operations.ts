// Every operation of the programme, one line per slice. Building all schemas takes a tenth of a second, so those of a
// slice are built when one of its operations is first asked. A missing handler does not compile (services).
import type { ErrorOf, InputOf, Operation, OutputOf } from './operation.ts'

const contracts = {
  school: async () => (await import('../school/contract.ts')).schoolOperations,
  people: async () => (await import('../people/contract.ts')).peopleOperations,
  groups: async () => (await import('../groups/contract.ts')).groupsOperations,
  printing: async () => (await import('../printing/contract.ts')).printingOperations,
  importing: async () => (await import('../importing/contract.ts')).importingOperations,
  years: async () => (await import('../years/contract.ts')).yearsOperations,
  undo: async () => (await import('../undo/contract.ts')).undoOperations,
  access: async () => (await import('../access/contract.ts')).accessOperations,
  keys: async () => (await import('../keys/contract.ts')).keysOperations,
  backups: async () => (await import('../backups/contract.ts')).backupsOperations,
  audit: async () => (await import('../audit/contract.ts')).auditOperations,
  privacy: async () => (await import('../privacy/contract.ts')).privacyOperations,
  calendar: async () => (await import('../calendar/contract.ts')).calendarOperations,
  leave: async () => (await import('../leave/contract.ts')).leaveOperations,
  absence: async () => (await import('../absence/contract.ts')).absenceOperations,
  meetings: async () => (await import('../meetings/contract.ts')).meetingsOperations,
  rota: async () => (await import('../rota/contract.ts')).rotaOperations,
} as const

/** The first word of the name of an operation. */
export type Slice = keyof typeof contracts
type Contracts = { [S in Slice]: Awaited<ReturnType<(typeof contracts)[S]>> }
type AllOf<Each> = (Each extends unknown ? (each: Each) => void : never) extends (all: infer All) => void
  ? All
  : never

export type Operations = AllOf<Contracts[Slice]>
export type OperationName = keyof Operations
export type OperationInput<N extends OperationName> = InputOf<Operations[N]>
export type OperationOutput<N extends OperationName> = OutputOf<Operations[N]>
export type OperationError<N extends OperationName> = ErrorOf<Operations[N]>

/** The operation of that name, or null. */
export async function findOperation(name: string): Promise<Operation | null> {
  const slice = sliceOf(name)
  if (slice === null) return null
  const operations: Readonly<Record<string, Operation>> = await contracts[slice]()
  return Object.hasOwn(operations, name) ? (operations[name] ?? null) : null
}

/** The slice that an operation is of, by its name; null for a name of no slice. */
export function sliceOf(name: string): Slice | null {
  const slice = name.split('.', 1)[0] ?? ''
  return Object.hasOwn(contracts, slice) ? (slice as Slice) : null
}

/** All operations by their names. */
export async function allOperations(): Promise<Operations> {
  const slices = await Promise.all(Object.values(contracts).map((load) => load()))
  return Object.assign({}, ...slices)
}
