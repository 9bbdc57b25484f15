import { leaveDecisionOperations } from './decision-contract.ts'
import { leaveIntakeOperations } from './intake-contract.ts'
import { leaveOverviewOperations } from './overview-contract.ts'
import { leaveSettingsOperations } from './settings-contract.ts'

export const leaveOperations = {
  ...leaveIntakeOperations,
  ...leaveDecisionOperations,
  ...leaveSettingsOperations,
  ...leaveOverviewOperations,
}
