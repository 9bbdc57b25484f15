import { Checkbox, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useRef, useState } from 'react'
import type { PersonDetails } from '#domain/people/person'
import type { TieDetails } from '#domain/people/tie'
import { useChange } from '../api/hooks.ts'
import { Form } from '../ui/Form.tsx'
import { FormModal, useUnsaved } from '../ui/FormModal.tsx'
import { type Picked, SearchPicker } from '../ui/SearchPicker.tsx'
import { PersonFields } from './PersonFields.tsx'
import { EMPTY_PERSON, personToSave, usePersonForm } from './person-form.ts'
import { TieFields } from './TieFields.tsx'
import { newTie, tieToSave, useTieForm } from './tie-form.ts'

interface AddPersonProps {
  opened: boolean
  onClose: () => void
  /** The children of this card; the office ticks for whom. */
  pupils: readonly Picked[]
  /** The household where a new person lives, unless the office picks another. */
  household: Picked | null
  /** The next place in the order of contact. */
  contactOrder: number
}

/** Somebody around one or more children: a new person, or one who is there already. */
export function AddPerson({ opened, onClose, ...rest }: AddPersonProps) {
  return (
    <FormModal name="addPerson" title="Ouder of contact toevoegen" opened={opened} onClose={onClose}>
      {(close) => <Additions {...rest} onClose={close} />}
    </FormModal>
  )
}

type AdditionProps = Omit<AddPersonProps, 'opened'>

function Additions(props: AdditionProps) {
  const [way, setWay] = useState<'new' | 'existing'>('new')
  return (
    <Stack>
      <SegmentedControl
        aria-label="Wie wilt u toevoegen?"
        size="md"
        value={way}
        onChange={(value) => setWay(value === 'new' ? 'new' : 'existing')}
        data={[
          { value: 'new', label: 'Een nieuwe persoon' },
          { value: 'existing', label: 'Iemand die er al is' },
        ]}
      />
      {way === 'new' ? <NewPerson {...props} /> : <ExistingPerson {...props} />}
    </Stack>
  )
}

function NewPerson({ pupils, household, contactOrder, onClose }: AdditionProps) {
  const person = usePersonForm({ ...EMPTY_PERSON, householdId: household?.id ?? null })
  const tie = useTieForm(newTie(contactOrder))
  const chosen = useChosenPupils(pupils)
  const add = useChange('people.addPerson')
  const ties = useTies()
  const made = useRef<string | null>(null)
  useUnsaved({
    isDirty: () => person.isDirty() || tie.isDirty(),
    values: () => ({ person: person.getValues(), tie: tie.getValues(), pupilIds: chosen.ids }),
    restore(kept) {
      const { person: typed, tie: between, pupilIds } = kept as Record<string, unknown> & NewPersonDraft
      person.setValues(typed)
      tie.setValues(between)
      chosen.set(pupilIds)
    },
  })
  async function submit(event: FormEvent) {
    event.preventDefault()
    const checks = [person.validate().hasErrors, tie.validate().hasErrors, !chosen.check()]
    const [firstPupil, ...others] = chosen.ids
    if (checks.includes(true) || firstPupil === undefined) return
    const details = personToSave(person.getValues())
    const between = tieToSave(tie.getValues())
    // after a refusal of a later tie the person is there: saving again must not make it twice
    made.current ??= (await add.mutateAsync({ pupilId: firstPupil, details, tie: between })).id
    await ties.add(made.current, others, between)
    notifications.show({ message: 'Opgeslagen.' })
    onClose()
  }
  return (
    <Form
      onSubmit={(event) => void submit(event).catch(shownAbove)}
      busy={add.isPending || ties.busy}
      error={add.error ?? ties.error}
      onCancel={onClose}
    >
      <PupilBoxes pupils={pupils} chosen={chosen} />
      <TieFields form={tie} />
      <PersonFields form={person} household={household} />
    </Form>
  )
}

function ExistingPerson({ pupils, contactOrder, onClose }: AdditionProps) {
  const [picked, setPicked] = useState<Picked | null>(null)
  const [missing, setMissing] = useState(false)
  const tie = useTieForm(newTie(contactOrder))
  const chosen = useChosenPupils(pupils)
  const ties = useTies()
  useUnsaved({
    isDirty: () => picked !== null || tie.isDirty(),
    // two clicks: only Esc warns of them, a lock does not keep them
    values: () => ({}),
    restore: () => {},
  })
  async function submit(event: FormEvent) {
    event.preventDefault()
    setMissing(picked === null)
    const checks = [picked === null, tie.validate().hasErrors, !chosen.check()]
    if (checks.includes(true) || picked === null) return
    await ties.add(picked.id, chosen.ids, tieToSave(tie.getValues()))
    notifications.show({ message: 'Opgeslagen.' })
    onClose()
  }
  return (
    <Form
      onSubmit={(event) => void submit(event).catch(shownAbove)}
      busy={ties.busy}
      error={ties.error}
      onCancel={onClose}
    >
      <SearchPicker
        scope="person"
        label="Wie"
        value={picked}
        onChange={setPicked}
        error={missing && picked === null ? 'Zoek en kies een persoon.' : null}
      />
      <PupilBoxes pupils={pupils} chosen={chosen} />
      <TieFields form={tie} />
    </Form>
  )
}

/** A refusal of one of the calls stands in the form already, through its `error`. */
function shownAbove(): void {}

/** Ties one person to several children; those done before a refusal are not asked again. */
function useTies() {
  const add = useChange('people.addTie')
  const done = useRef(new Set<string>())
  return {
    busy: add.isPending,
    error: add.error,
    async add(personId: string, pupilIds: readonly string[], tie: TieDetails) {
      for (const pupilId of pupilIds) {
        if (done.current.has(`${personId} ${pupilId}`)) continue
        await add.mutateAsync({ pupilId, personId, tie })
        done.current.add(`${personId} ${pupilId}`)
      }
    },
  }
}

/** What `values` above gives, as it comes back from the file. */
interface NewPersonDraft {
  readonly person: Partial<PersonDetails>
  readonly tie: Partial<TieDetails>
  readonly pupilIds: string[]
}

interface ChosenPupils {
  readonly ids: readonly string[]
  readonly error: string | null
  set(ids: string[]): void
  check(): boolean
}

/** Which of the children; with one child there is nothing to choose. */
function useChosenPupils(pupils: readonly Picked[]): ChosenPupils {
  const [ids, setIds] = useState(() => pupils.map(({ id }) => id))
  const [error, setError] = useState<string | null>(null)
  return {
    ids,
    error,
    set(next) {
      setIds(next)
      setError(null)
    },
    check() {
      if (ids.length === 0) setError('Kies minstens één kind.')
      return ids.length > 0
    },
  }
}

function PupilBoxes({ pupils, chosen }: { pupils: readonly Picked[]; chosen: ChosenPupils }) {
  const [only] = pupils
  if (pupils.length === 1 && only !== undefined) return <Text>Bij: {only.name}</Text>
  return (
    <Checkbox.Group
      label="Bij welke kinderen?"
      value={[...chosen.ids]}
      onChange={chosen.set}
      error={chosen.error}
    >
      <Group mt={6} gap="lg">
        {pupils.map(({ id, name }) => (
          <Checkbox key={id} value={id} label={name} />
        ))}
      </Group>
    </Checkbox.Group>
  )
}
