// Settings of the SQL generator only; the programme itself never uses drizzle's migrator (see migrate.ts).
import { defineConfig } from 'drizzle-kit'

export default defineConfig({ dialect: 'sqlite', schema: './db/schema/*.ts', out: './db/migrations' })
