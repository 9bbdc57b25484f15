import { FormModal } from '../ui/FormModal.tsx'
import { late } from '../ui/late.tsx'
import type { Picked } from '../ui/SearchPicker.tsx'

const NewHouseholdForm = late(async () => (await import('./NewHouseholdForm.tsx')).NewHouseholdForm)

interface AddHouseholdProps {
  opened: boolean
  onClose: () => void
  /** The children for whom it is made; more can be picked. */
  pupils: readonly Picked[]
}

/** A new household with the children who live there. */
export function AddHousehold({ opened, onClose, pupils }: AddHouseholdProps) {
  return (
    <FormModal name="addHousehold" title="Gezin toevoegen" opened={opened} onClose={onClose}>
      {(close) => <NewHouseholdForm pupils={pupils} onClose={close} />}
    </FormModal>
  )
}
