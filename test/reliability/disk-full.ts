// T4: the disk is full; nothing is lost, reading goes on, and writing too as soon as there is room.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DiskFullFigures, DiskFullTask } from './children/disk-full.ts'
import { ROOT, startChild } from './support/child.ts'
import { judge } from './support/content.ts'
import { diskEnvironment, makeControlFile } from './support/disk.ts'
import { inFolder } from './support/folder.ts'
import { expectedOf } from './support/lines.ts'
import { makeSchool, openStore, type SchoolPlace } from './support/school.ts'

const KEY = '8b'.repeat(32)
/** Bytes that are left: for the journal of a list and some growth. */
const ROOM = 750_000

/** On a disk of its own that is nearly full; null where such a disk cannot be mounted. */
export async function fillMountedDisk(seed: number): Promise<DiskFullFigures | null> {
  const disk = mkdtempSync(join(tmpdir(), 'ouderloket-small-'))
  try {
    if (!mountSmallDisk(disk)) return null
    try {
      const place = placeIn(disk)
      const ballast = join(disk, 'ballast')
      const { bavail, bsize } = statfsSync(disk)
      writeFileSync(ballast, Buffer.alloc(bavail * bsize - ROOM))
      return await fill({ place, room: { ballast }, seed }, {})
    } finally {
      execFileSync('umount', [disk])
    }
  } finally {
    rmSync(disk, { recursive: true, force: true })
  }
}

/** On any disk, by the library between it and the programme. */
export function fillLimitedDisk(seed: number): Promise<DiskFullFigures> {
  return inFolder((base) => {
    const place = placeIn(base)
    const control = join(base, 'control')
    makeControlFile(control)
    const environment = diskEnvironment({ folder: place.folder, control })
    return fill({ place, room: { control, bytes: ROOM }, seed }, environment)
  })
}

function placeIn(base: string): SchoolPlace {
  const place = { folder: join(base, 'school'), key: KEY, root: ROOT }
  mkdirSync(place.folder)
  makeSchool(place, 100)
  return place
}

async function fill(task: DiskFullTask, environment: Record<string, string>): Promise<DiskFullFigures> {
  const child = await startChild('disk-full', task, environment)
  const said = await child.says('figures')
  if ((await child.ended()) !== 0) throw new Error('the programme stopped by itself')
  const figures = JSON.parse(said.slice('figures '.length)) as DiskFullFigures
  const { store } = openStore(task.place)
  figures.found.push(...judge(store, expectedOf(child.lines)).found)
  store.close()
  return figures
}

function mountSmallDisk(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
