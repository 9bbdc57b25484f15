import { Alert, List, Text } from '@mantine/core'

/** Letters whose address does not fit the window of the envelope, by name; nothing when all do. */
export function AddressTooLong({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <Alert color="yellow" title="Deze adressen passen niet in het venster van de envelop">
      <List>
        {[...new Set(names)].map((name) => (
          <List.Item key={name}>{name}</List.Item>
        ))}
      </List>
      <Text>U kunt toch afdrukken. Schrijf het adres van deze brieven zelf op de envelop.</Text>
    </Alert>
  )
}
