// The register of absence: noting, what must be reported, what to ask after, and the sheet for the pupil system.
import {
  type AbsenceRecord,
  absencesBetween,
  absencesById,
  baseSeatsOf,
  listAbsences,
  notedParts,
} from '#db/queries/absence'
import { readCalendar } from '#db/queries/calendar'
import { leaveChildrenOf } from '#db/queries/leave'
import { findPupil } from '#db/queries/people'
import type { Reader } from '#db/reader'
import { absence } from '#db/schema/absence'
import { ABSENCE_CODES, ABSENCE_TEXTS, type AbsenceEntry } from '#domain/absence/absence'
import type { AbsenceRow } from '#domain/absence/contract'
import { daysToNote } from '#domain/absence/note-days'
import type { IsoDate } from '#domain/kernel/date'
import { tableDate } from '#domain/kernel/date-text'
import { fail, ok } from '#domain/kernel/result'
import { titleOf } from '#domain/people/addressing'
import type { SliceHandlers } from '../app/context.ts'
import type { Sheet, Workbook } from '../documents/sheet.ts'
import { absenceDuties } from './absence-duties.ts'
import { absenceInviteHandlers } from './absence-invite.ts'
import { asDay } from './people-around.ts'
import { writeWorkbook } from './workbook.ts'

export const absenceHandlers: SliceHandlers<'absence'> = {
  ...absenceInviteHandlers,
  'absence.list': ({ reader }, { offset, limit, ...filter }) => {
    const { total, rows } = listAbsences(reader, filter, { offset, limit })
    return ok({ total, rows: rows.map(shown) })
  },
  'absence.duties': ({ reader, today }) => ok(absenceDuties(reader, today)),
  'absence.add': ({ change, reader, newId, actor }, entry) => {
    const child = findPupil(reader, entry.pupilId)
    if (child === null || !isOnRequest(reader, entry)) return fail('NOT_FOUND')
    const { pupilId, from, to, kind, note, requestId } = entry
    const found = daysToNote(entry, {
      calendar: readCalendar(reader),
      groupOn: groupsFrom(reader, pupilId),
      enrolledOn: asDay(child.enrolledOn),
      leftOn: asDay(child.leftOn),
      noted: notedParts(reader, [pupilId], { from, to }),
    })
    if (!found.ok) return found
    const { days, already } = found.value
    const row = { pupilId, kind, note, requestId, notedBy: actor.name }
    change.insertMany(
      absence,
      days.map((day) => ({ id: newId(), ...row, ...day })),
    )
    return ok({ added: days.length, already })
  },
  'absence.remove': ({ change, reader }, { id }) => {
    const [row] = absencesById(reader, [id])
    if (row === undefined) return fail('NOT_FOUND')
    if (row.reportedOn !== null) return fail('ALREADY_REPORTED')
    change.remove(absence, id)
    return ok({})
  },
  'absence.markReported': ({ change, reader }, { ids, on }) => {
    const rows = absencesById(reader, [...new Set(ids)])
    if (rows.length < new Set(ids).size) return fail('NOT_FOUND')
    // What was reported keeps its day.
    for (const { id, reportedOn } of rows) {
      if (reportedOn === null) change.update(absence, id, { reportedOn: on })
    }
    return ok({})
  },
  'absence.sheet': {
    prepare: async (context, { from, to }) => {
      const records = absencesBetween(context.reader, from, to)
      const rows = records.length
      return rows === 0 ? null : { rows, bytes: await writeWorkbook(context, [sheetOf(records)]) }
    },
    commit: ({ change }, { from, to }, made: { rows: number; bytes: Workbook } | null) => {
      if (made === null) return fail('NOTHING_TO_PRINT')
      change.noted('export', { rows: made.rows })
      const fileName = `Verzuim ${tableDate(from)} tot en met ${tableDate(to)}.xlsx`
      return ok({ bytes: made.bytes, fileName })
    },
  },
}

function shown({ name, ...record }: AbsenceRecord): AbsenceRow {
  const { id, pupilId, group, date, part, kind, hours, note, requestId, reportedOn, invitedOn } = record
  const row = { id, pupilId, group, date, part, kind, hours, note, requestId, reportedOn, invitedOn }
  return { ...row, pupil: titleOf(name) }
}

/** A request that is named is one of this child. */
function isOnRequest(reader: Reader, { requestId, pupilId }: AbsenceEntry): boolean {
  if (requestId === null) return true
  return leaveChildrenOf(reader, 'request', [requestId]).some((child) => child.pupilId === pupilId)
}

/** The stamgroep of a child on a day; null without one. */
function groupsFrom(reader: Reader, pupilId: string): (date: IsoDate) => string | null {
  const seats = baseSeatsOf(reader, pupilId)
  return (date) => {
    const seat = seats.find(({ fromDate, untilDate }) => fromDate <= date && (untilDate ?? date) >= date)
    return seat?.groupId ?? null
  }
}

const PARTS = { whole: 'hele dag', morning: 'ochtend', afternoon: 'middag' } as const
const HEADER = ['Leerlingnummer', 'Naam', 'Groep', 'Datum', 'Deel', 'Uren', 'Soort', 'Code', 'Gemeld op']

/** What is typed over into the pupil system: no reasons and no notes. */
function sheetOf(records: readonly AbsenceRecord[]): Sheet {
  const rows = records.map(({ pupilNumber, name, group, date, part, hours, kind, reportedOn }) => [
    pupilNumber,
    titleOf(name),
    group,
    { day: date },
    PARTS[part],
    hours,
    ABSENCE_TEXTS[kind],
    ABSENCE_CODES[kind],
    reportedOn === null ? '' : { day: reportedOn },
  ])
  return { name: 'Verzuim', rows: [HEADER, ...rows] }
}
