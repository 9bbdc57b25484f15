import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { OperationOutput } from '#domain/contract/operations'
import type { IsoDate } from '#domain/kernel/date'
import { tableDate } from '#domain/kernel/date-text'
import { useChange, useRead } from '../api/hooks.ts'
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
  const { id, title, reason, by, at, state, alone, decidedBy, decidedAt, mayDecide } = proposal
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
        {mayDecide ? (
          <Group>
            <Button
              loading={approve.isPending}
              onClick={() =>
                approve.mutate({ id }, { onSuccess: () => notifications.show({ message: 'Uitgevoerd.' }) })
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
