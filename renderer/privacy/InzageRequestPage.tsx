import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useState } from 'react'
import { Link, useParams } from 'wouter'
import type { OperationOutput } from '#domain/contract/operations'
import { longDate } from '#domain/kernel/date-text'
import { useAsk, useChange, useRead } from '../api/hooks.ts'
import { ConfirmButton } from '../ui/ConfirmButton.tsx'
import { Form } from '../ui/Form.tsx'
import { FormModal } from '../ui/FormModal.tsx'
import { MadeFiles } from '../ui/MadeFiles.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { FactTable } from './FactTable.tsx'
import { STATE_TEXTS } from './request-words.ts'

type Request = OperationOutput<'privacy.requests'>['requests'][number]
type Preview = OperationOutput<'privacy.preview'>

/** One request: what would be in the answer, with a tick for what may be seen. */
export function InzageRequestPage() {
  const { id = '' } = useParams<{ id: string }>()
  const requests = useRead('privacy.requests', {})
  const request = requests.data?.requests.find((one) => one.id === id)
  return (
    <Page title={request === undefined ? 'Inzage' : `Inzage: ${request.name}`}>
      <Anchor component={Link} href="/beheer/inzage">
        Terug naar Inzage
      </Anchor>
      <RefusalNotice error={requests.error} />
      {requests.data === undefined ? <Waiting /> : null}
      {requests.data !== undefined && request === undefined ? (
        <Text>Dit verzoek is er niet meer.</Text>
      ) : null}
      {request === undefined ? null : <OneRequest key={request.id} request={request} />}
    </Page>
  )
}

function OneRequest({ request }: { request: Request }) {
  const give = useChange('privacy.export')
  const { id, receivedOn, dueOn, state } = request
  if (give.data !== undefined) return <MadeFiles paper={give.data} />
  if (state !== 'open') return <Text>Dit verzoek is {STATE_TEXTS[state]}.</Text>
  return (
    <Stack>
      <Text>
        Gekregen op {longDate(receivedOn)}. Het antwoord moet er zijn op <b>{longDate(dueOn)}</b>.
      </Text>
      <Term request={request} />
      <PreviewedFacts
        id={id}
        error={give.error}
        busy={give.isPending}
        onGive={(choice) => give.mutate({ id, ...choice })}
      />
    </Stack>
  )
}

function Term({ request }: { request: Request }) {
  const withdraw = useChange('privacy.withdraw')
  const [extending, extend] = useState(false)
  return (
    <>
      <Group>
        {request.extendedOn === null ? (
          <Button variant="default" onClick={() => extend(true)}>
            Twee maanden verlengen
          </Button>
        ) : null}
        <ConfirmButton
          label="Verzoek is ingetrokken"
          question="Heeft de ouder het verzoek zelf ingetrokken? Dan komt er geen antwoord."
          confirmLabel="Ja, ingetrokken"
          busy={withdraw.isPending}
          onConfirm={() => withdraw.mutate({ id: request.id })}
        />
      </Group>
      <RefusalNotice error={withdraw.error} />
      <FormModal
        name="extend"
        title="Twee maanden verlengen"
        opened={extending}
        onClose={() => extend(false)}
      >
        {(close) => <ExtendForm id={request.id} onClose={close} />}
      </FormModal>
    </>
  )
}

function ExtendForm({ id, onClose }: { id: string; onClose: () => void }) {
  const extend = useChange('privacy.extend')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  function submit() {
    setTried(true)
    if (reason.trim() === '') return
    extend.mutate(
      { id, reason },
      {
        onSuccess: ({ dueOn }) => {
          notifications.show({ message: `Verlengd tot ${longDate(dueOn)}. Laat het de ouder weten.` })
          onClose()
        },
      },
    )
  }
  return (
    <Form
      onSubmit={submit}
      submitLabel="Verlengen"
      busy={extend.isPending}
      error={extend.error}
      onCancel={onClose}
    >
      <Text>
        Dit kan één keer. Laat de ouder binnen de eerste maand weten dat het langer duurt, en waarom.
      </Text>
      <TextInput
        label="Waarom"
        required
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && reason.trim() === '' ? 'Schrijf op waarom u meer tijd nodig hebt.' : undefined}
        data-autofocus
      />
    </Form>
  )
}

interface Choice {
  readonly uncovered: string[]
  readonly covered: string[]
  readonly fingerprint: string
}

interface PreviewedFactsProps {
  id: string
  error: unknown
  busy: boolean
  onGive: (choice: Choice) => void
}

function PreviewedFacts({ id, error, busy, onGive }: PreviewedFactsProps) {
  const preview = useAsk('privacy.preview')
  const { mutate, data } = preview
  useEffect(() => mutate({ id }), [mutate, id])
  if (data === undefined)
    return preview.error === null ? <Waiting /> : <RefusalNotice error={preview.error} />
  return (
    <Covering
      key={data.fingerprint}
      preview={data}
      error={error}
      busy={busy}
      onGive={onGive}
      onAgain={() => mutate({ id })}
    />
  )
}

type CoveringProps = Omit<PreviewedFactsProps, 'id'> & { preview: Preview; onAgain: () => void }

function Covering({ preview, error, busy, onGive, onAgain }: CoveringProps) {
  const facts = preview.sections.flatMap((section) => section.facts)
  const [shown, show] = useState(
    () => new Set(facts.filter(({ aboutOthers }) => !aboutOthers).map((fact) => fact.id)),
  )
  function toggle(factId: string) {
    const next = new Set(shown)
    if (!next.delete(factId)) next.add(factId)
    show(next)
  }
  function give() {
    const uncovered = facts.filter((fact) => fact.aboutOthers && shown.has(fact.id)).map((fact) => fact.id)
    const covered = facts.filter((fact) => !fact.aboutOthers && !shown.has(fact.id)).map((fact) => fact.id)
    onGive({ uncovered, covered, fingerprint: preview.fingerprint })
  }
  return (
    <Stack>
      <Text>
        Kijk elk gegeven na. Wat ook over een ander gaat, en elke opmerking, staat eerst op afgedekt. Vink het
        aan als het mag worden gezien. Wat afgedekt is, komt nergens in het antwoord.
      </Text>
      {preview.sections.map((section) => (
        <FactTable key={section.title} section={section} shown={shown} onToggle={toggle} />
      ))}
      {preview.forHead === 0 ? null : (
        <Text>
          Er is nog meer dat alleen de directeur ziet: {preview.forHead}. Wat niet op afgedekt staat, komt wel
          in het antwoord. De directeur kijkt het na.
        </Text>
      )}
      <Text>
        In het antwoord: {shown.size}. Afgedekt: {facts.length - shown.size}.
      </Text>
      <RefusalNotice error={error} />
      <Group>
        <Button loading={busy} onClick={give}>
          Antwoord maken
        </Button>
        <Button variant="default" onClick={onAgain}>
          Opnieuw bekijken
        </Button>
      </Group>
    </Stack>
  )
}
