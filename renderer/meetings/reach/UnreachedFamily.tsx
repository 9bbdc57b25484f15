import { Anchor, Button, Group, List, Stack, Text, VisuallyHidden } from '@mantine/core'
import { memo, useState } from 'react'
import { Link } from 'wouter'
import { tableDate } from '#domain/kernel/date-text'
import { BUDDY_TEXTS, OFFER_STATE_TEXTS, OFFER_TEXTS } from '#domain/meetings/offer-texts'
import { languageName } from '#domain/people/languages'
import { FormModal } from '../../ui/FormModal.tsx'
import { Section } from '../../ui/Section.tsx'
import { OfferForm } from './OfferForm.tsx'
import { missedText, momentText, type Offer, spokenText, type Unreached } from './reach-words.ts'

/** One family: what it missed, whether it was spoken to, and what was offered since. */
export const UnreachedFamily = memo(function UnreachedFamily({ family }: { family: Unreached }) {
  const { householdId, name, children, language, missed, offers, moments } = family
  const about = [
    children.join(', '),
    language === 'nl' ? '' : languageName(language),
    missed === 0 ? 'intussen gezien' : `${missedText(missed)} gemist`,
    spokenText(family),
  ]
  return (
    <Section title={name} actions={<OfferButton householdId={householdId} name={name} offer={null} />}>
      <Group gap="lg">
        <Text>{about.filter((part) => part !== '').join(' · ')}</Text>
        <Anchor component={Link} href={`/gezinnen/${householdId}`}>
          Naar het gezin<VisuallyHidden>: {name}</VisuallyHidden>
        </Anchor>
      </Group>
      <List size="sm" spacing={4} aria-label={`Bijeenkomsten van ${name}`}>
        {moments.map((moment) => (
          <List.Item key={moment.meetingId}>
            <Anchor component={Link} size="sm" href={`/bijeenkomsten/${moment.meetingId}/namen`}>
              {moment.name}, {tableDate(moment.date)}
            </Anchor>
            : {momentText(moment)}
          </List.Item>
        ))}
      </List>
      {offers.map((offer) => (
        <OfferShown key={offer.offerId} householdId={householdId} name={name} offer={offer} />
      ))}
    </Section>
  )
})

interface OfferShownProps {
  householdId: string
  name: string
  offer: Offer
}

function OfferShown({ householdId, name, offer }: OfferShownProps) {
  const { kind, state, offeredOn, plan, buddy, result, reviewOn } = offer
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap">
      <Stack gap={2}>
        <Text>
          <b>{OFFER_TEXTS[kind]}</b>, {tableDate(offeredOn)}: {OFFER_STATE_TEXTS[state]}
        </Text>
        {plan === '' ? null : <Text size="sm">Plan: {plan}</Text>}
        {buddy === 'notAsked' ? null : <Text size="sm">Buddy: {BUDDY_TEXTS[buddy]}</Text>}
        {result === '' ? null : <Text size="sm">Wat het opleverde: {result}</Text>}
        {reviewOn === null ? null : <Text size="sm">Opnieuw bekijken op {tableDate(reviewOn)}</Text>}
      </Stack>
      <OfferButton householdId={householdId} name={name} offer={offer} />
    </Group>
  )
}

interface OfferButtonProps {
  householdId: string
  name: string
  /** Null makes a new one. */
  offer: Offer | null
}

/** Each offer has a dialog of its own, so that what was half typed in one comes back in that one. */
function OfferButton({ householdId, name, offer }: OfferButtonProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {offer === null ? 'Aanbod noteren' : 'Wijzigen'}
        <VisuallyHidden>
          : {offer === null ? '' : `${OFFER_TEXTS[offer.kind]}, `}
          {name}
        </VisuallyHidden>
      </Button>
      <FormModal
        name={`offer:${householdId}:${offer?.offerId ?? 'new'}`}
        title={`Tweede aanbod: ${name}`}
        opened={open}
        onClose={() => setOpen(false)}
      >
        {(done) => <OfferForm householdId={householdId} offer={offer} onDone={done} />}
      </FormModal>
    </>
  )
}
