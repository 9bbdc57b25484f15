import { Badge, Button, Group, Paper, SimpleGrid, Text } from '@mantine/core'
import { Link } from 'wouter'
import type * as z from 'zod'
import type { OperationOutput } from '#domain/contract/operations'
import { MISSING_KINDS, type missingRow } from '#domain/people/cards'
import { NO_GROUP } from '#domain/people/texts'
import { useRead } from '../api/hooks.ts'
import { useKeptQuestion } from '../ui/kept-question.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { GroupSelect } from './GroupSelect.tsx'
import { MISSING_TEXTS } from './labels.ts'

interface Question {
  groupId: string | null
}

const EVERY_GROUP: Question = { groupId: null }

/** Gegevens die ontbreken: how much of each kind, and every child with something missing, worst first. */
export function MissingPage() {
  const [{ groupId }, ask] = useKeptQuestion('missing', EVERY_GROUP)
  const missing = useRead('people.missing', { groupId })
  return (
    <Page title="Gegevens die ontbreken" actions={<Actions groupId={groupId} />}>
      <GroupSelect
        value={groupId}
        onChange={(chosen) => ask({ groupId: chosen })}
        emptyLabel="Alle groepen"
      />
      <RefusalNotice error={missing.error} />
      {missing.data === undefined ? <Waiting /> : <Overview {...missing.data} />}
    </Page>
  )
}

function Actions({ groupId }: Question) {
  const where = groupId === null ? '' : `?groep=${groupId}`
  return (
    <>
      <Button component={Link} href="/dubbel" variant="light">
        Dubbele ouders
      </Button>
      <Button component={Link} href={`/papier/ontbreekt${where}`} variant="light">
        Navraaglijst afdrukken
      </Button>
    </>
  )
}

function Overview({ counts, rows }: OperationOutput<'people.missing'>) {
  if (rows.length === 0) {
    return (
      <Paper withBorder p="lg">
        <Text>Er ontbreekt niets. Alle gegevens van deze leerlingen zijn ingevuld.</Text>
      </Paper>
    )
  }
  return (
    <>
      <SimpleGrid cols={4} spacing="xs">
        {MISSING_KINDS.map((kind) => (
          <Paper key={kind} withBorder px="sm" py={6}>
            <Text size="sm">
              <Text span fw={700} size="lg" className="digits">
                {(counts.find((count) => count.kind === kind)?.pupils ?? 0).toLocaleString('nl-NL')}
              </Text>{' '}
              {MISSING_TEXTS[kind].what}
            </Text>
          </Paper>
        ))}
      </SimpleGrid>
      <div>
        <Text size="sm" role="status">
          {rows.length === 1 ? '1 leerling' : `${rows.length.toLocaleString('nl-NL')} leerlingen`}, het
          dringendste eerst
        </Text>
        <Paper withBorder>
          <VirtualList
            label="Leerlingen met gegevens die ontbreken"
            count={rows.length}
            rowHeight={52}
            height="max(14rem, calc(100vh - 25.5rem))"
            row={(index) => <MissingLink row={rows[index]} />}
          />
        </Paper>
      </div>
    </>
  )
}

function MissingLink({ row }: { row: z.infer<typeof missingRow> | undefined }) {
  if (row === undefined) return null
  return (
    <Link href={`/leerlingen/${row.pupil.id}`} className="row-link missing-row">
      <Text truncate>
        <Text span fw={600}>
          {row.pupil.name}
        </Text>{' '}
        · {row.pupil.group || NO_GROUP}
      </Text>
      <Group gap={6} wrap="nowrap" className="shrinking">
        {row.missing.map((kind) => (
          <Badge key={kind} variant="outline" color="dark">
            {MISSING_TEXTS[kind].what}
          </Badge>
        ))}
      </Group>
    </Link>
  )
}
