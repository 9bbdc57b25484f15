import { Button, Checkbox, List, Paper, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useId } from 'react'
import { RETENTION_TEXTS } from '#domain/privacy/retention'
import type { ProposedKind } from './chosen-kinds.ts'

interface KindCardProps {
  proposed: ProposedKind
  ticked: boolean
  onTick: () => void
}

/** One kind of data: how much would go, who it is about, and what stays and why. */
export function KindCard({ proposed, ticked, onTick }: KindCardProps) {
  const { kind, rows, names, people, kept, count, needs } = proposed
  const { label } = RETENTION_TEXTS[kind]
  const more = Math.max(people, names.length) - names.length
  return (
    <Paper component="section" aria-label={label} withBorder p="md">
      <Stack gap="xs">
        {count === 0 ? (
          <Text fw={600}>{label}: niets om op te ruimen</Text>
        ) : (
          <Checkbox
            size="md"
            label={<b>{label}</b>}
            description={rows.map((row) => `${row.count.toLocaleString('nl')} ${row.label}`).join(', ')}
            checked={ticked}
            onChange={onTick}
          />
        )}
        {needs.length === 0 ? null : (
          <Text size="sm">
            Gaat samen met: {needs.map((one) => RETENTION_TEXTS[one].label.toLowerCase()).join(', ')}.
          </Text>
        )}
        {names.length === 0 ? null : (
          <Details open="Namen bekijken" close="Namen verbergen" about={label}>
            {names.map((name, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two children may have one name
              <List.Item key={index}>{name}</List.Item>
            ))}
            {more > 0 ? <List.Item>en nog {more}</List.Item> : null}
          </Details>
        )}
        {kept.length === 0 ? null : (
          <Details open={`Wat blijft en waarom (${kept.length})`} close="Wat blijft verbergen" about={label}>
            {kept.map(({ name, why }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two children may have one name
              <List.Item key={index}>
                {name}: {why}
              </List.Item>
            ))}
          </Details>
        )}
      </Stack>
    </Paper>
  )
}

interface DetailsProps {
  open: string
  close: string
  /** For a screen reader, where several cards have such a button. */
  about: string
  children: React.ReactNode
}

function Details({ open, close, about, children }: DetailsProps) {
  const [shown, { toggle }] = useDisclosure(false)
  const list = useId()
  const text = shown ? close : open
  return (
    <div>
      <Button
        variant="subtle"
        px="xs"
        onClick={toggle}
        aria-expanded={shown}
        aria-controls={shown ? list : undefined}
        aria-label={`${text}: ${about}`}
      >
        {text}
      </Button>
      {shown ? <List id={list}>{children}</List> : null}
    </div>
  )
}
