import { Anchor, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { BackupShown } from '#domain/backups/contract'
import { useChange, useRead } from '../api/hooks.ts'
import { Form } from '../ui/Form.tsx'
import { momentText } from '../ui/moment-text.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { BackupTable } from './BackupTable.tsx'
import { countsText } from './words.ts'

/** Puts a backup back without an open school: the file is damaged, missing or locked, or this computer is new. */
export function RecoveryPage() {
  const [folder, setFolder] = useState('')
  const [chosen, choose] = useState<BackupShown | null>(null)
  const found = useRead('backups.find', { folder })
  return (
    <Stack component="main" p="xl" maw={1000} mx="auto">
      <Title order={1}>Een back-up terugzetten</Title>
      <Text>
        U hebt de herstelsleutel of een wachtzin van de school nodig. Het bestand dat er nu staat, wordt niet
        weggegooid: het blijft bewaard in de gegevensmap.
      </Text>
      {chosen === null ? (
        <>
          <FolderForm onSearch={setFolder} />
          <RefusalNotice error={found.error} />
          {found.data === undefined ? (
            found.isError ? null : (
              <Waiting />
            )
          ) : found.data.backups.length === 0 ? (
            <Text>Hier zijn geen back-ups gevonden. Zoek in de map op uw USB-stick of netwerkschijf.</Text>
          ) : (
            <BackupTable backups={found.data.backups} chooseLabel="Kiezen" onChoose={choose} />
          )}
        </>
      ) : (
        <Recover backup={chosen} folder={folder} onBack={() => choose(null)} />
      )}
      <Anchor component={Link} href="/">
        Terug naar het begin
      </Anchor>
    </Stack>
  )
}

function FolderForm({ onSearch }: { onSearch: (folder: string) => void }) {
  const [typed, setTyped] = useState('')
  return (
    <Form submitLabel="Zoeken" onSubmit={() => onSearch(typed)} busy={false} error={null}>
      <TextInput
        maw={520}
        label="Map met back-ups"
        description="Bijvoorbeeld E:\Ouderloket. Leeg: de back-ups op deze computer."
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        spellCheck={false}
      />
    </Form>
  )
}

interface RecoverProps {
  backup: BackupShown
  folder: string
  onBack: () => void
}

function Recover({ backup, folder, onBack }: RecoverProps) {
  const [key, setKey] = useState('')
  const [, navigate] = useLocation()
  const recover = useChange('backups.recover')
  return (
    <Stack maw={620}>
      <Text>
        <b>{backup.school}</b>, back-up van {momentText(backup.at)}: {countsText(backup.counts)}.
      </Text>
      <Form
        submitLabel="Terugzetten"
        onSubmit={() =>
          recover.mutate(
            { folder, id: backup.id, key },
            { onSuccess: () => navigate('/', { replace: true }) },
          )
        }
        busy={recover.isPending}
        error={recover.error}
        onCancel={onBack}
      >
        <TextInput
          label="Herstelsleutel of wachtzin"
          description="Streepjes en hoofdletters van de herstelsleutel maken niet uit."
          value={key}
          onChange={(event) => setKey(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
        />
      </Form>
    </Stack>
  )
}
