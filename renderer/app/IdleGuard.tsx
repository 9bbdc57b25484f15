import { Button, Modal, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'

interface IdleGuardProps {
  minutes: number
  /** Somebody works: at most once in half a minute. */
  onWork: () => void
  onLock: () => void
}

/** How long before the lock it warns, and how seldom it says that somebody works, in milliseconds. */
const WARNING = 20_000
const SELDOM = 30_000
const SIGNS_OF_WORK = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** Locks the screen after some minutes without a key; 20 seconds before it warns, and any key extends. */
export function IdleGuard({ minutes, onWork, onLock }: IdleGuardProps) {
  const [warning, setWarning] = useState(false)
  const calls = useRef({ onWork, onLock })
  useEffect(() => {
    calls.current = { onWork, onLock }
  })
  useEffect(() => {
    let last = performance.now()
    let told = last
    const work = () => {
      last = performance.now()
      setWarning(false)
      if (last - told < SELDOM) return
      told = last
      calls.current.onWork()
    }
    const tick = setInterval(() => {
      const left = last + minutes * 60_000 - performance.now()
      if (left <= 0) calls.current.onLock()
      else setWarning(left <= WARNING)
    }, 1000)
    for (const sign of SIGNS_OF_WORK) window.addEventListener(sign, work, { passive: true, capture: true })
    return () => {
      clearInterval(tick)
      for (const sign of SIGNS_OF_WORK) window.removeEventListener(sign, work, { capture: true })
    }
  }, [minutes])
  return (
    <Modal opened={warning} onClose={() => setWarning(false)} title="Bent u er nog?" withCloseButton={false}>
      <Stack>
        <Text>Over een paar seconden gaat het scherm op slot. Wat u hebt getypt, blijft bewaard.</Text>
        <Button data-autofocus onClick={() => setWarning(false)}>
          Ik ben er nog
        </Button>
      </Stack>
    </Modal>
  )
}
