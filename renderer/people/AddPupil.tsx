import { FormModal } from '../ui/FormModal.tsx'
import { late } from '../ui/late.tsx'
import type { Picked } from '../ui/SearchPicker.tsx'

const NewPupilForm = late(async () => (await import('./NewPupilForm.tsx')).NewPupilForm)

interface AddPupilProps {
  opened: boolean
  onClose: () => void
  /** The household where the child lives, when it is added from there. */
  household?: Picked
}

/** A new pupil, in its group. */
export function AddPupil({ opened, onClose, household }: AddPupilProps) {
  return (
    <FormModal name="addPupil" title="Leerling toevoegen" opened={opened} onClose={onClose}>
      {(close) => <NewPupilForm household={household ?? null} onClose={close} />}
    </FormModal>
  )
}
