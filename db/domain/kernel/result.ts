/** The outcome of something that may be refused: plain objects, so that they cross every border as they are. */
export type Ok<T> = { readonly ok: true; readonly value: T }

/** A refusal with a code from a closed list and the facts that its Dutch sentence needs. */
export type Failure<Code extends string = string, Details = unknown> = {
  readonly ok: false
  readonly error: { readonly code: Code; readonly details: Details }
}

export type Result<T, F extends Failure = Failure> = Ok<T> | F

/** Wraps a value as a success. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

/** Makes a refusal; `details` are the facts for the sentence on screen, never a sentence itself. */
export function fail<Code extends string>(code: Code): Failure<Code, Record<string, never>>
export function fail<Code extends string, Details>(code: Code, details: Details): Failure<Code, Details>
export function fail(code: string, details: unknown = {}): Failure {
  return { ok: false, error: { code, details } }
}
