// Ids of requests of which the window does not know what became: the disk failed at the last step, or the programme
// did not answer. The same thing asked again goes with the same id, so that it is done once: dispatch does it now, or
// says that it was done.
const UNKNOWN = ['UNCERTAIN', 'NO_ANSWER']

export interface RequestIds {
  /** The id for this request: the one it had when nothing is known of that, else a new one. */
  idFor(name: string, input: unknown): string
  /** `code` of a refusal, null for a success. */
  answered(name: string, input: unknown, answer: { id: string; code: string | null }): void
}

export function createRequestIds(newId: () => string): RequestIds {
  const unknown = new Map<string, string>()
  return {
    idFor: (name, input) => (unknown.size > 0 ? unknown.get(keyOf(name, input)) : undefined) ?? newId(),
    answered(name, input, { id, code }) {
      if (code !== null && UNKNOWN.includes(code)) unknown.set(keyOf(name, input), id)
      else if (unknown.size > 0) unknown.delete(keyOf(name, input))
    },
  }
}

/** A file by its size: what else is asked with it tells it apart. */
function keyOf(name: string, input: unknown): string {
  return `${name} ${JSON.stringify(input, (_, value) => (value instanceof Uint8Array ? value.byteLength : value))}`
}
