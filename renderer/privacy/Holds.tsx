import { Button, Group, Radio, Stack, Table, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { OperationOutput } from '#domain/contract/operations'
import { tableDate } from '#domain/kernel/date-text'
import { useChange, useRead } from '../api/hooks.ts'
import { useMay } from '../app/school-context.ts'
import { ConfirmButton } from '../ui/ConfirmButton.tsx'
import { Form } from '../ui/Form.tsx'
import { FormModal, useUnsaved } from '../ui/FormModal.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import { type Picked, SearchPicker } from '../ui/SearchPicker.tsx'
import { Waiting } from '../ui/Waiting.tsx'

type Hold = OperationOutput<'privacy.retention'>['holds'][number]

/** A complaint, objection or court case that runs: the data of a child or adult stay, whatever their term. */
export function Holds() {
  const retention = useRead('privacy.retention', {})
  const [adding, add] = useState(false)
  const mayEdit = useMay('keepRetention')
  if (retention.data === undefined)
    return retention.error === null ? <Waiting /> : <RefusalNotice error={retention.error} />
  return (
    <Stack maw={860} align="flex-start">
      <Text>
        Loopt er een klacht, een bezwaar of een rechtszaak? Dan blijven de gegevens van dat kind of die ouder
        staan, met hun gezin en hun post, tot u dit stopt.
      </Text>
      {mayEdit ? <Button onClick={() => add(true)}>Iemand langer bewaren</Button> : null}
      {retention.data.holds.length === 0 ? (
        <Text>Er wordt niemand langer bewaard.</Text>
      ) : (
        <HoldTable holds={retention.data.holds} mayEdit={mayEdit} />
      )}
      <FormModal name="hold" title="Iemand langer bewaren" opened={adding} onClose={() => add(false)}>
        {(close) => <HoldForm onClose={close} />}
      </FormModal>
    </Stack>
  )
}

function HoldTable({ holds, mayEdit }: { holds: readonly Hold[]; mayEdit: boolean }) {
  return (
    <Table withTableBorder verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Wie</Table.Th>
          <Table.Th scope="col">Waarom</Table.Th>
          <Table.Th scope="col">Sinds</Table.Th>
          <Table.Th scope="col">Stand</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {holds.map((hold) => (
          <Table.Tr key={hold.id}>
            <Table.Th scope="row">{hold.who.name}</Table.Th>
            <Table.Td>{hold.reason}</Table.Td>
            <Table.Td>{tableDate(hold.setOn)}</Table.Td>
            <Table.Td>
              {hold.liftedOn === null ? (
                <Running hold={hold} mayEdit={mayEdit} />
              ) : (
                `gestopt op ${tableDate(hold.liftedOn)}`
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Running({ hold, mayEdit }: { hold: Hold; mayEdit: boolean }) {
  const lift = useChange('privacy.liftHold')
  if (!mayEdit) return 'loopt'
  return (
    <>
      <ConfirmButton
        label="Stoppen"
        question={`De gewone bewaartermijn geldt dan weer voor ${hold.who.name}.`}
        confirmLabel="Ja, stoppen"
        busy={lift.isPending}
        onConfirm={() => lift.mutate({ id: hold.id })}
      />
      <RefusalNotice error={lift.error} />
    </>
  )
}

type Kind = Hold['who']['kind']
interface Values {
  readonly kind: Kind
  readonly who: Picked | null
  readonly reason: string
}
const EMPTY: Values = { kind: 'pupil', who: null, reason: '' }

function HoldForm({ onClose }: { onClose: () => void }) {
  const hold = useChange('privacy.hold')
  const [values, change] = useState(EMPTY)
  const [tried, setTried] = useState(false)
  useUnsaved({
    isDirty: () => values !== EMPTY,
    values: () => ({ ...values }),
    restore: (kept) => change({ ...EMPTY, ...kept }),
  })
  const { kind, who, reason } = values
  function submit() {
    setTried(true)
    if (who === null || reason.trim() === '') return
    hold.mutate(
      { who: { id: who.id, kind }, reason },
      {
        onSuccess: () => {
          notifications.show({ message: 'Opgeslagen.' })
          onClose()
        },
      },
    )
  }
  return (
    <Form onSubmit={submit} busy={hold.isPending} error={hold.error} onCancel={onClose}>
      <Radio.Group
        label="Om wie gaat het"
        value={kind}
        onChange={(value) => change({ ...values, kind: value as Kind, who: null })}
      >
        <Group mt="xs">
          <Radio value="pupil" label="Een leerling" />
          <Radio value="person" label="Een ouder of verzorger" />
        </Group>
      </Radio.Group>
      <SearchPicker
        key={kind}
        scope={kind}
        label={kind === 'pupil' ? 'Leerling' : 'Ouder of verzorger'}
        required
        value={who}
        onChange={(picked) => change({ ...values, who: picked })}
        error={tried && who === null ? 'Kies om wie het gaat.' : undefined}
        data-autofocus
      />
      <TextInput
        label="Waarom"
        description="Alleen wat nodig is: bijvoorbeeld “klacht 2026-3 loopt”."
        required
        maxLength={200}
        value={reason}
        onChange={(event) => change({ ...values, reason: event.currentTarget.value })}
        error={tried && reason.trim() === '' ? 'Schrijf op waarom deze gegevens blijven.' : undefined}
      />
    </Form>
  )
}
