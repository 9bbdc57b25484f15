// The operations of backups, for a desk with an open file and for one where nothing can be opened.
import { rm } from 'node:fs/promises'
import { schoolCountsOf } from '#db/backup-check'
import type { FoundBackup } from '#db/backup-folder'
import { wipe } from '#db/keys'
import { shippedMigrations } from '#db/migrate'
import { readDeskSetting } from '#db/queries/access'
import { deskSetting } from '#db/schema/access'
import { fail, ok } from '#domain/kernel/result'
import { locateBackup, lookIn, lookInChosen, shown, shownBackups } from './backups-find.ts'
import { copyToWork, type UnlockedBackup, unlockBackup } from './backups-look.ts'
import { type BackupMaker, backupPlace, isSame, type OpenFile } from './backups-making.ts'
import type { MemoryFile } from './backups-memory.ts'
import type { BackupsParts } from './backups-parts.ts'
import { restore } from './backups-restore.ts'
import { checkSecondPlace } from './backups-second-place.ts'
import type { SliceHandlers } from './context.ts'
import type { SchoolKind } from './opening/school-paths.ts'
import { FolderTaken } from './school-desk.ts'

export interface HandlerParts extends BackupsParts {
  readonly current: () => OpenFile | null
  readonly maker: BackupMaker
  readonly memoryOf: (kind: SchoolKind) => MemoryFile
}

export function createBackupHandlers(parts: HandlerParts): SliceHandlers<'backups', 'application'> {
  const { dataDir, memoryOf, maker } = parts
  const openFile = (): OpenFile => parts.current() ?? stop('no file is open')
  const localOf = (kind: SchoolKind) => backupPlace(dataDir, kind)
  const placesOf = (kind: SchoolKind) => [localOf(kind), memoryOf(kind).read().secondPlace]

  return {
    'backups.list': async () => {
      const { kind } = openFile()
      const { secondPlace, elsewhereAt, makingTrouble, copyTrouble } = memoryOf(kind).read()
      const [local, elsewhere] = await Promise.all([lookIn(localOf(kind)), lookIn(secondPlace)])
      const trouble = makingTrouble ?? copyTrouble
      return ok({ backups: shownBackups(local, elsewhere), secondPlace, elsewhereAt, trouble })
    },
    'backups.make': async () => {
      const { kind } = noted(parts, openFile(), 'backups.make')
      const made = await maker.make('byHand')
      if (!made.ok) return made
      await maker.copyElsewhere(kind)
      const there = await lookIn(memoryOf(kind).read().secondPlace)
      const elsewhere = there.some((one) => isSame(one, made.value))
      return ok(shown(made.value, { whole: made.value.whole, elsewhere }))
    },
    'backups.saveSecondPlace': async (input) => {
      const folder = input.folder.trim()
      if (folder !== '') {
        const checked = await checkSecondPlace(folder, dataDir, parts.isSameDisk)
        if (!checked.ok) return checked
      }
      const { kind } = keepSecondPlace(parts, openFile(), folder)
      memoryOf(kind).note({ secondPlace: folder, elsewhereAt: null, copyTrouble: null })
      await maker.copyElsewhere(kind)
      return ok({})
    },
    'backups.find': async ({ folder }) => {
      const chosen = folder.trim() === '' ? [] : await lookInChosen(folder.trim())
      if (chosen === null) return fail('FOLDER_MISSING')
      const [local, elsewhere] = await Promise.all(placesOf('real').map(lookIn))
      return ok({ backups: shownBackups(local ?? [], [...(elsewhere ?? []), ...chosen]) })
    },
    'backups.inspect': async ({ id, key }) => {
      const open = openFile()
      const found = await locateBackup(placesOf(open.kind), id)
      if (!found.ok) return found
      const unlocked = await unlockBackup(found.value, key, open.keys)
      if (!unlocked.ok) return unlocked
      const checked = await lookInside(parts, unlocked.value)
      if (!checked.ok) return checked
      const now = schoolCountsOf(openFile().store.reader.sqlite)
      const copies = await lookIn(memoryOf(open.kind).read().secondPlace)
      const elsewhere = copies.some((copy) => isSame(copy, found.value))
      return ok({ backup: shown(found.value, { whole: found.value.whole, elsewhere }), now })
    },
    'backups.restore': async ({ id, sha256, key }) => {
      const open = openFile()
      const found = await locateBackup(placesOf(open.kind), id)
      if (!found.ok) return found
      if (found.value.manifest.sha256 !== sha256) return fail('BACKUP_CHANGED')
      if (found.value.manifest.kind !== open.kind) return fail('NOT_A_BACKUP')
      const unlocked = await unlockBackup(found.value, key, open.keys)
      return unlocked.ok ? putBack(parts, unlocked.value, parts.actor()) : unlocked
    },
    'backups.recover': async ({ folder, id, key }) => {
      const found = await findChosen(folder.trim(), id, placesOf('real'))
      if (!found.ok) return found
      const unlocked = await unlockBackup(found.value, key, null)
      return unlocked.ok ? putBack(parts, unlocked.value, 'recovery') : unlocked
    },
  }
}

/** In the chosen folder first: a stick that somebody brought is what they mean. */
async function findChosen(folder: string, id: string, places: readonly string[]) {
  if (folder === '') return locateBackup(places, id)
  const chosen = await lookInChosen(folder)
  if (chosen === null) return fail('FOLDER_MISSING')
  const there: FoundBackup | undefined = chosen.find((one) => one.id === id)
  return there === undefined ? locateBackup([folder, ...places], id) : ok(there)
}

/** All checks on a copy, which then goes. */
async function lookInside(parts: HandlerParts, backup: UnlockedBackup) {
  const schemaVersion = shippedMigrations(parts.migrationsDir).length
  const copied = await copyToWork(backup, { ...parts, schemaVersion })
  wipe(backup.keys)
  if (!copied.ok) return copied
  await rm(copied.value, { recursive: true, force: true })
  return ok({})
}

async function putBack(parts: HandlerParts, backup: UnlockedBackup, actor: string) {
  try {
    return await restore({ ...parts, actor }, backup)
  } catch (error) {
    if (error instanceof FolderTaken) return fail('FILE_BUSY')
    throw error
  } finally {
    wipe(backup.keys)
  }
}

/** Written before the backup is made, so that it stands in it too. */
function noted({ clock, actor }: HandlerParts, open: OpenFile, operation: string): OpenFile {
  const note = { at: clock.now(), actor: actor(), operation, requestId: null }
  open.store.change(note, (change) => change.noted('backup'))
  return open
}

function keepSecondPlace({ clock, actor }: HandlerParts, open: OpenFile, secondPlace: string): OpenFile {
  const note = { at: clock.now(), actor: actor(), operation: 'backups.saveSecondPlace', requestId: null }
  open.store.change(note, (change, reader) => {
    if (readDeskSetting(reader) === null) change.insert(deskSetting, { id: 'desk', secondPlace })
    else change.update(deskSetting, 'desk', { secondPlace })
  })
  return open
}

function stop(message: string): never {
  throw new Error(message)
}
