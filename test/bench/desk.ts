// A desk that answers calls through the real dispatch, on a fixed day.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Store } from '#db/store'
import type { OperationInput, OperationName, OperationOutput } from '#domain/contract/operations'
import { parseIsoDate } from '#domain/kernel/date'
import type { Paper } from '#domain/printing/papers'
import type { Actor, ReadContext } from '#electron/app/context'
import { createDispatch } from '#electron/app/dispatch'
import { findHandlerIn } from '#electron/app/find-handler'
import { createJobs } from '#electron/app/jobs'
import { createListReader } from '#electron/app/list-reader'
import { newId } from '#electron/app/new-id'
import { createPapers } from '#electron/app/papers'
import { createRotaPlanner } from '#electron/app/rota-planner'
import { createRenderer, type Renderer } from '#electron/documents/render'

export const ROOT = join(import.meta.dirname, '../..')
export const NOW = '2026-11-21T09:00:00.000Z'
export const TODAY = parseIsoDate('2026-11-21') ?? fail('no such day')
const TIME = '10:00'
const ACTOR: Actor = { id: 'bench', name: 'balie', role: 'head', groupIds: [] }

export interface BenchDesk {
  /** What the services get. */
  readonly context: ReadContext
  /** One call as the window makes it; throws on a refusal. */
  call<N extends OperationName>(name: N, input: OperationInput<N>): Promise<OperationOutput<N>>
  /** The paper that was rendered last. */
  lastPaper(): Paper
  /** Ends the workers. */
  leave(): Promise<void>
}

export function openDesk(store: Store): BenchDesk {
  const lists = createListReader(join(ROOT, 'electron/workers/list-import.ts'))
  const { documents, lastPaper } = rememberPapers()
  const context: ReadContext = {
    reader: store.reader,
    today: TODAY,
    now: NOW,
    time: TIME,
    actor: ACTOR,
    newId,
    jobs: createJobs(),
    papers: createPapers(),
    documents,
    lists,
    rota: createRotaPlanner(join(ROOT, 'electron/workers/rota.ts')),
  }
  const dispatch = createDispatch({
    desk: () => ({ state: 'ready', store, who: ACTOR, confirmed: true, mayAlone: () => false }),
    onWork: () => {},
    findHandler: findHandlerIn({}),
    readContext: () => context,
    clock: { today: () => TODAY, now: () => NOW, time: () => TIME },
    log: { write: () => {} },
  })
  return {
    context,
    async call(name, input) {
      const answer = await dispatch.call({ name, input, requestId: randomUUID() })
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
      return answer.value as OperationOutput<typeof name>
    },
    lastPaper,
    async leave() {
      lists.rest()
      await documents.close()
    },
  }
}

function rememberPapers(): { documents: Renderer; lastPaper: () => Paper } {
  const documents = createRenderer({
    workerFile: join(ROOT, 'electron/documents/worker.ts'),
    resourcesDir: join(ROOT, 'resources'),
  })
  let last: Paper | null = null
  return {
    documents: {
      ...documents,
      render: (paper) => {
        last = paper
        return documents.render(paper)
      },
    },
    lastPaper: () => last ?? fail('nothing was rendered yet'),
  }
}

function fail(message: string): never {
  throw new Error(message)
}
