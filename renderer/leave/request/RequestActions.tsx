import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { verdict } from '#domain/access/rights'
import type { RequestShown } from '#domain/leave/shown'
import { useSchool } from '../../app/school-context.ts'
import { FormModal } from '../../ui/FormModal.tsx'
import { CompleteForm } from './CompleteForm.tsx'
import { ObjectForm } from './ObjectForm.tsx'
import { mayObject } from './objection-choices.ts'
import { WithdrawForm } from './WithdrawForm.tsx'

type Asking = 'complete' | 'withdraw' | 'object' | null

/** What the desk can do with a request in the state it has. */
export function RequestActions({ request }: { request: RequestShown }) {
  const { session } = useSchool()
  const [asking, ask] = useState<Asking>(null)
  const { id, state } = request
  const isOpen = state === 'taken' || state === 'handedOver' || state === 'completing'
  const mayChange = state === 'taken' || (isOpen && verdict('seeLeaveReasons', session.role) === 'may')
  const decides = verdict('decideLeave', session.role) === 'may'
  const close = () => ask(null)
  return (
    <>
      {state === 'completing' ? (
        <Button onClick={() => ask('complete')}>Aanvulling binnengekomen</Button>
      ) : null}
      {decides && (state === 'handedOver' || state === 'completing') ? (
        <Button variant={state === 'completing' ? 'default' : 'filled'} onClick={toDecision}>
          Naar uw besluit
        </Button>
      ) : null}
      {mayChange ? (
        <Button
          variant={state === 'taken' ? 'filled' : 'default'}
          component={Link}
          href={`/verlof/${id}/wijzigen`}
        >
          Wijzigen
        </Button>
      ) : null}
      {isOpen ? (
        <Button variant="default" onClick={() => ask('withdraw')}>
          Intrekken
        </Button>
      ) : null}
      {mayObject(request).length > 0 ? (
        <Button variant="default" onClick={() => ask('object')}>
          Bezwaar opnemen
        </Button>
      ) : null}
      <FormModal
        name={`complete:${id}`}
        title="Aanvulling binnengekomen"
        opened={asking === 'complete'}
        onClose={close}
      >
        {(done) => <CompleteForm id={id} onClose={done} />}
      </FormModal>
      <FormModal
        name={`withdraw:${id}`}
        title="Aanvraag intrekken"
        opened={asking === 'withdraw'}
        onClose={close}
      >
        {(done) => <WithdrawForm id={id} onClose={done} />}
      </FormModal>
      <FormModal name={`object:${id}`} title="Bezwaar opnemen" opened={asking === 'object'} onClose={close}>
        {(done) => <ObjectForm request={request} onClose={done} />}
      </FormModal>
    </>
  )
}

/** The page is long: from its top at once to the first button of the first child, where the keys work. */
function toDecision(): void {
  document.querySelector<HTMLElement>('[data-decision] button')?.focus()
}
