import { Button, Text } from '@mantine/core'
import { useState } from 'react'

/** Opens the wall in a window of its own, or brings it forward. In this window it would have no way back. */
export function WallButton({ meetingId }: { meetingId: string }) {
  const [refused, setRefused] = useState(false)
  const open = () => {
    const address = `#/bijeenkomsten/${meetingId}/wand`
    const wall = window.open(address, 'ouderloket-wand', 'popup,width=1280,height=720')
    setRefused(wall === null)
    wall?.focus()
  }
  return (
    <>
      <Button variant="default" onClick={open}>
        Wandscherm openen
      </Button>
      {refused ? (
        <Text role="alert">Het tweede venster werd tegengehouden. Sta het toe en druk nog een keer.</Text>
      ) : null}
    </>
  )
}
