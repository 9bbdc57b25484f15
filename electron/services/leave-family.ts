// What the form must know of a family before anything is typed, and the family that a code on paper belongs to.
import { readCalendar } from '#db/queries/calendar'
import { findHouseholdByCode } from '#db/queries/family-codes'
import { type LeaveRequestRow, leaveChildrenOf, leaveRequestsById } from '#db/queries/leave'
import { readLeaveSettings, readMunicipalities } from '#db/queries/leave-settings'
import {
  findHousehold,
  findPupil,
  type HouseholdRow,
  householdsById,
  type PupilRow,
  personsIn,
  pupilsById,
  residencesOf,
} from '#db/queries/people'
import type { Reader } from '#db/reader'
import type { OperationOutput } from '#domain/contract/operations'
import { fullName, nameOf } from '#domain/kernel/name'
import { fail, ok } from '#domain/kernel/result'
import { firstDayOf, lastDayOf } from '#domain/leave/asked-days'
import { requestNumberText } from '#domain/leave/request-number'
import { householdTitle, titleOf } from '#domain/people/addressing'
import { normaliseFamilyCode } from '#domain/people/family-code'
import { NAMELESS } from '#domain/people/texts'
import { describeTies } from '#domain/people/tie-text'
import type { ReadContext, SliceHandlers } from '../app/context.ts'
import { childFactsOf, elsewhereOf, maySeeReasons, municipalityOfTown, refusedOn } from './leave-facts.ts'
import { showMunicipality } from './leave-settings.ts'
import { type Around, addressOf, readAround, whenOf } from './people-around.ts'

type FamilyHandlers = Pick<SliceHandlers<'leave'>, 'leave.intake' | 'leave.familyOf'>
type Intake = OperationOutput<'leave.intake'>

export const leaveFamilyHandlers: FamilyHandlers = {
  'leave.intake': (context, { kind, id }) => {
    const family = kind === 'household' ? familyOfHousehold(context, id) : familyOfPupil(context, id)
    return family === null ? fail('NOT_FOUND') : ok(intakeOf(context, family))
  },
  'leave.familyOf': ({ reader }, { code }) => {
    const householdId = findHouseholdByCode(reader, normaliseFamilyCode(code))
    return householdId === null ? fail('CODE_UNKNOWN') : ok({ householdId })
  },
}

interface Family {
  readonly householdId: string | null
  readonly title: string
  readonly town: string
  readonly children: readonly PupilRow[]
}

function familyOfHousehold(context: ReadContext, id: string): Family | null {
  const { reader } = context
  const row = findHousehold(reader, id)
  if (row === null) return null
  const children = childrenIn(context, [id])
  const names = [...children, ...personsIn(reader, [id])].map(nameOf)
  return { householdId: id, title: householdTitle(names, addressOf(row)), town: townOf(row), children }
}

/** A child with the others where it lives; never with all children of an institution (L17). */
function familyOfPupil(context: ReadContext, id: string): Family | null {
  const { reader } = context
  const child = findPupil(reader, id)
  if (child === null) return null
  const homes = residencesOf(reader, 'pupil', [id]).map(({ householdId }) => householdId)
  const households = householdsById(reader, homes)
  const families = households.filter((home) => home.kind === 'family').map((home) => home.id)
  const others = childrenIn(context, families).filter((other) => other.id !== id)
  const first = households.find((home) => home.id === homes[0])
  return {
    householdId: first?.id ?? null,
    title: titleOf(nameOf(child)),
    town: first === undefined ? '' : townOf(first),
    children: [child, ...others],
  }
}

/** Of a secret address not even the municipality is told; the office asks the parents (dutch-conventions 7.5). */
function townOf({ secret, town }: HouseholdRow): string {
  return secret ? '' : town
}

/** Who lives there and is at this school, or will come. */
function childrenIn({ reader, today }: ReadContext, householdIds: readonly string[]): PupilRow[] {
  const ids = residencesOf(reader, 'household', householdIds).map(({ pupilId }) => pupilId)
  return pupilsById(reader, [...new Set(ids)]).filter(({ leftOn }) => leftOn === null || leftOn >= today)
}

function intakeOf(context: ReadContext, { householdId, title, town, children }: Family): Intake {
  const { reader, today, actor } = context
  const pupilIds = children.map(({ id }) => id)
  const municipalities = readMunicipalities(reader)
  return {
    ...{ householdId, title, today },
    calendar: readCalendar(reader) as Intake['calendar'],
    policy: readLeaveSettings(reader).settings.policy,
    children: childFactsOf(reader, pupilIds, { today, withOccasion: maySeeReasons(actor) }),
    elsewhere: elsewhereOf(reader, pupilIds),
    applicants: applicantsFor(context, pupilIds),
    municipalities: municipalities.map(showMunicipality),
    municipalityId: municipalityOfTown(municipalities, town)?.id ?? null,
    ...earlierRequests(reader, pupilIds),
  }
}

const ACTUAL_CARERS: ReadonlySet<string> = new Set(['fosterParent', 'guardian', 'stepparent'])
const ORDER: readonly string[] = ['custody', 'actualCarer', 'other']

/** Who may apply (LPW art. 2 lid 1): whoever has custody first, then who cares for the child, then others around it. */
function applicantsFor({ reader, today }: ReadContext, pupilIds: readonly string[]): Intake['applicants'] {
  const around = readAround(reader, whenOf(reader, today), { pupilIds, personIds: [] })
  const here = new Set(pupilIds)
  return [...around.persons.values()]
    .filter(({ deceased, institution }) => !deceased && !institution)
    .map((row) => {
      const ties = around.tiesOfPerson(row.id).filter(({ pupilId }) => here.has(pupilId))
      const tied = pupilIds.flatMap((id) => {
        const [tie, child] = [ties.find(({ pupilId }) => pupilId === id), around.pupils.get(id)]
        return tie === undefined || child === undefined ? [] : [{ role: tie.role, pupil: nameOf(child) }]
      })
      return {
        id: row.id,
        name: row.letterName || fullName(nameOf(row)) || NAMELESS,
        tie: describeTies(tied),
        applicant: applicantOf(ties, row.householdId, around),
        email: row.emailState === 'known' ? row.email : '',
      }
    })
    .sort((a, b) => ORDER.indexOf(a.applicant) - ORDER.indexOf(b.applicant))
}

function applicantOf(
  ties: ReturnType<Around['tiesOfPerson']>,
  home: string | null,
  around: Around,
): Intake['applicants'][number]['applicant'] {
  if (ties.some(({ custody }) => custody === 'yes')) return 'custody'
  const caresFor = ties.some(
    ({ role, pupilId }) =>
      ACTUAL_CARERS.has(role) || (home !== null && around.homes.get(pupilId)?.includes(home) === true),
  )
  return caresFor ? 'actualCarer' : 'other'
}

/** More than these are no choice any more. */
const MOST_EARLIER = 12

/** Requests of these children that were refused, and those that are not decided yet; the newest first. */
function earlierRequests(reader: Reader, pupilIds: readonly string[]): Pick<Intake, 'refused' | 'open'> {
  const requestIds = leaveChildrenOf(reader, 'pupil', pupilIds).map(({ requestId }) => requestId)
  const rows = leaveRequestsById(reader, [...new Set(requestIds)])
  const numberOf = ({ id, number, takenAt }: LeaveRequestRow) => ({
    id,
    numberText: requestNumberText(number, takenAt),
  })
  const refused = rows
    .filter(({ state }) => state === 'decided')
    .flatMap((row) => {
      const day = refusedOn(reader, row.id)
      return day === null ? [] : [{ ...numberOf(row), refusedOn: day }]
    })
  const open = rows
    .filter(({ state }) => state !== 'decided' && state !== 'withdrawn')
    .map((row) => ({ ...numberOf(row), firstDay: firstDayOf(row.periods), lastDay: lastDayOf(row.periods) }))
  return { refused: refused.slice(0, MOST_EARLIER), open: open.slice(0, MOST_EARLIER) }
}
