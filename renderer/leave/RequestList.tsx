import { Button, Group, Paper, Text } from '@mantine/core'
import type { OperationOutput } from '#domain/contract/operations'
import { useRead } from '../api/hooks.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { isNarrowed, type LeaveQuestion, type LeaveView, PAGE_SIZE } from './leave-question.ts'
import { REQUEST_ROW_HEIGHT, RequestLink } from './RequestRow.tsx'

interface RequestListProps {
  question: LeaveQuestion
  onPage: (offset: number) => void
  onClear: () => void
}

/** The requests of a view; what is late or near stands first. */
export function RequestList({ question, onPage, onClear }: RequestListProps) {
  const found = useRead('leave.requests', { ...question, limit: PAGE_SIZE })
  if (found.error !== null) return <RefusalNotice error={found.error} />
  if (found.data === undefined) return <Waiting />
  const { total, rows } = found.data
  return (
    <div>
      <p className="small list-count" role="status">
        {total === 1 ? '1 aanvraag' : `${total.toLocaleString('nl-NL')} aanvragen`}
        {question.view === 'toDecide' && total > 1 ? ', het dringendste eerst' : ''}
      </p>
      {total === 0 ? (
        <NoRequests question={question} onClear={onClear} />
      ) : (
        <Rows rows={rows} question={question} />
      )}
      <Pages total={total} offset={question.offset} onPage={onPage} />
    </div>
  )
}

type RowsProps = Pick<OperationOutput<'leave.requests'>, 'rows'> & { question: LeaveQuestion }

function Rows({ rows, question }: RowsProps) {
  return (
    <Paper withBorder>
      <VirtualList
        label="Aanvragen"
        count={rows.length}
        rowHeight={REQUEST_ROW_HEIGHT}
        height="max(14rem, calc(100vh - 27rem))"
        subject={question}
        row={(index) => {
          const row = rows[index]
          return row === undefined ? null : <RequestLink row={row} view={question.view} />
        }}
      />
    </Paper>
  )
}

interface PagesProps {
  total: number
  offset: number
  onPage: (offset: number) => void
}

function Pages({ total, offset, onPage }: PagesProps) {
  if (total <= PAGE_SIZE) return null
  const last = Math.min(total, offset + PAGE_SIZE)
  return (
    <Group mt="sm">
      <Button
        variant="default"
        disabled={offset === 0}
        onClick={() => onPage(Math.max(0, offset - PAGE_SIZE))}
      >
        Vorige
      </Button>
      <Button variant="default" disabled={last === total} onClick={() => onPage(offset + PAGE_SIZE)}>
        Volgende
      </Button>
      <Text>
        {offset + 1} tot en met {last}
      </Text>
    </Group>
  )
}

const NOTHING_TEXTS: Readonly<Record<LeaveView, string>> = {
  toDecide: 'Er wacht geen aanvraag op een besluit.',
  taken: 'Er ligt geen aanvraag meer bij de balie. Vraagt een ouder verlof? Kies “Nieuwe aanvraag”.',
  toSend: 'Alle brieven zijn gemaakt. Na een besluit staat hier de brief die nog weg moet.',
  objections:
    'Er loopt geen bezwaar. Komt er een bezwaar binnen? Open de aanvraag bij “Alles” en kies “Bezwaar opnemen”.',
  all: 'Er is nog geen aanvraag. Vraagt een ouder verlof? Kies “Nieuwe aanvraag”.',
}

function NoRequests({ question, onClear }: { question: LeaveQuestion; onClear: () => void }) {
  return (
    <Paper withBorder p="lg">
      {isNarrowed(question) ? (
        <Group justify="space-between">
          <Text>Geen aanvraag gevonden. Typ minder letters, of zoek bij “Alles”.</Text>
          <Button variant="light" onClick={onClear}>
            Filters wissen
          </Button>
        </Group>
      ) : (
        <Text>{NOTHING_TEXTS[question.view]}</Text>
      )}
    </Paper>
  )
}
