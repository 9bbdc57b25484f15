import { Group, TextInput } from '@mantine/core'
import type { GetInputPropsReturnType } from '@mantine/form'

type AddressField = 'street' | 'houseNumber' | 'addition' | 'postcode' | 'town'

/** Where the school stands, as its letterhead and the return line of every letter say it. */
export function AddressFields({ inputOf }: { inputOf: (field: AddressField) => GetInputPropsReturnType }) {
  return (
    <>
      <Group align="flex-start" wrap="nowrap">
        <TextInput label="Straat" flex={1} {...inputOf('street')} />
        <TextInput label="Nummer" w={110} {...inputOf('houseNumber')} />
        <TextInput label="Toevoeging" w={130} {...inputOf('addition')} />
      </Group>
      <Group align="flex-start" wrap="nowrap">
        <TextInput label="Postcode" w={140} {...inputOf('postcode')} />
        <TextInput label="Plaats" flex={1} {...inputOf('town')} />
      </Group>
    </>
  )
}
