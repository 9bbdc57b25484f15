import { capital } from '#domain/kernel/text'

/** The words as the choices of a field, each with a capital. */
export function choices<Key extends string>(keys: readonly Key[], texts: Readonly<Record<Key, string>>) {
  return keys.map((value) => ({ value, label: capital(texts[value]) }))
}
