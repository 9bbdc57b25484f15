import { Button, SimpleGrid, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { judgeLeave } from '#domain/leave/judge'
import { factsOf } from '#domain/leave/request-facts'
import type { RequestShown } from '#domain/leave/shown'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { JudgementView } from '../judgement/JudgementView.tsx'
import { Around } from './Around.tsx'
import { AskedFacts } from './AskedFacts.tsx'
import { DecidePart } from './DecidePart.tsx'
import { RequestFacts } from './RequestFacts.tsx'
import { type Reasons, useReasons } from './use-reasons.ts'

/** What only who decides sees. Opening it stands in the logbook, so what is done opens only when asked. */
export function HeadPart({ request }: { request: RequestShown }) {
  const waits = request.state === 'handedOver' || request.state === 'completing'
  const [asked, ask] = useState(false)
  const { reasons, error } = useReasons(request, waits || asked)
  if (request.state === 'taken') return <RequestFacts request={request} />
  if (!waits && !asked) {
    return (
      <div>
        <RequestFacts request={request} />
        <Button mt="md" variant="default" onClick={() => ask(true)}>
          Redenen en beoordeling bekijken
        </Button>
        <Text size="sm">Dat u kijkt, komt in het logboek.</Text>
      </div>
    )
  }
  return (
    <>
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <RequestFacts request={request} />
        {reasons === null ? <RefusalOrWaiting error={error} /> : <AskedFacts reasons={reasons} />}
      </SimpleGrid>
      {reasons === null ? null : <Opened request={request} reasons={reasons} mayDecide={waits} />}
    </>
  )
}

function RefusalOrWaiting({ error }: { error: unknown }) {
  return error === null ? <Waiting /> : <RefusalNotice error={error} />
}

interface OpenedProps {
  request: RequestShown
  reasons: Reasons
  mayDecide: boolean
}

function Opened({ request, reasons, mayDecide }: OpenedProps) {
  const judgement = useMemo(() => judgeLeave(factsOf(reasons.details, reasons)), [reasons])
  return (
    <>
      <Around request={request} reasons={reasons} />
      {mayDecide ? (
        <DecidePart key={reasons.revision} request={request} reasons={reasons} judgement={judgement} />
      ) : (
        <Section title="Beoordeling">
          <JudgementView
            judgement={judgement}
            pupils={reasons.children}
            periods={reasons.details.periods}
            calendar={reasons.calendar}
            today={reasons.today}
            withLaw
          />
        </Section>
      )}
    </>
  )
}
