// Makes the filled school file of a release: `node test/support/make-release.ts 3`. Run it once, at the release, and
// keep what it writes in test/fixtures/releases/<number>: from then on every later programme must migrate it.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '#db/store'
import { tableContents } from '#db/table-contents'
import type { IsoDate } from '#domain/kernel/date'
import { schoolFiles } from '#electron/app/opening/school-files'
import { addPracticeAccounts } from '#electron/services/practice-accounts'
import {
  addFirstRows,
  addMeetingRows,
  addRotaRows,
  addSecondRows,
  addThirdRows,
  type Known,
} from './release-rows.ts'
import { fillSomeFamilies } from './some-families.ts'

const ROOT = join(import.meta.dirname, '../..')
const NOW = '2026-11-21T09:00:00.000Z'
const TODAY = '2026-11-21' as IsoDate
const HOUSEHOLDS = 3

/** What a release had, for whoever looks at the folder; a test holds the file against it. */
interface About {
  readonly schemaVersion: number
  readonly rows: Readonly<Record<string, number>>
}

const number = process.argv[2] ?? ''
if (!/^[1-9]\d*$/.test(number)) throw new Error('which release? node test/support/make-release.ts 3')
const target = join(ROOT, 'test/fixtures/releases', number)
const folder = mkdtempSync(join(tmpdir(), 'ouderloket-release-'))
const files = schoolFiles({
  dataDir: folder,
  migrationsDir: join(ROOT, 'db/migrations'),
  deviceKey: null,
  version: '0.0.0',
  now: () => NOW,
  today: () => TODAY,
  owner: { computer: '', user: '' },
})
let about: About | null = null
await files.create('practice', {
  passphrase: '',
  fill: (store) => {
    about = fill(store)
  },
})
const made = files.paths('practice')
mkdirSync(target, { recursive: true })
copyFileSync(made.db, join(target, 'school.db'))
copyFileSync(made.key, join(target, 'school.key.json'))
writeFileSync(join(target, 'about.json'), `${JSON.stringify(about, null, 2)}\n`)
rmSync(folder, { recursive: true })
console.log(`${target}: ${Math.round(statSync(join(target, 'school.db')).size / 1024)} kB`)

function fill(store: Store): About {
  const newId = idMaker()
  fillSomeFamilies(store, { at: NOW, today: TODAY, newId, households: HOUSEHOLDS })
  const accounts = { at: NOW, actor: 'programma', operation: 'school.practise', requestId: null }
  store.change(accounts, (change, reader) => addPracticeAccounts(change, reader, newId))
  const { sqlite } = store.reader
  const first = (table: string) => {
    const id = sqlite.prepare<[], string>(`SELECT id FROM "${table}" ORDER BY id`).pluck().get()
    if (id === undefined) throw new Error(`no row in ${table}`)
    return id
  }
  const known: Known = {
    householdId: first('household'),
    pupilId: first('pupil'),
    personId: first('person'),
    phoneId: first('phone'),
    groupId: first('school_group'),
    accountId: first('account'),
    at: NOW,
  }
  const note = {
    at: NOW,
    actor: known.accountId,
    operation: 'importing.apply',
    requestId: newId(),
    undoable: true,
  }
  store.change(note, (change) => addFirstRows(change, known))
  store.change({ ...note, operation: 'access.saveIdle', requestId: null, undoable: false }, (change) => {
    addSecondRows(change, known)
    addThirdRows(change, known)
    addMeetingRows(change, known)
    addRotaRows(change, known)
    change.noted('signIn', { id: known.accountId })
  })
  sqlite.exec('VACUUM')
  return {
    schemaVersion: sqlite.pragma('user_version', { simple: true }) as number,
    rows: Object.fromEntries(tableContents(sqlite).map(({ name, rows }) => [name, rows])),
  }
}

/** UUIDs in a row: a fixture made again differs in its encryption only. */
function idMaker(): () => string {
  let last = 0
  return () => `00000000-0000-4000-8000-${String(++last).padStart(12, '0')}`
}
