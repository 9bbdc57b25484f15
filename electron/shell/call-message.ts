// The pure half of the bridge: which message of which sender is a call.
import { fitsWire } from '#domain/contract/wire'
import type { Call } from '#electron/app/dispatch'
import { maySend, type Sender } from './origin.ts'

/** The call in a message, or null for a wrong sender, other arguments or more than the size limit. */
export function acceptCall(sender: Sender | null, message: readonly unknown[]): Call | null {
  if (!maySend(sender) || message.length !== 3) return null
  const [name, input, requestId] = message
  if (typeof name !== 'string' || name.length > 100) return null
  if (typeof requestId !== 'string' || requestId.length > 100) return null
  return fitsWire(input) ? { name, input, requestId } : null
}
