import { Button, Group, List, Select, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { OperationOutput } from '#domain/contract/operations'
import type { IsoDate } from '#domain/kernel/date'
import { longDate } from '#domain/kernel/date-text'
import { CERTIFICATES, type Certificate } from '#domain/rota/family-form'
import { CERTIFICATE_TEXTS } from '#domain/rota/family-texts'
import { useChange } from '../../api/hooks.ts'
import { useSchool } from '../../app/school-context.ts'
import { DateField } from '../../ui/DateField.tsx'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormModal, useUnsaved } from '../../ui/FormModal.tsx'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'

type Family = OperationOutput<'rota.family'>

/** Bewijzen: seen on, by whom, valid until; never the paper or its number. */
export function Certificates({ family }: { family: Family }) {
  const [noting, note] = useState(false)
  const { householdId, certificates, parents } = family
  return (
    <Section
      title="Bewijzen die de school zag"
      actions={
        parents.length === 0 ? null : (
          <Button variant="default" onClick={() => note(true)}>
            Bewijs noteren
          </Button>
        )
      }
    >
      {certificates.length === 0 ? <Text>Nog geen VOG, rijbevestiging of EHBO-diploma gezien.</Text> : null}
      {certificates.length === 0 ? null : (
        <List spacing={6}>
          {certificates.map((certificate) => (
            <List.Item key={certificate.certificateId}>
              <Seen certificate={certificate} />
            </List.Item>
          ))}
        </List>
      )}
      <Text size="sm">De school bewaart alleen dat zij het bewijs zag, nooit het bewijs of het nummer.</Text>
      <FormModal
        name={`rotaCertificate:${householdId}`}
        title="Bewijs noteren"
        opened={noting}
        onClose={() => note(false)}
      >
        {(close) => <NoteCertificate family={family} onClose={close} />}
      </FormModal>
    </Section>
  )
}

function Seen({ certificate }: { certificate: Family['certificates'][number] }) {
  const { today } = useSchool()
  const remove = useChange('rota.removeCertificate')
  const { certificateId, kind, person, seenOn, seenBy, validUntil } = certificate
  const title = `${CERTIFICATE_TEXTS[kind]} van ${person}`
  return (
    <>
      <Group gap="sm">
        <span>
          <b>{title}</b>: gezien op {longDate(seenOn)} door {seenBy}
          {validUntil === null ? '' : `, geldig tot en met ${longDate(validUntil)}`}
          {validUntil !== null && validUntil < today ? ' (verlopen)' : ''}
        </span>
        <Button
          size="compact-md"
          variant="subtle"
          loading={remove.isPending}
          aria-label={`Weghalen: ${title}`}
          onClick={() => remove.mutate({ certificateId })}
        >
          Weghalen
        </Button>
      </Group>
      <RefusalNotice error={remove.error} />
    </>
  )
}

interface Values {
  readonly personId: string | null
  readonly kind: Certificate | null
  readonly seenOn: IsoDate | null
  readonly validUntil: IsoDate | null
}

function NoteCertificate({ family, onClose }: { family: Family; onClose: () => void }) {
  const { today } = useSchool()
  const save = useChange('rota.noteCertificate')
  const { parents } = family
  const only = parents.length === 1 ? (parents[0]?.personId ?? null) : null
  const form = useForm<Values>({
    initialValues: { personId: only, kind: null, seenOn: today, validUntil: null },
    validate: {
      personId: (id) => (id === null ? 'Kies van wie het bewijs is.' : null),
      kind: (kind) => (kind === null ? 'Kies welk bewijs u zag.' : null),
      seenOn: (day) => seenProblem(day, today),
      validUntil: (day, { seenOn }) =>
        day !== null && seenOn !== null && day < seenOn
          ? 'Deze dag ligt voor de dag waarop u het zag.'
          : null,
    },
  })
  useUnsaved(draftOf(form))
  function submit({ personId, kind, seenOn, validUntil }: Values) {
    if (personId === null || kind === null || seenOn === null) return
    save.mutate(
      { personId, kind, seenOn, validUntil },
      {
        onSuccess: () => {
          notifications.show({ message: 'Opgeslagen.' })
          onClose()
        },
      },
    )
  }
  return (
    <Form onSubmit={form.onSubmit(submit)} busy={save.isPending} error={save.error} onCancel={onClose}>
      <Select
        label="Van wie?"
        required
        allowDeselect={false}
        placeholder="Kies"
        data={parents.map(({ personId, name }) => ({ value: personId, label: name }))}
        {...form.getInputProps('personId')}
        data-autofocus
      />
      <Select
        label="Welk bewijs?"
        required
        allowDeselect={false}
        placeholder="Kies"
        data={CERTIFICATES.map((value) => ({ value, label: CERTIFICATE_TEXTS[value] }))}
        {...form.getInputProps('kind')}
      />
      {form.values.kind === 'driver' ? (
        <Text size="sm">
          Vraag vooraf: rijbewijs, een gordel voor elk kind, verhogers, en een verzekering voor inzittenden.
        </Text>
      ) : null}
      <Group align="flex-start">
        <DateField label="Gezien op" required w={180} {...form.getInputProps('seenOn')} />
        <DateField
          label="Geldig tot en met"
          description="Leeg: zonder einddatum. De school kiest zelf hoe lang."
          w={320}
          {...form.getInputProps('validUntil')}
        />
      </Group>
      <Text size="sm">Staat er al zo’n bewijs bij deze persoon? Dan komt dit ervoor in de plaats.</Text>
    </Form>
  )
}

function seenProblem(day: IsoDate | null, today: IsoDate): string | null {
  if (day === null) return 'Vul in wanneer u het zag.'
  return day > today ? 'Deze dag ligt in de toekomst.' : null
}
