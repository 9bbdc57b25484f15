// Which function answers an operation.
import { sliceOf } from '#domain/contract/operations'
import { serviceHandlers } from '../services/handlers.ts'
import type { Handler } from './run-change.ts'

export type FindHandler = (name: string) => Promise<Handler | null>
type Handlers = Readonly<Record<string, Handler>>

/** Finds the handler of an operation by its name: one of `own`, else the service of its slice. */
export function findHandlerIn(own: Handlers): FindHandler {
  return async (name) => {
    if (Object.hasOwn(own, name)) return own[name] ?? null
    const slice = sliceOf(name)
    if (slice === null || !Object.hasOwn(serviceHandlers, slice)) return null
    const services: Handlers = await serviceHandlers[slice as keyof typeof serviceHandlers]()
    return Object.hasOwn(services, name) ? (services[name] ?? null) : null
  }
}
