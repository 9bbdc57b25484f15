// A small application for the tests of the hosts: it answers with what reached it.
import type { Application } from '#electron/app/application'
import type { Call } from '#electron/app/dispatch'

export interface StandIn extends Pick<Application, 'dispatch' | 'knows' | 'takePaper'> {
  readonly calls: Call[]
}

export const TICKET = 'ticket-0123456789abcdef'
export const PAPER = { bytes: new TextEncoder().encode('%PDF-1.7 invented'), fileName: 'brief één.pdf' }

/** Knows `test.echo` (gives its input back), `test.refuse` (a listed refusal) and `test.wrong` (cannot be sent). */
export function standInApplication(): StandIn {
  const calls: Call[] = []
  return {
    calls,
    knows: async (name) => ['test.echo', 'test.refuse', 'test.wrong'].includes(name),
    takePaper: (ticket) => (ticket === TICKET ? PAPER : null),
    async dispatch(call) {
      calls.push(call)
      if (call.name === 'test.refuse') {
        return {
          ok: false,
          error: { code: 'GROUP_FULL', details: { places: 3, names: ['Yılmaz', 'Łukasz'] } },
        }
      }
      if (call.name === 'test.wrong') return { ok: true, value: () => 'a function cannot travel' }
      return { ok: true, value: call.input }
    },
  }
}
