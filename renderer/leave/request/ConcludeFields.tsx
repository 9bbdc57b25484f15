import { Button, Checkbox, Group, Stack, Text, Textarea, Title } from '@mantine/core'
import type { IsoDate } from '#domain/kernel/date'
import { DateField } from '../../ui/DateField.tsx'
import { RefusalNotice } from '../../ui/Notice.tsx'

/** What holds for the whole request. */
export interface Closing {
  readonly heardOn: IsoDate | null
  readonly hearing: string
  readonly onBehalf: boolean
}

interface ConcludeFieldsProps {
  values: Closing
  /** Who may sign "namens"; '' when nobody. */
  deputy: string
  signer: string
  /** Whether something is refused: then the parents may have to be heard first. */
  refuses: boolean
  busy: boolean
  error: unknown
  onChange: (closing: Closing) => void
  onDecide: () => void
}

/** Who was heard, who signs, and the button that records the decision. */
export function ConcludeFields(props: ConcludeFieldsProps) {
  const { values, deputy, signer, refuses, busy, error, onChange, onDecide } = props
  const { heardOn, hearing, onBehalf } = values
  return (
    <Stack gap="sm" className="card-block">
      <Title order={3} size="h5">
        Afronden
      </Title>
      {refuses ? (
        <Text>
          Wijst u af omdat de feiten anders zijn dan de ouder schreef? Hoor de ouder dan eerst (Awb, artikel
          4:7). Bellen mag.
        </Text>
      ) : null}
      <Group align="flex-start" gap="md">
        <DateField
          label="Gehoord op"
          description="Leeg als dat niet nodig was."
          w={220}
          value={heardOn}
          onChange={(day) => onChange({ heardOn: day, hearing, onBehalf })}
        />
        <Textarea
          label="Verslag van het gesprek"
          description="Wie u sprak en wat er is gezegd, kort."
          flex={1}
          maxLength={2000}
          value={hearing}
          onChange={(event) => onChange({ heardOn, hearing: event.currentTarget.value, onBehalf })}
        />
      </Group>
      {deputy === '' ? (
        <Text size="sm">De brief wordt ondertekend door {signer === '' ? 'de directeur' : signer}.</Text>
      ) : (
        <Checkbox
          label={`${deputy} tekent namens de directeur`}
          checked={onBehalf}
          onChange={(event) => onChange({ heardOn, hearing, onBehalf: event.currentTarget.checked })}
        />
      )}
      <RefusalNotice error={error} />
      <Group>
        <Button loading={busy} onClick={onDecide}>
          Besluit vastleggen
        </Button>
        <Text size="sm">Daarna maakt u de brief.</Text>
      </Group>
    </Stack>
  )
}
