import { Button, Group, Stack, Text } from '@mantine/core'
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
import type { PartProps } from './policy-form.ts'
import { RowTable } from './RowTable.tsx'
import { SigningFields } from './SigningFields.tsx'

interface PolicyFormProps {
  settings: LeaveSettings
  /** True: nothing was set yet. */
  national: boolean
  mayEdit: boolean
}

const DRAFT = 'leavePolicy'

/** The whole policy in parts, saved at once. */
export function PolicyForm({ settings, national, mayEdit }: PolicyFormProps) {
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
    form.onSubmit(keep)(event)
    const sheet = event.currentTarget
    // the messages are drawn by then
    requestAnimationFrame(() => sheet.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <Introduction form={form} national={national} mayEdit={mayEdit} />
        <fieldset className="plain-fieldset" disabled={!mayEdit}>
          <Stack>
            <RowTable form={form} mayEdit={mayEdit} />
            <OutsideRows form={form} mayEdit={mayEdit} />
            <NeverList form={form} mayEdit={mayEdit} />
            <FeastTable form={form} mayEdit={mayEdit} />
            <CountingFields form={form} mayEdit={mayEdit} />
            <SigningFields form={form} mayEdit={mayEdit} />
          </Stack>
        </fieldset>
        {mayEdit ? (
          <div className="save-bar">
            <RefusalNotice error={save.error} />
            <Group>
              <Button type="submit" loading={save.isPending}>
                Opslaan
              </Button>
              <Text role="status">
                {form.isDirty()
                  ? 'U hebt iets gewijzigd. Het is nog niet opgeslagen.'
                  : 'Alles is opgeslagen.'}
              </Text>
            </Group>
          </div>
        ) : null}
      </Stack>
    </form>
  )
}

function Introduction({ form, national, mayEdit }: PartProps & { national: boolean }) {
  return (
    <>
      <Text>
        Hier staat wat de school zelf mag kiezen. De Leerplichtwet zelf staat vast in het programma. U mag bij
        een besluit van dit beleid afwijken, met een reden.
      </Text>
      {mayEdit ? null : <Remark>De directeur stelt het beleid in. U kunt hier kijken.</Remark>}
      {national ? (
        <Remark>De school heeft nog niets gewijzigd: dit is de landelijke standaard.</Remark>
      ) : null}
      {mayEdit ? (
        <Group>
          <ConfirmButton
            label="Terug naar de landelijke standaard"
            question="Alles op dit blad komt dan op de landelijke standaard te staan. Het geldt pas na «Opslaan»."
            confirmLabel="Ja, terugzetten"
            onConfirm={() => form.setFieldValue('policy', nationalPolicy())}
          />
        </Group>
      ) : null}
    </>
  )
}

/** A copy of its own, that the form may change. */
function nationalPolicy(): LeaveSettings['policy'] {
  return leavePolicy.parse(structuredClone(NATIONAL_POLICY))
}
