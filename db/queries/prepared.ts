// Queries that are asked at every key: built and prepared once for an open file. Building one takes drizzle ten times as
// long as reading with it.
import { type Column, type SQL, sql } from 'drizzle-orm'
import type { Reader } from '../reader.ts'

/** The query that `build` makes, for each open file once. */
export function preparedOnce<Query>(build: (orm: Reader['orm']) => Query): (reader: Reader) => Query {
  const of = onceFor(build)
  return ({ orm }) => of(orm)
}

/** What `build` makes of an open file, such as its prepared statements: for each once. */
export function onceFor<File extends object, Made>(build: (file: File) => Made): (file: File) => Made {
  const known = new WeakMap<File, Made>()
  return (file) => {
    let made = known.get(file)
    if (made === undefined) {
      made = build(file)
      known.set(file, made)
    }
    return made
  }
}

/** Is it one of `ids`? One statement for any number of them; ask with `idsInput`. */
export function isAmongIds(column: Column): SQL {
  return sql`${column} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`
}

export function idsInput(ids: readonly string[]): { ids: string } {
  return { ids: JSON.stringify(ids) }
}
