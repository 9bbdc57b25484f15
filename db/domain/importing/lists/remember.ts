// A list repeats itself: names, towns and addresses of families stand on many rows.

/** The same function, that works each text out once. For one reading, so that it does not grow for ever. */
export function remember<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const value = read(text)
    known.set(text, value)
    return value
  }
}

/**
 * Each value once, in the order in which it first came; made for the few values of one family. What grows by `push` keeps
 * room for some 17 values; the answer is a copy of the right size, because a plan keeps a hundred thousand of them.
 */
export function distinct<Value>(values: readonly Value[]): Value[] {
  if (values.length < 2) return values.slice()
  if (values.length > 16) return [...new Set(values)]
  const kept: Value[] = []
  for (const value of values) if (!kept.includes(value)) kept.push(value)
  return kept.slice()
}

/** Adds a value under a key; the list is made when it is the first, and of the right size while it is short. */
export function addTo<Key, Value>(index: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = index.get(key)
  if (values === undefined) index.set(key, [value])
  else if (values.length < 4) index.set(key, [...values, value])
  else values.push(value)
}

/** The same value, made when it is first asked for. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
