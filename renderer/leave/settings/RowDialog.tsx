import { Checkbox, Group, MultiSelect, NumberInput, Radio, Select, Stack, TextInput } from '@mantine/core'
import { type UseFormReturnType, useForm } from '@mantine/form'
import type { ReactNode } from 'react'
import { PLACES } from '#domain/leave/asked'
import { RELATIONS } from '#domain/leave/relations'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormModal, useUnsaved } from '../../ui/FormModal.tsx'
import { CIRCUMSTANCE_IDS, type PolicyRowValues } from './policy-form.ts'
import { circumstanceTitle, DEGREES, degreeText, HAS_YEARS, PLACE_WORDS } from './policy-words.ts'
import { checkEntry, entryOf, type RowEntry, rowOf } from './row-entry.ts'

interface RowDialogProps {
  opened: { readonly index: number | null; readonly row: PolicyRowValues } | null
  onClose: () => void
  onKeep: (index: number | null, row: PolicyRowValues) => void
  /** The button that takes the row away; not with a new row. */
  remove: ReactNode
}

/** One row of the table of circumstances. It changes the table; the page saves it. */
export function RowDialog({ opened, onClose, onKeep, remove }: RowDialogProps) {
  return (
    <FormModal
      name=""
      title={opened?.index === null ? 'Regel toevoegen' : `Regel ${(opened?.index ?? 0) + 1}`}
      opened={opened !== null}
      onClose={onClose}
    >
      {(close) =>
        opened === null ? null : (
          <>
            <RowForm row={opened.row} onClose={close} onKeep={(row) => onKeep(opened.index, row)} />
            {opened.index === null ? null : <Group>{remove}</Group>}
          </>
        )
      }
    </FormModal>
  )
}

interface RowFormProps {
  row: PolicyRowValues
  onClose: () => void
  onKeep: (row: PolicyRowValues) => void
}

function RowForm({ row, onClose, onKeep }: RowFormProps) {
  const form = useForm<RowEntry>({ initialValues: entryOf(row), validate: checkEntry })
  useUnsaved(draftOf(form))
  return (
    <Form
      onSubmit={form.onSubmit((entry) => onKeep(rowOf(entry)))}
      submitLabel="In de tabel zetten"
      busy={false}
      error={null}
      onCancel={onClose}
    >
      <Select
        label="Omstandigheid"
        data={CIRCUMSTANCE_IDS.map((id) => ({ value: id, label: circumstanceTitle(id) }))}
        allowDeselect={false}
        data-autofocus
        {...form.getInputProps('circumstance')}
      />
      <WhoFields form={form} />
      {HAS_YEARS.has(form.values.circumstance) ? (
        <TextInput
          label="Bij hoeveel jaar"
          description="Met een spatie ertussen, bijvoorbeeld: 12,5 25 40. Leeg: elk jaar."
          {...form.getInputProps('years')}
        />
      ) : null}
      <Checkbox.Group
        label="Waar"
        description="Kies niets als het niet uitmaakt."
        {...form.getInputProps('places')}
      >
        <Group gap="md" mt={4}>
          {PLACES.map((place) => (
            <Checkbox key={place} value={place} label={PLACE_WORDS[place]} />
          ))}
        </Group>
      </Checkbox.Group>
      <NumberInput
        label="Hoogstens hoeveel schooldagen"
        required
        w={340}
        min={0.5}
        max={10}
        step={0.5}
        decimalSeparator=","
        {...form.getInputProps('maxDays')}
      />
      <ProofFields form={form} />
      <TextInput
        label="Bron"
        description="Waar dit staat."
        maxLength={200}
        {...form.getInputProps('source')}
      />
    </Form>
  )
}

function WhoFields({ form }: { form: UseFormReturnType<RowEntry> }) {
  const { who } = form.values
  return (
    <>
      <Radio.Group label="Voor wie" {...form.getInputProps('who')}>
        <Group gap="lg" mt={4}>
          <Radio value="all" label="Iedereen" />
          <Radio value="degrees" label="Familie, naar graad" />
          <Radio value="relations" label="Bepaalde familieleden" />
        </Group>
      </Radio.Group>
      {who === 'degrees' ? (
        <Checkbox.Group label="Welke graad" {...form.getInputProps('degrees')}>
          <Stack gap="xs" mt={4}>
            {DEGREES.map((degree) => (
              <Checkbox key={degree} value={String(degree)} label={degreeText(degree)} />
            ))}
          </Stack>
        </Checkbox.Group>
      ) : null}
      {who === 'relations' ? (
        <MultiSelect
          label="Welke familieleden"
          searchable
          hidePickedOptions
          placeholder={form.values.relations.length === 0 ? 'Kies een familielid' : ''}
          nothingFoundMessage="Niet gevonden."
          data={RELATIONS.map(({ id, label }) => ({ value: id, label }))}
          {...form.getInputProps('relations')}
        />
      ) : null}
    </>
  )
}

function ProofFields({ form }: { form: UseFormReturnType<RowEntry> }) {
  const { proof } = form.values
  return (
    <>
      <Radio.Group label="Bewijs" {...form.getInputProps('proof')}>
        <Group gap="lg" mt={4}>
          <Radio value="none" label="Niet nodig" />
          <Radio value="before" label="Vooraf laten zien" />
          <Radio value="afterwards" label="Mag achteraf" />
        </Group>
      </Radio.Group>
      {proof === 'none' ? null : (
        <TextInput
          label="Welk bewijs"
          description="Zoals het in een zin staat, bijvoorbeeld: de trouwkaart"
          required
          maxLength={80}
          {...form.getInputProps('document')}
        />
      )}
    </>
  )
}
