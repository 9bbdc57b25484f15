import { Anchor, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { useRead } from '../api/hooks.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { YearChanged } from './YearChanged.tsx'
import { YearForm } from './YearForm.tsx'
import type { DoneChange } from './year-change.ts'

/** Jaarovergang: one screen from the old school year to the new one, and what came of it. */
export function YearChangePage() {
  const [done, setDone] = useState<DoneChange | null>(null)
  return (
    <Page title="Jaarovergang">
      {done === null ? (
        <Planning onDone={setDone} />
      ) : (
        <YearChanged done={done} onUndone={() => setDone(null)} />
      )}
    </Page>
  )
}

function Planning({ onDone }: { onDone: (done: DoneChange) => void }) {
  const [repeating, setRepeating] = useState<string[]>([])
  const preview = useRead('years.preview', { repeating })
  const { refetch } = preview
  // the plan is about everybody: what changed on another screen must be in it
  useEffect(() => {
    void refetch()
  }, [refetch])
  if (preview.isError) return <RefusalNotice error={preview.error} />
  if (preview.data === undefined) return <Waiting />
  const { from, to } = preview.data
  return (
    <>
      <Text>
        Van schooljaar <b>{from}</b> naar <b>{to}</b>. Er verandert niets totdat u onderaan bevestigt.
        Gezinnen, ouders en adressen blijven zoals ze zijn.{' '}
        <Anchor component={Link} href="/groepen">
          Terug naar de groepen
        </Anchor>
      </Text>
      <YearForm
        key={from}
        preview={preview.data}
        repeating={repeating}
        onRepeating={setRepeating}
        onOutdated={() => void refetch()}
        onDone={(result) => onDone({ from, to, result })}
      />
    </>
  )
}
