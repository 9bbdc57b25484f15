import { Button, Group, Radio, Stack } from '@mantine/core'
import type { FormErrors } from './form-check.ts'

/** What every part of the form gets: its own values, and the messages of the whole form by field. */
export interface PartProps<Values> {
  readonly values: Values
  readonly onChange: (part: Partial<Values>) => void
  readonly errors: FormErrors
}

interface ChoiceProps<Value extends string> {
  label: string
  description?: string
  value: Value | null
  onChange: (value: Value) => void
  /** Value, what it says, and an example. */
  choices: readonly (readonly [Value, string, string?])[]
  /** Beside each other, for short answers. */
  inline?: boolean
  error?: string | undefined
}

/** One answer out of a few, all in sight. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, description, value, onChange, choices, inline = false, error } = props
  const radios = choices.map(([one, text, example]) => (
    <Radio key={one} value={one} label={text} {...(example === undefined ? {} : { description: example })} />
  ))
  return (
    <div data-wrong={error === undefined ? undefined : true}>
      <Radio.Group
        label={label}
        description={description}
        value={value}
        onChange={(chosen) => onChange(chosen as Value)}
        error={error}
      >
        {inline ? (
          <Group mt={6} gap="lg">
            {radios}
          </Group>
        ) : (
          <Stack mt={6} gap="sm">
            {radios}
          </Stack>
        )}
      </Radio.Group>
    </div>
  )
}

/** Yes or no, while neither was said. */
export function YesNo(props: { label: string; value: boolean | null; onChange: (value: boolean) => void }) {
  return (
    <Choice
      label={props.label}
      inline
      value={props.value === null ? null : props.value ? 'yes' : 'no'}
      onChange={(chosen) => props.onChange(chosen === 'yes')}
      choices={[
        ['yes', 'Ja'],
        ['no', 'Nee'],
      ]}
    />
  )
}

/** Takes one row away; its name says which. */
export function RemoveButton({ what, onClick }: { what: string; onClick: () => void }) {
  return (
    <Group>
      <Button variant="subtle" size="sm" aria-label={`Weghalen: ${what}`} onClick={onClick}>
        Weghalen
      </Button>
    </Group>
  )
}
