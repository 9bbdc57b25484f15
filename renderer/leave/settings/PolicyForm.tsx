import { Button, Group, Stack, Tabs, Text } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useContext } from 'react'
import { NATIONAL_POLICY } from '#domain/leave/policy'
import { type LeaveSettings, leavePolicy, leaveSettings } from '#domain/leave/policy-settings'
import { useChange } from '../../api/hooks.ts'
import { ConfirmButton } from '../../ui/ConfirmButton.tsx'
import { DraftsContext, draftOf, useDraft } from '../../ui/drafts.tsx'
import { RefusalNotice, Remark } from '../../ui/Notice.tsx'
import { CountingFields } from './CountingFields.tsx'
import { FeastTable } from './FeastTable.tsx'
import { NeverList } from './NeverList.tsx'
import { OutsideRows } from './OutsideRows.tsx'
import { type PartProps, partOf } from './policy-form.ts'
import { RowTable } from './RowTable.tsx'
import { SigningFields } from './SigningFields.tsx'

interface PolicyFormProps {
  settings: LeaveSettings
  /** True: nothing was set yet. */
  national: boolean
  mayEdit: boolean
  /** False: another tab than one of the policy is open; what was typed stays. */
  isShown: boolean
  /** Opens the tab with this part. */
  onShow: (part: string) => void
}

const DRAFT = 'leavePolicy'

/** The whole policy in the panels of its tabs, saved at once. */
export function PolicyForm({ settings, national, mayEdit, isShown, onShow }: PolicyFormProps) {
  const drafts = useContext(DraftsContext)
  const save = useChange('leave.saveSettings')
  const form = useForm<LeaveSettings>({
    initialValues: settings,
    validate: schemaResolver(leaveSettings, { sync: true }),
  })
  useDraft(DRAFT, draftOf(form))
  function keep(values: LeaveSettings) {
    save.mutate(values, {
      onSuccess: () => {
        form.setInitialValues(values)
        form.resetDirty(values)
        drafts?.drop(DRAFT)
        notifications.show({ message: 'Opgeslagen.' })
      },
    })
  }
  function submit(event: FormEvent<HTMLFormElement>) {
    form.onSubmit(keep, (errors) => onShow(partOf(Object.keys(errors)[0] ?? '')))(event)
    const sheet = event.currentTarget
    // the tab and its messages are drawn by then
    requestAnimationFrame(() => sheet.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  const part = { form, mayEdit }
  return (
    <form noValidate onSubmit={submit}>
      <Tabs.Panel value="rows" pt="md">
        <Stack>
          {national ? (
            <Remark>De school heeft nog niets gewijzigd: dit is de landelijke standaard.</Remark>
          ) : null}
          <RowTable {...part} />
          <OutsideRows {...part} />
        </Stack>
      </Tabs.Panel>
      <Tabs.Panel value="never" pt="md">
        <NeverList {...part} />
      </Tabs.Panel>
      <Tabs.Panel value="feasts" pt="md">
        <FeastTable {...part} />
      </Tabs.Panel>
      <Tabs.Panel value="counting" pt="md">
        <Stack>
          <CountingFields {...part} />
          <SigningFields {...part} />
        </Stack>
      </Tabs.Panel>
      {mayEdit && isShown ? <SaveBar form={form} busy={save.isPending} error={save.error} /> : null}
    </form>
  )
}

interface SaveBarProps extends Pick<PartProps, 'form'> {
  busy: boolean
  error: unknown
}

/** Saves all tabs at once, and says whether that is still to be done. */
function SaveBar({ form, busy, error }: SaveBarProps) {
  return (
    <div className="save-bar">
      <RefusalNotice error={error} />
      <Group>
        <Button type="submit" loading={busy}>
          Opslaan
        </Button>
        <ConfirmButton
          label="Terug naar de landelijke standaard"
          question="Alle regels, feesten en termijnen komen dan op de landelijke standaard te staan. Het geldt pas na «Opslaan»."
          confirmLabel="Ja, terugzetten"
          onConfirm={() => form.setFieldValue('policy', nationalPolicy())}
        />
        <Text role="status">{form.isDirty() ? 'Nog niet opgeslagen.' : ''}</Text>
      </Group>
    </div>
  )
}

/** A copy of its own, that the form may change. */
function nationalPolicy(): LeaveSettings['policy'] {
  return leavePolicy.parse(structuredClone(NATIONAL_POLICY))
}
