import { Button, Group, Stack, Title } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { verdict } from '#domain/access/rights'
import { longDate } from '#domain/kernel/date-text'
import { OBJECTION_TEXTS } from '#domain/leave/request'
import type { ObjectionShown, RequestShown } from '#domain/leave/shown'
import { useSchool } from '../../app/school-context.ts'
import { FormModal } from '../../ui/FormModal.tsx'
import { Section } from '../../ui/Section.tsx'
import { DecideObjection } from './DecideObjection.tsx'
import { Facts, LongText } from './Facts.tsx'
import { HearForm } from './HearForm.tsx'

/** Bezwaar against decisions of this request; nothing when there is none. */
export function Objections({ request }: { request: RequestShown }) {
  if (request.objections.length === 0) return null
  return (
    <Section title="Bezwaar">
      {request.objections.map((objection) => (
        <OneObjection key={objection.id} objection={objection} request={request} />
      ))}
    </Section>
  )
}

interface ObjectionProps {
  objection: ObjectionShown
  request: RequestShown
}

function OneObjection({ objection, request }: ObjectionProps) {
  const { session } = useSchool()
  const decides = verdict('decideLeave', session.role) === 'may'
  const isOpen = objection.outcome === null
  return (
    <Stack gap="xs" className="card-block">
      <Title order={3} size="h5">
        {objection.pupilName}, bezwaar van {objection.byName}
      </Title>
      <Facts rows={rowsOf(objection)} />
      {isOpen && decides ? <Actions objection={objection} request={request} /> : null}
    </Stack>
  )
}

function Actions({ objection, request }: ObjectionProps) {
  const [doing, start] = useState<'hear' | 'decide' | null>(null)
  const close = () => start(null)
  return (
    <>
      <Group>
        <Button onClick={() => start('decide')}>Op het bezwaar beslissen</Button>
        <Button variant="default" onClick={() => start('hear')}>
          Horen of uitstellen
        </Button>
      </Group>
      <FormModal
        name={`hear:${objection.id}`}
        title="Horen of uitstellen"
        opened={doing === 'hear'}
        onClose={close}
      >
        {(done) => <HearForm objection={objection} onClose={done} />}
      </FormModal>
      <FormModal
        name={`decideObjection:${objection.id}`}
        title={`Bezwaar over ${objection.pupilName}`}
        opened={doing === 'decide'}
        onClose={close}
      >
        {(done) => <DecideObjection objection={objection} request={request} onClose={done} />}
      </FormModal>
    </>
  )
}

function rowsOf(objection: ObjectionShown): [string, ReactNode][] {
  const { receivedOn, postedOn, decideBy, postponedUntil, committee, heardOn, outcome, decidedOn } = objection
  return [
    [
      'Binnengekomen',
      `${longDate(receivedOn)}${postedOn === null ? '' : `, op de post gedaan op ${longDate(postedOn)}`}`,
    ],
    ['Op tijd', inTimeText(objection)],
    ['Waarom', longText('grounds', objection.grounds)],
    [
      'Beslissen uiterlijk',
      outcome !== null
        ? ''
        : postponedUntil === null
          ? `${longDate(decideBy)} (${committee ? 12 : 6} weken na de bezwaartermijn)`
          : `${longDate(postponedUntil)} (uitgesteld)`,
    ],
    ['Gehoord', heardOn === null ? '' : longDate(heardOn)],
    ['Verslag', longText('hearing', objection.hearing)],
    [
      'Uitkomst',
      outcome === null
        ? ''
        : `${OBJECTION_TEXTS[outcome]}${decidedOn === null ? '' : `, ${longDate(decidedOn)}`}`,
    ],
    ['Redenen', longText('reasons', objection.reasons)],
    ['Brief', outcome === null ? '' : letterText(objection)],
  ]
}

function longText(key: string, text: string): ReactNode {
  return text === '' ? '' : <LongText key={key} text={text} />
}

/** Awb 6:7 to 6:9 and 6:11. */
function inTimeText({ inTime, objectBy, postedOn }: ObjectionShown): string {
  const last = longDate(objectBy)
  if (!inTime) {
    return `Nee. Bezwaar kon tot en met ${last}. Vraag waarom het later kwam: bij een goede reden telt het toch mee.`
  }
  return postedOn === null
    ? `Ja. Bezwaar kon tot en met ${last}.`
    : `Ja. Op tijd op de post gedaan; bezwaar kon tot en met ${last}.`
}

function letterText({ runId, sentOn }: ObjectionShown): string {
  if (runId === null) return 'nog niet gemaakt'
  return sentOn === null ? 'gemaakt' : `verstuurd op ${longDate(sentOn)}`
}
