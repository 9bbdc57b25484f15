// What a school chooses about its ouderhulp in a school year.
import * as z from 'zod'
import { type SchoolYear, schoolYear } from '../kernel/school-year.ts'

/**
 * When a published turn may move in a new proposal: never, or from a family that has at least two, or three, turns more
 * than the one that takes it. With two each move still makes the plan fairer (rota 7.3).
 */
export const CHANGE_RULES = ['never', 'twoMore', 'threeMore'] as const

const wholeNumber = z.number('Vul een getal in.').int()

export const rotaSettings = z.strictObject({
  schoolYear,
  asked: wholeNumber.min(0).max(40),
  mostCarried: wholeNumber.min(0).max(20),
  most: wholeNumber.min(1).max(40),
  changeRule: z.enum(CHANGE_RULES),
  ownGroupOnly: z.boolean(),
  boosterKilometres: wholeNumber.min(0).max(500),
  alwaysBoosters: z.boolean(),
})
export type RotaSettings = z.infer<typeof rotaSettings>

/** Until the school chooses: one turn a year from each family (ouderbetrokkenheid 10), in the groups of its own children. */
export function ordinarySettings(year: SchoolYear): RotaSettings {
  return {
    schoolYear: year,
    asked: 1,
    mostCarried: 2,
    most: 4,
    changeRule: 'never',
    ownGroupOnly: true,
    boosterKilometres: 50,
    alwaysBoosters: false,
  }
}
