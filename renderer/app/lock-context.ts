import { createContext } from 'react'

/** Locks the screen; what is half typed is kept. */
export const LockContext = createContext<() => Promise<void>>(async () => {})
