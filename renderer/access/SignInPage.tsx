import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { ROLE_LABELS } from '#domain/access/rights'
import { useChange, useRead } from '../api/hooks.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { RecoverHead } from './RecoverHead.tsx'
import { SignInForm } from './SignInForm.tsx'
import type { Tile } from './tile.ts'

/** Who are you? Shows names of colleagues and nothing of the school. */
export function SignInPage() {
  const desk = useRead('access.desk', {})
  const close = useChange('school.close')
  const practice = desk.data?.tiles.some(({ practiceSecret }) => practiceSecret !== null) === true
  return (
    <>
      {practice ? <header className="practice-band">OEFENSCHOOL – alle namen zijn verzonnen</header> : null}
      <Stack component="main" p="xl" maw={760} mx="auto">
        <Title order={1}>Aanmelden</Title>
        <RefusalNotice error={desk.error} />
        {desk.data === undefined ? <Waiting /> : <Tiles tiles={desk.data.tiles} />}
        <Text size="sm" mt="lg">
          Ouderloket houdt in een logboek bij wie wat doet. De directeur kan het lezen.
        </Text>
        <Group>
          <Button variant="default" loading={close.isPending} onClick={() => close.mutate({})}>
            School sluiten
          </Button>
        </Group>
      </Stack>
    </>
  )
}

function Tiles({ tiles }: { tiles: readonly Tile[] }) {
  const [chosenId, choose] = useState<string | null>(tiles.length === 1 ? (tiles[0]?.id ?? null) : null)
  const [recovering, setRecovering] = useState(false)
  const chosen = tiles.find(({ id }) => id === chosenId)
  return (
    <>
      <Text id="who">Kies uw naam.</Text>
      <Group role="group" aria-labelledby="who" align="stretch">
        {tiles.map((tile) => (
          <TileButton
            key={tile.id}
            tile={tile}
            chosen={tile.id === chosenId}
            onChoose={() => {
              choose(tile.id)
              setRecovering(false)
            }}
          />
        ))}
      </Group>
      {chosen === undefined ? null : recovering ? (
        <RecoverHead key={chosen.id} tile={chosen} onCancel={() => setRecovering(false)} />
      ) : (
        <SignInForm key={chosen.id} tile={chosen} onForgotten={() => setRecovering(true)} />
      )}
    </>
  )
}

function TileButton({ tile, chosen, onChoose }: { tile: Tile; chosen: boolean; onChoose: () => void }) {
  return (
    <Stack gap={4}>
      <Button
        variant={chosen ? 'filled' : 'default'}
        size="lg"
        h={64}
        miw={200}
        aria-pressed={chosen}
        onClick={onChoose}
      >
        <span>
          {tile.name}
          <Text component="span" display="block" size="sm">
            {ROLE_LABELS[tile.role]}
          </Text>
        </span>
      </Button>
      {tile.practiceSecret === null ? null : (
        <Paper px="xs">
          <Text size="sm" ta="center">
            geheim: <b>{tile.practiceSecret}</b>
          </Text>
        </Paper>
      )}
    </Stack>
  )
}
