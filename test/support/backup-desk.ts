// A desk with real school files and backups, without sign-in: one folder is one computer.
import { randomUUID } from 'node:crypto'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { newRecoveryKey } from '#db/keys'
import { recoverySlot } from '#db/keys/slots'
import { person } from '#db/schema/people'
import type { OperationInput, OperationName } from '#domain/contract/operations'
import { addDays, type IsoDate, parseIsoDate } from '#domain/kernel/date'
import { schoolYearOf } from '#domain/kernel/school-year'
import { readRecoveryKey, writeRecoveryKey } from '#domain/keys/recovery-key'
import type { After } from '#electron/app/backup-schedule'
import { type Backups, createBackups } from '#electron/app/backups'
import type { BackupsParts } from '#electron/app/backups-parts'
import type { OpenSchool } from '#electron/app/opening/open-file'
import { schoolFiles } from '#electron/app/opening/school-files'
import { createSchoolDesk, type SchoolDesk } from '#electron/app/school-desk'
import { madeOnce } from './made-once.ts'

/** A child is bundled and has no folder of its own: it runs in that of the project. */
const ROOT = import.meta.dirname === undefined ? process.cwd() : join(import.meta.dirname, '../..')
export const PASSPHRASE = 'vier losse woorden hier'

type BackupOperation = Extract<OperationName, `backups.${string}`>

export interface BackupDesk {
  readonly desk: SchoolDesk
  readonly backups: Backups
  readonly timers: HandTimers
  /** The recovery key of the school that was made here, as it stands on paper. */
  recoveryKey: string
  school(): OpenSchool
  /** One operation, as dispatch passes it on. */
  call<N extends BackupOperation>(name: N, input: OperationInput<N>): ReturnType<Backups['handlers'][N]>
  /** Opens what is there: with the passphrase, or with this printed key, which is not stretched and opens at once. */
  begin(recoveryKey?: string): Promise<void>
  /** A new school, from nothing. @returns its recovery key */
  createSchool(name: string): Promise<string>
  /** The same as a copy of one that was created before, for a computer and a school of these names. */
  makeSchool(name?: string): Promise<void>
  addPersons(count: number): void
  persons(): number
  /** Moves the clock. */
  pass(days: number): void
  leave(): void
}

export interface HandTimers {
  readonly after: After
  /** Lets so much time pass; work that it starts is waited for by the caller. */
  run(ms: number): void
}

/** A computer whose data are in `dataDir`. */
export function backupDesk(dataDir: string, extra: Partial<BackupsParts> = {}): BackupDesk {
  let day = parseIsoDate('2026-11-21') as IsoDate
  let minutes = 0
  const clock = {
    today: () => day,
    now: () => `${day}T09:${String(minutes++ % 60).padStart(2, '0')}:00.000Z`,
    time: () => '10:00',
  }
  const timers = handTimers()
  const migrationsDir = join(ROOT, 'db/migrations')
  const files = schoolFiles({
    ...{ dataDir, migrationsDir, deviceKey: null, version: '0.1.0', now: clock.now, today: clock.today },
    owner: { computer: 'BALIE-01', user: 'balie' },
    backupBefore: (file) => backups.backupBefore(file),
    anchor: (paths, keyFile) => backups.anchor(paths.kind, keyFile),
  })
  const desk: SchoolDesk = createSchoolDesk({
    ...{ files, deviceKey: null, clock, newId: randomUUID, version: '0.1.0' },
    onClose: () => backups.closed(),
    onOpen: () => backups.opened(),
    stateWith: (state) => state,
    session: () => null,
  })
  const backups: Backups = createBackups({
    ...{ dataDir, migrationsDir, version: '0.1.0', clock, desk, newId: randomUUID },
    log: { write: () => {} },
    actor: () => 'directeur',
    after: timers.after,
    isSameDisk: async () => false,
    ...extra,
  })
  const school = () => desk.school() ?? stop(`no school is open: ${desk.state()}`)
  const self: BackupDesk = {
    ...{ desk, backups, timers, school, recoveryKey: '' },
    call: (name, input) => backups.handlers[name](input as never) as never,
    async begin(recoveryKey) {
      await desk.handlers['school.status']({})
      if (desk.state() !== 'locked') return
      if (recoveryKey === undefined) await desk.handlers['school.unlock']({ passphrase: PASSPHRASE })
      else await desk.reopen({ by: 'recovery', recoveryKey: bytesOf(recoveryKey) })
    },
    async createSchool(name) {
      const made = await desk.handlers['school.create']({
        ...SCHOOL,
        name,
        schoolYear: schoolYearOf(day),
        passphrase: PASSPHRASE,
      })
      if (!made.ok) stop(made.error.code)
      const bytes = newRecoveryKey()
      const { keys, keyFile } = school()
      const slot = { ...recoverySlot(keys.dataKey, bytes, day), testedOn: day }
      desk.keepKeyFile({ ...keyFile, slots: [...keyFile.slots, slot] })
      return writeRecoveryKey(bytes)
    },
    async makeSchool(name = 'De Wilgentuin') {
      const made = await madeOnce(`${basename(dataDir)} ${name}`, (folder) => makeClosed(folder, name))
      cpSync(join(made, 'data'), dataDir, { recursive: true })
      self.recoveryKey = readFileSync(join(made, 'recovery-key'), 'utf8')
      await self.begin(self.recoveryKey)
    },
    addPersons(count) {
      const note = { at: clock.now(), actor: 'balie', operation: 'test', requestId: null }
      for (let number = 0; number < count; number += 1) {
        school().store.change(note, (change) =>
          change.insert(person, { id: randomUUID(), givenName: 'Piet', familyName: 'Kanarie', sortKey: 'k' }),
        )
      }
    },
    persons: () =>
      school().store.reader.sqlite.prepare('SELECT count(*) FROM person').pluck().get() as number,
    pass(days) {
      day = addDays(day, days)
    },
    leave: () => desk.close(),
  }
  return self
}

/** Creating one costs half a second of work: a passphrase is stretched twice, and the file is migrated. */
async function makeClosed(folder: string, name: string): Promise<void> {
  const maker = backupDesk(join(folder, 'data'))
  writeFileSync(join(folder, 'recovery-key'), await maker.createSchool(name))
  maker.leave()
}

const SCHOOL = {
  street: 'Beukenplein',
  houseNumber: '1',
  addition: '',
  postcode: '1234AB',
  town: 'Rotterdam',
  region: 'midden',
} as const

function bytesOf(recoveryKey: string): Uint8Array {
  const read = readRecoveryKey(recoveryKey)
  return read.ok ? read.value : stop(read.error.code)
}

function handTimers(): HandTimers {
  let now = 0
  let waiting: { at: number; work: () => void }[] = []
  return {
    after(ms, work) {
      const one = { at: now + ms, work }
      waiting.push(one)
      return () => {
        waiting = waiting.filter((other) => other !== one)
      }
    },
    run(ms) {
      now += ms
      const due = waiting.filter(({ at }) => at <= now)
      waiting = waiting.filter(({ at }) => at > now)
      for (const { work } of due) work()
    },
  }
}

function stop(message: string): never {
  throw new Error(message)
}
