import { Button, NumberInput, Stack, Table, Text, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import * as z from 'zod'
import type { OperationOutput } from '#domain/contract/operations'
import { isoDate } from '#domain/kernel/date'
import { tableDate } from '#domain/kernel/date-text'
import { line, requiredLine } from '#domain/kernel/text'
import { CLEANED_KINDS } from '#domain/privacy/privacy'
import { monthsText, RETENTION_TEXTS } from '#domain/privacy/retention'
import { useChange, useRead } from '../api/hooks.ts'
import { useMay, useSchool } from '../app/school-context.ts'
import { DateField } from '../ui/DateField.tsx'
import { draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { FormModal, useUnsaved } from '../ui/FormModal.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'

type Rule = OperationOutput<'privacy.retention'>['rules'][number]

/** How long each kind stays, why, and when the school last looked at it. */
export function Terms() {
  const retention = useRead('privacy.retention', {})
  const [editing, edit] = useState<Rule | null>(null)
  const mayEdit = useMay('keepRetention')
  if (retention.data === undefined)
    return retention.error === null ? <Waiting /> : <RefusalNotice error={retention.error} />
  return (
    <Stack>
      <Text>
        Dit zijn voorstellen uit de wet en van de sector. Het bestuur van uw school stelt de termijnen vast.
      </Text>
      <Table withTableBorder verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Wat</Table.Th>
            <Table.Th scope="col">Hoe lang</Table.Th>
            <Table.Th scope="col">Waarom</Table.Th>
            <Table.Th scope="col">Nagekeken</Table.Th>
            {mayEdit ? <Table.Th scope="col">Wijzigen</Table.Th> : null}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {retention.data.rules.map((rule) => (
            <RuleRow key={rule.kind} rule={rule} onEdit={mayEdit ? edit : null} />
          ))}
        </Table.Tbody>
      </Table>
      <EditRule rule={editing} onClose={() => edit(null)} />
    </Stack>
  )
}

function RuleRow({ rule, onEdit }: { rule: Rule; onEdit: ((rule: Rule) => void) | null }) {
  const { label, startEvent } = RETENTION_TEXTS[rule.kind]
  const isCleaned = CLEANED_KINDS.some((kind) => kind === rule.kind)
  return (
    <Table.Tr>
      <Table.Th scope="row">{label}</Table.Th>
      <Table.Td>
        {monthsText(rule.months)} na {startEvent}
      </Table.Td>
      <Table.Td>
        {rule.basis}
        {rule.source === '' ? null : <Text size="sm">{rule.source}</Text>}
      </Table.Td>
      <Table.Td>{rule.checkedOn === null ? 'nog niet' : tableDate(rule.checkedOn)}</Table.Td>
      {onEdit === null ? null : (
        <Table.Td>
          {isCleaned ? (
            <Button variant="default" onClick={() => onEdit(rule)} aria-label={`${label} wijzigen`}>
              Wijzigen
            </Button>
          ) : (
            'ligt vast'
          )}
        </Table.Td>
      )}
    </Table.Tr>
  )
}

function EditRule({ rule, onClose }: { rule: Rule | null; onClose: () => void }) {
  return (
    <FormModal
      name={rule === null ? '' : `term ${rule.kind}`}
      title={rule === null ? 'Bewaartermijn' : RETENTION_TEXTS[rule.kind].label}
      opened={rule !== null}
      onClose={onClose}
    >
      {(close) => (rule === null ? null : <RuleForm rule={rule} onClose={close} />)}
    </FormModal>
  )
}

const entry = z.strictObject({
  months: z.number('Vul een aantal maanden in.').int().min(0).max(1200),
  basis: requiredLine('Schrijf op waarom deze termijn geldt.', 200),
  source: line(200),
  checkedOn: isoDate.nullable(),
})

function RuleForm({ rule, onClose }: { rule: Rule; onClose: () => void }) {
  const { today } = useSchool()
  const save = useChange('privacy.saveRule')
  const { kind, ...values } = rule
  const form = useForm<z.input<typeof entry> & { checkedOn: Rule['checkedOn'] }>({
    initialValues: { ...values, checkedOn: today },
    validate: schemaResolver(entry, { sync: true }),
  })
  useUnsaved(draftOf(form))
  return (
    <Form
      onSubmit={form.onSubmit((details) => {
        const cleaned = CLEANED_KINDS.find((one) => one === kind)
        if (cleaned === undefined) return
        save.mutate(
          { kind: cleaned, ...details },
          {
            onSuccess: () => {
              notifications.show({ message: 'Opgeslagen.' })
              onClose()
            },
          },
        )
      })}
      busy={save.isPending}
      error={save.error}
      onCancel={onClose}
    >
      <NumberInput
        label="Hoeveel maanden"
        description={`Geteld vanaf ${RETENTION_TEXTS[kind].startEvent}.`}
        required
        w={260}
        min={0}
        max={1200}
        allowDecimal={false}
        {...form.getInputProps('months')}
        data-autofocus
      />
      <TextInput label="Waarom deze termijn" required {...form.getInputProps('basis')} />
      <TextInput
        label="Bron"
        description="Bijvoorbeeld een wet of een besluit van het bestuur."
        {...form.getInputProps('source')}
      />
      <DateField label="Nagekeken op" w={260} {...form.getInputProps('checkedOn')} />
    </Form>
  )
}
