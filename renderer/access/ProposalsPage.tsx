import { Badge, Button, Card, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { OperationOutput } from '#domain/contract/operations'
import type { IsoDate } from '#domain/kernel/date'
import { tableDate } from '#domain/kernel/date-text'
import { useChange, useRead } from '../api/hooks.ts'
import { isPaperWithData, MadeFiles } from '../ui/MadeFiles.tsx'
import { momentText } from '../ui/moment-text.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Waiting } from '../ui/Waiting.tsx'

type Proposal = OperationOutput<'access.proposals'>['proposals'][number]

const STATE_TEXTS: Readonly<Record<Proposal['state'], string>> = {
  open: 'wacht op een directeur',
  done: 'uitgevoerd',
  refused: 'afgewezen',
  void: 'vervallen',
}

/** What opens a file is never kept in a proposal: who decides types it, by field of the operation. */
const TYPED: Readonly<Record<string, readonly { field: string; label: string }[]>> = {
  'backups.restore': [
    {
      field: 'key',
      label: 'Herstelsleutel of wachtzin van die back-up, alleen als hij een eigen sleutel heeft',
    },
  ],
  'keys.renew': [
    { field: 'recoveryKey', label: 'Herstelsleutel' },
    { field: 'passphrase', label: 'Een wachtzin die blijft' },
  ],
}

const withoutEmpty = (typed: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''))

/** What waits for a second person, and what became of the earlier ones. */
export function ProposalsPage() {
  const proposals = useRead('access.proposals', {})
  return (
    <Page title="Voorstellen">
      <Text>
        Voor sommige dingen zijn twee mensen nodig. De een doet een voorstel, een directeur kijkt mee en
        beslist. Een voorstel vervalt na 14 dagen.
      </Text>
      <RefusalNotice error={proposals.error} />
      {proposals.data === undefined ? <Waiting /> : <ProposalList proposals={proposals.data.proposals} />}
    </Page>
  )
}

function ProposalList({ proposals }: { proposals: readonly Proposal[] }) {
  if (proposals.length === 0) return <Text>Er zijn geen voorstellen.</Text>
  return (
    <Stack>
      {proposals.map((proposal) => (
        <ProposalCard key={proposal.id} proposal={proposal} />
      ))}
    </Stack>
  )
}

function ProposalCard({ proposal }: { proposal: Proposal }) {
  const approve = useChange('access.approve')
  const refuse = useChange('access.refuse')
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const { id, title, operation, reason, by, at, state, alone, decidedBy, decidedAt, mayDecide } = proposal
  return (
    <Card withBorder component="section" aria-label={title}>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Title order={2} size="h4">
            {title}
          </Title>
          <Badge variant="light" size="lg" tt="none">
            {alone ? 'alleen gedaan' : STATE_TEXTS[state]}
          </Badge>
        </Group>
        <Text>Waarom: {reason}</Text>
        <Text size="sm">
          {by}, {momentText(at)}
          {state === 'open' ? ` · vervalt op ${tableDate(proposal.expiresOn as IsoDate)}` : ''}
          {decidedBy === null || alone ? '' : ` · beslist door ${decidedBy}`}
          {decidedAt === null || alone ? '' : `, ${momentText(decidedAt)}`}
        </Text>
        <RefusalNotice error={approve.error ?? refuse.error} />
        {isPaperWithData(approve.data?.outcome) ? <MadeFiles paper={approve.data.outcome} /> : null}
        {mayDecide
          ? (TYPED[operation] ?? []).map(({ field, label }) => (
              <TextInput
                key={field}
                maw={420}
                label={label}
                value={typed[field] ?? ''}
                onChange={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
                autoComplete="off"
                spellCheck={false}
              />
            ))
          : null}
        {mayDecide ? (
          <Group>
            <Button
              loading={approve.isPending}
              onClick={() =>
                approve.mutate(
                  { id, typed: withoutEmpty(typed) },
                  { onSuccess: () => notifications.show({ message: 'Uitgevoerd.' }) },
                )
              }
            >
              Akkoord, uitvoeren
            </Button>
            <Button variant="default" loading={refuse.isPending} onClick={() => refuse.mutate({ id })}>
              Afwijzen
            </Button>
          </Group>
        ) : null}
      </Stack>
    </Card>
  )
}
