import { Button, Checkbox, Group, List, Select, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { OperationOutput } from '#domain/contract/operations'
import type { IsoDate } from '#domain/kernel/date'
import { longDate } from '#domain/kernel/date-text'
import { isEnteredAfterwards } from '#domain/rota/balance'
import { EXEMPTION_KINDS } from '#domain/rota/family-form'
import { EXEMPTION_TEXTS } from '#domain/rota/family-texts'
import { useChange } from '../../api/hooks.ts'
import { useSchool } from '../../app/school-context.ts'
import { ConfirmButton } from '../../ui/ConfirmButton.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormModal, useUnsaved } from '../../ui/FormModal.tsx'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'

type Family = OperationOutput<'rota.family'>

/** Vrijstellingen: agreed beforehand, with a period; the reason stays on this page. */
export function Exemptions({ family }: { family: Family }) {
  const [adding, add] = useState(false)
  const { householdId, exemptions } = family
  return (
    <Section
      title="Vrijstellingen"
      actions={
        <Button variant="default" onClick={() => add(true)}>
          Vrijstelling toevoegen
        </Button>
      }
    >
      {exemptions.length === 0 ? (
        <Text>Geen.</Text>
      ) : (
        <List spacing={6}>
          {exemptions.map((exemption) => (
            <List.Item key={exemption.exemptionId}>
              <Exempt exemption={exemption} />
            </List.Item>
          ))}
        </List>
      )}
      <Text size="sm">
        De reden is alleen hier te lezen, door balie en directeur. Anderen zien “vrijgesteld” met een datum.
      </Text>
      <FormModal
        name={`rotaExemption:${householdId}`}
        title="Vrijstelling toevoegen"
        opened={adding}
        onClose={() => add(false)}
      >
        {(close) => <AddExemption householdId={householdId} onClose={close} />}
      </FormModal>
    </Section>
  )
}

function Exempt({ exemption }: { exemption: Family['exemptions'][number] }) {
  const remove = useChange('rota.removeExemption')
  const { exemptionId, from, until, kind, reason, afterwards } = exemption
  return (
    <>
      <Group gap="sm">
        <span>
          <b>
            {longDate(from)} tot en met {longDate(until)}
          </b>
          : {EXEMPTION_TEXTS[kind]}
          {reason === '' ? '' : `. ${reason}`}
          {afterwards ? ' (achteraf genoteerd)' : ''}
        </span>
        <ConfirmButton
          label="Weghalen"
          question={`De vrijstelling van ${longDate(from)} tot en met ${longDate(until)} gaat weg. Het gezin wordt dan weer gevraagd.`}
          confirmLabel="Ja, weghalen"
          busy={remove.isPending}
          onConfirm={() => remove.mutate({ exemptionId })}
        />
      </Group>
      <RefusalNotice error={remove.error} />
    </>
  )
}

type Kind = (typeof EXEMPTION_KINDS)[number]

interface Values {
  readonly from: IsoDate | null
  readonly until: IsoDate | null
  readonly kind: Kind | null
  readonly reason: string
  /** It was agreed before it began, and is only entered now (R-B6). */
  readonly agreedBefore: boolean
}

function AddExemption({ householdId, onClose }: { householdId: string; onClose: () => void }) {
  const { today } = useSchool()
  const exempt = useChange('rota.exempt')
  const form = useForm<Values>({
    initialValues: { from: today, until: null, kind: null, reason: '', agreedBefore: false },
    validate: {
      from: (day) => (day === null ? 'Vul de eerste dag in.' : null),
      until: (day, { from }) => untilProblem(day, from),
      kind: (kind) => (kind === null ? 'Kies een soort.' : null),
      agreedBefore: (agreed, { from }) =>
        !agreed && isLate(from, today)
          ? 'Een vrijstelling wordt vooraf afgesproken. Is dat gebeurd? Zet dan dit vinkje.'
          : null,
    },
  })
  useUnsaved(draftOf(form))
  function submit({ from, until, kind, reason, agreedBefore }: Values) {
    if (from === null || until === null || kind === null) return
    exempt.mutate(
      { householdId, details: { from, until, kind, reason }, afterwards: agreedBefore },
      {
        onSuccess: () => {
          notifications.show({ message: 'Opgeslagen.' })
          onClose()
        },
      },
    )
  }
  return (
    <Form onSubmit={form.onSubmit(submit)} busy={exempt.isPending} error={exempt.error} onCancel={onClose}>
      <Group align="flex-start">
        <DateField label="Vanaf" required w={180} data-autofocus {...form.getInputProps('from')} />
        <DateField label="Tot en met" required w={180} {...form.getInputProps('until')} />
      </Group>
      <Select
        label="Soort"
        required
        allowDeselect={false}
        placeholder="Kies"
        data={EXEMPTION_KINDS.map((value) => ({ value, label: EXEMPTION_TEXTS[value] }))}
        {...form.getInputProps('kind')}
      />
      <TextInput
        label="Reden"
        description="Niet verplicht. Alleen balie en directeur lezen dit."
        maxLength={200}
        {...form.getInputProps('reason')}
      />
      {isLate(form.values.from, today) ? (
        <Checkbox
          label="Deze vrijstelling begint in het verleden. Zij is vooraf afgesproken."
          {...form.getInputProps('agreedBefore', { type: 'checkbox' })}
        />
      ) : null}
    </Form>
  )
}

function isLate(from: IsoDate | null, today: IsoDate): boolean {
  return from !== null && isEnteredAfterwards({ from }, today)
}

function untilProblem(day: IsoDate | null, from: IsoDate | null): string | null {
  if (day === null) return 'Vul de laatste dag in.'
  return from !== null && day < from ? 'De laatste dag ligt voor de eerste.' : null
}
