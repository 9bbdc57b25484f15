import type { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Sqlite } from './open.ts'

/** What queries read with: drizzle for typed reads, `sqlite` for the hot prepared ones. */
export interface Reader {
  readonly orm: ReturnType<typeof drizzle>
  readonly sqlite: Sqlite
}
