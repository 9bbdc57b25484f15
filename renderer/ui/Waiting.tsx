import { Center, Loader } from '@mantine/core'
import { useEffect, useState } from 'react'

/** A sign of waiting, only when it takes longer than a blink: quick answers must not flicker. */
export function Waiting() {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return <Center mih={120}>{shown ? <Loader role="img" aria-label="Even geduld" /> : null}</Center>
}
