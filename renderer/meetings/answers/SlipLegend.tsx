import { Kbd, List, Stack, Text } from '@mantine/core'
import { memo, type ReactNode } from 'react'

/** How a slip is typed; it stands where the family comes. */
export const SlipLegend = memo(function SlipLegend() {
  return (
    <Stack gap="xs">
      <Text fw={600}>Zo typt u een strook</Text>
      <List type="ordered" spacing={6}>
        <List.Item>
          Typ de <b>code</b>. Het gezin verschijnt. Klopt het?
        </List.Item>
        <List.Item>
          Typ het antwoord: <Key>J</Key> ja, <Key>N</Key> nee, <Key>M</Key> misschien, <Key>?</Key>{' '}
          onleesbaar.
        </List.Item>
        <List.Item>
          Typ hoeveel <b>volwassenen</b> er komen: <Key>1</Key> tot <Key>9</Key>. Daarbij <Key>T</Key> tolk,{' '}
          <Key>O</Key> oppas.
        </List.Item>
        <List.Item>
          <Key>Enter</Key> slaat op, <Key>Esc</Key> begint opnieuw.
        </List.Item>
      </List>
    </Stack>
  )
})

function Key({ children }: { children: ReactNode }) {
  return <Kbd size="sm">{children}</Kbd>
}
