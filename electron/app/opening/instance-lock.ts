// One Ouderloket at a time works in a data folder. The lock is a lock of the system and goes with its process;
// owner.lock beside it only says whose it is.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { holdLock } from '#db/open'

const owner = z.object({ computer: z.string(), user: z.string(), since: z.string(), heartbeat: z.string() })
/** Where the folder is open: computer, user, and the UTC instant since when. */
export type Elsewhere = Pick<z.infer<typeof owner>, 'computer' | 'user' | 'since'>

export interface LockOwner {
  readonly computer: string
  readonly user: string
  /** UTC instant. */
  readonly now: () => string
}

export type InstanceLock =
  | { readonly held: true; release(): void }
  | { readonly held: false; readonly elsewhere: Elsewhere | null }

const HEARTBEAT_EVERY = 60_000

/** Takes the data folder, or tells at once who has it (null: not to be told). */
export function takeInstanceLock(folder: string, { computer, user, now }: LockOwner): InstanceLock {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const note = join(folder, 'owner.lock')
  const letGo = holdLock(join(folder, 'instance.lock'))
  if (letGo === null) return { held: false, elsewhere: readOwner(note) }
  const since = now()
  const beat = () => writeOwner(note, { computer, user, since, heartbeat: now() })
  beat()
  const timer = setInterval(beat, HEARTBEAT_EVERY)
  timer.unref()
  return {
    held: true,
    release() {
      clearInterval(timer)
      rmSync(note, { force: true })
      letGo()
    },
  }
}

/** This computer and user, for the sentence that another Ouderloket shows. */
export function deskOwner(): Omit<LockOwner, 'now'> {
  return { computer: hostname(), user: userName() }
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    return '' // a user without a name in the system
  }
}

function readOwner(note: string): Elsewhere | null {
  try {
    const { computer, user, since } = owner.parse(JSON.parse(readFileSync(note, 'utf8')))
    return { computer, user, since }
  } catch {
    return null // the sentence then names nobody
  }
}

/** For a sentence only: a full disk must not stop the work for it. */
function writeOwner(note: string, content: z.infer<typeof owner>): void {
  try {
    writeFileSync(`${note}.tmp`, JSON.stringify(content), { mode: 0o600 })
    renameSync(`${note}.tmp`, note)
  } catch {
    rmSync(`${note}.tmp`, { force: true })
  }
}
