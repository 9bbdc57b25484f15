// What the school sets about leave: its policy, who signs for the head, and the municipalities it writes to.

import type * as z from 'zod'
import {
  findMunicipality,
  type MunicipalityRow,
  readLeaveSettings,
  readMunicipalities,
  requestsInMunicipality,
} from '#db/queries/leave-settings'
import { leaveSetting, municipality } from '#db/schema/leave'
import { foldTight } from '#domain/kernel/fold'
import { fail, ok } from '#domain/kernel/result'
import { rowThatRepeats } from '#domain/leave/policy-rows'
import type { municipalityShown } from '#domain/leave/shown'
import { REMOVAL_TEXTS } from '#domain/undo/texts'
import type { SliceHandlers } from '../app/context.ts'
import { keepInBin } from './restore-point.ts'

type SettingsHandlers = Pick<
  SliceHandlers<'leave'>,
  'leave.settings' | 'leave.saveSettings' | 'leave.saveMunicipality' | 'leave.removeMunicipality'
>

export const leaveSettingsHandlers: SettingsHandlers = {
  'leave.settings': ({ reader }) => {
    const { settings, national } = readLeaveSettings(reader)
    return ok({ settings, national, municipalities: readMunicipalities(reader).map(showMunicipality) })
  },
  'leave.saveSettings': ({ change, reader }, settings) => {
    const row = rowThatRepeats(settings.policy.rows)
    if (row !== null) return fail('POLICY_ROW_TWICE', { row })
    if (readLeaveSettings(reader).national) change.insert(leaveSetting, { id: ONE_ROW, ...settings })
    else change.update(leaveSetting, ONE_ROW, settings)
    return ok({})
  },
  'leave.saveMunicipality': ({ change, reader, newId }, { id, details }) => {
    const known = readMunicipalities(reader)
    if (id !== null && !known.some((one) => one.id === id)) return fail('NOT_FOUND')
    const name = foldTight(details.name)
    if (known.some((one) => one.id !== id && foldTight(one.name) === name)) return fail('MUNICIPALITY_EXISTS')
    const columns = { ...details, towns: distinctTowns(details.towns) }
    const saved = id ?? newId()
    if (id === null) change.insert(municipality, { id: saved, ...columns })
    else change.update(municipality, id, columns)
    return ok({ id: saved })
  },
  'leave.removeMunicipality': {
    undoable: true,
    commit(context, { id }) {
      const { change, reader } = context
      const row = findMunicipality(reader, id)
      if (row === null) return fail('NOT_FOUND')
      const requests = requestsInMunicipality(reader, id)
      if (requests > 0) {
        return fail('STILL_IN_USE', {
          by: [requests === 1 ? '1 verlofaanvraag' : `${requests} verlofaanvragen`],
        })
      }
      change.remove(municipality, id)
      return ok(keepInBin(context, REMOVAL_TEXTS.municipality(row.name)))
    },
  },
}

/** As the screens show it. */
export function showMunicipality(row: MunicipalityRow): z.output<typeof municipalityShown> {
  const { id, name, towns, office, street, postcode, town, email } = row
  return { id, name, towns, office, street, postcode, town, email }
}

const ONE_ROW = 'leave'

/** A place that is named twice counts once, as it was written first. */
function distinctTowns(towns: readonly string[]): string[] {
  const folded = towns.map(foldTight)
  return towns.filter((_, at) => folded.indexOf(folded[at] ?? '') === at)
}
