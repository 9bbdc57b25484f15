// Trips: children to cars, with belts, boosters, permission and friends (rota 9).
import * as z from 'zod'
import { defineOperation } from '../contract/operation.ts'
import { PRINTER_ERRORS, printedPaper } from '../contract/paper.ts'
import { removed } from '../contract/removed.ts'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { line, requiredLine } from '../kernel/text.ts'
import { TRANSPORT } from './family-form.ts'
import { kept, NOT_OWN_GROUP, nothing } from './plan-contract.ts'

const printed = { ...kept, touches: ['rota', 'printing'] } as const

export const tripDetails = z.strictObject({
  turnId: id,
  name: requiredLine('Vul in waar de reis heen gaat.', 120),
  address: line(160),
  route: line(300),
  kilometres: z.number().int().min(0).max(2000),
  schoolPhone: line(40),
})

export const rotaTripsOperations = {
  'rota.trips': defineOperation({
    name: 'rota.trips',
    kind: 'read',
    right: 'seeRota',
    input: nothing,
    output: z.strictObject({
      trips: z.array(
        z.strictObject({
          tripId: id,
          name: z.string(),
          date: isoDate,
          group: z.string(),
          children: z.number(),
          withoutCar: z.number(),
        }),
      ),
      /** Turns for drivers without a trip yet. */
      turns: z.array(z.strictObject({ turnId: id, task: z.string(), date: isoDate, group: z.string() })),
    }),
  }),
  'rota.trip': defineOperation({
    name: 'rota.trip',
    kind: 'read',
    right: 'seeRota',
    input: z.strictObject({ tripId: id }),
    output: z.strictObject({
      tripId: id,
      date: isoDate,
      beginsAt: z.string(),
      endsAt: z.string(),
      group: z.string(),
      ...tripDetails.shape,
      name: z.string(),
      cars: z.array(
        z.strictObject({
          carId: id,
          personId: id,
          driver: z.string(),
          seats: z.number(),
          boosters: z.number(),
          confirmed: z.boolean(),
          ownChildren: z.array(id),
        }),
      ),
      /** Drivers of the turn without a car yet. */
      drivers: z.array(
        z.strictObject({
          personId: id,
          name: z.string(),
          seats: z.number(),
          boosters: z.number(),
          confirmed: z.boolean(),
        }),
      ),
      children: z.array(
        z.strictObject({
          pupilId: id,
          name: z.string(),
          carId: id.nullable(),
          friendId: id.nullable(),
          locked: z.boolean(),
          transport: z.enum(TRANSPORT),
          under135: z.boolean().nullable(),
          otherwise: z.string(),
        }),
      ),
      /** '3 plaatsen te weinig', 'Sem heeft een verhoger nodig'. */
      problems: z.array(z.string()),
    }),
    errors: { NOT_OWN_GROUP },
  }),
  'rota.saveTrip': defineOperation({
    ...kept,
    name: 'rota.saveTrip',
    input: z.strictObject({ tripId: id.nullable(), details: tripDetails }),
    output: z.strictObject({ tripId: id }),
    errors: { NOT_OWN_GROUP },
  }),
  /** The turn stays. */
  'rota.removeTrip': defineOperation({
    ...kept,
    name: 'rota.removeTrip',
    input: z.strictObject({ tripId: id }),
    output: removed,
    errors: { NOT_OWN_GROUP },
  }),
  /** What parents allow of the children of a trip, for the whole school year; as on the September form. */
  'rota.saveRiders': defineOperation({
    ...kept,
    name: 'rota.saveRiders',
    right: 'leadRota',
    input: z.strictObject({
      tripId: id,
      children: z
        .array(
          z.strictObject({ pupilId: id, transport: z.enum(TRANSPORT), under135: z.boolean().nullable() }),
        )
        .max(60),
    }),
    /** Nothing to put back when nothing was changed. */
    output: z.strictObject({ changed: z.number(), restorePointId: id.nullable() }),
  }),
  'rota.saveCar': defineOperation({
    ...kept,
    name: 'rota.saveCar',
    input: z.strictObject({
      tripId: id,
      personId: id,
      seats: z.number().int().min(0).max(9),
      boosters: z.number().int().min(0).max(9),
    }),
    output: z.strictObject({ carId: id }),
    errors: { NOT_OWN_GROUP, NOT_CONFIRMED: z.strictObject({ name: z.string() }) },
  }),
  'rota.removeCar': defineOperation({
    ...kept,
    name: 'rota.removeCar',
    input: z.strictObject({ carId: id }),
    output: removed,
    errors: { NOT_OWN_GROUP },
  }),
  /** Which car, which friend, or what happens to who cannot ride along. */
  'rota.saveSeat': defineOperation({
    ...kept,
    name: 'rota.saveSeat',
    input: z.strictObject({
      tripId: id,
      pupilId: id,
      carId: id.nullable(),
      friendId: id.nullable(),
      locked: z.boolean(),
      otherwise: line(160),
    }),
    output: nothing,
    errors: { NOT_OWN_GROUP, MAY_NOT_RIDE: z.strictObject({ text: z.string() }) },
  }),
  /** Everybody in a car by the rules; locked seats stay; who cannot is named. */
  'rota.fillCars': defineOperation({
    ...kept,
    name: 'rota.fillCars',
    input: z.strictObject({ tripId: id }),
    output: z.strictObject({
      placed: z.number(),
      left: z.array(z.string()),
      /** False: looking stopped before it was certain that no other way is better. */
      proven: z.boolean(),
      restorePointId: id,
    }),
    errors: { NOT_OWN_GROUP },
  }),
  /** A card for each driver, or the emergency copy for the school. */
  'rota.tripPaper': defineOperation({
    ...printed,
    name: 'rota.tripPaper',
    input: z.strictObject({ tripId: id, paper: z.enum(['driverCards', 'emergencyCopy']) }),
    output: printedPaper,
    errors: { ...PRINTER_ERRORS, NOTHING_TO_PRINT: nothing, NOT_OWN_GROUP },
  }),
}
