// Readable names of rows of any table: of a row itself, or of whom it belongs to.
import { groupInText } from '../domain/groups/texts.ts'
import { fullName } from '../domain/kernel/name.ts'
import { requestNumberText } from '../domain/leave/request-number.ts'
import { NAMELESS } from '../domain/people/texts.ts'
import type { Reader } from '../reader.ts'
import { NAME_COLUMNS, type NameRow, nameOf } from './name-row.ts'

type Raw = Readonly<Record<string, unknown>>

/** The name under which the office knows a row (column names as in the table); '' when it has none. */
export function nameOfRow(reader: Reader, table: string, row: Raw): string {
  const text = (column: string) => String(row[column] ?? '')
  switch (table) {
    case 'pupil':
    case 'person':
    case 'staff':
      return rowName(row)
    case 'phone':
    case 'rota_certificate':
    case 'rota_car':
      return nameById(reader, 'person', text('person_id'))
    case 'family_tie':
      return `${nameById(reader, 'person', text('person_id'))} met ${nameById(reader, 'pupil', text('pupil_id'))}`
    case 'pupil_household':
    case 'placement':
    case 'leave_child':
    case 'leave_elsewhere':
    case 'absence':
    case 'meeting_visit_child':
    case 'meeting_list_row':
    case 'rota_child':
    case 'rota_seat':
      return nameById(reader, 'pupil', text('pupil_id'))
    case 'leave_decision':
      return nameById(
        reader,
        'pupil',
        oneText(reader, 'SELECT pupil_id FROM leave_child WHERE id = ?', text('child_id')),
      )
    case 'leave_request':
      return requestNumberText(Number(row.number), text('taken_at'))
    case 'family_code':
    case 'meeting_contact':
    case 'meeting_answer':
    case 'meeting_family':
    case 'second_offer':
    case 'rota_place':
    case 'rota_reserve':
    case 'rota_form':
    case 'rota_wish':
    case 'rota_exemption':
    case 'rota_correction':
    case 'rota_draw_ticket':
      return membersOf(reader, text('household_id'))
    case 'municipality':
    case 'meeting':
    case 'rota_task':
    case 'rota_trip':
      return text('name')
    case 'rota_turn':
    case 'rota_draw':
      return oneText(reader, 'SELECT name FROM rota_task WHERE id = ?', text('task_id'))
    case 'rota_setting':
      return text('school_year')
    case 'meeting_visit':
      return row.household_id === null ? '' : membersOf(reader, text('household_id'))
    case 'meeting_part':
    case 'meeting_translation':
      return oneText(reader, 'SELECT name FROM meeting WHERE id = ?', text('meeting_id'))
    case 'household':
      return membersOf(reader, text('id'))
    case 'school_group':
      return groupInText(text('name'))
    case 'group_staff':
    case 'group_free':
    case 'meeting_group':
      return groupInText(oneText(reader, 'SELECT name FROM school_group WHERE id = ?', text('group_id')))
    case 'meeting_list':
      return row.group_id === null
        ? 'kinderen zonder groep'
        : groupInText(oneText(reader, 'SELECT name FROM school_group WHERE id = ?', text('group_id')))
    case 'school_year':
      return text('label')
    case 'list_mapping':
      return text('name')
    case 'print_run':
      return `${text('number')}: ${text('title')}`
    case 'print_copy':
      return oneText(reader, `SELECT number || ': ' || title FROM print_run WHERE id = ?`, text('run_id'))
    default:
      return ''
  }
}

/** By who lives there; never by its address, which may be secret. */
function membersOf({ sqlite }: Reader, householdId: string): string {
  const names = sqlite
    .prepare<{ id: string }, NameRow>(
      `SELECT ${NAME_COLUMNS}, p.sort_key FROM pupil p JOIN pupil_household h ON h.pupil_id = p.id
         WHERE h.household_id = :id
       UNION ALL SELECT ${NAME_COLUMNS}, p.sort_key FROM person p WHERE p.household_id = :id LIMIT 3`,
    )
    .all({ id: householdId })
    .map((row) => fullName(nameOf(row)))
  return names.filter((name) => name !== '').join(', ') || 'zonder bewoners'
}

function nameById({ sqlite }: Reader, table: 'person' | 'pupil', id: string): string {
  const row = sqlite
    .prepare<[string], NameRow>(`SELECT ${NAME_COLUMNS} FROM ${table} p WHERE p.id = ?`)
    .get(id)
  return row === undefined ? NAMELESS : fullName(nameOf(row)) || NAMELESS
}

function rowName(row: Raw): string {
  const text = (column: string) => String(row[column] ?? '')
  const name = {
    givenName: text('given_name'),
    firstNames: text('first_names'),
    initials: text('initials'),
    prefix: text('prefix'),
    familyName: text('family_name'),
    keepAsIs: row.keep_as_is === 1,
  }
  return fullName(name) || text('letter_name') || NAMELESS
}

function oneText({ sqlite }: Reader, sql: string, id: string): string {
  return sqlite.prepare<[string], string>(sql).pluck().get(id) ?? ''
}
