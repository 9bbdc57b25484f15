import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { type RefObject, useRef, useState } from 'react'
import { Link } from 'wouter'
import { useChange, useRead } from '../../api/hooks.ts'
import { FormModal } from '../../ui/FormModal.tsx'
import { focusTitle } from '../../ui/focus-title.ts'
import { MadePaper } from '../../ui/MadePaper.tsx'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { families } from '../counts.ts'
import { MeetingFrame, type MeetingShown } from '../MeetingFrame.tsx'
import { CallRow } from './CallRow.tsx'
import { type Call, useKeptOrder } from './kept-order.ts'
import { NoteCall } from './NoteCall.tsx'
import './answers.css'

/** Bellen: families that stayed silent, or whose slip nobody can read. */
export function CallsPage() {
  return <MeetingFrame title="Bellen">{(meeting) => <CallsOf meeting={meeting} />}</MeetingFrame>
}

function CallsOf({ meeting: { id } }: { meeting: MeetingShown }) {
  const list = useRead('meetings.callList', { id }, { keep: (before) => before.id === id })
  const sheet = useChange('meetings.callSheet')
  const calls = useKeptOrder(list.data?.calls ?? NO_CALLS)
  if (list.data === undefined) return list.isPending ? <Waiting /> : <RefusalNotice error={list.error} />
  return (
    <Stack>
      <Group gap="lg">
        <Anchor component={Link} href={`/bijeenkomsten/${id}/antwoorden`}>
          Antwoorden
        </Anchor>
        <Text>{calls.length === 0 ? '' : `Nog te bellen: ${families(calls.length)}.`}</Text>
        {calls.length === 0 ? null : (
          <Button variant="default" loading={sheet.isPending} onClick={() => sheet.mutate({ id })}>
            Bellijst maken op papier
          </Button>
        )}
      </Group>
      <RefusalNotice error={list.error ?? sheet.error} />
      <MadePaper paper={sheet.data} />
      {calls.length === 0 ? <NobodyToCall meetingId={id} /> : <Calls meetingId={id} calls={calls} />}
    </Stack>
  )
}

const NO_CALLS: readonly Call[] = []
/** More than anybody calls in one go; drawing hundreds takes too long. */
const AT_ONCE = 40

function Calls({ meetingId, calls }: { meetingId: string; calls: readonly Call[] }) {
  const [shown, show] = useState(AT_ONCE)
  const [noting, note] = useState<Call | null>(null)
  const list = useRef<HTMLUListElement>(null)
  function close() {
    const place = calls.findIndex(({ householdId }) => householdId === noting?.householdId)
    note(null)
    focusNext(list, place)
  }
  return (
    <>
      <ul ref={list} className="calls" aria-label="Te bellen gezinnen">
        {calls.slice(0, shown).map((call) => (
          <CallRow key={call.householdId} call={call} onNote={() => note(call)} />
        ))}
      </ul>
      {shown < calls.length ? (
        <Group>
          <Button variant="default" onClick={() => show(shown + AT_ONCE)}>
            Meer gezinnen tonen
          </Button>
        </Group>
      ) : null}
      <FormModal
        name={noting === null ? '' : `call:${noting.householdId}`}
        title={noting === null ? '' : `Gesprek met ${noting.name}`}
        opened={noting !== null}
        onClose={close}
      >
        {(done) => (noting === null ? null : <NoteCall meetingId={meetingId} call={noting} onDone={done} />)}
      </FormModal>
    </>
  )
}

/** With an answer the family leaves the list and its button with it: the family that came in its place is next. */
function focusNext(list: RefObject<HTMLUListElement | null>, place: number): void {
  // the dialog has given back the focus by then, if there was something to give it to
  setTimeout(() => {
    if (document.activeElement !== document.body) return
    const next = list.current?.querySelectorAll<HTMLElement>('.call-note')[place]
    if (next === undefined) focusTitle()
    else next.focus()
  }, 60)
}

function NobodyToCall({ meetingId }: { meetingId: string }) {
  return (
    <Text>
      Er is niemand te bellen. Hier komen gezinnen die zijn uitgenodigd en nog niets lieten weten.{' '}
      <Anchor component={Link} href={`/bijeenkomsten/${meetingId}/uitnodigen`}>
        Naar uitnodigen
      </Anchor>
    </Text>
  )
}
