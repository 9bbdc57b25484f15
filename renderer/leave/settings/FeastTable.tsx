import { Button, Checkbox, Group, NumberInput, Table, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { ConfirmButton } from '../../ui/ConfirmButton.tsx'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormModal, useUnsaved } from '../../ui/FormModal.tsx'
import { Section } from '../../ui/Section.tsx'
import { type FeastValues, newFeastId, type PartProps } from './policy-form.ts'
import { schoolDaysText } from './policy-words.ts'

/** Feasts and duties of a religion: a message is enough (LPW 11 onder e and 13); the list is no limit. */
export function FeastTable({ form, mayEdit }: PartProps) {
  const { feasts } = form.values.policy
  const [opened, open] = useState<FeastValues | null>(null)
  const setFeasts = (changed: FeastValues[]) => form.setFieldValue('policy.feasts', changed)
  function keep(feast: FeastValues) {
    const known = feasts.some(({ id }) => id === feast.id)
    setFeasts(known ? feasts.map((one) => (one.id === feast.id ? feast : one)) : [...feasts, feast])
    open(null)
  }
  return (
    <Section
      title="Feesten en plichten van een geloof"
      actions={
        mayEdit ? (
          <Button
            variant="light"
            size="sm"
            onClick={() =>
              open({
                id: newFeastId(feasts),
                label: '',
                religious: true,
                days: null,
                source: 'beleid van de school',
              })
            }
          >
            Feest toevoegen
          </Button>
        ) : null
      }
    >
      <Text size="sm">
        Elk geloof telt. Staat een feest niet in de lijst, dan beoordeelt de directeur het. De dag zelf meldt
        de ouder: veel feesten vallen elk jaar anders.
      </Text>
      <NumberInput
        label="Schooldagen per plicht"
        description="Geldt waar bij een feest niets anders staat."
        w={300}
        min={0.5}
        max={10}
        step={0.5}
        decimalSeparator=","
        disabled={!mayEdit}
        {...form.getInputProps('policy.daysPerDuty')}
      />
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Feest</Table.Th>
            <Table.Th scope="col">Dagen</Table.Th>
            <Table.Th scope="col">Bron</Table.Th>
            {mayEdit ? <Table.Th scope="col">Wijzigen</Table.Th> : null}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {feasts.map((feast) => (
            <Table.Tr key={feast.id}>
              <Table.Th scope="row" className="breaking">
                {feast.label}
              </Table.Th>
              <Table.Td>{daysText(feast)}</Table.Td>
              <Table.Td className="breaking">{feast.source}</Table.Td>
              {mayEdit ? (
                <Table.Td>
                  <Button
                    variant="default"
                    size="sm"
                    onClick={() => open(feast)}
                    aria-label={`${feast.label} wijzigen`}
                  >
                    Wijzigen
                  </Button>
                </Table.Td>
              ) : null}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <FormModal name="" title="Feest of plicht" opened={opened !== null} onClose={() => open(null)}>
        {(close) =>
          opened === null ? null : (
            <>
              <FeastForm feast={opened} onClose={close} onKeep={keep} />
              {feasts.some(({ id }) => id === opened.id) ? (
                <Group>
                  <ConfirmButton
                    label="Feest weghalen"
                    question="Het feest verdwijnt uit de lijst. Het geldt pas na «Opslaan»."
                    confirmLabel="Ja, weghalen"
                    onConfirm={() => {
                      setFeasts(feasts.filter(({ id }) => id !== opened.id))
                      open(null)
                    }}
                  />
                </Group>
              ) : null}
            </>
          )
        }
      </FormModal>
    </Section>
  )
}

interface FeastEntry {
  label: string
  religious: boolean
  /** An empty field is text: what holds for all feasts. */
  days: number | string
  source: string
}

interface FeastFormProps {
  feast: FeastValues
  onClose: () => void
  onKeep: (feast: FeastValues) => void
}

function FeastForm({ feast, onClose, onKeep }: FeastFormProps) {
  const { id, label, religious, days, source } = feast
  const form = useForm<FeastEntry>({
    initialValues: { label, religious, days: days ?? '', source },
    validate: checkFeast,
  })
  useUnsaved(draftOf(form))
  return (
    <Form
      onSubmit={form.onSubmit((entry) =>
        onKeep({
          id,
          label: entry.label.trim(),
          religious: entry.religious,
          days: entry.days === '' ? null : Number(entry.days),
          source: entry.source.trim(),
        }),
      )}
      submitLabel="In de lijst zetten"
      busy={false}
      error={null}
      onCancel={onClose}
    >
      <TextInput label="Naam" required maxLength={80} data-autofocus {...form.getInputProps('label')} />
      <Checkbox
        label="Het is een plicht van een geloof of levensovertuiging"
        description="Zonder vinkje is het een feest zonder plicht: daarvoor geldt deze vrijstelling niet."
        {...form.getInputProps('religious', { type: 'checkbox' })}
      />
      <NumberInput
        label="Schooldagen"
        description="Leeg: zoals bij alle feesten."
        w={260}
        min={0.5}
        max={10}
        step={0.5}
        decimalSeparator=","
        {...form.getInputProps('days')}
      />
      <TextInput label="Bron" maxLength={200} {...form.getInputProps('source')} />
    </Form>
  )
}

function checkFeast({ label, days }: FeastEntry): Record<string, string> {
  const count = Number(days)
  const fits = days === '' || (count >= 0.5 && count <= 10 && Number.isInteger(count * 2))
  return {
    ...(label.trim() === '' ? { label: 'Vul de naam van het feest in.' } : {}),
    ...(fits ? {} : { days: 'Vul hele of halve dagen in, van 0,5 tot 10.' }),
  }
}

function daysText({ days, religious }: FeastValues): string {
  if (!religious) return 'geen: zonder plicht'
  return days === null ? 'standaard' : schoolDaysText(days)
}
