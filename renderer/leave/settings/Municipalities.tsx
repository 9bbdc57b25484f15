import { Alert, Button, SimpleGrid, Stack, Table, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { OperationOutput } from '#domain/contract/operations'
import { type MunicipalityDetails, municipalityDetails } from '#domain/leave/policy-settings'
import { Refusal, useChange } from '../../api/hooks.ts'
import { BinButton } from '../../ui/BinButton.tsx'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormModal, useUnsaved } from '../../ui/FormModal.tsx'
import { focusTitle } from '../../ui/focus-title.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'

type Municipality = OperationOutput<'leave.settings'>['municipalities'][number]

const EMPTY: Municipality = {
  ...{ id: '', name: '', towns: [], office: '', street: '', postcode: '', town: '', email: '' },
}

/** Where the leerplichtambtenaar of each municipality is written to; kept by the office. */
export function Municipalities({ municipalities }: { municipalities: readonly Municipality[] }) {
  const [opened, open] = useState<Municipality | null>(null)
  return (
    <Stack align="flex-start">
      <Text>
        Bij meer dan tien dagen beslist de leerplichtambtenaar van de gemeente waar het kind woont. Zet hier
        geen naam van een ambtenaar, alleen het adres van de afdeling.
      </Text>
      <Button onClick={() => open(EMPTY)}>Gemeente toevoegen</Button>
      {municipalities.length === 0 ? (
        <Text>Er staan nog geen gemeenten. Begin met de gemeente van de school.</Text>
      ) : (
        <MunicipalityTable municipalities={municipalities} onEdit={open} />
      )}
      <FormModal
        name={opened === null ? '' : `municipality:${opened.id}`}
        title={opened === null || opened.id === '' ? 'Gemeente toevoegen' : opened.name}
        opened={opened !== null}
        onClose={() => open(null)}
      >
        {(close) =>
          opened === null ? null : (
            <>
              <MunicipalityForm municipality={opened} onClose={close} />
              {opened.id === '' ? null : <RemoveMunicipality municipality={opened} onClose={close} />}
            </>
          )
        }
      </FormModal>
    </Stack>
  )
}

interface MunicipalityTableProps {
  municipalities: readonly Municipality[]
  onEdit: (municipality: Municipality) => void
}

function MunicipalityTable({ municipalities, onEdit }: MunicipalityTableProps) {
  return (
    <Table withTableBorder verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Gemeente</Table.Th>
          <Table.Th scope="col">Plaatsen</Table.Th>
          <Table.Th scope="col">Leerplicht</Table.Th>
          <Table.Th scope="col">Wijzigen</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {municipalities.map((one) => (
          <Table.Tr key={one.id}>
            <Table.Th scope="row" className="breaking">
              {one.name}
            </Table.Th>
            <Table.Td className="breaking">{one.towns.join(', ')}</Table.Td>
            <Table.Td className="breaking">{addressText(one)}</Table.Td>
            <Table.Td>
              <Button variant="default" onClick={() => onEdit(one)} aria-label={`${one.name} wijzigen`}>
                Wijzigen
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

/** As it is typed: a place on each line. */
type Entry = Omit<MunicipalityDetails, 'towns'> & { towns: string }

function MunicipalityForm({ municipality, onClose }: { municipality: Municipality; onClose: () => void }) {
  const { id, towns, ...details } = municipality
  const save = useChange('leave.saveMunicipality')
  const form = useForm<Entry>({
    initialValues: { ...details, towns: towns.join('\n') },
    validate: (entry) => problemsOf(entry),
  })
  useUnsaved(draftOf(form))
  return (
    <Form
      onSubmit={form.onSubmit((entry) =>
        save.mutate(
          { id: id === '' ? null : id, details: detailsOf(entry) },
          {
            onSuccess: () => {
              notifications.show({ message: 'Opgeslagen.' })
              onClose()
            },
          },
        ),
      )}
      busy={save.isPending}
      error={save.error}
      onCancel={onClose}
    >
      <TextInput label="Gemeente" required maxLength={80} data-autofocus {...form.getInputProps('name')} />
      <Textarea
        label="Plaatsen in deze gemeente"
        description="Elke plaats op een eigen regel. Ouderloket kiest de gemeente dan bij het adres van het kind."
        {...form.getInputProps('towns')}
      />
      <TextInput
        label="Afdeling"
        description="Bijvoorbeeld: Leerplicht en RMC"
        maxLength={120}
        {...form.getInputProps('office')}
      />
      <TextInput
        label="Straat of postbus"
        description="Met huisnummer of nummer van de postbus"
        maxLength={120}
        {...form.getInputProps('street')}
      />
      <SimpleGrid cols={2}>
        <TextInput label="Postcode" maxLength={12} {...form.getInputProps('postcode')} />
        <TextInput label="Plaats" maxLength={80} {...form.getInputProps('town')} />
      </SimpleGrid>
      <TextInput label="E-mailadres" maxLength={120} {...form.getInputProps('email')} />
    </Form>
  )
}

function RemoveMunicipality({ municipality, onClose }: { municipality: Municipality; onClose: () => void }) {
  return (
    <BinButton
      operation="leave.removeMunicipality"
      input={{ id: municipality.id }}
      label="Gemeente weghalen"
      question={`${municipality.name} gaat uit de lijst. Terughalen kan nog 30 dagen.`}
      confirmLabel="Ja, weghalen"
      gone="De gemeente is weggehaald."
      onGone={() => {
        onClose()
        focusTitle()
      }}
      Refused={RemovalRefused}
    />
  )
}

/** Still in use: which requests keep it. */
function RemovalRefused({ error }: { error: Refusal | null }) {
  if (!(error instanceof Refusal) || error.error.code !== 'STILL_IN_USE')
    return <RefusalNotice error={error} />
  const { by } = error.error.details as { by: string[] }
  return (
    <Alert color="red" variant="light" role="alert" title="Deze gemeente kan niet weg.">
      Er is niets veranderd. Zij staat nog bij {by.join(', ')}.
    </Alert>
  )
}

function detailsOf(entry: Entry): MunicipalityDetails {
  return {
    ...entry,
    towns: entry.towns
      .split(/[\n;]/)
      .map((town) => town.trim())
      .filter((town) => town !== ''),
  }
}

function problemsOf(entry: Entry): Record<string, string> {
  const checked = municipalityDetails.safeParse(detailsOf(entry))
  if (checked.success) return {}
  return Object.fromEntries(checked.error.issues.map(({ path, message }) => [String(path[0]), message]))
}

function addressText({ office, street, postcode, town, email }: Municipality): string {
  return [office, street, [postcode, town].filter((part) => part !== '').join('  '), email]
    .filter((part) => part !== '')
    .join(', ')
}
