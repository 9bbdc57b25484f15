import { Fieldset, Group, TextInput } from '@mantine/core'
import type { GetInputPropsReturnType } from '@mantine/form'
import type { NextStep } from '#domain/complaints/handling'
import { DateField } from '../../ui/DateField.tsx'

interface NextFieldsProps {
  legend: string
  /** `form.getInputProps` of a part of the next step. */
  fields: (part: keyof NextStep) => GetInputPropsReturnType
  autoFocus?: boolean
}

/** What happens next, who does it and by when: it stands on top of the file. */
export function NextFields({ legend, fields, autoFocus = false }: NextFieldsProps) {
  return (
    <Fieldset legend={legend}>
      <Group align="flex-end">
        <TextInput
          label="Volgende stap"
          flex={2}
          miw={200}
          maxLength={120}
          {...(autoFocus ? { 'data-autofocus': true } : {})}
          {...fields('what')}
        />
        <TextInput label="Wie" flex={1} miw={140} maxLength={120} {...fields('who')} />
        <DateField label="Uiterlijk" w={170} {...fields('on')} />
      </Group>
    </Fieldset>
  )
}
