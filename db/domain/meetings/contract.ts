import { meetingAnswersOperations } from './answers-contract.ts'
import { meetingDoorOperations } from './door-contract.ts'
import { meetingInviteOperations } from './invite-contract.ts'
import { meetingPlanOperations } from './plan-contract.ts'
import { meetingReportOperations } from './report-contract.ts'

export const meetingsOperations = {
  ...meetingPlanOperations,
  ...meetingInviteOperations,
  ...meetingAnswersOperations,
  ...meetingDoorOperations,
  ...meetingReportOperations,
}
