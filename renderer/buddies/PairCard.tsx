import { Anchor, Button, Group, Paper, Stack, Text, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { PairShown } from '#domain/buddies/contract'
import { FOLLOW_UP_TEXTS, PAIR_END_TEXTS } from '#domain/buddies/texts'
import type { BuddySide } from '#domain/buddies/wish'
import type { IsoDate } from '#domain/kernel/date'
import { tableDate } from '#domain/kernel/date-text'
import { FormModal } from '../ui/FormModal.tsx'
import { agreedText, fitText, isDue } from './buddy-words.ts'
import { ConsentForm } from './ConsentForm.tsx'
import { EndForm } from './EndForm.tsx'
import { FollowUpForm } from './FollowUpForm.tsx'

interface PairCardProps {
  pair: PairShown
  today: IsoDate
}

/** Two families that were brought together, how far they are, and the one next step. */
export function PairCard({ pair, today }: PairCardProps) {
  return (
    <Paper withBorder p="sm" component="article" aria-label={`${pair.need.name} en ${pair.offer.name}`}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Stack gap={4} className="breaking">
          <Text>
            <FamilyLink family={pair.need} /> wil graag een buddy – <FamilyLink family={pair.offer} /> wil
            buddy zijn
          </Text>
          <Text size="sm">{fitText(pair.fits)}</Text>
          {stateLines(pair, today).map((line) => (
            <Text key={line} size="sm">
              {line}
            </Text>
          ))}
        </Stack>
        {pair.state === 'ended' ? null : <Steps pair={pair} />}
      </Group>
    </Paper>
  )
}

function FamilyLink({ family }: { family: PairShown['need'] }) {
  return (
    <Anchor component={Link} href={`/gezinnen/${family.householdId}`} fw={600}>
      {family.name}
    </Anchor>
  )
}

/** How far it is, in the words of the office. */
function stateLines(pair: PairShown, today: IsoDate): string[] {
  const { state, need, offer, coupledOn, followUpDue, followedUpOn, endedOn, endedBy } = pair
  if (state === 'proposed') {
    return [
      `${need.name}: ${agreedText(pair.needAgreedOn)}`,
      `${offer.name}: ${agreedText(pair.offerAgreedOn)}`,
    ]
  }
  const since = coupledOn === null ? [] : [`Gekoppeld op ${tableDate(coupledOn)}.`]
  const asked = followedUpOn === null ? [] : [askedLine(pair, followedUpOn)]
  if (state === 'ended') {
    const why = endedBy === null ? '' : `: ${PAIR_END_TEXTS[endedBy]}`
    return [...since, ...asked, endedOn === null ? '' : `Gestopt op ${tableDate(endedOn)}${why}.`]
  }
  if (followUpDue === null) return [...since, ...asked]
  const due = isDue(pair, today)
    ? `Nu vragen hoe het gaat (sinds ${tableDate(followUpDue)}).`
    : `Vragen hoe het gaat op ${tableDate(followUpDue)}.`
  return [...since, ...asked, due]
}

function askedLine({ need, offer, needAnswer, offerAnswer, followUpNote }: PairShown, on: IsoDate): string {
  const said = [
    ...(needAnswer === null ? [] : [`${need.name}: ${FOLLOW_UP_TEXTS[needAnswer]}`]),
    ...(offerAnswer === null ? [] : [`${offer.name}: ${FOLLOW_UP_TEXTS[offerAnswer]}`]),
    ...(followUpNote === '' ? [] : [followUpNote]),
  ]
  return `Gevraagd op ${tableDate(on)}. ${said.join('; ')}`.trim()
}

type Step = BuddySide | 'followUp' | 'end' | null

function Steps({ pair }: { pair: PairShown }) {
  const [step, go] = useState<Step>(null)
  const { need, offer, state } = pair
  const both = `${need.name} en ${offer.name}`
  return (
    <Stack gap="xs" flex="none" w={230}>
      {state === 'proposed' && pair.needAgreedOn === null ? (
        <Button onClick={() => go('needs')}>Antwoord van {short(need.name)}</Button>
      ) : null}
      {state === 'proposed' && pair.offerAgreedOn === null ? (
        <Button onClick={() => go('offers')}>Antwoord van {short(offer.name)}</Button>
      ) : null}
      {state === 'coupled' ? (
        <Button onClick={() => go('followUp')}>
          Hoe gaat het?<VisuallyHidden>: {both}</VisuallyHidden>
        </Button>
      ) : null}
      <Button variant="default" onClick={() => go('end')}>
        Stoppen<VisuallyHidden>: {both}</VisuallyHidden>
      </Button>
      <Dialogs pair={pair} step={step} onClose={() => go(null)} />
    </Stack>
  )
}

/** Surnames of two parents are long; the whole name stands beside it. */
function short(name: string): string {
  return name.length <= 18 ? name : `${name.slice(0, 17)}…`
}

/** Each step has a dialog of its own, so that what was half typed in one comes back in that one. */
function Dialogs({ pair, step, onClose }: { pair: PairShown; step: Step; onClose: () => void }) {
  const { pairId, need, offer } = pair
  const dialog = (which: NonNullable<Step>, title: string) => ({
    ...{ name: `buddyPair:${pairId}:${which}`, title, opened: step === which, onClose },
  })
  return (
    <>
      <FormModal {...dialog('needs', `Antwoord van ${need.name}`)}>
        {(close) => <ConsentForm pair={pair} side="needs" onDone={close} />}
      </FormModal>
      <FormModal {...dialog('offers', `Antwoord van ${offer.name}`)}>
        {(close) => <ConsentForm pair={pair} side="offers" onDone={close} />}
      </FormModal>
      <FormModal {...dialog('followUp', `Hoe gaat het met ${need.name} en ${offer.name}?`)}>
        {(close) => <FollowUpForm pair={pair} onDone={close} />}
      </FormModal>
      <FormModal {...dialog('end', `Stoppen: ${need.name} en ${offer.name}`)}>
        {(close) => <EndForm pair={pair} onDone={close} />}
      </FormModal>
    </>
  )
}
