// Turns as a file for a calendar: of a family, or of a group or the school without a name of anybody.
import { type PaperTurn, readPaperTurns } from '#db/queries/rota-paper'
import { readSchool } from '#db/queries/school'
import { groupInText } from '#domain/groups/texts'
import { addressLines } from '#domain/kernel/address'
import { fileWords } from '#domain/kernel/file-name'
import { fail, ok } from '#domain/kernel/result'
import { endOfSchoolYear, startOfSchoolYear } from '#domain/kernel/school-year'
import { calendarFile } from '#domain/rota/calendar-file'
import type { ChangeContext, SliceHandlers } from '../app/context.ts'
import { placesByFamily, planForFamilies } from './rota-on-paper.ts'
import { refuseGroups } from './rota-own-group.ts'

export const rotaCalendarFileHandlers: Pick<SliceHandlers<'rota'>, 'rota.calendarFile'> = {
  'rota.calendarFile': (context, { schoolYear, householdId, groupId }) => {
    const year = { from: startOfSchoolYear(schoolYear), until: endOfSchoolYear(schoolYear) }
    const refused =
      householdId === null ? refuseGroups(context.actor, [groupId]) : refuseFamily(context, householdId)
    if (refused !== null) return refused
    const turns =
      householdId === null
        ? readPaperTurns(context.reader, year).filter((turn) => turn.groupId === groupId)
        : turnsOfFamily(context, year, householdId)
    const { name, ...school } = readSchool(context.reader)
    const [street = ''] = addressLines({ ...school, indication: '', country: '' })
    const whose =
      householdId !== null ? '' : groupId === null ? ' hele school' : ` ${groupInText(turns[0]?.group ?? '')}`
    const title = `Ouderhulp ${schoolYear}${whose}`
    const text = calendarFile(
      turns.map((turn) => ({
        ...turn,
        summary: turn.group === '' ? turn.task : `${turn.task}, ${groupInText(turn.group)}`,
        description: [turn.note, turn.explanation].filter((part) => part !== '').join('\n'),
        location: [name, street].filter((part) => part !== '').join(', '),
        cancelled: turn.cancelledOn !== null,
      })),
      { name: `${title}, ${name}`, now: context.now },
    )
    context.change.noted('export', { rows: turns.length })
    return ok({ bytes: new TextEncoder().encode(text), fileName: `${fileWords(title, 80)}.ics` })
  },
}

type Year = Parameters<typeof readPaperTurns>[1]

/** What was settled and still counts; a turn that does not go on is in it as such. */
function turnsOfFamily(context: ChangeContext, year: Year, householdId: string): PaperTurn[] {
  return (placesByFamily(context, year).places.get(householdId) ?? [])
    .filter(({ state }) => state === 'planned' || state === 'done')
    .map(({ turn }) => turn)
}

/** A coordinator has the families of the own groups. */
function refuseFamily(context: ChangeContext, householdId: string) {
  const { role, groupIds } = context.actor
  if (role !== 'coordinator') return null
  const isOwn =
    groupIds.length > 0 &&
    planForFamilies(context, groupIds).entries.some((entry) => entry.householdId === householdId)
  return isOwn ? null : fail('NOT_OWN_GROUP')
}
