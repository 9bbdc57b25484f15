import { Button, Checkbox, Group, Stack, Table, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { OperationOutput } from '#domain/contract/operations'
import { narrowDate } from '#domain/kernel/date-text'
import { useChange } from '../../api/hooks.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { useTakeBack } from '../../ui/take-back.tsx'
import type { Scope } from './scope.ts'

type Proposed = OperationOutput<'rota.propose'>
type ProposedChange = Proposed['changes'][number]

interface ProposedChangesProps {
  proposed: Proposed
  scope: Scope
  onAccepted: () => void
  /** Works it out again: rows changed meanwhile. */
  onAgain: () => void
}

/** What the proposal would change: a tick per change, and what nobody can fill. */
export function ProposedChanges({ proposed, scope, onAccepted, onAgain }: ProposedChangesProps) {
  const { changes, open, difference, highest, lowest, proven, unmet } = proposed
  const top = useRef<HTMLDivElement>(null)
  // it stands below the form; who asked for it reads on here
  useEffect(() => top.current?.focus(), [])
  return (
    <Stack gap="md" ref={top} tabIndex={-1} style={{ outline: 'none' }}>
      <Section title={difference}>
        <Text>
          {highest === lowest
            ? `Elk gezin staat daarmee op ${highest}.`
            : `De hoogste stand van een gezin is daarmee ${highest}, de laagste ${lowest}.`}
          {proven && changes.length > 0 ? ' Eerlijker kan niet met deze gegevens: dat is nagerekend.' : ''}
        </Text>
        {changes.length === 0 ? (
          <Text>
            {proven
              ? 'Er verandert niets: eerlijker kan het met deze gegevens niet.'
              : 'Er verandert niets: iets eerlijkers is met deze gegevens niet gevonden.'}
          </Text>
        ) : (
          <Ticking {...{ proposed, scope, onAccepted, onAgain }} />
        )}
      </Section>
      {open.length === 0 ? null : <OpenPlaces open={open} />}
      {unmet.length === 0 ? null : (
        <Section title="Wensen die niet zijn gelukt">
          <Text size="sm">Een wens gaat nooit voor een eerlijke verdeling. Ruilen kan op het rooster.</Text>
          {unmet.slice(0, DRAWN).map((text) => (
            <Text key={text}>{text}</Text>
          ))}
          {unmet.length <= DRAWN ? null : <Text>{`En nog ${unmet.length - DRAWN}.`}</Text>}
        </Section>
      )}
    </Stack>
  )
}

/** Rows that are drawn at once; the others come on request, so that a whole school stays quick. */
const DRAWN = 100

function Ticking({ proposed, scope, onAccepted, onAgain }: ProposedChangesProps) {
  const { changes, fingerprint } = proposed
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [drawn, setDrawn] = useState(DRAWN)
  const accept = useChange('rota.accept')
  const takeBack = useTakeBack()
  const ticked = changes.filter((change) => !left.has(keyOf(change)))
  function toggle(key: string) {
    const next = new Set(left)
    if (!next.delete(key)) next.add(key)
    setLeft(next)
  }
  function send() {
    const wanted = ticked.map(({ turnId, fromHouseholdId, toHouseholdId }) => ({
      turnId,
      fromHouseholdId,
      toHouseholdId,
    }))
    accept.mutate(
      { ...scope, fingerprint, ticked: wanted },
      {
        onSuccess: ({ changed, restorePointId }) => {
          const message =
            changed === 1 ? '1 wijziging is overgenomen.' : `${changed} wijzigingen zijn overgenomen.`
          takeBack(message, restorePointId)
          onAccepted()
        },
      },
    )
  }
  return (
    <Stack gap="sm">
      <Group>
        <Button disabled={ticked.length === 0} loading={accept.isPending} onClick={send}>
          {ticked.length === 1 ? '1 wijziging overnemen' : `${ticked.length} wijzigingen overnemen`}
        </Button>
        <Button
          variant="default"
          onClick={() => setLeft(left.size === 0 ? new Set(changes.map(keyOf)) : new Set())}
        >
          {left.size === 0 ? 'Niets aanvinken' : 'Alles aanvinken'}
        </Button>
        {accept.error === null ? null : (
          <Button variant="default" onClick={onAgain}>
            Opnieuw uitrekenen
          </Button>
        )}
      </Group>
      <RefusalNotice error={accept.error} />
      <ChangesTable changes={changes.slice(0, drawn)} left={left} onToggle={toggle} />
      {changes.length <= drawn ? null : (
        <Group>
          <Button variant="default" onClick={() => setDrawn(drawn + DRAWN)}>
            {`Nog ${changes.length - drawn} tonen`}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

interface ChangesTableProps {
  changes: readonly ProposedChange[]
  left: ReadonlySet<string>
  onToggle: (key: string) => void
}

function ChangesTable({ changes, left, onToggle }: ChangesTableProps) {
  return (
    <Table verticalSpacing={6} layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="26%">Beurt</Table.Th>
          <Table.Th w="16%">Was</Table.Th>
          <Table.Th w="24%">Wordt</Table.Th>
          <Table.Th>Waarom</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {changes.map((change) => {
          const key = keyOf(change)
          const where = change.group === '' ? 'hele school' : change.group
          return (
            <Table.Tr key={key}>
              <Table.Td>
                <Checkbox
                  label={`${narrowDate(change.date)} ${change.task} (${where})`}
                  checked={!left.has(key)}
                  onChange={() => onToggle(key)}
                />
              </Table.Td>
              <Table.Td>{change.from === '' ? 'open' : change.from}</Table.Td>
              <Table.Td>{change.to === '' ? 'open' : change.to}</Table.Td>
              <Table.Td>{change.because}</Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}

function OpenPlaces({ open }: { open: Proposed['open'] }) {
  const places = open.reduce((sum, one) => sum + one.places, 0)
  return (
    <Section title={places === 1 ? '1 plaats blijft open' : `${places} plaatsen blijven open`}>
      {open.slice(0, DRAWN).map(({ turnId, because, wouldHelp, group }) => (
        <div key={turnId}>
          <Text fw={600}>{group === '' ? because : `${group}: ${because}`}</Text>
          <Text size="sm">{wouldHelp}</Text>
        </div>
      ))}
      {open.length <= DRAWN ? null : <Text>{`En nog ${open.length - DRAWN} beurten.`}</Text>}
    </Section>
  )
}

function keyOf({ turnId, fromHouseholdId, toHouseholdId }: ProposedChange): string {
  return JSON.stringify([turnId, fromHouseholdId, toHouseholdId])
}
