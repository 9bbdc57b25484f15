// An Oefenschool as the programme leaves it when it ends.
import { cpSync } from 'node:fs'
import { madeOnce } from '../../support/made-once.ts'
import type { DeskTask } from '../children/desk.ts'
import { ROOT, startChild } from './child.ts'

/** A copy of it in `dataDir`, which is made. @throws when the programme that made it did not end well */
export async function copyPractice(dataDir: string): Promise<void> {
  const made = await madeOnce('practice of a desk', async (folder) => {
    const ask = [{ name: 'school.practise', input: { startAgain: false } }]
    const child = await startChild('desk', { dataDir: folder, root: ROOT, ask } satisfies DeskTask)
    if ((await child.ended()) !== 0) throw new Error('no Oefenschool was made')
  })
  cpSync(made, dataDir, { recursive: true })
}
