// The services of each slice, loaded when one of its operations is first asked; the type demands exactly the operations
// of the contract.
import type { Slice } from '#domain/contract/operations'
import type { SliceHandlers } from '../app/context.ts'

/** The slices that have operations of services; those of the others work on the file as a whole (app). */
type ServiceSlice = { [S in Slice]: keyof SliceHandlers<S> extends never ? never : S }[Slice]
type ServiceHandlers = { readonly [S in ServiceSlice]: () => Promise<SliceHandlers<S>> }

export const serviceHandlers: ServiceHandlers = {
  school: async () => (await import('./school.ts')).schoolHandlers,
  people: async () => (await import('./people.ts')).peopleHandlers,
  groups: async () => (await import('./groups.ts')).groupsHandlers,
  printing: async () => (await import('./printing.ts')).printingHandlers,
  importing: async () => (await import('./importing.ts')).importingHandlers,
  years: async () => (await import('./years.ts')).yearsHandlers,
  undo: async () => (await import('./undo.ts')).undoHandlers,
  access: async () => (await import('./access.ts')).accessHandlers,
  audit: async () => (await import('./audit.ts')).auditHandlers,
  privacy: async () => (await import('./privacy.ts')).privacyHandlers,
  calendar: async () => (await import('./calendar.ts')).calendarHandlers,
  leave: async () => (await import('./leave.ts')).leaveHandlers,
  absence: async () => (await import('./absence.ts')).absenceHandlers,
  meetings: async () => (await import('./meetings.ts')).meetingsHandlers,
  rota: async () => (await import('./rota.ts')).rotaHandlers,
}
