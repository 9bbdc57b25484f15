// What safety costs: opening, saving one form and searching with encryption, logbook and seal, beside the same rows in
// a plain SQLite file without them; and a backup, with how long the window waits for it.
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { makeBackup } from '#db/backup'
import { checkCopy } from '#db/backup-check'
import { beginChange } from '#db/change'
import type { Tally } from '#db/content-seal'
import { makeKeyFile } from '#db/keys'
import { saveKeyFile } from '#db/keys/key-file'
import { practiceSlot } from '#db/keys/slots'
import type { Sqlite } from '#db/open'
import { reindexTouched } from '#db/queries/search-index'
import { createStore, type Store } from '#db/store'
import { BACKUP_FILES } from '#domain/backups/manifest'
import { openFile } from '#electron/app/opening/open-file'
import { schoolPaths } from '#electron/app/opening/school-paths'
import { personEntryOf } from '../support/entries.ts'
import type { Bench, BenchRun } from './bench.ts'
import { type BenchDesk, NOW, openDesk, ROOT, TODAY } from './desk.ts'
import { inPairs, median, type Pair, roundsFor, timed, timedNow } from './measure.ts'
import { type BenchSchool, schoolOf } from './school.ts'

export const safety: Bench = async (run) => {
  for (const pupils of run.sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'ouderloket-safety-'))
    const school = schoolOf(pupils)
    const plain = openPlain(plainCopy(school, join(folder, 'plain.db')))
    const desk = openDesk(plainStore(plain))
    try {
      run.report(lineOf('open, check and verify', pupils, await opening(school, folder, pupils)))
      run.report(
        lineOf(
          'save one form',
          pupils,
          await inPairs(SAVES, saving(school), saving({ ...desk, sqlite: plain })),
        ),
      )
      run.report(lineOf('search', pupils, await inPairs(SEARCHES, searching(school), searching(desk))))
      await backups(run, { school, plain, folder, pupils })
    } finally {
      plain.close()
      await desk.leave()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

const SAVES = 60
const SEARCHES = 60
const BESIDE = 'plain file, no logbook'

function lineOf(work: string, pupils: number, { ours, beside, ratio }: Pair) {
  return { work, pupils, ours, beside: { name: BESIDE, ms: beside, ratio } }
}

/** The same rows without encryption. */
function plainCopy({ sqlite, keys }: BenchSchool, file: string): string {
  sqlite.prepare('VACUUM INTO ?').run(file)
  const copy = new Database(file)
  copy.pragma(`cipher = 'sqlcipher'`)
  copy.pragma(`key = "x'${keys.dataKey.toString('hex')}'"`)
  copy.pragma(`rekey = ''`)
  copy.close()
  return file
}

/** The same settings: only the encryption is missing. */
function openPlain(file: string): Sqlite {
  const db = new Database(file)
  for (const setting of [
    'locking_mode = EXCLUSIVE',
    'journal_mode = TRUNCATE',
    'synchronous = EXTRA',
    'foreign_keys = ON',
    'secure_delete = ON',
    'temp_store = MEMORY',
    'cache_size = -65536',
  ]) {
    db.pragma(setting)
  }
  return db
}

/** Changes as the programme makes them, but for logbook and seal. */
function plainStore(sqlite: Sqlite): Store {
  const store = createStore(sqlite, new Uint8Array(32))
  let seq = store.head().entries
  return {
    ...store,
    change(_, work) {
      return sqlite
        .transaction(() => {
          seq += 1
          const change = beginChange(sqlite, { seq, keepBefore: false, tally: NO_TALLY })
          const value = work(change, store.reader)
          reindexTouched(store.reader, change.rows)
          return value
        })
        .immediate()
    },
  }
}

const NO_TALLY: Tally = { add: () => {}, takeOff: () => {}, keep: () => '' }

/** The whole order of opening, beside opening a plain file with a quick_check. */
async function opening(school: BenchSchool, folder: string, pupils: number): Promise<Pair> {
  const { sqlite, keys } = school
  const paths = schoolPaths(folder, 'practice')
  sqlite.prepare('VACUUM INTO ?').run(paths.db)
  saveKeyFile(paths, makeKeyFile(randomUUID(), keys, [practiceSlot(keys.dataKey)]))
  const parts = {
    ...{ migrationsDir: join(ROOT, 'db/migrations'), deviceKey: null, version: '0.0.0' },
    ...{ now: () => NOW, today: () => TODAY },
  }
  const open = async () => {
    const opened = await openFile(paths, { by: 'computer', device: null }, parts)
    if (opened.state !== 'open') throw new Error(`opening: ${JSON.stringify(opened)}`)
    return opened.school
  }
  // the first one verifies everything, as once a week
  ;(await open()).close()
  const second = join(folder, 'plain-2.db')
  plainCopy(school, second)
  return inPairs(
    roundsFor(pupils),
    async () => {
      const started = performance.now()
      const school = await open()
      const took = performance.now() - started
      school.close()
      return took
    },
    () => {
      const started = performance.now()
      const db = openPlain(second)
      db.pragma('quick_check')
      const took = performance.now() - started
      db.close()
      return took
    },
  )
}

type Saving = Pick<BenchDesk, 'call'> & { readonly sqlite: Sqlite }

function saving({ call, sqlite }: Saving): () => Promise<number> {
  const id = sqlite.prepare<[], string>('SELECT id FROM person ORDER BY id LIMIT 1').pluck().get() ?? ''
  let number = 0
  return () => {
    number += 1
    const details = { ...personEntryOf('Piet Jansen'), remark: `Belt graag terug (${number})` }
    return timed(() => call('people.savePerson', { id, details }))
  }
}

function searching({ call }: Pick<BenchDesk, 'call'>): () => Promise<number> {
  const words = ['jan', 'van den', 'mo', 'de v', 'sch', 'noor', 'bak', 'el']
  let number = 0
  return () => {
    number += 1
    return timed(() =>
      call('people.search', { text: words[number % words.length] ?? '', scope: 'all', limit: 20 }),
    )
  }
}

interface Subject {
  readonly school: BenchSchool
  readonly plain: Sqlite
  readonly folder: string
  readonly pupils: number
}

/** A whole backup; the copying that keeps the window waiting beside that of a plain file; and reading back. */
async function backups({ report }: BenchRun, { school, plain, folder, pupils }: Subject): Promise<void> {
  const place = join(folder, 'backups')
  mkdirSync(place)
  const { sqlite, keys } = school
  const keyFile = makeKeyFile(randomUUID(), keys, [practiceSlot(keys.dataKey)])
  const whole: number[] = []
  const waits: number[] = []
  let made = ''
  let bytes = 0
  for (let round = 0; round < roundsFor(pupils); round += 1) {
    const waiting = longestWait()
    whole.push(
      await timed(async () => {
        const backup = await makeBackup({
          ...{ sqlite, keys, keyFile, place, reason: 'byHand', at: NOW, day: TODAY, time: '10:00' },
          appVersion: '0.0.0',
        })
        if (!backup.ok) throw new Error(backup.error.code)
        made = backup.value.folder
        bytes = backup.value.manifest.bytes
      }),
    )
    waits.push(waiting())
  }
  const megabytes = `${(bytes / 1024 / 1024).toFixed(1)} MB`
  report({ work: 'a backup, verified', pupils, ours: median(whole), note: megabytes })
  report({ work: 'longest wait of the window in it', pupils, ours: median(waits), goal: '≤ 1 s' })
  const into = (db: Sqlite) => () => {
    const file = join(folder, `${randomUUID()}.db`)
    const took = timedNow(() => db.prepare('VACUUM INTO ?').run(file))
    rmSync(file)
    return took
  }
  report(lineOf('VACUUM INTO', pupils, await inPairs(roundsFor(pupils), into(sqlite), into(plain))))
  const checks: number[] = []
  for (let round = 0; round < roundsFor(pupils); round += 1) {
    checks.push(await timed(() => checkCopy(join(made, BACKUP_FILES.database), keys)))
  }
  report({ work: 'read back and verify a backup', pupils, ours: median(checks) })
}

/** @returns a question: the longest time, until it is asked, in which nothing else could be answered */
function longestWait(): () => number {
  let longest = 0
  let before = performance.now()
  let going = true
  const look = () => {
    const now = performance.now()
    longest = Math.max(longest, now - before)
    before = now
    if (going) setImmediate(look)
  }
  setImmediate(look)
  return () => {
    going = false
    return longest
  }
}
