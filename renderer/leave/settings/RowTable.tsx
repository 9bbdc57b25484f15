import { Button, Checkbox, Group, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { ConfirmButton } from '../../ui/ConfirmButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { NEW_ROW, type PartProps, type PolicyRowValues } from './policy-form.ts'
import {
  circumstanceTitle,
  DEGREES,
  degreeText,
  movedUp,
  placeForRow,
  proofText,
  rowText,
  schoolDaysText,
} from './policy-words.ts'
import { RowDialog } from './RowDialog.tsx'

/** Which row is open: its place, or null for a new one. */
interface Opened {
  readonly index: number | null
  readonly row: PolicyRowValues
}

/** Weighty circumstances: how many days, for whom, and what shows it. The first row that fits counts. */
export function RowTable({ form, mayEdit }: PartProps) {
  const { rows } = form.values.policy
  const [opened, open] = useState<Opened | null>(null)
  const setRows = (changed: PolicyRowValues[]) => form.setFieldValue('policy.rows', changed)
  function keep(index: number | null, row: PolicyRowValues) {
    if (index !== null) setRows(rows.map((one, at) => (at === index ? row : one)))
    else {
      const at = placeForRow(rows, row.circumstance)
      setRows([...rows.slice(0, at), row, ...rows.slice(at)])
    }
    open(null)
  }
  return (
    <Section
      title="Gewichtige omstandigheden"
      actions={
        mayEdit ? (
          <Button variant="light" size="sm" onClick={() => open({ index: null, row: NEW_ROW })}>
            Regel toevoegen
          </Button>
        ) : null
      }
    >
      <Text size="sm">
        De eerste regel die past, telt. Zet een bijzondere regel daarom boven een algemene.
      </Text>
      <Table layout="fixed" verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w={44}>
              Nr.
            </Table.Th>
            <Table.Th scope="col">Omstandigheid en voor wie</Table.Th>
            <Table.Th scope="col" w={190}>
              Dagen en bewijs
            </Table.Th>
            <Table.Th scope="col" w={90}>
              Geldt
            </Table.Th>
            {mayEdit ? (
              <Table.Th scope="col" w={200}>
                Wijzigen
              </Table.Th>
            ) : null}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; what is in it changes and keeps the focus
            <Table.Tr key={index}>
              <Table.Td>{index + 1}</Table.Td>
              <Table.Th scope="row" className="breaking">
                {circumstanceTitle(row.circumstance)}
                <Text size="sm">{rowText(row)}</Text>
              </Table.Th>
              <Table.Td className="breaking">
                {schoolDaysText(row.maxDays)}
                <Text size="sm">{proofText(row)}</Text>
              </Table.Td>
              <Table.Td>
                {mayEdit ? (
                  <Checkbox
                    checked={row.on}
                    label={row.on ? 'ja' : 'nee'}
                    aria-label={`Regel ${index + 1}, ${circumstanceTitle(row.circumstance)}: geldt`}
                    onChange={(event) =>
                      form.setFieldValue(`policy.rows.${index}.on`, event.currentTarget.checked)
                    }
                  />
                ) : row.on ? (
                  'ja'
                ) : (
                  'nee'
                )}
              </Table.Td>
              {mayEdit ? (
                <Table.Td>
                  <Group gap="xs" wrap="nowrap">
                    <Button
                      variant="default"
                      size="sm"
                      onClick={() => open({ index, row })}
                      aria-label={`Regel ${index + 1} wijzigen`}
                    >
                      Wijzigen
                    </Button>
                    {index === 0 ? null : (
                      <Button
                        variant="default"
                        size="sm"
                        px="xs"
                        onClick={(event) => {
                          setRows(movedUp(rows, index))
                          focusRowAbove(event.currentTarget)
                        }}
                        aria-label={`Regel ${index + 1} een plaats omhoog`}
                        title="Een plaats omhoog"
                      >
                        ↑
                      </Button>
                    )}
                  </Group>
                </Table.Td>
              ) : null}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <DegreeWords />
      <RowDialog
        opened={opened}
        onClose={() => open(null)}
        onKeep={keep}
        remove={
          <ConfirmButton
            label="Regel weghalen"
            question="De regel verdwijnt uit de tabel. Het geldt pas na «Opslaan»."
            confirmLabel="Ja, weghalen"
            onConfirm={() => {
              if (opened !== null) setRows(rows.filter((_, at) => at !== opened.index))
              open(null)
            }}
          />
        }
      />
    </Section>
  )
}

/** The focus goes along with the row that moved, so that pressing again moves it again. */
function focusRowAbove(button: HTMLElement): void {
  const above = button.closest('tr')?.previousElementSibling
  above?.querySelector<HTMLElement>('button:last-of-type')?.focus()
}

/** Who is meant by a degree, in words. */
function DegreeWords() {
  return (
    <div>
      {DEGREES.map((degree) => (
        <Text key={degree} size="sm">
          {degreeText(degree)}
        </Text>
      ))}
    </div>
  )
}
