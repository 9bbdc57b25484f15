// What is dear and only copied by tests (a school, a bundle) is made once in a run, by the first process that asks.
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * The folder of this run; `empty-schools.ts` makes it before the first test and removes it after the last.
 * Without it a process is a run of its own.
 */
export const MADE_ONCE = 'OUDERLOKET_MADE_ONCE'

const made = new Map<string, Promise<string>>()

/**
 * The folder that `make` filled, in this process or in another; nobody writes in it, it is copied first. The same name
 * always stands for the same `make`.
 */
export function madeOnce(name: string, make: (folder: string) => void | Promise<void>): Promise<string> {
  const known = made.get(name) ?? findOrMake(name, make)
  made.set(name, known)
  return known
}

async function findOrMake(name: string, make: (folder: string) => void | Promise<void>): Promise<string> {
  const place = join(process.env[MADE_ONCE] ?? beginRun(), name.replaceAll(/[^\w-]+/g, '-'))
  if (existsSync(place)) return place
  const fresh = mkdtempSync(`${place}.`)
  await make(fresh)
  try {
    renameSync(fresh, place)
  } catch (error) {
    // another process was first
    if (!existsSync(place)) throw error
    rmSync(fresh, { recursive: true, force: true })
  }
  return place
}

function beginRun(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ouderloket-made-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  process.env[MADE_ONCE] = folder
  return folder
}
