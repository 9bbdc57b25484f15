// Privacy: terms of keeping, holds, the proposal of cleaning up and its proofs; requests to see stand beside it.
import { findPerson, findPupil } from '#db/queries/people'
import { findHold, type HoldRow, hasOwnRule, readHolds, readProofs, readRules } from '#db/queries/privacy'
import type { Reader } from '#db/reader'
import { retentionHold, retentionRule } from '#db/schema/privacy'
import { verdict } from '#domain/access/rights'
import { nameOf } from '#domain/kernel/name'
import { fail, ok } from '#domain/kernel/result'
import { titleOf } from '#domain/people/addressing'
import type { Actor, SliceHandlers } from '../app/context.ts'
import { asDay } from './people-around.ts'
import { inzageHandlers } from './privacy-inzage.ts'
import { HEADS_KINDS, proposeCleanUp } from './privacy-proposal.ts'

export const privacyHandlers: SliceHandlers<'privacy'> = {
  'privacy.retention': ({ reader }) =>
    ok({
      rules: readRules(reader).map((rule) => ({ ...rule })),
      holds: readHolds(reader).flatMap((row) => {
        const who = whoIsHeld(reader, row)
        if (who === null) return []
        const { id, reason, setOn, liftedOn } = row
        return [{ id, who, reason, setOn: asDay(setOn), liftedOn: asDay(liftedOn) }]
      }),
    }),
  'privacy.saveRule': ({ change, reader }, { kind, ...rule }) => {
    if (hasOwnRule(reader, kind)) change.update(retentionRule, kind, rule)
    else change.insert(retentionRule, { id: kind, ...rule })
    return ok({})
  },
  'privacy.hold': ({ change, reader, newId, today }, { who, reason }) => {
    const subject = {
      pupilId: who.kind === 'pupil' ? who.id : null,
      personId: who.kind === 'person' ? who.id : null,
    }
    if (nameOfSubject(reader, subject) === null) return fail('NOT_FOUND')
    const id = newId()
    change.insert(retentionHold, { id, ...subject, reason, setOn: today })
    return ok({ id })
  },
  'privacy.liftHold': ({ change, reader, today }, { id }) => {
    const row = findHold(reader, id)
    if (row === null) return fail('NOT_FOUND')
    if (row.liftedOn === null) change.update(retentionHold, id, { liftedOn: today })
    return ok({})
  },
  'privacy.proposal': ({ reader, today, actor }) =>
    ok({ kinds: [...proposeCleanUp(reader, today, { reports: seesReports(actor) }).shown] }),
  'privacy.proofs': ({ reader, actor }) =>
    ok({
      proofs: proofsFor(reader, actor).map(({ id, kind, onDate, rows, rule, actor, secondActor }) => ({
        ...{ id, kind, rows, rule, actor, secondActor },
        onDate: asDay(onDate),
      })),
    }),
  ...inzageHandlers,
}

/** How many reports went is for who may see how many there are. */
function proofsFor(reader: Reader, actor: Actor) {
  const proofs = readProofs(reader)
  return seesReports(actor) ? proofs : proofs.filter(({ kind }) => !HEADS_KINDS.includes(kind))
}

function seesReports({ role }: Actor): boolean {
  return verdict('leadComplaints', role) === 'may'
}

type Subject = Pick<HoldRow, 'pupilId' | 'personId'>

function whoIsHeld(reader: Reader, row: Subject) {
  const name = nameOfSubject(reader, row)
  if (name === null) return null
  if (row.pupilId !== null) return { id: row.pupilId, kind: 'pupil' as const, name }
  return row.personId === null ? null : { id: row.personId, kind: 'person' as const, name }
}

function nameOfSubject(reader: Reader, { pupilId, personId }: Subject): string | null {
  if (pupilId !== null) {
    const row = findPupil(reader, pupilId)
    return row === null ? null : titleOf(nameOf(row))
  }
  const row = personId === null ? null : findPerson(reader, personId)
  return row === null ? null : titleOf(nameOf(row), row.letterName)
}
