// Panels of parents and pupils, their draws and meetings, and topics up to "U zei – wij deden".
import { panelsDrawOperations } from './draw-contract.ts'
import { panelsPaperOperations } from './paper-contract.ts'
import { panelsSittingOperations } from './sitting-contract.ts'
import { panelsTopicOperations } from './topic-contract.ts'

export const panelsOperations = {
  ...panelsSittingOperations,
  ...panelsDrawOperations,
  ...panelsTopicOperations,
  ...panelsPaperOperations,
}
