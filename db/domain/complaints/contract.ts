import { complaintsFileOperations } from './file-contract.ts'
import { complaintsReportOperations } from './report-contract.ts'
import { complaintsTakeOperations } from './take-contract.ts'

export const complaintsOperations = {
  ...complaintsTakeOperations,
  ...complaintsFileOperations,
  ...complaintsReportOperations,
}
