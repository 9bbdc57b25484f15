import { notifications } from '@mantine/notifications'
import type { WishShown } from '#domain/buddies/contract'
import { BinButton } from '../ui/BinButton.tsx'
import { FormModal } from '../ui/FormModal.tsx'
import type { NewWish } from './buddy-words.ts'
import { WishForm } from './WishForm.tsx'

interface EditWishProps {
  /** Null: closed. */
  wish: WishShown | NewWish | null
  onClose: () => void
}

/** A need or offer, new or known; one without a pair that runs can be taken off the list. */
export function EditWish({ wish, onClose }: EditWishProps) {
  const known = wish !== null && 'wishId' in wish ? wish : null
  return (
    <FormModal
      name={`buddyWish:${known?.wishId ?? 'new'}`}
      title={known === null ? 'Gezin toevoegen' : `${known.family.name} wijzigen`}
      opened={wish !== null}
      onClose={onClose}
    >
      {(close) => (
        <>
          <WishForm
            wish={known}
            begin={
              wish !== null && !('wishId' in wish)
                ? wish
                : { householdId: null, side: 'needs', languages: [] }
            }
            onDone={() => {
              notifications.show({ message: 'Opgeslagen.' })
              close()
            }}
            onCancel={close}
          />
          {known === null || known.running > 0 ? null : <RemoveWish wish={known} onDone={close} />}
        </>
      )}
    </FormModal>
  )
}

function RemoveWish({ wish, onDone }: { wish: WishShown; onDone: () => void }) {
  const { wishId, revision, family } = wish
  return (
    <BinButton
      operation="buddies.removeWish"
      input={{ wishId, revision }}
      label="Van de lijst halen"
      question={`${family.name} gaat van deze lijst. Terughalen kan nog 30 dagen.`}
      confirmLabel="Ja, weghalen"
      gone={`${family.name} is van de lijst.`}
      onGone={onDone}
    />
  )
}
