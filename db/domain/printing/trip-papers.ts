// The papers of a trip by car: a card for each driver, and a copy for the school for when something happens.
import * as z from 'zod'
import { line } from '#domain/kernel/text'
import { paperSchool, printed, words } from './paper-parts.ts'

/** Where to and when; '' where nobody filled it in. */
const journey = {
  title: words,
  when: words,
  address: line(160),
  route: line(300),
  schoolPhone: line(40),
}

/** Never a secret number (rota 9). */
const number = z.strictObject({ who: words, number: line(40) })

/** A6, four on a page. */
const driverCards = z.strictObject({
  school: paperSchool,
  printed,
  ...journey,
  cards: z
    .array(
      z.strictObject({
        driver: words,
        belts: words,
        children: z.array(z.strictObject({ name: words, booster: z.boolean() })).max(20),
        otherDrivers: z.array(number).max(60),
      }),
    )
    .min(1)
    .max(60),
})

const emergencyCopy = z.strictObject({
  school: paperSchool,
  printed,
  ...journey,
  cars: z
    .array(
      z.strictObject({
        driver: words,
        numbers: z.array(number).max(12),
        /** What is said where a number is secret; '' where none is. */
        secret: line(120),
        children: z
          .array(z.strictObject({ name: words, numbers: z.array(number).max(12), secret: line(120) }))
          .max(20),
      }),
    )
    .min(1)
    .max(60),
  /** Children without a car, with what happens to them. */
  others: z
    .array(
      z.strictObject({
        name: words,
        how: line(200),
        numbers: z.array(number).max(12),
        secret: line(120),
      }),
    )
    .max(60),
})

/** By the name of the paper. */
export const tripPapers = { driverCards, emergencyCopy }
