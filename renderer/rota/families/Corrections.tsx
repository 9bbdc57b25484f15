import { Button, Group, List, NumberInput, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { OperationOutput } from '#domain/contract/operations'
import { CORRECTION_KINDS } from '#domain/rota/family-balance'
import { CORRECTION_TEXTS } from '#domain/rota/family-texts'
import { useChange } from '../../api/hooks.ts'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormModal, useUnsaved } from '../../ui/FormModal.tsx'
import { RefusalNotice } from '../../ui/Notice.tsx'

type Family = OperationOutput<'rota.family'>
type Kind = (typeof CORRECTION_KINDS)[number]

/** What was taken off or added to what is asked of this family in the year. */
export function Corrections({ family }: { family: Family }) {
  const [adding, add] = useState(false)
  const { householdId, corrections } = family
  return (
    <>
      {corrections.length === 0 ? null : (
        <List spacing={6} aria-label="Correcties">
          {corrections.map((correction) => (
            <List.Item key={correction.correctionId}>
              <Corrected correction={correction} />
            </List.Item>
          ))}
        </List>
      )}
      <Group>
        <Button variant="default" onClick={() => add(true)}>
          Stand corrigeren
        </Button>
      </Group>
      <FormModal
        name={`rotaCorrection:${householdId}`}
        title="Stand corrigeren"
        opened={adding}
        onClose={() => add(false)}
      >
        {(close) => <AddCorrection family={family} onClose={close} />}
      </FormModal>
    </>
  )
}

function Corrected({ correction }: { correction: Family['corrections'][number] }) {
  const remove = useChange('rota.removeCorrection')
  const { correctionId, kind, turns, note } = correction
  const text = `${CORRECTION_TEXTS[kind]}: ${turnsText(turns)}`
  return (
    <>
      <Group gap="sm">
        <span>
          {text}
          {note === '' ? '' : `. ${note}`}
        </span>
        <Button
          size="compact-md"
          variant="subtle"
          loading={remove.isPending}
          aria-label={`Weghalen: ${text}`}
          onClick={() => remove.mutate({ correctionId })}
        >
          Weghalen
        </Button>
      </Group>
      <RefusalNotice error={remove.error} />
    </>
  )
}

/** '2 beurten minder gevraagd', '1 beurt meer gevraagd'. */
function turnsText(turns: number): string {
  const many = Math.abs(turns)
  return `${many} ${many === 1 ? 'beurt' : 'beurten'} ${turns < 0 ? 'meer' : 'minder'} gevraagd`
}

interface Values {
  readonly kind: Kind | null
  readonly turns: number | string
  readonly way: 'less' | 'more'
  readonly note: string
}

function AddCorrection({ family, onClose }: { family: Family; onClose: () => void }) {
  const correct = useChange('rota.correct')
  const form = useForm<Values>({
    initialValues: { kind: null, turns: 1, way: 'less', note: '' },
    validate: {
      kind: (kind) => (kind === null ? 'Kies waarom.' : null),
      turns: (turns) => (typeof turns === 'number' && turns > 0 ? null : 'Vul een getal in, 1 of meer.'),
    },
  })
  useUnsaved(draftOf(form))
  function submit({ kind, turns, way, note }: Values) {
    if (kind === null || typeof turns !== 'number') return
    const { householdId, details } = family
    correct.mutate(
      { schoolYear: details.schoolYear, householdId, kind, turns: way === 'less' ? turns : -turns, note },
      {
        onSuccess: () => {
          notifications.show({ message: 'Opgeslagen.' })
          onClose()
        },
      },
    )
  }
  return (
    <Form onSubmit={form.onSubmit(submit)} busy={correct.isPending} error={correct.error} onCancel={onClose}>
      <Select
        label="Waarom?"
        required
        allowDeselect={false}
        placeholder="Kies"
        data={CORRECTION_KINDS.map((value) => ({ value, label: CORRECTION_TEXTS[value] }))}
        {...form.getInputProps('kind')}
        data-autofocus
      />
      <Group align="flex-start">
        <NumberInput
          label="Aantal beurten"
          required
          w={160}
          min={1}
          max={40}
          allowDecimal={false}
          allowNegative={false}
          {...form.getInputProps('turns')}
        />
        <Select
          label="Minder of meer?"
          w={220}
          allowDeselect={false}
          data={[
            { value: 'less', label: 'Minder vragen' },
            { value: 'more', label: 'Meer vragen' },
          ]}
          {...form.getInputProps('way')}
        />
      </Group>
      <TextInput label="Opmerking" maxLength={160} {...form.getInputProps('note')} />
    </Form>
  )
}
