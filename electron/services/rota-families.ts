// Families and their help: the list with each balance, and one family to type its form over.
import { findHouseholdByCode } from '#db/queries/family-codes'
import { groupsOfKind } from '#db/queries/group-lists'
import { type HouseholdFamily, readInvitable } from '#db/queries/meeting-families'
import { findHousehold, personsIn } from '#db/queries/people'
import { readExemptDays, readForms, readHouseholdGroups } from '#db/queries/rota-facts'
import {
  certificatesOf,
  correctionsOf,
  countTurnsByFamily,
  exemptionsOf,
  findForm,
  isCarriedOver,
  missedWithoutWord,
  transportOf,
  turnsOfFamily,
  wishesOf,
} from '#db/queries/rota-families'
import { readTasks } from '#db/queries/rota-plan'
import { readYears } from '#db/queries/years'
import { verdict } from '#domain/access/rights'
import type { OperationOutput } from '#domain/contract/operations'
import { fullName, nameOf } from '#domain/kernel/name'
import { fail, ok } from '#domain/kernel/result'
import type { SchoolYear } from '#domain/kernel/school-year'
import { normaliseFamilyCode } from '#domain/people/family-code'
import { inOrderOfAsking } from '#domain/rota/asked-first'
import { yearsToCarry } from '#domain/rota/carry-over'
import type { BalanceShown } from '#domain/rota/year-balance'
import type { ReadContext, SliceHandlers } from '../app/context.ts'
import { asDay } from './people-around.ts'
import { balancesOf, dayInYear } from './rota-balance.ts'
import { maySeeFamily } from './rota-names.ts'

export const rotaFamiliesHandlers: Pick<SliceHandlers<'rota'>, 'rota.families' | 'rota.family'> = {
  'rota.families': (context, { schoolYear, groupId }) => {
    const families = shownFamilies(context, schoolYear, groupId)
    return ok({ families: inOrderOfAsking(families), carryOver: carryToOffer(context, schoolYear) })
  },
  'rota.family': (context, { schoolYear, householdId, code }) => {
    const { reader } = context
    const id = householdId ?? findHouseholdByCode(reader, normaliseFamilyCode(code))
    if (id === null) return fail('CODE_UNKNOWN')
    return findHousehold(reader, id) === null ? fail('NOT_FOUND') : ok(familyShown(context, schoolYear, id))
  },
}

/** Only for who leads the ouderhulp. */
function carryToOffer({ reader, actor, today }: ReadContext, shown: SchoolYear) {
  if (verdict('leadRota', actor.role) === 'refused') return null
  return yearsToCarry(shown, today, {
    hasTasks: (year) => readTasks(reader, year).length > 0,
    isCarriedTo: (year) => isCarriedOver(reader, year),
  })
}

type Family = OperationOutput<'rota.families'>['families'][number]

/** In name order; a coordinator sees the families of the own groups, and of their children those in these groups. */
function shownFamilies(context: ReadContext, schoolYear: SchoolYear, groupId: string | null): Family[] {
  const { reader, today, actor } = context
  const on = dayInYear(schoolYear, today)
  const balances = balancesOf(reader, schoolYear, today)
  const forms = new Map(readForms(reader, schoolYear).map((form) => [form.householdId, form]))
  const missed = missedWithoutWord(reader, schoolYear)
  const turns = countTurnsByFamily(reader, schoolYear)
  const groups = readHouseholdGroups(reader, on)
  const exempt = exemptUntil(readExemptDays(reader, { from: on, until: on }))
  const isOwn = ownGroupNames(context, schoolYear)
  return readInvitable(reader, on, new Set(balances.keys()))
    .filter(({ householdId, children }) => {
      // whose child left is asked nothing any more; what it did stays to be thanked for
      if (children.length === 0 && !turns.has(householdId)) return false
      const own = groups.get(householdId) ?? []
      return maySeeFamily(actor, own) && (groupId === null || own.includes(groupId))
    })
    .map(({ householdId, name, parents, children, code }) => {
      const form = forms.get(householdId)
      return {
        ...{ householdId, name, code },
        parents: [...parents],
        children: children.filter(({ group }) => isOwn(group)).map(childShown),
        formOn: asDay(form?.takenOn ?? null),
        askNot: form?.askNot ?? false,
        exemptUntil: asDay(exempt.get(householdId) ?? null),
        balance: balances.get(householdId) ?? NOTHING,
        turns: turns.get(householdId) ?? { done: 0, planned: 0 },
        languages: form?.languages ?? '',
        // between the family, its coordinator and the head
        callHint: actor.role !== 'frontOffice' && (missed.get(householdId) ?? 0) >= MISSED_TWICE,
      }
    })
}

const MISSED_TWICE = 2
const NOTHING: BalanceShown = { asked: 0, corrected: 0, done: 0, planned: 0, left: 0 }

function childShown({ pupilId, name, group }: HouseholdFamily['children'][number]) {
  return { pupilId, name, group }
}

/** The last day of exemptions that run on the day, by household. */
function exemptUntil(rows: ReturnType<typeof readExemptDays>): Map<string, string> {
  const last = new Map<string, string>()
  for (const { householdId, until } of rows) {
    if (until > (last.get(householdId) ?? '')) last.set(householdId, until)
  }
  return last
}

function ownGroupNames({ reader, actor }: ReadContext, schoolYear: SchoolYear): (group: string) => boolean {
  if (actor.role !== 'coordinator') return () => true
  const year = readYears(reader).find(({ label }) => label === schoolYear)
  const groups = year === undefined ? [] : groupsOfKind(reader, year.id, 'base')
  const own = new Set(groups.filter(({ id }) => actor.groupIds.includes(id)).map(({ name }) => name))
  return (group) => own.has(group)
}

function familyShown(
  { reader, today }: ReadContext,
  schoolYear: SchoolYear,
  householdId: string,
): OperationOutput<'rota.family'> {
  const on = dayInYear(schoolYear, today)
  const family = readInvitable(reader, on, new Set([householdId])).find(
    (one) => one.householdId === householdId,
  )
  const children = (family?.children ?? []).map(childShown)
  const of = { schoolYear, householdId }
  const parents = personsIn(reader, [householdId])
    .filter(({ deceased }) => !deceased)
    .map((row) => ({ personId: row.id, name: fullName(nameOf(row)) || row.letterName }))
  const nameById = new Map(parents.map(({ personId, name }) => [personId, name]))
  return {
    householdId,
    name: family?.name ?? '',
    parents,
    children,
    details: detailsOf(reader, of, children),
    takenOn: asDay(findForm(reader, of)?.takenOn ?? null),
    certificates: certificatesOf(reader, [...nameById.keys()]).map(
      ({ id, personId, kind, seenOn, seenBy, validUntil }) => ({
        ...{ certificateId: id, personId, person: nameById.get(personId) ?? '', kind, seenBy },
        seenOn: asDay(seenOn),
        validUntil: asDay(validUntil),
      }),
    ),
    exemptions: exemptionsOf(reader, householdId).map(({ id, kind, reason, afterwards, ...period }) => ({
      ...{ exemptionId: id, kind, reason, afterwards },
      from: asDay(period.fromDate),
      until: asDay(period.untilDate),
    })),
    corrections: correctionsOf(reader, of).map(({ id, kind, turns, note }) => ({
      ...{ correctionId: id, kind, turns, note },
    })),
    balance: balancesOf(reader, schoolYear, today).get(householdId) ?? NOTHING,
    turns: turnsOfFamily(reader, of),
  }
}

/** The form as it was typed over, or an empty one. */
function detailsOf(
  reader: ReadContext['reader'],
  of: { readonly schoolYear: SchoolYear; readonly householdId: string },
  children: readonly { readonly pupilId: string }[],
): OperationOutput<'rota.family'>['details'] {
  const form = findForm(reader, of)
  const wishes = wishesOf(reader, of)
  const tasks = (wish: string) => wishes.filter((one) => one.wish === wish).map(({ taskId }) => taskId)
  const pupilIds = children.map(({ pupilId }) => pupilId)
  const known = new Map(transportOf(reader, of.schoolYear, pupilIds).map((row) => [row.pupilId, row]))
  return {
    schoolYear: of.schoolYear,
    days: form?.days ?? [],
    askNot: form?.askNot ?? false,
    most: form?.most ?? null,
    likes: tasks('likes'),
    avoids: tasks('avoids'),
    togetherWithId: form?.togetherWithId ?? null,
    seats: form?.seats ?? 0,
    boosters: form?.boosters ?? 0,
    languages: form?.languages ?? '',
    children: pupilIds.slice(0, 12).map((pupilId) => ({
      pupilId,
      transport: known.get(pupilId)?.transport ?? 'unknown',
      under135: known.get(pupilId)?.under135 ?? null,
    })),
  }
}
