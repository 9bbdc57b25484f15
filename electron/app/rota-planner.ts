// A worker thread for each proposal of the rota: started for it, ended with it or when the office stops it.
import { Worker } from 'node:worker_threads'
import { type Failure, fail, ok, type Result } from '#domain/kernel/result'
import type { RotaFacts } from '#domain/rota/facts'
import type { RotaMessage, WorkedProposal } from '../workers/rota.ts'

export interface RotaPlanner {
  /** `goesOn` is told how far the work is, and says false when the office has stopped it. @throws when the thread falls out */
  propose(
    facts: RotaFacts,
    goesOn?: (done: number, total: number) => boolean,
  ): Promise<Result<WorkedProposal, Failure<'PROPOSAL_STOPPED', Record<string, never>>>>
}

/** How often is looked whether the office has stopped it, in milliseconds: some steps take long and tell nothing. */
const LOOK_EVERY = 100
/** Of 7,000 families with 6,000 turns some 500 MB are used. */
const MOST_MEMORY_MB = 2048

/** Makes a planner; `workerFile` is the bundled worker (`rota.cjs`), or `rota.ts` where Node strips types. */
export function createRotaPlanner(workerFile: string): RotaPlanner {
  return {
    propose: (facts, goesOn = () => true) =>
      new Promise((resolve, reject) => {
        const thread = new Worker(workerFile, {
          resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
        })
        let last = { done: 0, total: 0 }
        const end = () => {
          clearInterval(watch)
          void thread.terminate()
        }
        const look = () => {
          if (goesOn(last.done, last.total)) return
          end()
          resolve(fail('PROPOSAL_STOPPED'))
        }
        const watch = setInterval(look, LOOK_EVERY)
        thread.on('message', (message: RotaMessage) => {
          if ('result' in message) {
            end()
            resolve(ok(message.result))
            return
          }
          last = message
          look()
        })
        // What the error says may hold facts of families, so it goes nowhere; who has an answer already hears nothing.
        thread.on('error', () => {})
        thread.on('exit', () => {
          clearInterval(watch)
          reject(new Error('the proposal of the rota was not finished'))
        })
        thread.postMessage(facts)
      }),
  }
}
