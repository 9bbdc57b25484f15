import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { WishShown } from '#domain/buddies/contract'
import type { OperationOutput } from '#domain/contract/operations'
import './buddies.css'
import { useChange, useRead } from '../api/hooks.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { childrenText, fitText } from './buddy-words.ts'

interface ProposeBuddyProps {
  /** Null: closed. */
  need: WishShown | null
  onClose: () => void
}

/** Offers for one need, the best first, with why; choosing one only means that both are asked. */
export function ProposeBuddy({ need, onClose }: ProposeBuddyProps) {
  return (
    <Modal
      opened={need !== null}
      onClose={onClose}
      size={820}
      title={need === null ? 'Buddy zoeken' : `Buddy zoeken voor ${need.family.name}`}
    >
      {need === null ? null : <Offers need={need} onDone={onClose} />}
    </Modal>
  )
}

type Offer = OperationOutput<'buddies.propose'>['offers'][number]

function Offers({ need, onDone }: { need: WishShown; onDone: () => void }) {
  const found = useRead('buddies.propose', { needId: need.wishId })
  const pair = useChange('buddies.pair')
  function choose(offer: Offer) {
    pair.mutate(
      { needId: need.wishId, offerId: offer.offerId },
      {
        onSuccess: () => {
          notifications.show({ message: 'Voorgesteld. Vraag nu elk gezin apart of het wil.' })
          onDone()
        },
      },
    )
  }
  const offers = found.data?.offers
  return (
    <Stack>
      <Text>
        Het beste voorstel staat bovenaan. Na uw keuze vraagt u beide gezinnen apart. Noem de naam van het
        andere gezin pas als allebei ja hebben gezegd.
      </Text>
      <RefusalNotice error={found.error ?? pair.error} />
      {found.isPending ? <Waiting /> : null}
      {offers?.length === 0 ? (
        <Text>Er is nu geen ander gezin dat buddy wil en kan zijn. Vraag er een bij het startgesprek.</Text>
      ) : null}
      <ul className="buddy-rows" aria-label="Voorstellen">
        {(offers ?? []).map((offer) => (
          <li key={offer.offerId}>
            <Group justify="space-between" wrap="nowrap">
              <div className="breaking">
                <Text fw={600}>{offer.family.name}</Text>
                <Text>{fitText(offer.fits)}</Text>
                <Text size="sm">
                  {[childrenText(offer.family), offer.note].filter((part) => part !== '').join(' · ')}
                </Text>
              </div>
              <Button
                flex="none"
                variant={offer.loose ? 'default' : 'filled'}
                loading={pair.isPending}
                aria-label={`Kiezen: ${offer.family.name}`}
                onClick={() => choose(offer)}
              >
                Kiezen
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </Stack>
  )
}
