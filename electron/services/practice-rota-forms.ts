// What families of the Oefenschool said in September, and what the school saw of them: half of the forms is typed over, the
// others are to practise on by their code.
import type { Change } from '#db/change'
import { type HouseholdFamily, readInvitable } from '#db/queries/meeting-families'
import { readHouseholdGroups } from '#db/queries/rota-facts'
import type { Reader } from '#db/reader'
import { familyCode } from '#db/schema/people'
import { rotaCertificate, rotaCorrection, rotaExemption, rotaForm, rotaWish } from '#db/schema/rota-families'
import { rotaChild } from '#db/schema/rota-trips'
import { addMonths, type IsoDate } from '#domain/kernel/date'
import { endOfSchoolYear, type SchoolYear, schoolYearOf, startOfSchoolYear } from '#domain/kernel/school-year'
import { makeFamilyCode } from '#domain/people/family-code'
import { createDice, type Dice } from '#domain/practice/dice'
import type { GeneratedSchool } from '#domain/practice/generate'
import { type FamilyDay, PARTS_OF_DAY } from '#domain/rota/family-form'

interface Filling {
  readonly made: GeneratedSchool
  readonly today: IsoDate
  readonly newId: () => string
  /** By name. */
  readonly taskIds: ReadonlyMap<string, string>
}

interface Adding {
  readonly change: Change
  readonly families: readonly HouseholdFamily[]
  readonly schoolYear: SchoolYear
  readonly today: IsoDate
  readonly newId: () => string
  readonly dice: Dice
}

const SEED = 907

/** Codes for every family; forms, papers, exemptions and what goes along from last year for some. @returns the families */
export function addPracticeForms(change: Change, reader: Reader, filling: Filling): ReadonlySet<string> {
  const { today, newId, taskIds, made } = filling
  const families = readInvitable(reader, today, new Set())
  const adding: Adding = {
    ...{ change, families, today, newId },
    schoolYear: schoolYearOf(today),
    dice: createDice(SEED),
  }
  addCodes(adding)
  addForms(adding, { taskIds: [...taskIds.values()], groups: readHouseholdGroups(reader, today) })
  addCertificates(adding, made)
  addExemptions(adding)
  addCorrections(adding)
  return new Set(families.map(({ householdId }) => householdId))
}

/** As if the forms of this September were printed: every family has a code. */
function addCodes({ change, families, newId, dice }: Adding): void {
  const codes = new Set<string>()
  for (let tries = 0; codes.size < families.length; tries += 1) {
    // a school to measure with has more families than there are short codes
    codes.add(makeFamilyCode((limit) => dice.below(limit), tries < families.length * 2 ? 3 : 4))
  }
  const found = [...codes]
  change.insertMany(
    familyCode,
    families.map(({ householdId }, index) => ({ id: newId(), code: found[index] ?? '', householdId })),
  )
}

interface Asked {
  readonly taskIds: readonly string[]
  /** Of a household: its groups. */
  readonly groups: ReadonlyMap<string, readonly string[]>
}

function addForms(adding: Adding, { taskIds, groups }: Asked): void {
  const { change, families, schoolYear, newId, dice } = adding
  const typed = families.filter((_, index) => index % 2 === 0)
  const takenOn =
    [adding.today, `${startOfSchoolYear(schoolYear).slice(0, 4)}-09-07` as IsoDate].sort()[0] ?? adding.today
  const classmate = classmates(typed, groups)
  change.insertMany(
    rotaForm,
    typed.map(({ householdId, language }, index) => ({
      ...{ id: newId(), schoolYear, householdId, takenOn, days: someDays(dice) },
      askNot: index % 29 === 11,
      most: index % 11 === 3 ? 2 : null,
      togetherWithId: index % 13 === 4 ? (classmate.get(householdId) ?? null) : null,
      ...(index % 5 === 1 ? { seats: 3 + dice.below(2), boosters: dice.below(3) } : {}),
      languages: language === 'nl' ? '' : language,
    })),
  )
  change.insertMany(
    rotaWish,
    typed.flatMap(({ householdId }) =>
      taskIds.flatMap((taskId) => {
        const wish = dice.weigh([[null, 80] as const, ['likes', 13] as const, ['avoids', 7] as const])
        return wish === null ? [] : { id: newId(), taskId, householdId, wish }
      }),
    ),
  )
  // a child with two homes is told of once
  const children = new Set(typed.flatMap((family) => family.children.map(({ pupilId }) => pupilId)))
  change.insertMany(
    rotaChild,
    [...children].map((pupilId) => ({
      ...{ id: newId(), schoolYear, pupilId },
      transport: dice.chance(0.9) ? ('yes' as const) : ('no' as const),
      under135: dice.chance(0.5),
    })),
  )
}

/** Half of the families has no wish; the others can on a few parts of the week. */
function someDays(dice: Dice): FamilyDay[] {
  if (dice.chance(0.5)) return []
  return [1, 2, 3, 4, 5].flatMap((weekday) =>
    PARTS_OF_DAY.flatMap((part) => (dice.chance(0.4) ? { weekday, part } : [])),
  )
}

/** The next family with a form and a child in the same group. */
function classmates(
  families: readonly HouseholdFamily[],
  groups: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, string> {
  const next = new Map<string, string>()
  const found = new Map<string, string>()
  for (const { householdId } of [...families].reverse()) {
    const group = groups.get(householdId)?.[0] ?? ''
    const other = next.get(group)
    if (other !== undefined) found.set(householdId, other)
    next.set(group, householdId)
  }
  return found
}

/** Seen in the summer before: a VOG of every third family, a rijbevestiging of every fifth, a few EHBO. */
function addCertificates({ change, families, schoolYear, newId }: Adding, { rows }: GeneratedSchool): void {
  const start = startOfSchoolYear(schoolYear)
  const homes = new Map(
    rows.persons
      .filter(({ deceased, institution }) => !deceased && !institution)
      .map(({ id, householdId }) => [householdId, id]),
  )
  const seen = { seenOn: addMonths(start, -1), seenBy: 'Joke Oefenaar' }
  change.insertMany(
    rotaCertificate,
    families.flatMap(({ householdId }, index) => {
      const personId = homes.get(householdId)
      if (personId === undefined) return []
      const kinds = [
        ...(index % 3 === 0 ? [{ kind: 'vog' as const, validUntil: addMonths(start, 35) }] : []),
        ...(index % 5 === 1 ? [{ kind: 'driver' as const, validUntil: endOfSchoolYear(schoolYear) }] : []),
        ...(index % 31 === 2 ? [{ kind: 'firstAid' as const, validUntil: null }] : []),
      ]
      return kinds.map((kind) => ({ id: newId(), personId, ...seen, ...kind }))
    }),
  )
}

/** From the first day of the school year: entered before it began. */
function addExemptions({ change, families, schoolYear, newId }: Adding): void {
  const [fromDate, untilDate] = [startOfSchoolYear(schoolYear), endOfSchoolYear(schoolYear)]
  const exempt = EXEMPT.flatMap(({ at, kind, months }) => {
    const householdId = families[at]?.householdId
    const until = months === null ? untilDate : addMonths(fromDate, months)
    return householdId === undefined ? [] : { id: newId(), householdId, fromDate, untilDate: until, kind }
  })
  change.insertMany(rotaExemption, exempt)
}

const EXEMPT = [
  { at: 4, kind: 'council', months: null },
  { at: 21, kind: 'parentBoard', months: null },
  { at: 38, kind: 'pregnancy', months: 6 },
  { at: 55, kind: 'illness', months: 3 },
] as const

/** Who did more, or less, than was asked last year; a class parent is asked one turn fewer. */
function addCorrections({ change, families, schoolYear, newId }: Adding): void {
  const correction = (index: number) => {
    if (index % 9 === 4) return { kind: 'carriedOver' as const, turns: 1 }
    if (index % 14 === 6) return { kind: 'carriedOver' as const, turns: -1 }
    return index % 33 === 7 ? { kind: 'role' as const, turns: 1, note: 'klassenouder' } : null
  }
  change.insertMany(
    rotaCorrection,
    families.flatMap(({ householdId }, index) => {
      const made = correction(index)
      return made === null ? [] : { id: newId(), schoolYear, householdId, ...made }
    }),
  )
}
