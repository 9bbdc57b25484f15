// What stands between a call and its answer: the secret again, a second person, or nobody signed in any more.
// The office sets it (renderer/access); the hooks only ask.
import { createContext } from 'react'

export interface Gate {
  /** Lets the person type the secret again; false when that was given up. */
  confirm(): Promise<boolean>
  /** Makes a proposal of a call, or does it alone: its answer when it was done, null when it now waits or was given up. */
  propose(name: string, input: unknown, mayAlone: boolean): Promise<{ outcome: unknown } | null>
  /** The session has ended: the window goes to the sign-in screen. */
  signedOut(): void
}

/** Null outside the office: then a refusal is simply shown. */
export const GateContext = createContext<Gate | null>(null)

/** A call that was put aside by the person or waits for a second one: nothing went wrong, so nothing is shown. */
export class PutAside extends Error {}
