// The whole programme on a data folder, for as long as it takes to ask it a few things: says `asks <name>`, then one line of JSON per
// answer, `state/problem` or the code of a refusal; and whether a copy there can be looked at.
import { join } from 'node:path'
import { openCopy } from '#db/open'
import { createApplication } from '#electron/app/application'
import type { CallResult } from '#electron/app/dispatch'

export interface DeskTask {
  readonly dataDir: string
  readonly root: string
  readonly ask: readonly { readonly name: string; readonly input: unknown }[]
  /** A finished copy of a school file and its key in hexadecimal. */
  readonly copy?: { readonly file: string; readonly key: string }
}

const task = JSON.parse(process.argv[2] ?? '') as DeskTask

async function work() {
  const application = createApplication({
    dataDir: task.dataDir,
    resourcesDir: join(task.root, 'resources'),
    workersDir: join(task.root, 'electron/dist/workers'),
    deviceKey: null,
    host: 'loopback',
    version: '0.0.0',
  })
  for (const { name, input } of task.ask) {
    console.log(`asks ${name}`)
    console.log(
      JSON.stringify(inShort(await application.dispatch({ name, input, requestId: crypto.randomUUID() }))),
    )
  }
  if (task.copy !== undefined) {
    const copy = openCopy(task.copy.file, Buffer.from(task.copy.key, 'hex'))
    console.log(JSON.stringify(copy.pragma('quick_check', { simple: true })))
    copy.close()
  }
  await application.close()
}

function inShort(answer: CallResult): string {
  if (!answer.ok) return answer.error.code
  const { state, problem } = answer.value as { state?: string; problem?: string | null }
  return [state, problem].filter((part) => typeof part === 'string').join('/')
}

work().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
