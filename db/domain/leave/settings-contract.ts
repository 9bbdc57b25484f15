// What the school sets about leave: its policy, who signs, and the municipalities.
import * as z from 'zod'
import { defineOperation } from '../contract/operation.ts'
import { removed } from '../contract/removed.ts'
import { id } from '../kernel/id.ts'
import { leaveSettings, municipalityDetails } from './policy-settings.ts'
import { municipalityShown } from './shown.ts'

const nothing = z.strictObject({})

export const leaveSettingsOperations = {
  'leave.settings': defineOperation({
    name: 'leave.settings',
    kind: 'read',
    right: 'seeLeave',
    input: nothing,
    output: z.strictObject({
      settings: leaveSettings,
      /** True: nothing was set yet, these are the national defaults. */
      national: z.boolean(),
      municipalities: z.array(municipalityShown),
    }),
  }),
  'leave.saveSettings': defineOperation({
    name: 'leave.saveSettings',
    kind: 'change',
    right: 'keepLeavePolicy',
    input: leaveSettings,
    output: nothing,
    errors: { POLICY_ROW_TWICE: z.strictObject({ row: z.number() }) },
    touches: ['leave'],
  }),
  'leave.saveMunicipality': defineOperation({
    name: 'leave.saveMunicipality',
    kind: 'change',
    right: 'takeLeave',
    input: z.strictObject({ id: id.nullable(), details: municipalityDetails }),
    output: z.strictObject({ id }),
    errors: { MUNICIPALITY_EXISTS: nothing },
    touches: ['leave'],
  }),
  'leave.removeMunicipality': defineOperation({
    name: 'leave.removeMunicipality',
    kind: 'change',
    right: 'takeLeave',
    input: z.strictObject({ id }),
    output: removed,
    errors: { STILL_IN_USE: z.strictObject({ by: z.array(z.string()) }) },
    touches: ['leave'],
  }),
}
