import { Button, Group, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { ROLE_LABELS } from '#domain/access/rights'
import type { OperationOutput } from '#domain/contract/operations'
import { useChange, useRead } from '../api/hooks.ts'
import { ConfirmButton } from '../ui/ConfirmButton.tsx'
import { RefusalNotice, Remark } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { EditAccount } from './EditAccount.tsx'
import { IdleMinutes } from './IdleMinutes.tsx'

type Account = OperationOutput<'access.accounts'>['accounts'][number]

/** A first secret to hand over: shown once, on this screen only. */
interface Handed {
  readonly name: string
  readonly secret: string
}

/** Who works with the programme: the head adds people, changes roles and lets them in again. */
export function AccountsPage() {
  const accounts = useRead('access.accounts', {})
  const [editing, edit] = useState<Account | 'new' | null>(null)
  const [handed, hand] = useState<Handed | null>(null)
  return (
    <Page title="Gebruikers" actions={<Button onClick={() => edit('new')}>Gebruiker toevoegen</Button>}>
      <Text>
        Een gebruiker wordt nooit weggegooid: het logboek noemt zijn naam. Stopt iemand? Zet hem dan uit.
      </Text>
      <RefusalNotice error={accounts.error} />
      {handed === null ? null : (
        <Remark title={`Het eerste geheim van ${handed.name}: ${handed.secret}`}>
          Geef dit aan {handed.name}. Bij de eerste keer aanmelden kiest {handed.name} een eigen geheim.
          Hierna is dit niet meer te zien.
        </Remark>
      )}
      {accounts.data === undefined ? (
        <Waiting />
      ) : (
        <AccountTable accounts={accounts.data.accounts} onEdit={edit} onHand={hand} />
      )}
      <IdleMinutes />
      <EditAccount account={editing} onClose={() => edit(null)} onHand={hand} />
    </Page>
  )
}

interface AccountTableProps {
  accounts: readonly Account[]
  onEdit: (account: Account) => void
  onHand: (handed: Handed) => void
}

function AccountTable({ accounts, onEdit, onHand }: AccountTableProps) {
  return (
    <Table withTableBorder verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Naam</Table.Th>
          <Table.Th scope="col">Rol</Table.Th>
          <Table.Th scope="col">Stand</Table.Th>
          <Table.Th scope="col">Wijzigen</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {accounts.map((account) => (
          <Table.Tr key={account.id}>
            <Table.Th scope="row">{account.name}</Table.Th>
            <Table.Td>{ROLE_LABELS[account.role]}</Table.Td>
            <Table.Td>{stateText(account)}</Table.Td>
            <Table.Td>
              {account.active ? <AccountActions account={account} onEdit={onEdit} onHand={onHand} /> : null}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function AccountActions({
  account,
  onEdit,
  onHand,
}: Omit<AccountTableProps, 'accounts'> & { account: Account }) {
  const letIn = useChange('access.letIn')
  const deactivate = useChange('access.deactivate')
  const { id, name } = account
  return (
    <>
      <Group gap="sm">
        <Button variant="default" onClick={() => onEdit(account)} aria-label={`${name} wijzigen`}>
          Wijzigen
        </Button>
        {account.role === 'head' ? null : (
          <ConfirmButton
            label="Nieuw geheim"
            question={`${name} krijgt een nieuw eerste geheim. Het oude werkt dan niet meer.`}
            confirmLabel="Ja, nieuw geheim"
            busy={letIn.isPending}
            onConfirm={() =>
              letIn.mutate({ id }, { onSuccess: ({ firstSecret }) => onHand({ name, secret: firstSecret }) })
            }
          />
        )}
        <ConfirmButton
          label="Uitzetten"
          question={`${name} kan zich daarna niet meer aanmelden.`}
          confirmLabel="Ja, uitzetten"
          busy={deactivate.isPending}
          onConfirm={() => deactivate.mutate({ id })}
        />
      </Group>
      <RefusalNotice error={letIn.error ?? deactivate.error} />
    </>
  )
}

function stateText({ active, lockedOut, mustChoose }: Account): string {
  if (!active) return 'uitgezet'
  if (lockedOut) return 'te vaak een verkeerd geheim'
  return mustChoose ? 'moet nog een eigen geheim kiezen' : 'in gebruik'
}
