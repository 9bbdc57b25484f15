// Ouderhulp in a few words: one row each, as the programme itself would have written it. Each gives back its id.
import { randomUUID } from 'node:crypto'
import type { NewRow } from '#db/change'
import {
  rotaDraw,
  rotaDrawTicket,
  rotaPlace,
  rotaReserve,
  rotaSetting,
  rotaTask,
  rotaTurn,
} from '#db/schema/rota'
import { rotaCertificate, rotaCorrection, rotaExemption, rotaForm, rotaWish } from '#db/schema/rota-families'
import { rotaCar, rotaChild, rotaSeat, rotaTrip } from '#db/schema/rota-trips'
import { schoolYear } from '#domain/kernel/school-year'
import type { TaskDetails } from '#domain/rota/task'
import { addHousehold, addPerson, addPupil, addTie } from './people.ts'
import type { TestDesk } from './store.ts'

type Desk = Pick<TestDesk, 'change' | 'schoolYear' | 'schoolYearId'>

interface OnTurn {
  readonly turnId: string
  readonly householdId: string
}

/** Leesouders as the office fills it in: two families each week, one turn counts once. */
export function taskDetails(details: Partial<TaskDetails> = {}): TaskDetails {
  return {
    schoolYear: schoolYear.parse('2026-2027'),
    name: 'Leesouders',
    icon: 'reading',
    explanation: '',
    rhythm: 'weekly',
    perGroup: true,
    weight: 1,
    places: 2,
    needsVog: false,
    needsDriver: false,
    needsFirstAid: false,
    withoutDutch: false,
    popular: false,
    restDays: 7,
    cancelDays: 3,
    ...details,
  }
}

/** A task in the school year of the desk; `row` says otherwise. */
export function addTask(desk: Desk, row: Partial<NewRow<typeof rotaTask>> = {}): string {
  const id = row.id ?? randomUUID()
  desk.change((change) =>
    change.insert(rotaTask, { ...taskDetails({ schoolYear: desk.schoolYear }), ...row, id }),
  )
  return id
}

/** A turn on Tuesday 12 January 2027, half past eight to half past nine, with two places; of the whole school. */
export function addTurn(desk: Desk, taskId: string, row: Partial<NewRow<typeof rotaTurn>> = {}): string {
  const id = row.id ?? randomUUID()
  const turn = { date: '2027-01-12', beginsAt: '08:30', endsAt: '09:30', places: 2 }
  desk.change((change) => change.insert(rotaTurn, { ...turn, ...row, taskId, id }))
  return id
}

/** A family on a turn, by the proposal and free to move; `row` says otherwise. */
export function addPlace(desk: Desk, of: OnTurn, row: Partial<NewRow<typeof rotaPlace>> = {}): string {
  const id = row.id ?? randomUUID()
  desk.change((change) =>
    change.insert(rotaPlace, { state: 'proposed', locked: '', because: null, ...of, ...row, id }),
  )
  return id
}

export function addReserve(desk: Desk, of: OnTurn): string {
  const id = randomUUID()
  desk.change((change) => change.insert(rotaReserve, { ...of, id }))
  return id
}

/** A September form without any wish, taken in on 7 September of the school year. */
export function addForm(desk: Desk, householdId: string, row: Partial<NewRow<typeof rotaForm>> = {}): string {
  const id = randomUUID()
  const { schoolYear } = desk
  const form = { schoolYear, days: [], takenOn: `${schoolYear.slice(0, 4)}-09-07` }
  desk.change((change) => change.insert(rotaForm, { ...form, ...row, householdId, id }))
  return id
}

export function addWish(
  desk: Desk,
  of: { readonly taskId: string; readonly householdId: string },
  wish: NewRow<typeof rotaWish>['wish'] = 'likes',
): string {
  const id = randomUUID()
  desk.change((change) => change.insert(rotaWish, { ...of, wish, id }))
  return id
}

/** A VOG that the office saw on 1 September 2026, without an end; `row` says otherwise. */
export function addCertificate(
  desk: Desk,
  personId: string,
  row: Partial<NewRow<typeof rotaCertificate>> = {},
): string {
  const id = randomUUID()
  const seen = { kind: 'vog', seenOn: '2026-09-01', seenBy: 'balie' } as const
  desk.change((change) => change.insert(rotaCertificate, { ...seen, ...row, personId, id }))
  return id
}

/** Not asked in January 2027; `row` says otherwise. */
export function addExemption(
  desk: Desk,
  householdId: string,
  row: Partial<NewRow<typeof rotaExemption>> = {},
): string {
  const id = randomUUID()
  const exemption = { fromDate: '2027-01-01', untilDate: '2027-01-31', kind: 'other' } as const
  desk.change((change) => change.insert(rotaExemption, { ...exemption, ...row, householdId, id }))
  return id
}

/** One turn fewer is asked, for another role; `row` says otherwise. */
export function addCorrection(
  desk: Desk,
  householdId: string,
  row: Partial<NewRow<typeof rotaCorrection>> = {},
): string {
  const id = randomUUID()
  const correction = { schoolYear: desk.schoolYear, kind: 'role', turns: 1 } as const
  desk.change((change) => change.insert(rotaCorrection, { ...correction, ...row, householdId, id }))
  return id
}

/** What the school chose for the year of the desk: one turn asked of each family; `row` says otherwise. */
export function addSettings(desk: Desk, row: Partial<NewRow<typeof rotaSetting>> = {}): string {
  const id = randomUUID()
  desk.change((change) => change.insert(rotaSetting, { schoolYear: desk.schoolYear, ...row, id }))
  return id
}

/** A draw of 2 October 2026 with who took part. */
export function addDraw(
  desk: Desk,
  taskId: string,
  tickets: readonly Omit<NewRow<typeof rotaDrawTicket>, 'id' | 'drawId'>[],
): string {
  const id = randomUUID()
  desk.change((change) => {
    change.insert(rotaDraw, { id, taskId, drawnOn: '2026-10-02', seed: '1' })
    for (const ticket of tickets) change.insert(rotaDrawTicket, { ...ticket, id: randomUUID(), drawId: id })
  })
  return id
}

/** May ride along with others, smaller than 1.35 m unknown; `row` says otherwise. */
export function addTransport(
  desk: Desk,
  pupilId: string,
  row: Partial<NewRow<typeof rotaChild>> = {},
): string {
  const id = randomUUID()
  const child = { schoolYear: desk.schoolYear, transport: 'yes' } as const
  desk.change((change) => change.insert(rotaChild, { ...child, ...row, pupilId, id }))
  return id
}

/** To the swimming pool, 12 kilometres; `row` says otherwise. */
export function addTrip(desk: Desk, turnId: string, row: Partial<NewRow<typeof rotaTrip>> = {}): string {
  const id = randomUUID()
  desk.change((change) => change.insert(rotaTrip, { name: 'Zwembad', kilometres: 12, ...row, turnId, id }))
  return id
}

/** Four belts and no booster; `row` says otherwise. */
export function addCar(
  desk: Desk,
  of: { readonly tripId: string; readonly personId: string },
  row: Partial<NewRow<typeof rotaCar>> = {},
): string {
  const id = randomUUID()
  desk.change((change) => change.insert(rotaCar, { seats: 4, boosters: 0, ...of, ...row, id }))
  return id
}

export function addSeat(
  desk: Desk,
  of: { readonly tripId: string; readonly pupilId: string },
  row: Partial<NewRow<typeof rotaSeat>> = {},
): string {
  const id = randomUUID()
  desk.change((change) => change.insert(rotaSeat, { ...of, ...row, id }))
  return id
}

/** A family with one parent and one child in a group: 'de Boer' is Eva with Noor. */
export function addHelpers(desk: Desk, familyName: string, group: string) {
  const householdId = addHousehold(desk)
  const personId = addPerson(desk, `Eva ${familyName}`, { householdId })
  const pupilId = addPupil(desk, `Noor ${familyName}`, { in: [householdId], group })
  addTie(desk, pupilId, personId)
  return { householdId, personId, pupilId }
}
