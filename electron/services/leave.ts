// Every operation of the slice leave, each in the file of its kind.
import { leaveFamilyHandlers } from './leave-family.ts'
import { leaveIntakeHandlers } from './leave-intake.ts'
import { leaveRequestsHandlers } from './leave-requests.ts'
import { leaveSettingsHandlers } from './leave-settings.ts'

export const leaveHandlers = {
  ...leaveFamilyHandlers,
  ...leaveIntakeHandlers,
  ...leaveRequestsHandlers,
  ...leaveSettingsHandlers,
}
