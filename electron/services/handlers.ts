// Every service by the name of its operation; the type demands exactly the operations of the contract.
import type { SliceHandlers } from '../app/context.ts'
import { absenceHandlers } from './absence.ts'
import { accessHandlers } from './access.ts'
import { auditHandlers } from './audit.ts'
import { buddiesHandlers } from './buddies.ts'
import { calendarHandlers } from './calendar.ts'
import { complaintsHandlers } from './complaints.ts'
import { groupsHandlers } from './groups.ts'
import { importingHandlers } from './importing.ts'
import { leaveHandlers } from './leave.ts'
import { meetingsHandlers } from './meetings.ts'
import { panelsHandlers } from './panels.ts'
import { peopleHandlers } from './people.ts'
import { printingHandlers } from './printing.ts'
import { privacyHandlers } from './privacy.ts'
import { rotaHandlers } from './rota.ts'
import { schoolHandlers } from './school.ts'
import { undoHandlers } from './undo.ts'
import { yearsHandlers } from './years.ts'

export const serviceHandlers: SliceHandlers<'school' | 'printing'> &
  SliceHandlers<'importing'> &
  SliceHandlers<'access' | 'privacy'> &
  SliceHandlers<'groups' | 'people' | 'undo' | 'years' | 'audit'> &
  SliceHandlers<'calendar' | 'leave' | 'absence' | 'meetings'> = {
  ...schoolHandlers,
  ...peopleHandlers,
  ...groupsHandlers,
  ...printingHandlers,
  ...importingHandlers,
  ...yearsHandlers,
  ...undoHandlers,
  ...accessHandlers,
  ...auditHandlers,
  ...privacyHandlers,
  ...absenceHandlers,
  ...calendarHandlers,
  ...leaveHandlers,
  ...meetingsHandlers,
  ...rotaHandlers,
  ...panelsHandlers,
  ...buddiesHandlers,
  ...complaintsHandlers,
}
