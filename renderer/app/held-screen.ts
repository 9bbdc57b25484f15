// A screen that stands open where others can reach the keys, such as the door of a meeting: whatever leads away from it,
// a link, the Back button, an address or a reload, first asks the secret of who is at the desk.
import { useContext, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { GateContext } from '../api/gate.ts'

/** In the storage of this window, so that a reload does not let go of the screen. */
const HELD = 'ouderloket-held'

/** The address of the screen to show: the one of the address bar, or the one that is held until the secret was typed. */
export function useHeldScreen(isHeld: (path: string) => boolean): string {
  const [path, navigate] = useLocation()
  const gate = useContext(GateContext)
  const [held, setHeld] = useState(() => remembered(isHeld))
  const asking = useRef(false)
  useEffect(() => {
    const keep = (screen: string | null) => {
      if (screen === null) sessionStorage.removeItem(HELD)
      else sessionStorage.setItem(HELD, screen)
      setHeld(screen)
    }
    if (held === null) {
      if (isHeld(path)) keep(path)
      return
    }
    if (path === held || asking.current || gate === null) return
    asking.current = true
    void gate.confirm().then((confirmed) => {
      asking.current = false
      if (confirmed) keep(null)
      else navigate(held, { replace: true })
    })
  }, [path, held, isHeld, gate, navigate])
  return held ?? path
}

function remembered(isHeld: (path: string) => boolean): string | null {
  const screen = sessionStorage.getItem(HELD)
  return screen !== null && isHeld(screen) ? screen : null
}
