// What the office notes of a family: its form, exemptions, papers that were seen, corrections, and balances taken along.

import { readInvitable } from '#db/queries/meeting-families'
import { findHousehold, findPerson } from '#db/queries/people'
import { readRotaSetting } from '#db/queries/rota-facts'
import {
  certificatesOf,
  findCertificate,
  findCorrection,
  findExemption,
  findForm,
  isCarriedOver,
  wishesOf,
} from '#db/queries/rota-families'
import { readTasks } from '#db/queries/rota-plan'
import { rotaCertificate, rotaCorrection, rotaExemption, rotaForm, rotaWish } from '#db/schema/rota-families'
import { fail, ok } from '#domain/kernel/result'
import type { SchoolYear } from '#domain/kernel/school-year'
import { carriedOver, isEnteredAfterwards } from '#domain/rota/balance'
import type { FormDetails } from '#domain/rota/family-form'
import { carriedOverText } from '#domain/rota/family-texts'
import { asBalance } from '#domain/rota/year-balance'
import type { ChangeContext, SliceHandlers } from '../app/context.ts'
import { keepRestorePoint } from './restore-point.ts'
import { balancesOf, dayInYear } from './rota-balance.ts'
import { saveTransport } from './rota-transport.ts'

type FormHandlers = Pick<
  SliceHandlers<'rota'>,
  | 'rota.saveForm'
  | 'rota.exempt'
  | 'rota.removeExemption'
  | 'rota.noteCertificate'
  | 'rota.removeCertificate'
  | 'rota.correct'
  | 'rota.removeCorrection'
  | 'rota.carryOver'
>

export const rotaFormHandlers: FormHandlers = {
  'rota.saveForm': (context, input) => {
    if (!isComplete(context, input)) return fail('NOT_FOUND')
    saveForm(context, input)
    saveWishes(context, input)
    saveTransport(context, input.details)
    return ok({})
  },
  'rota.exempt': ({ change, reader, newId, today }, { householdId, details, afterwards }) => {
    if (findHousehold(reader, householdId) === null) return fail('NOT_FOUND')
    const isLate = isEnteredAfterwards(details, today)
    if (isLate && !afterwards) return fail('EXEMPT_AFTERWARDS')
    const { from, until, kind, reason } = details
    const exemptionId = newId()
    const row = { householdId, fromDate: from, untilDate: until, kind, reason, afterwards: isLate }
    change.insert(rotaExemption, { id: exemptionId, ...row })
    if (isLate) change.noted('afterwards')
    return ok({ exemptionId })
  },
  'rota.removeExemption': ({ change, reader }, { exemptionId }) => {
    if (findExemption(reader, exemptionId) === null) return fail('NOT_FOUND')
    change.remove(rotaExemption, exemptionId)
    return ok({})
  },
  'rota.noteCertificate': ({ change, reader, newId, actor, today }, input) => {
    const { personId, kind, seenOn, validUntil } = input
    if (findPerson(reader, personId) === null) return fail('NOT_FOUND')
    if (seenOn > today) return fail('SEEN_IN_FUTURE')
    if (validUntil !== null && validUntil < seenOn) return fail('VALID_BEFORE_SEEN')
    const seen = { seenOn, seenBy: actor.name, validUntil }
    // one of a kind: a newer paper takes the place of the old one
    const known = certificatesOf(reader, [personId]).find((one) => one.kind === kind)
    if (known !== undefined) {
      change.update(rotaCertificate, known.id, seen)
      return ok({ certificateId: known.id })
    }
    const certificateId = newId()
    change.insert(rotaCertificate, { id: certificateId, personId, kind, ...seen })
    return ok({ certificateId })
  },
  'rota.removeCertificate': ({ change, reader }, { certificateId }) => {
    if (findCertificate(reader, certificateId) === null) return fail('NOT_FOUND')
    change.remove(rotaCertificate, certificateId)
    return ok({})
  },
  'rota.correct': ({ change, reader, newId }, { householdId, ...correction }) => {
    if (findHousehold(reader, householdId) === null) return fail('NOT_FOUND')
    const correctionId = newId()
    change.insert(rotaCorrection, { id: correctionId, householdId, ...correction })
    return ok({ correctionId })
  },
  'rota.removeCorrection': ({ change, reader }, { correctionId }) => {
    if (findCorrection(reader, correctionId) === null) return fail('NOT_FOUND')
    change.remove(rotaCorrection, correctionId)
    return ok({})
  },
  'rota.carryOver': {
    undoable: true,
    commit(context, { from, to }) {
      const { change, reader, newId } = context
      if (isCarriedOver(reader, to)) return fail('CARRIED_BEFORE')
      const rows = carried(context, from, to)
      change.insertMany(
        rotaCorrection,
        rows.map((row) => ({ id: newId(), schoolYear: to, kind: 'carriedOver', ...row })),
      )
      const label = carriedOverText(to, rows.length)
      const restorePointId = keepRestorePoint(context, { kind: 'rota', label, report: {} })
      return ok({ families: rows.length, restorePointId })
    },
  },
}

interface SavedForm {
  readonly householdId: string
  readonly details: FormDetails
}

/** Its tasks are those of the year, its children those of the family, and with whom is another family. */
function isComplete({ reader, today }: ChangeContext, { householdId, details }: SavedForm): boolean {
  const { schoolYear, likes, avoids, togetherWithId } = details
  if (findHousehold(reader, householdId) === null) return false
  const tasks = new Set(readTasks(reader, schoolYear).map(({ id }) => id))
  if ([...likes, ...avoids].some((id) => !tasks.has(id))) return false
  if (togetherWithId !== null) {
    if (togetherWithId === householdId || findHousehold(reader, togetherWithId) === null) return false
  }
  const family = readInvitable(reader, dayInYear(schoolYear, today), new Set([householdId])).find(
    (one) => one.householdId === householdId,
  )
  const children = new Set((family?.children ?? []).map(({ pupilId }) => pupilId))
  return details.children.every(({ pupilId }) => children.has(pupilId))
}

function saveForm({ change, reader, newId, today }: ChangeContext, { householdId, details }: SavedForm) {
  const { likes: _, avoids: __, children: ___, ...form } = details
  const known = findForm(reader, { schoolYear: form.schoolYear, householdId })
  const row = { ...form, householdId, takenOn: today }
  if (known === null) change.insert(rotaForm, { id: newId(), ...row })
  else change.update(rotaForm, known.id, row)
}

/** Who ticked both would rather not. */
function saveWishes({ change, reader, newId }: ChangeContext, { householdId, details }: SavedForm): void {
  const wanted = new Map<string, 'likes' | 'avoids'>([
    ...details.likes.map((taskId) => [taskId, 'likes'] as const),
    ...details.avoids.map((taskId) => [taskId, 'avoids'] as const),
  ])
  for (const { id, taskId } of wishesOf(reader, { schoolYear: details.schoolYear, householdId })) {
    const wish = wanted.get(taskId)
    if (wish === undefined) change.remove(rotaWish, id)
    else change.update(rotaWish, id, { wish })
    wanted.delete(taskId)
  }
  for (const [taskId, wish] of wanted) change.insert(rotaWish, { id: newId(), taskId, householdId, wish })
}

/** What goes along of each family that stays; where nothing was asked, nothing is owed and nothing too much. */
function carried({ reader, today }: ChangeContext, from: SchoolYear, to: SchoolYear) {
  if (readTasks(reader, from).length === 0 || readRotaSetting(reader, from)?.asked === 0) return []
  const most = readRotaSetting(reader, to)?.mostCarried ?? MOST_CARRIED
  const staying = new Set(
    readInvitable(reader, dayInYear(to, today), new Set()).map(({ householdId }) => householdId),
  )
  return [...balancesOf(reader, from, today)].flatMap(([householdId, balance]) => {
    const turns = carriedOver(asBalance(balance), most)
    return turns === 0 || !staying.has(householdId) ? [] : { householdId, turns }
  })
}

/** Where the school did not choose yet. */
const MOST_CARRIED = 2
