// T3: the disk fails at the N-th write, sync or cut, once or for good, also during opening.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FaultFigures } from './children/faults.ts'
import { ROOT, startChild } from './support/child.ts'
import { diskEnvironment, makeControlFile } from './support/disk.ts'
import { inFolder } from './support/folder.ts'
import { makeSchool } from './support/school.ts'

/** Lets a programme work on a failing disk until so many faults have hit. */
export function runIoFaults(goal: { faults: number; seed: number }): Promise<FaultFigures> {
  return inFolder(async (base) => {
    const disk = join(base, 'disk')
    const place = { folder: join(disk, 'school'), key: '3e'.repeat(32), root: ROOT }
    mkdirSync(place.folder, { recursive: true })
    makeSchool(place, 100)
    const control = join(base, 'control')
    makeControlFile(control)
    const task = { place, control, copies: join(disk, 'copies'), seed: goal.seed, most: goal.faults }
    const child = await startChild('faults', task, diskEnvironment({ folder: disk, control }))
    const said = await child.says('figures')
    if ((await child.ended()) !== 0) throw new Error('the programme stopped by itself')
    return JSON.parse(said.slice('figures '.length)) as FaultFigures
  })
}
