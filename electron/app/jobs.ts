// Long work with progress: the window makes the id, asks for the state, and may cancel.

export interface Job {
  /** Notes how far the work is; returns false when the office has cancelled it. */
  progress(done: number, total: number): boolean
}

export interface Jobs {
  start(id: string): Job
  status(id: string): { done: number; total: number } | null
  cancel(id: string): void
  finish(id: string): void
}

/** Keeps the state of running jobs in memory. */
export function createJobs(): Jobs {
  const running = new Map<string, { done: number; total: number; cancelled: boolean }>()
  return {
    start(id) {
      const state = { done: 0, total: 0, cancelled: false }
      running.set(id, state)
      return {
        progress(done, total) {
          state.done = done
          state.total = total
          return !state.cancelled
        },
      }
    },
    status: (id) => {
      const state = running.get(id)
      return state === undefined ? null : { done: state.done, total: state.total }
    },
    cancel: (id) => {
      const state = running.get(id)
      if (state !== undefined) state.cancelled = true
    },
    finish: (id) => void running.delete(id),
  }
}
