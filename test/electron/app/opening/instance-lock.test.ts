// T9: two programmes on one data folder.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { takeInstanceLock } from '#electron/app/opening/instance-lock'

const owner = (computer: string) => ({ computer, user: 'joke', now: () => '2026-11-21T08:10:00.000Z' })
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ouderloket-lock-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
})

/** Another process that holds the folder until it is killed. */
async function otherProcess() {
  const script = `
    import { takeInstanceLock } from '#electron/app/opening/instance-lock'
    const lock = takeInstanceLock(process.argv[1], { computer: 'BALIE-02', user: 'joke', now: () => '2026-11-21T08:10:00.000Z' })
    console.log(lock.held)
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script, folder])
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = await new Promise<string>((resolve) =>
    child.stdout.once('data', (text) => resolve(String(text).trim())),
  )
  expect(said).toBe('true')
  return child
}

test('a second programme is refused within a second and told where the first one is', async () => {
  await otherProcess()
  const started = performance.now()
  expect(takeInstanceLock(folder, owner('BALIE-03'))).toEqual({
    held: false,
    elsewhere: { computer: 'BALIE-02', user: 'joke', since: '2026-11-21T08:10:00.000Z' },
  })
  expect(performance.now() - started).toBeLessThan(1000)
})

test('a programme that was killed leaves the folder free, whatever its note says', async () => {
  const child = await otherProcess()
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
  expect(existsSync(join(folder, 'owner.lock'))).toBe(true)
  const lock = takeInstanceLock(folder, owner('BALIE-03'))
  expect(lock.held).toBe(true)
  if (lock.held) lock.release()
  expect(existsSync(join(folder, 'owner.lock'))).toBe(false)
})

test('a note that cannot be read costs the name, not the refusal', () => {
  const lock = takeInstanceLock(folder, owner('BALIE-02'))
  writeFileSync(join(folder, 'owner.lock'), '{"computer":')
  expect(takeInstanceLock(folder, owner('BALIE-03'))).toEqual({ held: false, elsewhere: null })
  if (lock.held) lock.release()
})
