import { Group, NumberInput, Select, Text, Textarea, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useLocation } from 'wouter'
import { type PanelDetails, panelDetails } from '#domain/panels/panel'
import { useChange } from '../api/hooks.ts'
import { BinButton } from '../ui/BinButton.tsx'
import { draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { FormModal, useUnsaved } from '../ui/FormModal.tsx'
import { choicesOf, KIND_LABELS, type OpenedPanel } from './panel-words.ts'

type Panel = OpenedPanel['panel']

interface EditPanelProps {
  /** Null: closed. */
  panel: Panel | 'new' | null
  onClose: () => void
  onSaved?: (id: string) => void
  /** Nobody sat, drew or met in it. */
  empty?: boolean
}

/** A new panel, or one that is changed. */
export function EditPanel({ panel, onClose, onSaved, empty = false }: EditPanelProps) {
  const known = panel === 'new' ? null : panel
  return (
    <FormModal
      name={`panel:${known?.id ?? 'new'}`}
      title={known === null ? 'Panel toevoegen' : `${known.name} wijzigen`}
      opened={panel !== null}
      onClose={onClose}
    >
      {(close) => (
        <>
          <PanelForm panel={known} onClose={close} onSaved={onSaved} />
          {known !== null && empty ? <RemovePanel panel={known} /> : null}
        </>
      )}
    </FormModal>
  )
}

interface PanelFormProps {
  panel: Panel | null
  onClose: () => void
  onSaved: ((id: string) => void) | undefined
}

const NEW_PANEL: PanelDetails = { kind: 'parents', name: '', goal: '', seats: 8, termYears: 1 }

function PanelForm({ panel, onClose, onSaved }: PanelFormProps) {
  const save = useChange('panels.save')
  const form = useForm<PanelDetails>({
    initialValues: panel === null ? NEW_PANEL : detailsOf(panel),
    validate: schemaResolver(panelDetails, { sync: true }),
  })
  useUnsaved(draftOf(form))
  function submit(details: PanelDetails) {
    save.mutate(
      { id: panel?.id ?? null, revision: panel?.revision ?? 0, details },
      {
        onSuccess: ({ id }) => {
          notifications.show({ message: 'Opgeslagen.' })
          onClose()
          onSaved?.(id)
        },
      },
    )
  }
  return (
    <Form onSubmit={form.onSubmit(submit)} busy={save.isPending} error={save.error} onCancel={onClose}>
      <TextInput label="Naam" required data-autofocus maxLength={80} {...form.getInputProps('name')} />
      {panel === null ? (
        <Select
          label="Wie zitten erin?"
          allowDeselect={false}
          data={choicesOf(KIND_LABELS)}
          {...form.getInputProps('kind')}
        />
      ) : (
        <Text>{KIND_LABELS[panel.kind]}</Text>
      )}
      <Group align="flex-start">
        <NumberInput
          label="Plaatsen"
          w={140}
          min={2}
          max={40}
          allowDecimal={false}
          {...form.getInputProps('seats')}
        />
        <NumberInput
          label="Termijn in schooljaren"
          w={200}
          min={1}
          max={4}
          allowDecimal={false}
          {...form.getInputProps('termYears')}
        />
      </Group>
      <Textarea
        label="Waar denkt dit panel over mee?"
        description="Staat op de uitnodiging"
        autosize
        minRows={2}
        maxLength={600}
        {...form.getInputProps('goal')}
      />
    </Form>
  )
}

function detailsOf({ kind, name, goal, seats, termYears }: Panel): PanelDetails {
  return { kind, name, goal, seats, termYears }
}

function RemovePanel({ panel }: { panel: Panel }) {
  const [, navigate] = useLocation()
  return (
    <BinButton
      operation="panels.remove"
      input={{ id: panel.id }}
      label="Panel verwijderen"
      question={`${panel.name} gaat naar de prullenbak. Terughalen kan nog 30 dagen.`}
      confirmLabel="Ja, verwijderen"
      gone={`${panel.name} is verwijderd.`}
      onGone={() => navigate('/panels')}
    />
  )
}
