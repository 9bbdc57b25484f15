// What is typed at the counter, and the intake that follows from it.
import type { UseFormReturnType } from '@mantine/form'
import { type ComplaintIntake, complaintIntake } from '#domain/complaints/complaint'
import type { IsoDate } from '#domain/kernel/date'
import type { Picked } from '../../ui/SearchPicker.tsx'

/** Somebody of the file who gave the report. */
export interface PickedGiver extends Picked {
  readonly part: 'person' | 'household' | 'pupil' | 'staff'
}

export interface IntakeValues
  extends Omit<
    ComplaintIntake,
    'kind' | 'receivedOn' | 'householdId' | 'personId' | 'pupilId' | 'staffId' | 'contactWish'
  > {
  /** Null until it is chosen. */
  kind: ComplaintIntake['kind'] | null
  receivedOn: IsoDate | null
  picked: PickedGiver | null
  /** Null: as is usual for what it is. */
  contactWish: ComplaintIntake['contactWish'] | null
}

export type IntakeForm = UseFormReturnType<IntakeValues>

export function emptyIntake(today: IsoDate): IntakeValues {
  return {
    ...{ kind: null, route: null, headOnly: false, receivedOn: today, way: 'counter', giver: 'parent' },
    ...{ picked: null, giverName: '', contactWish: null, contactAt: '', category: null, tags: [] },
    ...{ subject: '', groupId: null, place: '', facts: '', opinion: '' },
    ...{ committeeNumber: '', committeeStatus: '' },
  }
}

/** Who complains wants to hear from the school; an idea or a compliment needs no answer. */
export function usualWish({ kind, giver }: IntakeValues): ComplaintIntake['contactWish'] {
  return kind === 'complaint' && giver !== 'anonymous' ? 'phone' : 'none'
}

/** The intake of these values. What another choice made invisible is not sent along. */
export function intakeOf(values: IntakeValues): Omit<ComplaintIntake, 'kind' | 'receivedOn'> & {
  kind: ComplaintIntake['kind'] | null
  receivedOn: IsoDate | null
} {
  const { picked, kind, ...typed } = values
  const whole = {
    ...typed,
    kind,
    route: kind === 'complaint' ? values.route : null,
    ...giverOf(values),
    committeeNumber: '',
    committeeStatus: '',
  }
  if (kind === 'committee') return { ...whole, ...NO_CONTENT, ...NOBODY, ...committeeOf(values) }
  if (whole.route === 'conduct') return { ...whole, ...NO_CONTENT, contactWish: talkWith(values) }
  return whole
}

/** The messages per field; none when it can be taken in. */
export function intakeFaults(values: IntakeValues): Record<string, string> {
  if (values.kind === null) return { kind: 'Kies wat het is.' }
  const faults: Record<string, string> =
    values.receivedOn === null ? { receivedOn: 'Vul in wanneer het binnenkwam.' } : {}
  const checked = complaintIntake.safeParse(intakeOf({ ...values, receivedOn: values.receivedOn ?? ANY_DAY }))
  if (checked.success) return faults
  for (const { path, message } of checked.error.issues) faults[String(path[0])] ??= message
  return faults
}

const ANY_DAY = '2026-01-01' as IsoDate

/** Of conduct no story (3), of a committee complaint no content (WPO 14 lid 9). */
const NO_CONTENT = {
  ...{ category: null, tags: [], subject: '', groupId: null, place: '', facts: '', opinion: '' },
} satisfies Partial<ComplaintIntake>

/** Only number, date and status stand here. */
const NOBODY = {
  ...({ giver: 'anonymous', giverName: '', contactWish: 'none', contactAt: '' } as const),
  ...{ householdId: null, personId: null, pupilId: null, staffId: null },
}

function committeeOf({ committeeNumber, committeeStatus }: IntakeValues) {
  return { committeeNumber, committeeStatus, way: 'letter' as const }
}

/** The contact person speaks with everybody who gave a name; the counter asks nothing. */
function talkWith({ giver }: IntakeValues): ComplaintIntake['contactWish'] {
  return giver === 'anonymous' ? 'none' : 'talk'
}

function giverOf(values: IntakeValues) {
  const { picked, giver, giverName, contactAt } = values
  const isAnonymous = giver === 'anonymous'
  const wish = values.contactWish ?? usualWish(values)
  const idOf = (part: PickedGiver['part']) => (!isAnonymous && picked?.part === part ? picked.id : null)
  return {
    personId: idOf('person'),
    householdId: idOf('household'),
    pupilId: idOf('pupil'),
    staffId: idOf('staff'),
    giverName: isAnonymous || picked !== null ? '' : giverName,
    contactWish: isAnonymous ? ('none' as const) : wish,
    contactAt: isAnonymous ? '' : contactAt,
  }
}
