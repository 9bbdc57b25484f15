import { Anchor, Button, Table, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { OperationOutput } from '#domain/contract/operations'
import { daysBetween, type IsoDate } from '#domain/kernel/date'
import { longDate, tableDate } from '#domain/kernel/date-text'
import { useChange, useRead } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { DateField } from '../ui/DateField.tsx'
import { Form } from '../ui/Form.tsx'
import { FormModal, useUnsaved } from '../ui/FormModal.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { type Picked, SearchPicker } from '../ui/SearchPicker.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { dueText, STATE_TEXTS } from './request-words.ts'

type Request = OperationOutput<'privacy.requests'>['requests'][number]

/** Inzage: who asked what the school keeps of them, and until when the answer may take. */
export function InzagePage() {
  const requests = useRead('privacy.requests', {})
  const [adding, add] = useState(false)
  return (
    <Page title="Inzage" actions={<Button onClick={() => add(true)}>Verzoek opnemen</Button>}>
      <Text>
        Iedere ouder of verzorger mag vragen wat de school over hem of haar bewaart. Het antwoord moet er
        binnen een maand zijn. U maakt het hier, per persoon.
      </Text>
      <RefusalNotice error={requests.error} />
      {requests.data === undefined ? <Waiting /> : <RequestTable requests={requests.data.requests} />}
      <FormModal name="request" title="Verzoek opnemen" opened={adding} onClose={() => add(false)}>
        {(close) => <RequestForm onClose={close} />}
      </FormModal>
    </Page>
  )
}

function RequestTable({ requests }: { requests: readonly Request[] }) {
  const { today } = useSchool()
  if (requests.length === 0) {
    return <Text>Er zijn geen verzoeken. Vraagt iemand om inzage? Kies dan “Verzoek opnemen”.</Text>
  }
  return (
    <Table withTableBorder verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Wie</Table.Th>
          <Table.Th scope="col">Gekregen</Table.Th>
          <Table.Th scope="col">Stand</Table.Th>
          <Table.Th scope="col">Antwoord</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {requests.map((request) => (
          <Table.Tr key={request.id}>
            <Table.Th scope="row">
              {request.state === 'open' ? (
                <Anchor component={Link} href={`/beheer/inzage/${request.id}`} fw={600}>
                  {request.name}
                </Anchor>
              ) : (
                request.name
              )}
            </Table.Th>
            <Table.Td>{tableDate(request.receivedOn)}</Table.Td>
            <Table.Td>
              <State request={request} today={today} />
            </Table.Td>
            <Table.Td>
              {request.runId === null ? null : (
                <Anchor component={Link} href={`/papier/bewaard/${request.runId}`}>
                  Bekijken
                </Anchor>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function State({ request, today }: { request: Request; today: IsoDate }) {
  if (request.state !== 'open') {
    const on = request.closedOn === null ? '' : ` op ${tableDate(request.closedOn)}`
    return `${STATE_TEXTS[request.state]}${on}`
  }
  const { text, urgent } = dueText(daysBetween(today, request.dueOn))
  return (
    <>
      <Text fw={urgent ? 700 : 400}>{text}</Text>
      <Text size="sm">
        uiterlijk {longDate(request.dueOn)}
        {request.extendedOn === null ? '' : ', verlengd'}
      </Text>
    </>
  )
}

interface Values {
  readonly person: Picked | null
  readonly receivedOn: IsoDate | null
}

function RequestForm({ onClose }: { onClose: () => void }) {
  const { today } = useSchool()
  const [, navigate] = useLocation()
  const takeIn = useChange('privacy.takeIn')
  const [values, change] = useState<Values>({ person: null, receivedOn: today })
  const [tried, setTried] = useState(false)
  useUnsaved({
    isDirty: () => values.person !== null,
    values: () => ({ ...values }),
    restore: (kept) => change({ ...values, ...kept }),
  })
  const { person, receivedOn } = values
  function submit() {
    setTried(true)
    if (person === null || receivedOn === null) return
    takeIn.mutate(
      { personId: person.id, receivedOn },
      {
        onSuccess: ({ id }) => {
          notifications.show({ message: 'Opgeslagen.' })
          onClose()
          navigate(`/beheer/inzage/${id}`)
        },
      },
    )
  }
  return (
    <Form
      onSubmit={submit}
      submitLabel="Opnemen"
      busy={takeIn.isPending}
      error={takeIn.error}
      onCancel={onClose}
    >
      <Text>Kijk eerst of deze persoon het zelf is: vraag om een bewijs, en bewaar daar geen kopie van.</Text>
      <SearchPicker
        scope="person"
        label="Wie vraagt om inzage"
        required
        value={person}
        onChange={(picked) => change({ ...values, person: picked })}
        error={tried && person === null ? 'Kies wie het vraagt.' : undefined}
        data-autofocus
      />
      <DateField
        label="Gekregen op"
        required
        w={260}
        value={receivedOn}
        onChange={(on) => change({ ...values, receivedOn: on })}
        error={tried && receivedOn === null ? 'Vul een dag in.' : undefined}
      />
    </Form>
  )
}
