// T5: the programme as a user who may not write: a sentence, no crash, and nothing changed.
import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { DeskTask } from './children/desk.ts'
import { ROOT, startChild } from './support/child.ts'
import { inFolder } from './support/folder.ts'
import { copyPractice } from './support/practice.ts'
import { makeSchool } from './support/school.ts'

const NOBODY = 65_534
const isRoot = process.getuid?.() === 0
const AS_NOBODY = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups']
const reason = whyNot()

function whyNot(): string | null {
  if (process.platform === 'win32') return 'rights are others on Windows'
  return isRoot && !anotherUserCanRun()
    ? 'as root nothing is read-only, and no other user can run this'
    : null
}

function anotherUserCanRun(): boolean {
  try {
    const [command = '', ...rest] = [...AS_NOBODY, process.execPath, '-e', "require('better-sqlite3')"]
    execFileSync(command, rest, { cwd: ROOT, stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

interface Rights {
  readonly folder: number
  readonly files: number
  readonly theirs: 'nothing' | 'folder' | 'files'
}

/** Files and folder of the Oefenschool as a user without rights finds them, and what is said. */
const CASES: readonly (readonly [string, Rights, string])[] = [
  ['everything read-only', { folder: 0o555, files: 0o444, theirs: 'nothing' }, 'FILE_READ_ONLY'],
  ['files read-only', { folder: 0o755, files: 0o444, theirs: 'folder' }, 'FILE_READ_ONLY'],
  ['the folder read-only', { folder: 0o555, files: 0o644, theirs: 'files' }, 'FILE_READ_ONLY'],
  ['files that may not be read', { folder: 0o555, files: 0o000, theirs: 'nothing' }, 'KEY_MISSING'],
]

describe.skipIf(reason !== null)(
  `T5 without the right to write${reason === null ? '' : ` (not run: ${reason})`}`,
  () => {
    test.each(CASES)(
      '%s: says so, does not crash, changes nothing',
      (_, rights, says) =>
        inFolder(async (base) => {
          chmodSync(base, 0o755)
          const dataDir = join(base, 'data')
          await copyPractice(dataDir)
          const before = contentOf(dataDir)
          take(dataDir, rights)
          const asked = [
            { name: 'school.status', input: {} },
            { name: 'school.open', input: { kind: 'practice' } },
          ]
          const lines = await asNobody({ dataDir, root: ROOT, ask: asked })
          take(dataDir, { folder: 0o755, files: 0o644, theirs: 'nothing' })
          expect(lines.map((line) => line.replace('blocked/', ''))).toEqual([`"${says}"`, `"${says}"`])
          expect(contentOf(dataDir)).toEqual(before)
        }),
      60_000,
    )

    test(
      'a backup on a read-only stick can be looked at',
      () =>
        inFolder(async (base) => {
          chmodSync(base, 0o755)
          const folder = join(base, 'stick')
          mkdirSync(folder)
          const place = { folder, key: 'd2'.repeat(32), root: ROOT }
          makeSchool(place, 100)
          take(folder, { folder: 0o555, files: 0o444, theirs: 'nothing' })
          const copy = { file: join(folder, 'school.db'), key: place.key }
          const lines = await asNobody({ dataDir: join(base, 'none'), root: ROOT, ask: [], copy })
          take(folder, { folder: 0o755, files: 0o644, theirs: 'nothing' })
          expect(lines).toEqual(['"ok"'])
        }),
      60_000,
    )
  },
)

/** Gives rights and owners; as another user than root only the rights. */
function take(folder: string, { folder: mode, files, theirs }: Rights): void {
  chmodSync(folder, 0o755)
  for (const name of schoolFiles(folder)) {
    chmodSync(join(folder, name), files)
    if (isRoot) chownSync(join(folder, name), theirs === 'files' ? NOBODY : 0, 0)
  }
  if (isRoot) chownSync(folder, theirs === 'folder' ? NOBODY : 0, 0)
  chmodSync(folder, mode)
}

async function asNobody(task: DeskTask): Promise<string[]> {
  const child = await startChild('desk', task, {}, isRoot ? AS_NOBODY : [])
  expect(await child.ended()).toBe(0)
  return child.lines.filter((line) => !line.startsWith('asks'))
}

/** Of the school: not the log and the lock, which belong to no school. */
function schoolFiles(folder: string): string[] {
  return readdirSync(folder).filter(
    (name) => statSync(join(folder, name)).isFile() && !/lock|^log/.test(name),
  )
}

function contentOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    schoolFiles(folder).map((name) => [
      name,
      readFileSync(join(folder, name)).toString('base64').slice(-400),
    ]),
  )
}
