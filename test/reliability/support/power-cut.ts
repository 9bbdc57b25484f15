// A disk that loses its power: from what a programme did to a folder, the folder as it may be found afterwards.
// The model: a file is as at its last fsync, and each 512-byte sector written since holds any version since; names and
// lengths are as at the last fsync, and of what came later a prefix in order (data-safety 12, T2).
import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import type { Dice } from '#domain/practice/dice'
import type { DiskEvent } from './disk-log.ts'

/** none = nothing unsynced survives; some = sectors and names at random; all = everything. */
export const LOSSES = ['none', 'some', 'all'] as const
export type Loss = (typeof LOSSES)[number]

const SECTOR = 512

interface FileState {
  readonly kind: 'file'
  durable: Buffer
  /** Since the last fsync; a cut has no data. */
  unsynced: { readonly at: number; readonly data: Buffer | null }[]
}
interface FolderState {
  readonly kind: 'folder'
  /** Names as they are now, and as the disk surely has them. */
  readonly now: Map<string, Thing>
  readonly durable: Map<string, Thing>
}
type Thing = FileState | FolderState

/** One step of names, whole or not at all: a rename takes one and gives one. */
type Step = readonly { readonly folder: FolderState; readonly name: string; readonly thing: Thing | null }[]

export interface Disk {
  /** Does one event; marks change nothing. */
  apply(event: DiskEvent): void
  /** Writes the folder as it may be found after a power cut now. */
  writeTo(target: string, loss: Loss, dice: Dice): void
}

/** The disk as `folder` is now, all of it synced. Later events name it by its real path. */
export function diskOf(folder: string): Disk {
  const files = new Map<bigint, FileState>()
  const root = readFolder(folder, files)
  let steps: Step[] = []

  function folderAt(path: string): FolderState {
    let at: Thing | undefined = root
    for (const part of relative(folder, path)
      .split('/')
      .filter((one) => one !== '')) {
      at = at?.kind === 'folder' ? at.now.get(part) : undefined
    }
    if (at?.kind !== 'folder') throw new Error(`no folder ${path}`)
    return at
  }
  const place = (path: string) => ({ folder: folderAt(dirname(path)), name: basename(path) })
  const thingAt = (path: string) => place(path).folder.now.get(basename(path)) ?? null
  function step(...edits: Step) {
    for (const edit of edits) put(edit.folder.now, edit)
    steps.push(edits)
  }
  function fileOf({ inode, path }: DiskEvent): FileState {
    const file = files.get(inode)
    if (file === undefined) throw new Error(`a file that was never made: ${path}`)
    return file
  }
  function syncFolder(path: string) {
    const folder = folderAt(path)
    const goes = (one: Step) => one.some((edit) => edit.folder === folder)
    for (const one of steps.filter(goes)) for (const edit of one) put(edit.folder.durable, edit)
    steps = steps.filter((one) => !goes(one))
  }
  function make(event: DiskEvent, thing: Thing) {
    if (thing.kind === 'file') files.set(event.inode, thing)
    step({ ...place(event.path), thing })
  }

  return {
    apply(event) {
      switch (event.kind) {
        case 'C':
          return make(event, { kind: 'file', durable: Buffer.alloc(0), unsynced: [] })
        case 'K':
          return make(event, { kind: 'folder', now: new Map(), durable: new Map() })
        case 'U':
          return step({ ...place(event.path), thing: null })
        case 'R': {
          const to = place(event.data.toString('utf8'))
          const thing = thingAt(event.path)
          return step({ ...to, thing }, { ...place(event.path), thing: null })
        }
        case 'W':
          return void fileOf(event).unsynced.push({ at: event.at, data: event.data })
        case 'T':
          return void fileOf(event).unsynced.push({ at: event.at, data: null })
        case 'S':
          return settle(fileOf(event))
        case 'D':
          return syncFolder(event.path)
        case 'M':
          return
      }
    },
    writeTo(target, loss, dice) {
      const kept = loss === 'none' ? 0 : loss === 'all' ? steps.length : dice.below(steps.length + 1)
      write(root, target, { names: namesAfter(steps.slice(0, kept)), loss, dice })
    },
  }
}

function readFolder(path: string, files: Map<bigint, FileState>): FolderState {
  const entries = readdirSync(path, { withFileTypes: true }).map((entry): [string, Thing] => {
    const inside = join(path, entry.name)
    if (entry.isDirectory()) return [entry.name, readFolder(inside, files)]
    const file: FileState = { kind: 'file', durable: readFileSync(inside), unsynced: [] }
    files.set(lstatSync(inside, { bigint: true }).ino, file)
    return [entry.name, file]
  })
  return { kind: 'folder', now: new Map(entries), durable: new Map(entries) }
}

function put(names: Map<string, Thing>, { name, thing }: { name: string; thing: Thing | null }): void {
  if (thing === null) names.delete(name)
  else names.set(name, thing)
}

function settle(file: FileState): void {
  file.durable = wholeOf(file)
  file.unsynced = []
}

/** The file as a reader sees it now. */
function wholeOf({ durable, unsynced }: FileState): Buffer {
  const length = unsynced.reduce(
    (most, { at, data }) => Math.max(most, at + (data?.length ?? 0)),
    durable.length,
  )
  const bytes = Buffer.alloc(length)
  durable.copy(bytes)
  let end = durable.length
  for (const { at, data } of unsynced) {
    if (data === null) bytes.fill(0, Math.min(at, end), end)
    else data.copy(bytes, at)
    end = data === null ? at : Math.max(end, at + data.length)
  }
  return bytes.subarray(0, end)
}

/**
 * Some of what came since the last fsync. Cuts reach the disk in order, whole, like names; what was written behind the
 * first one that did not is in no file yet. Of the rest each sector holds any version since its last cut.
 */
function mixed(file: FileState, dice: Dice): Buffer {
  const cuts = file.unsynced.flatMap(({ data }, index) => (data === null ? [index] : []))
  const done = dice.below(cuts.length + 1)
  const steps = file.unsynced.slice(0, cuts[done] ?? file.unsynced.length)
  const lastCut = done === 0 ? 0 : (cuts[done - 1] ?? 0) + 1
  const versions = Array.from({ length: steps.length + 1 }, (_, count) =>
    wholeOf({ ...file, unsynced: steps.slice(0, count) }),
  )
  const sinceCut = versions.slice(lastCut)
  const uncut = Math.min(...cuts.slice(0, done).map((index) => file.unsynced[index]?.at ?? 0))
  const bytes = Buffer.alloc(dice.pick(sinceCut).length)
  for (let at = 0; at < bytes.length; at += SECTOR) {
    const version = dice.pick(at + SECTOR <= uncut ? versions : sinceCut)
    bytes.set(version.subarray(at, Math.min(at + SECTOR, bytes.length)), at)
  }
  return bytes
}

function namesAfter(steps: readonly Step[]): (folder: FolderState) => Map<string, Thing> {
  const copies = new Map<FolderState, Map<string, Thing>>()
  const namesOf = (folder: FolderState) => {
    const names = copies.get(folder) ?? new Map(folder.durable)
    copies.set(folder, names)
    return names
  }
  for (const edit of steps.flat()) put(namesOf(edit.folder), edit)
  return namesOf
}

interface Writing {
  readonly names: (folder: FolderState) => Map<string, Thing>
  readonly loss: Loss
  readonly dice: Dice
}

function write(thing: Thing, path: string, writing: Writing): void {
  if (thing.kind === 'folder') {
    mkdirSync(path, { recursive: true })
    for (const [name, inside] of writing.names(thing)) write(inside, join(path, name), writing)
    return
  }
  const { loss, dice } = writing
  const bytes = loss === 'none' ? thing.durable : loss === 'all' ? wholeOf(thing) : mixed(thing, dice)
  writeFileSync(path, bytes)
}
