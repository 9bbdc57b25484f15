// The poster on which families sign up themselves: the open places of a period, from today on.
import { readSchool } from '#db/queries/school'
import { fail } from '#domain/kernel/result'
import { openPlaces } from '#domain/rota/sign-up'
import type { ReadContext } from '../app/context.ts'
import { printPaper } from './printing-paper.ts'
import { findTurns, fromToday, isSettled, type SheetOf } from './rota-on-paper.ts'

/** Prints the poster; a proposal is an open place, as on the rota of the wall. */
export async function printSignUp(context: ReadContext, input: SheetOf & { readonly size: 'A4' | 'A3' }) {
  const { reader, today } = context
  const { size, groupId } = input
  const found = findTurns(context, { groupId, ...fromToday(input, today) })
  if (!found.ok) return found
  const { turns, title, period } = found.value
  const places = openPlaces(
    turns.map((turn) => ({
      ...turn,
      group: groupId === null ? turn.group : '',
      names: turn.filled.filter(isSettled).map(({ placeId }) => placeId),
    })),
  )
  if (places.length === 0) return fail('NOTHING_TO_PRINT')
  return printPaper(context, { kind: 'rotaSheet', title: `${title}, intekenlijst ${size}` }, (top) => ({
    name: 'signUpPoster',
    data: { ...top, size, title, period, phone: readSchool(reader).phone, places },
  }))
}
