// Reports as the screens show them. Who sees only the state gets no subject, category or name of a group: the service
// leaves them out, not the screen.
import { readAccounts } from '#db/queries/access'
import { readCalendar } from '#db/queries/calendar'
import { measuresOfFiles, readComplaintSettings, stepsOfFiles } from '#db/queries/complaints'
import { personsById, pupilsById } from '#db/queries/people'
import { findStaff } from '#db/queries/staff'
import type { Reader } from '#db/reader'
import type { ComplaintDuty, ComplaintLine } from '#domain/complaints/shown'
import { type DutyRules, dutiesOf } from '#domain/complaints/terms'
import { complaintNumberText, GIVER_TEXTS } from '#domain/complaints/texts'
import type { IsoDate } from '#domain/kernel/date'
import { groupBy } from '#domain/kernel/group-by'
import { nameOf } from '#domain/kernel/name'
import { titleOf } from '#domain/people/addressing'
import type { SeenFile } from './complaints-files.ts'
import { asDay } from './people-around.ts'
import { titleOfHousehold } from './people-cards.ts'

type Desk = { readonly reader: Reader; readonly today: IsoDate }

/** The lines of these files, in their order. */
export function complaintLines(desk: Desk, files: readonly SeenFile[]): ComplaintLine[] {
  const { reader } = desk
  const duties = dutiesOfFiles(desk, files)
  const accounts = new Map(readAccounts(reader).map(({ id, name }) => [id, name]))
  return files.map((file) => {
    const { row, access } = file
    const isWhole = access === 'whole'
    return {
      id: row.id,
      numberText: complaintNumberText(row),
      access,
      kind: row.kind,
      route: row.route,
      headOnly: row.headOnly,
      state: row.state,
      receivedOn: row.receivedOn as IsoDate,
      giver: giverText(reader, file),
      subject: isWhole ? row.subject : '',
      category: isWhole ? row.category : null,
      handledBy: row.handledBy === null ? '' : (accounts.get(row.handledBy) ?? ''),
      rung: row.rung,
      next: isWhole
        ? { what: row.nextWhat, who: row.nextWho, on: asDay(row.nextOn) }
        : { what: '', who: '', on: asDay(row.nextOn) },
      duty: duties.get(row.id)?.[0] ?? null,
      outcome: isWhole ? row.outcome : null,
      closedOn: asDay(row.closedOn),
    }
  })
}

/** All that is due of each file, the first first. */
export function dutiesOfFiles(
  { reader, today }: Desk,
  files: readonly SeenFile[],
): Map<string, ComplaintDuty[]> {
  const ids = files.map(({ row }) => row.id)
  const steps = groupBy(stepsOfFiles(reader, ids), ({ complaintId }) => complaintId)
  const measures = groupBy(measuresOfFiles(reader, ids), ({ complaintId }) => complaintId)
  const rules: DutyRules = {
    terms: readComplaintSettings(reader).terms,
    equatedDays: readCalendar(reader).equatedDays,
    today,
  }
  return new Map(
    files.map(({ row }) => [
      row.id,
      dutiesOf(
        {
          kind: row.kind,
          state: row.state,
          receivedOn: row.receivedOn as IsoDate,
          wantsToHear: row.contactWish !== 'none',
          steps: standing(steps.get(row.id) ?? []).map(({ kind, doneOn }) => ({
            kind,
            doneOn: asDay(doneOn),
          })),
          measures: standing(measures.get(row.id) ?? []).map(({ dueOn, doneOn }) => ({
            dueOn: asDay(dueOn),
            doneOn: asDay(doneOn),
          })),
          nextOn: asDay(row.nextOn),
          boardDelayUntil: asDay(row.boardDelayUntil),
          closedOn: asDay(row.closedOn),
        },
        rules,
      ),
    ]),
  )
}

/** Steps and measures that were not struck through. */
export function standing<Row extends { readonly struckOn: string | null }>(rows: readonly Row[]): Row[] {
  return rows.filter(({ struckOn }) => struckOn === null)
}

/** Who gave it: the name in the file, else the name that was noted, else what kind of person it is. */
export function giverText(reader: Reader, { row }: Pick<SeenFile, 'row'>): string {
  return nameInFile(reader, row) || row.giverName || GIVER_TEXTS[row.giver]
}

function nameInFile(reader: Reader, { personId, pupilId, staffId, householdId }: SeenFile['row']): string {
  if (personId !== null) {
    const [person] = personsById(reader, [personId])
    return person === undefined ? '' : titleOf(nameOf(person), person.letterName)
  }
  if (pupilId !== null) {
    const [pupil] = pupilsById(reader, [pupilId])
    return pupil === undefined ? '' : titleOf(nameOf(pupil))
  }
  if (staffId !== null) {
    const member = findStaff(reader, staffId)
    return member === null ? '' : titleOf(nameOf(member))
  }
  return householdId === null ? '' : titleOfHousehold(reader, householdId)
}
