// Runs in a worker thread: the fair proposal, so that the window stays alive. It gets plain facts and gives plain data; it
// never opens the school's file. One thread is one proposal: stopping is ending the thread.
import { parentPort } from 'node:worker_threads'
import type { Proposal, RotaFacts } from '#domain/rota/facts'
import { type OpenPlace, openPlaces } from '#domain/rota/open-places'
import { proposalSteps } from '#domain/rota/propose'
import { changesOf, type PlanChange } from '#domain/rota/take-over'
import { whyMe } from '#domain/rota/why-me'

export interface WorkedProposal {
  readonly proposal: Proposal
  readonly changes: readonly (PlanChange & { readonly because: string })[]
  readonly open: readonly OpenPlace[]
}

export type RotaMessage =
  | { readonly done: number; readonly total: number }
  | { readonly result: WorkedProposal }

/** Told once in so many places: more often nobody sees. */
const TELL_EVERY = 8

const port = parentPort
if (port) {
  const post = (message: RotaMessage) => port.postMessage(message)
  port.once('message', (facts: RotaFacts) => post({ result: work(facts, post) }))
}

function work(facts: RotaFacts, post: (message: RotaMessage) => void): WorkedProposal {
  const steps = proposalSteps(facts)
  let step = steps.next()
  for (let count = 0; step.done !== true; count += 1) {
    if (count % TELL_EVERY === 0) post({ done: step.value.given, total: step.value.places })
    step = steps.next()
  }
  const proposal = step.value
  const because = whyMe(facts, proposal)
  return {
    proposal,
    changes: changesOf(facts, proposal).map((change) => ({
      ...change,
      because: change.to === null ? '' : (because({ turnId: change.turnId, familyId: change.to }) ?? ''),
    })),
    open: openPlaces(facts, proposal),
  }
}
