import { rotaBoardOperations } from './board-contract.ts'
import { rotaFamiliesOperations } from './families-contract.ts'
import { rotaOffersOperations } from './offers-contract.ts'
import { rotaPaperOperations } from './paper-contract.ts'
import { rotaPlanOperations } from './plan-contract.ts'
import { rotaTripsOperations } from './trips-contract.ts'

export const rotaOperations = {
  ...rotaPlanOperations,
  ...rotaFamiliesOperations,
  ...rotaBoardOperations,
  ...rotaOffersOperations,
  ...rotaTripsOperations,
  ...rotaPaperOperations,
}
