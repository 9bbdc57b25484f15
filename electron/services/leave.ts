// Every operation of the slice leave, each in the file of its kind.
import type { SliceHandlers } from '../app/context.ts'
import { leaveDecideHandlers } from './leave-decide.ts'
import { leaveFamilyHandlers } from './leave-family.ts'
import { leaveFormHandlers } from './leave-form-paper.ts'
import { leaveIntakeHandlers } from './leave-intake.ts'
import { leaveLettersHandlers } from './leave-letters.ts'
import { leaveObjectionHandlers } from './leave-objection.ts'
import { leaveOverviewHandlers } from './leave-overview.ts'
import { leaveReasonsHandlers } from './leave-reasons.ts'
import { leaveRequestsHandlers } from './leave-requests.ts'
import { leaveSettingsHandlers } from './leave-settings.ts'

export const leaveHandlers: SliceHandlers<'leave'> = {
  ...leaveDecideHandlers,
  ...leaveFamilyHandlers,
  ...leaveFormHandlers,
  ...leaveIntakeHandlers,
  ...leaveLettersHandlers,
  ...leaveObjectionHandlers,
  ...leaveReasonsHandlers,
  ...leaveOverviewHandlers,
  ...leaveRequestsHandlers,
  ...leaveSettingsHandlers,
}
