import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core'
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
            <FamilyLink family={pair.offer} /> {BETWEEN[coupling(pair)]} <FamilyLink family={pair.need} />
          </Text>
          <Text size="sm">{fitText(pair.fits)}</Text>
          {pair.state === 'proposed' ? <Answers pair={pair} /> : null}
          {stateLines(pair, today).map((line) => (
            <Text key={line} size="sm">
              {line}
            </Text>
          ))}
          {pair.followUpDue !== null && isDue(pair, today) ? (
            <Text size="sm" fw={600}>
              Nu vragen hoe het gaat (sinds {tableDate(pair.followUpDue)}).
            </Text>
          ) : null}
        </Stack>
        {pair.state === 'ended' ? null : <Steps pair={pair} />}
      </Group>
    </Paper>
  )
}

/** Between the two names: who would be, is or was whose buddy. */
const BETWEEN = {
  asked: 'wordt misschien de buddy van',
  now: 'is de buddy van',
  before: 'was de buddy van',
  never: 'werd geen buddy van',
} as const

function coupling({ state, coupledOn }: PairShown): keyof typeof BETWEEN {
  if (state === 'proposed') return 'asked'
  if (state === 'coupled') return 'now'
  return coupledOn === null ? 'never' : 'before'
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
  const { state, coupledOn, followUpDue, followedUpOn, endedOn, endedBy } = pair
  if (state === 'proposed') return []
  const since = coupledOn === null ? [] : [`Gekoppeld op ${tableDate(coupledOn)}.`]
  const asked = followedUpOn === null ? [] : [askedLine(pair, followedUpOn)]
  if (state === 'ended') {
    const why = endedBy === null ? '' : `: ${PAIR_END_TEXTS[endedBy]}`
    return [...since, ...asked, endedOn === null ? '' : `Gestopt op ${tableDate(endedOn)}${why}.`]
  }
  if (followUpDue === null || isDue(pair, today)) return [...since, ...asked]
  return [...since, ...asked, `Vragen hoe het gaat op ${tableDate(followUpDue)}.`]
}

function askedLine({ need, offer, needAnswer, offerAnswer, followUpNote }: PairShown, on: IsoDate): string {
  const said = [
    ...(needAnswer === null ? [] : [`${need.name}: ${FOLLOW_UP_TEXTS[needAnswer]}`]),
    ...(offerAnswer === null ? [] : [`${offer.name}: ${FOLLOW_UP_TEXTS[offerAnswer]}`]),
    ...(followUpNote === '' ? [] : [followUpNote]),
  ]
  return `Gevraagd op ${tableDate(on)}. ${said.join('; ')}`.trim()
}

/** Whether each family wants to, asked apart. */
function Answers({ pair }: { pair: PairShown }) {
  return (
    <>
      <Answer pair={pair} side="needs" family={pair.need.name} on={pair.needAgreedOn} />
      <Answer pair={pair} side="offers" family={pair.offer.name} on={pair.offerAgreedOn} />
    </>
  )
}

interface AnswerProps {
  pair: PairShown
  side: BuddySide
  family: string
  on: IsoDate | null
}

/** Each step has a dialog of its own, so that what was half typed in one comes back in that one. */
function Answer({ pair, side, family, on }: AnswerProps) {
  const [open, setOpen] = useState(false)
  return (
    <Group gap="sm">
      <Text>
        <b>{family}</b>: {agreedText(on)}
      </Text>
      {on === null ? (
        <Button size="sm" aria-label={`Antwoord noteren: ${family}`} onClick={() => setOpen(true)}>
          Antwoord noteren
        </Button>
      ) : null}
      <FormModal
        name={`buddyPair:${pair.pairId}:${side}`}
        title={`Antwoord van ${family}`}
        opened={open}
        onClose={() => setOpen(false)}
      >
        {(close) => <ConsentForm pair={pair} side={side} onDone={close} />}
      </FormModal>
    </Group>
  )
}

/** How it goes, and stopping. */
function Steps({ pair }: { pair: PairShown }) {
  const [step, go] = useState<'followUp' | 'end' | null>(null)
  const { pairId, need, offer, state } = pair
  const both = `${need.name} en ${offer.name}`
  const stop = state === 'proposed' ? 'Voorstel stoppen' : 'Paar stoppen'
  return (
    <Stack gap="xs" flex="none" w={180}>
      {state === 'coupled' ? (
        <Button aria-label={`Hoe gaat het? ${both}`} onClick={() => go('followUp')}>
          Hoe gaat het?
        </Button>
      ) : null}
      <Button variant="default" aria-label={`${stop}: ${both}`} onClick={() => go('end')}>
        {stop}
      </Button>
      <FormModal
        name={`buddyPair:${pairId}:followUp`}
        title={`Hoe gaat het met ${both}?`}
        opened={step === 'followUp'}
        onClose={() => go(null)}
      >
        {(close) => <FollowUpForm pair={pair} onDone={close} />}
      </FormModal>
      <FormModal
        name={`buddyPair:${pairId}:end`}
        title={`${stop}: ${both}`}
        opened={step === 'end'}
        onClose={() => go(null)}
      >
        {(close) => <EndForm pair={pair} onDone={close} />}
      </FormModal>
    </Stack>
  )
}
