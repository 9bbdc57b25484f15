import { MultiSelect, Select, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { type AccountDetails, accountDetails } from '#domain/access/account'
import { ROLE_LABELS, ROLES } from '#domain/access/rights'
import type { OperationOutput } from '#domain/contract/operations'
import { useChange, useRead } from '../api/hooks.ts'
import { draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { FormModal, useUnsaved } from '../ui/FormModal.tsx'

type Account = OperationOutput<'access.accounts'>['accounts'][number]

interface EditAccountProps {
  account: Account | 'new' | null
  onClose: () => void
  onHand: (handed: { name: string; secret: string }) => void
}

/** Name and role of somebody who works with the programme. */
export function EditAccount({ account, onClose, onHand }: EditAccountProps) {
  return (
    <FormModal
      name=""
      title={account === null || account === 'new' ? 'Gebruiker toevoegen' : `${account.name} wijzigen`}
      opened={account !== null}
      onClose={onClose}
    >
      {(close) =>
        account === null ? null : <AccountForm account={account} onClose={close} onHand={onHand} />
      }
    </FormModal>
  )
}

const EMPTY: AccountDetails = { name: '', role: 'frontOffice', groupIds: [] }

function AccountForm({ account, onClose, onHand }: EditAccountProps & { account: Account | 'new' }) {
  const known = account === 'new' ? null : account
  const save = useChange('access.saveAccount')
  const groups = useRead('groups.list', { schoolYearId: null })
  const form = useForm<AccountDetails>({
    initialValues: known === null ? EMPTY : { name: known.name, role: known.role, groupIds: known.groupIds },
    validate: schemaResolver(accountDetails, { sync: true }),
  })
  useUnsaved(draftOf(form))
  function submit(details: AccountDetails) {
    save.mutate(
      {
        id: known?.id ?? null,
        details: { ...details, groupIds: details.role === 'coordinator' ? details.groupIds : [] },
      },
      {
        onSuccess: ({ firstSecret }) => {
          notifications.show({ message: 'Opgeslagen.' })
          if (firstSecret !== null) onHand({ name: details.name, secret: firstSecret })
          onClose()
        },
      },
    )
  }
  return (
    <Form onSubmit={form.onSubmit(submit)} busy={save.isPending} error={save.error} onCancel={onClose}>
      <TextInput label="Naam" required {...form.getInputProps('name')} data-autofocus />
      <Select
        label="Rol"
        data={ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role] }))}
        allowDeselect={false}
        {...form.getInputProps('role')}
      />
      {form.values.role === 'coordinator' ? (
        <MultiSelect
          label="Eigen groepen"
          data={(groups.data?.groups ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('groupIds')}
        />
      ) : null}
    </Form>
  )
}
