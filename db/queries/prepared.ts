// Queries that are asked at every key: built and prepared once for an open file. Building one takes drizzle ten times as
// long as reading with it.
import { type Column, type SQL, sql } from 'drizzle-orm'
import type { Reader } from '../reader.ts'

/** The query that `build` makes, for each open file once. */
export function preparedOnce<Query>(build: (orm: Reader['orm']) => Query): (reader: Reader) => Query {
  const known = new WeakMap<Reader['orm'], Query>()
  return ({ orm }) => {
    let query = known.get(orm)
    if (query === undefined) {
      query = build(orm)
      known.set(orm, query)
    }
    return query
  }
}

/** Is it one of `ids`? One statement for any number of them; ask with `idsInput`. */
export function isAmongIds(column: Column): SQL {
  return sql`${column} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`
}

export function idsInput(ids: readonly string[]): { ids: string } {
  return { ids: JSON.stringify(ids) }
}
