// What a person at the board is offered: with whom a family can swap, who stands by, and how a draw went.
import * as z from 'zod'
import { defineOperation } from '../contract/operation.ts'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { schoolYear } from '../kernel/school-year.ts'
import { conflictShown } from './board-contract.ts'
import { NOT_OWN_GROUP } from './plan-contract.ts'

const turnOffered = {
  turnId: id,
  date: isoDate,
  beginsAt: z.string(),
  task: z.string(),
  group: z.string(),
  /** Of either side; hard ones are not offered. */
  conflicts: z.array(conflictShown),
}

const family = { householdId: id, name: z.string(), load: z.number() }

export const rotaOffersOperations = {
  /** Where the family of a place could go, in the whole year: first turns that are short of people, then the same task. */
  'rota.swapOffers': defineOperation({
    name: 'rota.swapOffers',
    kind: 'read',
    right: 'keepRota',
    input: z.strictObject({ placeId: id }),
    output: z.strictObject({
      /** The balance of the family itself. */
      load: z.number(),
      short: z.array(z.strictObject({ ...turnOffered, open: z.number() })),
      swaps: z.array(z.strictObject({ ...turnOffered, ...family, placeId: id })),
      takers: z.array(z.strictObject({ ...family, conflicts: z.array(conflictShown) })),
    }),
    errors: { NOT_OWN_GROUP },
  }),
  /** Who stands by for a turn with a number to call, the lowest balance first. */
  'rota.reserves': defineOperation({
    name: 'rota.reserves',
    kind: 'read',
    right: 'keepRota',
    input: z.strictObject({ turnId: id }),
    output: z.strictObject({
      families: z.array(
        z.strictObject({
          ...family,
          conflicts: z.array(conflictShown),
          phones: z.array(z.strictObject({ who: z.string(), number: z.string() })),
          /** There is one that stands nowhere. */
          secretNumber: z.boolean(),
        }),
      ),
    }),
    errors: { NOT_OWN_GROUP },
  }),
  /** Protocol van de loting: all that is needed to draw again and find the same. */
  'rota.draws': defineOperation({
    name: 'rota.draws',
    kind: 'read',
    right: 'leadRota',
    input: z.strictObject({ schoolYear }),
    output: z.strictObject({
      draws: z.array(
        z.strictObject({
          drawId: id,
          task: z.string(),
          drawnOn: isoDate,
          seed: z.string(),
          lines: z.array(
            z.strictObject({
              rank: z.number(),
              name: z.string(),
              tickets: z.number(),
              /** The best of its lots; the highest comes first. */
              lot: z.number(),
              /** Null: lost, and a lot more next time. */
              turnDate: isoDate.nullable(),
            }),
          ),
        }),
      ),
    }),
  }),
}
