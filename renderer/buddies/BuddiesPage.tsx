import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import type { WishShown } from '#domain/buddies/contract'
import type { OperationOutput } from '#domain/contract/operations'
import { useRead } from '../api/hooks.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { type NewWish, wishFrom } from './buddy-words.ts'
import { EditWish } from './EditWish.tsx'
import { FamiliesToAsk } from './FamiliesToAsk.tsx'
import { PairList } from './PairList.tsx'
import { ProposeBuddy } from './ProposeBuddy.tsx'
import { WishTable } from './WishTable.tsx'

/** Buddy's: families that would like one, families that want to be one, and what came of bringing them together. */
export function BuddiesPage() {
  const list = useRead('buddies.list', {})
  const [edited, edit] = useState<WishShown | NewWish | null>(null)
  return (
    <Page
      title="Buddy’s"
      actions={
        <Button onClick={() => edit({ householdId: null, side: 'needs', languages: [] })}>
          Gezin toevoegen
        </Button>
      }
    >
      <Text>
        Een buddy is een ouder die een ander gezin op weg helpt: met de taal, of om mee te gaan naar school.
        Vraag elk gezin apart of het wil. Pas als allebei ja zeggen, noemt u de namen.
      </Text>
      <RefusalNotice error={list.error} />
      {list.isPending ? <Waiting /> : null}
      {list.data === undefined ? null : <Lists list={list.data} onEdit={edit} />}
      <EditWish wish={edited} onClose={() => edit(null)} />
    </Page>
  )
}

interface ListsProps {
  list: OperationOutput<'buddies.list'>
  onEdit: (wish: WishShown | NewWish) => void
}

function Lists({ list, onEdit }: ListsProps) {
  const [proposing, propose] = useState<WishShown | null>(null)
  const { wishes, pairs, toAsk, today } = list
  return (
    <>
      <PairList pairs={pairs} today={today} />
      <WishTable
        title="Wil graag een buddy"
        wishes={wishes.filter(({ side }) => side === 'needs')}
        pairs={pairs}
        empty="Er staat nu geen gezin dat een buddy wil. Vraag het bij het startgesprek."
        onEdit={onEdit}
        onPropose={propose}
      />
      <WishTable
        title="Wil buddy zijn"
        wishes={wishes.filter(({ side }) => side === 'offers')}
        pairs={pairs}
        empty="Er staat nu geen gezin dat buddy wil zijn. Vraag het bij het startgesprek."
        onEdit={onEdit}
        onPropose={null}
      />
      <FamiliesToAsk families={toAsk} onAdd={(family) => onEdit(wishFrom(family))} />
      <ProposeBuddy need={proposing} onClose={() => propose(null)} />
    </>
  )
}
