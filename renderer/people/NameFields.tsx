import { Checkbox, SimpleGrid, TextInput } from '@mantine/core'
import type { GetInputPropsOptions, GetInputPropsReturnType } from '@mantine/form'
import type { NameParts } from '#domain/kernel/name'

interface NameFieldsProps {
  input: (part: keyof NameParts, options?: GetInputPropsOptions) => GetInputPropsReturnType
}

/** The parts of a name, in the order in which they are said. */
export function NameFields({ input }: NameFieldsProps) {
  return (
    <>
      <SimpleGrid cols={2}>
        <TextInput label="Roepnaam" {...input('givenName')} data-autofocus />
        <TextInput label="Voorletters" {...input('initials')} />
        <TextInput label="Tussenvoegsel" description="Bijvoorbeeld: van den" {...input('prefix')} />
        <TextInput label="Achternaam" description="Zonder tussenvoegsel" {...input('familyName')} />
      </SimpleGrid>
      <TextInput
        label="Voornamen"
        description="Alleen als de school ze nodig heeft"
        {...input('firstNames')}
      />
      <Checkbox
        label="Naam niet aanpassen"
        description="Bijvoorbeeld een Belgische naam: Tine Van der Velden"
        {...input('keepAsIs', { type: 'checkbox' })}
      />
    </>
  )
}

/** The message when nothing of a name is filled in; to be shown at the surname. */
export function missingName(name: NameParts, otherName = ''): Record<string, string> {
  const parts = [name.givenName, name.firstNames, name.initials, name.familyName, otherName]
  return parts.every((part) => part.trim() === '') ? { familyName: 'Vul een naam in.' } : {}
}
