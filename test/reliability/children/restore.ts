// A desk that puts a backup back and is killed before a step: `step <name>`, then nothing more.
import { writeSync } from 'node:fs'
import { backupDesk } from '../../support/backup-desk.ts'

export interface RestoreTask {
  readonly dataDir: string
  readonly backup: { readonly id: string; readonly sha256: string }
  readonly recoveryKey: string
  /** Dies before this step. */
  readonly dieAt: string
}

const task = JSON.parse(process.argv[2] ?? '') as RestoreTask

async function work() {
  const desk = backupDesk(task.dataDir, {
    step(what) {
      writeSync(1, `step ${what}\n`)
      if (what === task.dieAt) process.kill(process.pid, 'SIGKILL')
    },
  })
  await desk.begin(task.recoveryKey)
  const result = await desk.call('backups.restore', { ...task.backup, key: null })
  writeSync(1, `done ${JSON.stringify(result)}\n`)
  desk.leave()
}

work().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
