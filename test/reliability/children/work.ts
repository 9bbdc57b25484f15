// A programme at work until it is killed: opens a school file, does step after step through dispatch, and says so.
// Lines: `ready <request id of the newest change> <print>`, `about <request id> <print>` before a change is kept,
// `kept <request id>` afterwards.
import { randomUUID } from 'node:crypto'
import { openSync, writeSync } from 'node:fs'
import { createDice } from '#domain/practice/dice'
import { announcing, contentsOf, lastRequestOf, printOf } from '../support/content.ts'
import { openSchool, type SchoolPlace } from '../support/school.ts'
import { importList, nextStep } from '../support/work.ts'

export interface WorkTask {
  readonly place: SchoolPlace
  readonly seed: number
  /** Stops by itself after so many kept changes. */
  readonly most: number
  /** Where the lines go: a file that the disk's log takes marks from; else standard output. */
  readonly marks?: string
  /** For the self-test: the synchronous setting of a careless programme. */
  readonly synchronous?: 'OFF'
}

const task = JSON.parse(process.argv[2] ?? '') as WorkTask
const target = task.marks === undefined ? 1 : openSync(task.marks, 'a')
// One write call for a line: it is with the reader before the next one happens, whatever becomes of us.
const say = (line: string) => void writeSync(target, `${line}\n`)

async function work() {
  let about: string | null = null
  const school = openSchool(task.place, {
    watch: (store) =>
      announcing(store, (id, print) => {
        about = id
        say(`about ${id} ${print}`)
      }),
    spoil: (sqlite) => {
      if (task.synchronous !== undefined) sqlite.pragma(`synchronous = ${task.synchronous}`)
    },
  })
  const dice = createDice(task.seed)
  // Reading a list takes longer than many a child has to live: some begin with one that was read.
  let next = dice.chance(0.4) ? await importList(school, dice) : null
  say(`ready ${lastRequestOf(school.sqlite)} ${printOf(contentsOf(school.sqlite))}`)
  for (let kept = 0; kept < task.most; ) {
    const { name, input } = next ?? (await nextStep(school, dice))
    next = null
    const id = randomUUID()
    const answer = await school.call(name, input, id)
    // An edit that changes nothing leaves no trace.
    if (answer.ok && about === id) {
      say(`kept ${id} ${name}`)
      kept += 1
    } else if (!answer.ok && !REFUSALS.includes(answer.error.code)) {
      throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
    }
  }
  school.close()
}

/** What an office at random also gets. */
const REFUSALS = ['LATER_CHANGES', 'TIES_DIFFER', 'NOT_FOUND', 'NOTHING_TO_IMPORT', 'IMPORT_QUESTIONS_OPEN']

run(work())

function run(done: Promise<void>) {
  done.catch((error: unknown) => {
    console.error(error)
    process.exitCode = 1
  })
}
