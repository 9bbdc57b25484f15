import { Anchor, Group, Text } from '@mantine/core'
import { useEffect } from 'react'
import { Link, useParams } from 'wouter'
import { verdict } from '#domain/access/rights'
import type { RequestShown } from '#domain/leave/shown'
import { useRead } from '../../api/hooks.ts'
import { useSchool } from '../../app/school-context.ts'
import { focusTitle } from '../../ui/focus-title.ts'
import { RefusalNotice, Remark } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { Decisions } from './Decisions.tsx'
import { HeadPart } from './HeadPart.tsx'
import { Letters } from './Letters.tsx'
import { nextStep } from './next-step.ts'
import { Objections } from './Objections.tsx'
import { RequestActions } from './RequestActions.tsx'
import { RequestFacts } from './RequestFacts.tsx'

/** One request: for the office without its reasons, for the head with all that a decision needs. */
export function RequestPage() {
  const { id = '' } = useParams<{ id: string }>()
  const shown = useRead('leave.request', { id }, { keep: (before) => before.id === id })
  const request = shown.data
  return (
    <Page
      title={request === undefined ? 'Verlofaanvraag' : `Verlofaanvraag ${request.numberText}`}
      {...(request === undefined ? {} : { actions: <RequestActions request={request} /> })}
    >
      <Group>
        <Anchor component={Link} href="/verlof">
          Terug naar Verlof
        </Anchor>
      </Group>
      <RefusalNotice error={shown.error} />
      {shown.isPending ? <Waiting /> : null}
      {request === undefined ? null : <OneRequest key={request.id} request={request} />}
    </Page>
  )
}

function OneRequest({ request }: { request: RequestShown }) {
  const { session, today } = useSchool()
  const decides = verdict('decideLeave', session.role) === 'may'
  const step = nextStep(request, { decides, today })
  const { state } = request
  // what had the focus may be gone with the state it belonged to
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state decides when
  useEffect(focusTitle, [state])
  return (
    <>
      <Remark title={step.title}>
        <Text role="status">{step.text}</Text>
      </Remark>
      <Letters request={request} />
      {decides ? <HeadPart request={request} /> : <RequestFacts request={request} />}
      <Decisions request={request} />
      <Objections request={request} />
    </>
  )
}
