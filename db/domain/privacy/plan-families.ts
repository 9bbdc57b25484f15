// Children past their term, then the adults and households that have no child left at school.
import { addMonths, type IsoDate } from '../kernel/date.ts'
import type {
  CleanUpFacts,
  CleanUpPlan,
  IsPast,
  Kept,
  LeavePlan,
  MeetingsPlan,
  RotaPlan,
} from './clean-up-facts.ts'
import { stillAtMeetings } from './plan-meetings.ts'
import { stillInRota } from './plan-rota.ts'

interface When {
  readonly today: IsoDate
  readonly past: IsPast
  /** Papers that go in the same clean-up; the others keep their child, household or person. */
  readonly goingRuns: ReadonlySet<string>
  /** Leave that goes in the same clean-up; other leave keeps who stands on it. */
  readonly leave: Pick<LeavePlan, 'pupilIds' | 'requestIds'>
  /** Meetings and offers that go in the same clean-up; others keep who is or counts in them. */
  readonly meetings: Pick<MeetingsPlan, 'meetingIds' | 'offerIds'>
  /** Ouderhulp that goes in the same clean-up; other rows keep whom they name. */
  readonly rota: Pick<RotaPlan, 'rows'>
}

/**
 * Somebody without a child may have just been entered, or come back out of the bin (30 days): so long they stay in any
 * case, whatever the term.
 */
const LEAST_MONTHS_WITHOUT_CHILD = 1

type Reason = string | null

/** What of the families goes, what begins its term now, and what is kept and why. */
export function planFamilies(facts: CleanUpFacts, when: When) {
  const pupils = planPupils(facts, when)
  const persons = planPersons(facts, when, pupils.going)
  const households = planHouseholds(facts, when, { pupils: pupils.going, persons: persons.going })
  const going: Pick<CleanUpPlan, 'pupilIds' | 'personIds' | 'householdIds'> = {
    pupilIds: [...pupils.going],
    personIds: [...persons.going],
    householdIds: [...households.going],
  }
  return {
    going,
    beginning: { personIds: persons.beginning, householdIds: households.beginning },
    kept: { pupilFile: pupils.kept, familyContact: [...persons.kept, ...households.kept] },
  }
}

function planPupils(facts: CleanUpFacts, { past, goingRuns, leave, meetings, rota }: When) {
  const held = heldReasons(facts)
  const atMeetings = stillAtMeetings(facts, meetings).pupils
  const onRota = stillInRota(facts, rota).pupils
  const leaveGoing = new Set(leave.pupilIds)
  const onLeave = new Set(facts.leave.pupilIds.filter((id) => !leaveGoing.has(id)))
  const waiting = new Set(
    facts.copies.filter(({ runId }) => !goingRuns.has(runId)).map(({ carrierId }) => carrierId),
  )
  const going = new Set<string>()
  const kept: Kept[] = []
  for (const { id, name, leftOn } of facts.leavers) {
    if (!past('pupilFile', leftOn)) continue
    const why =
      held.pupils.get(id) ??
      (onLeave.has(id) ? STILL_ON_LEAVE : null) ??
      (waiting.has(id) ? STILL_ON_PAPER : null) ??
      (atMeetings.has(id) ? STILL_AT_MEETING : null) ??
      (onRota.has(id) ? STILL_ON_ROTA : null)
    if (why === null) going.add(id)
    else kept.push({ name, why })
  }
  return { going, kept }
}

const STILL_ON_PAPER = 'er is nog post bewaard; die heeft een eigen termijn'
const STILL_AT_MEETING = 'er is nog bewaard wie op een bijeenkomst was; dat heeft een eigen termijn'
const STILL_ON_ROTA = 'er is nog ouderhulp bewaard; die heeft een eigen termijn'
const STILL_ON_LEAVE = 'er is nog verlof of verzuim bewaard; dat heeft een eigen termijn'

/** Requests that stay, and who stands on them. */
function stayingRequests({ leave: { requests } }: CleanUpFacts, { leave }: When) {
  const going = new Set(leave.requestIds)
  return requests.filter(({ id }) => !going.has(id))
}

/** Whose data a hold keeps: the child or person itself, and who is tied to them. */
function heldReasons({ holds, ties }: CleanUpFacts) {
  const pupils = new Map<string, string>()
  const persons = new Map<string, string>()
  for (const { pupilId, personId, reason } of holds) {
    const why = `bewaring verlengd: ${reason}`
    if (pupilId !== null) pupils.set(pupilId, why)
    if (personId === null) continue
    persons.set(personId, why)
    for (const tie of ties) if (tie.personId === personId) pupils.set(tie.pupilId, why)
  }
  return { pupils, persons }
}

function planPersons(facts: CleanUpFacts, when: When, goingPupils: ReadonlySet<string>) {
  const { persons: held } = heldReasons(facts)
  const onRota = stillInRota(facts, when.rota).persons
  const tiesOf = groupTies(facts)
  const going = new Set<string>()
  const beginning: string[] = []
  const kept: Kept[] = []
  for (const { id, name, touchedOn } of facts.persons) {
    const ties = tiesOf.get(id) ?? []
    const losing = ties.some(({ pupilId }) => goingPupils.has(pupilId))
    if (!losing && (ties.length > 0 || !isLongWithoutChild(touchedOn, when))) continue
    const begins = losing && !when.past('familyContact', when.today)
    const why =
      held.get(id) ??
      stayingChild(ties, goingPupils) ??
      ownReason(facts, id, when) ??
      (onRota.has(id) ? STILL_ON_ROTA : null)
    if (why !== null) kept.push({ name, why })
    else if (!begins) going.add(id)
    else {
      beginning.push(id)
      kept.push({ name, why: TERM_BEGINS })
    }
  }
  return { going, beginning, kept }
}

function groupTies({ ties }: CleanUpFacts): Map<string, CleanUpFacts['ties'][number][]> {
  const groups = new Map<string, CleanUpFacts['ties'][number][]>()
  for (const tie of ties) groups.set(tie.personId, [...(groups.get(tie.personId) ?? []), tie])
  return groups
}

function stayingChild(ties: CleanUpFacts['ties'], goingPupils: ReadonlySet<string>): Reason {
  const staying = ties.find(({ pupilId }) => !goingPupils.has(pupilId))
  return staying === undefined ? null : `nog een kind in Ouderloket: ${staying.pupilName}`
}

const TERM_BEGINS = 'de eigen termijn begint als het kind is opgeruimd'

/** Why somebody stays for what they are themselves. */
function ownReason(facts: CleanUpFacts, personId: string, when: When): Reason {
  const { requests, coordinators } = facts
  const { goingRuns } = when
  const own = requests.filter((request) => request.personId === personId)
  if (own.some(({ open }) => open)) return 'er loopt een inzageverzoek'
  if (own.some(({ runId }) => runId !== null && !goingRuns.has(runId))) {
    return 'er is nog een antwoord op een inzageverzoek bewaard'
  }
  if (stayingRequests(facts, when).some(({ applicantId }) => applicantId === personId)) return STILL_ON_LEAVE
  const post = coordinators.find((coordinator) => coordinator.personId === personId)
  return post === undefined ? null : `coördinator van ${post.group}`
}

/** null = not known any more: longer ago than the logbook goes back. */
function isLongWithoutChild(touchedOn: IsoDate | null, { today, past }: When): boolean {
  if (touchedOn === null) return true
  return past('familyContact', touchedOn) && addMonths(touchedOn, LEAST_MONTHS_WITHOUT_CHILD) <= today
}

function planHouseholds(
  facts: CleanUpFacts,
  when: When,
  leaving: { readonly pupils: ReadonlySet<string>; readonly persons: ReadonlySet<string> },
) {
  const reasonOf = homeReasons(facts, when)
  const going = new Set<string>()
  const beginning: string[] = []
  const kept: Kept[] = []
  for (const { id, name, touchedOn } of facts.households) {
    const children = facts.residences.filter(({ householdId }) => householdId === id)
    const adults = facts.residents.filter(({ householdId }) => householdId === id)
    const isLeft =
      children.every(({ pupilId }) => leaving.pupils.has(pupilId)) &&
      adults.every(({ personId }) => leaving.persons.has(personId))
    if (!isLeft) continue
    const losing = children.length + adults.length > 0
    if (!losing && !isLongWithoutChild(touchedOn, when)) continue
    const why = reasonOf(id)
    if (why !== null) kept.push({ name, why })
    else if (children.length > 0 && !when.past('familyContact', when.today)) beginning.push(id)
    else going.add(id)
  }
  return { going, beginning, kept }
}

/** Why a home where everybody goes stays for what it is named on. */
function homeReasons(facts: CleanUpFacts, when: When): (householdId: string) => Reason {
  const onPaper = facts.copies.filter(({ runId }) => !when.goingRuns.has(runId))
  const waiting = new Set(onPaper.map(({ householdId }) => householdId))
  const onLeave = new Set(stayingRequests(facts, when).map(({ householdId }) => householdId))
  const atMeetings = stillAtMeetings(facts, when.meetings).households
  const onRota = stillInRota(facts, when.rota).households
  return (id) => {
    if (onLeave.has(id)) return STILL_ON_LEAVE
    if (waiting.has(id)) return STILL_ON_PAPER
    if (atMeetings.has(id)) return STILL_AT_MEETING
    return onRota.has(id) ? STILL_ON_ROTA : null
  }
}
