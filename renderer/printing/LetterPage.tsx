import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { Link, useSearch } from 'wouter'
import type { OperationOutput } from '#domain/contract/operations'
import { useRead } from '../api/hooks.ts'
import { RefusalNotice, Remark } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Step } from '../ui/Step.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { LetterAudience } from './LetterAudience.tsx'
import { LetterEmails } from './LetterEmails.tsx'
import { LetterOutput } from './LetterOutput.tsx'
import { LetterReach } from './LetterReach.tsx'
import { LetterText } from './LetterText.tsx'
import { choicesOf, type LetterDraft, NEW_LETTER, useLetterDraft } from './letter-draft.ts'
import { type TextProblems, textOf, textProblems } from './letter-text.ts'

/** Brief aan gezinnen: for whom, what, whom it reaches, and then the paper. */
export function LetterPage() {
  const details = useRead('school.details', {})
  const [draft, change] = useLetterDraft()
  useAddress(draft, change)
  const title = draft.way === 'paperOnly' ? 'Papieren gezinnen' : 'Brief aan gezinnen'
  const written = draft.subject !== '' || draft.text !== ''
  return (
    <Page
      title={title}
      actions={
        written ? (
          <Button variant="default" onClick={() => change({ ...NEW_LETTER, way: draft.way })}>
            Nieuwe brief beginnen
          </Button>
        ) : null
      }
    >
      <Anchor component={Link} href="/papier">
        Terug naar Papier
      </Anchor>
      <RefusalNotice error={details.error} />
      {details.data === undefined ? <Waiting /> : <Steps details={details.data} />}
    </Page>
  )
}

/** `?papier=1` begins with the paper families only, `?na=ID` leaves out who had that letter. */
function useAddress(draft: LetterDraft, change: (part: Partial<LetterDraft>) => void) {
  const search = useSearch()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per address
  useEffect(() => {
    const asked = new URLSearchParams(search)
    if (asked.get('papier') === '1') change({ way: 'paperOnly', exceptRunId: null })
    // back to a letter for everybody; what else was chosen stays
    if (asked.get('papier') === '0')
      change({ way: draft.way === 'paperOnly' ? 'mixed' : draft.way, exceptRunId: null })
    if (asked.has('na')) change({ exceptRunId: asked.get('na') })
  }, [search])
}

function Steps({ details }: { details: OperationOutput<'school.details'> }) {
  const [draft, change] = useLetterDraft()
  const [problems, setProblems] = useState<TextProblems>({})
  const page = useRef<HTMLDivElement>(null)
  const chosen = draft.groupIds === null || draft.groupIds.length > 0
  const choices = choicesOf(draft, details.salutationStyle)
  const plan = useRead('printing.plan', choices, { enabled: chosen })
  const text = textOf(draft, details.signer)
  function write(part: Partial<LetterDraft>) {
    setProblems({})
    change(part)
  }
  return (
    <Stack ref={page}>
      {draft.exceptRunId === null ? null : (
        <Remark title="Gezinnen die deze brief al kregen, worden overgeslagen.">
          <Group>
            <Text>{plan.data === undefined ? '' : `Overgeslagen: ${plan.data.counts.skipped}.`}</Text>
            <Button variant="default" onClick={() => change({ exceptRunId: null })}>
              Toch aan iedereen
            </Button>
          </Group>
        </Remark>
      )}
      <Step number={1} title="Voor wie is de brief?">
        <LetterAudience draft={draft} onChange={change} />
      </Step>
      <Step number={2} title="Wat staat erin?">
        <LetterText
          draft={draft}
          signer={draft.signer ?? details.signer}
          problems={problems}
          onChange={write}
        />
      </Step>
      <Step number={3} title="Bereik">
        <RefusalNotice error={plan.error} />
        {chosen ? null : <Text>Kies hierboven minstens één groep.</Text>}
        {chosen && plan.data !== undefined ? (
          <LetterReach plan={plan.data} choices={choices} onChange={change} draft={draft} />
        ) : null}
        {chosen && plan.isPending ? <Waiting /> : null}
      </Step>
      <Step number={4} title="Mailen en afdrukken">
        {chosen && plan.data !== undefined && plan.data.reach.email > 0 ? (
          <LetterEmails choices={choices} households={plan.data.reach.email} />
        ) : null}
        <LetterOutput
          input={{ choices, text, only: 'paper' }}
          plan={chosen ? plan : null}
          findProblems={() => {
            const found = textProblems(text)
            setProblems(found)
            // the messages are drawn by then
            requestAnimationFrame(() =>
              page.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
            )
            return Object.keys(found).length > 0
          }}
        />
      </Step>
    </Stack>
  )
}
