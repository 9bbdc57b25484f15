// Slips of A6 for families: their turns, what changed after that was told, and slips to swap with.
import { lastChange } from '#db/queries/printing'
import { readCarriedOver } from '#db/queries/rota-families'
import { type PaperPeriod, readTurnsOfPlaces } from '#db/queries/rota-paper'
import { readSchool } from '#db/queries/school'
import { rotaPlace } from '#db/schema/rota'
import { addYears } from '#domain/kernel/date'
import { fail, ok } from '#domain/kernel/result'
import type { SchoolYear } from '#domain/kernel/school-year'
import { changeNotice, type PlaceToTell, type ToTell, whatToTell } from '#domain/rota/change-notice'
import { swapSlip } from '#domain/rota/swap-slip'
import { turnSlip } from '#domain/rota/turn-slip'
import type { ToldTurn } from '#domain/rota/turn-words'
import type { ChangeContext, ReadContext, SliceHandlers } from '../app/context.ts'
import { keepCodes, proposeCodes } from './family-codes.ts'
import { type Copy, keepPaper, printPaper, type RenderedPaper } from './printing-paper.ts'
import { balancesOf } from './rota-balance.ts'
import {
  copiesOnPages,
  type FamilyEntry,
  familyEntries,
  fromToday,
  namedFamilies,
  type PlaceOnTurn,
  parentsText,
  placesByFamily,
  planForFamilies,
} from './rota-on-paper.ts'
import { refuseGroups } from './rota-own-group.ts'

type SlipHandlers = Pick<SliceHandlers<'rota'>, 'rota.turnSlips' | 'rota.changeNotices' | 'rota.swapSlips'>
type OfGroup = { readonly groupId: string | null }
type SlipsOf = PaperPeriod &
  OfGroup & { readonly schoolYear: SchoolYear; readonly householdIds: readonly string[] }

export const rotaSlipsHandlers: SlipHandlers = {
  'rota.turnSlips': {
    prepare: (context, input) => prepareTurnSlips(context, input),
    commit: (context, input, prepared: Awaited<ReturnType<typeof prepareTurnSlips>>) => {
      if (!prepared.ok) return prepared
      const { told, ...slips } = prepared.value
      const isOther =
        slips.seen !== lastChange(context.reader) && textOf(findTold(context, input)) !== textOf(told)
      if (isOther || !keepCodes(context, slips.codes)) return fail('PLAN_OUTDATED')
      const kept = keepSlips(context, slips, told)
      return ok({ ...kept, slips: told.length })
    },
  },
  'rota.changeNotices': {
    prepare: (context, input) => prepareNotices(context, input),
    commit: (context, input, prepared: Awaited<ReturnType<typeof prepareNotices>>) => {
      if (!prepared.ok) return prepared
      const { told, ...slips } = prepared.value
      const isOther =
        slips.seen !== lastChange(context.reader) && textOf(findNews(context, input)) !== textOf(told)
      if (isOther || !keepCodes(context, slips.codes)) return fail('PLAN_OUTDATED')
      const kept = keepSlips(context, slips, told)
      return ok({ ...kept, notices: told.length })
    },
  },
  'rota.swapSlips': {
    prepare: (context, input) => prepareSwapSlips(context, input.placeIds),
    commit: (context, _input, prepared: Awaited<ReturnType<typeof prepareSwapSlips>>) => {
      if (!prepared.ok) return prepared
      const { paper, codes, copies } = prepared.value
      return keepCodes(context, codes) ? ok(keepPaper(context, paper, copies)) : fail('PLAN_OUTDATED')
    },
  },
}

/** A family with the places that its slip tells of. */
interface Told {
  readonly entry: FamilyEntry
  readonly places: readonly PlaceOnTurn[]
}

interface Slips {
  readonly paper: RenderedPaper
  readonly codes: ReadonlyMap<string, string>
  readonly seen: number
}

/** The printed slips; each place knows from now on which paper told of it, and its family when it is. */
function keepSlips(context: ChangeContext, { paper }: Slips, told: readonly Told[]) {
  const kept = keepPaper(
    context,
    paper,
    copiesOnPages(
      told.map(({ entry }) => entry),
      SLIPS_ON_PAGE,
    ),
  )
  for (const { placeId } of told.flatMap(({ places }) => places)) {
    context.change.update(rotaPlace, placeId, { noticeRunId: kept.runId, toldMoment: null })
  }
  return kept
}

const SLIPS_ON_PAGE = 4

async function prepareTurnSlips(context: ReadContext, input: SlipsOf) {
  const { reader, today } = context
  const refused = refuseGroups(context.actor, [input.groupId])
  if (refused !== null) return refused
  const seen = lastChange(reader)
  const told = findTold(context, input)
  if (told.length === 0) return fail('NOTHING_TO_PRINT')
  const codes = codesFor(context, told)
  const balances = balancesOf(reader, input.schoolYear, today)
  const carried = readCarriedOver(reader, input.schoolYear)
  const { hidden } = placesByFamily(context, fromToday(input, today))
  const { phone, name: school } = readSchool(reader)
  const made = await printPaper(context, { kind: 'turnSlips', title: 'Uw beurten' }, (top) => ({
    name: 'turnSlips',
    data: {
      ...top,
      slips: told.map(({ entry, places }) =>
        turnSlip(entry, {
          code: codes.get(entry.householdId) ?? '',
          school,
          schoolYear: input.schoolYear,
          turns: places.map(({ turn }) => turn),
          balance: balances.get(entry.householdId) ?? NO_BALANCE,
          carried: carried.get(entry.householdId) ?? 0,
          phone,
          elsewhere: hidden.has(entry.householdId),
        }),
      ),
    },
  }))
  return made.ok ? ok({ paper: made.value, codes, seen, told }) : made
}

const NO_BALANCE = { asked: 0, corrected: 0, done: 0, planned: 0, left: 0 }

/** Families with settled turns that are still to come, in handing order; only these, or all of the group or school. */
function findTold(context: ReadContext, input: SlipsOf): Told[] {
  const wanted = new Set(input.householdIds)
  const { places } = placesByFamily(context, fromToday(input, context.today))
  return familyEntries(planForFamilies(context, groupsOf(input))).flatMap((entry) => {
    const own = (places.get(entry.householdId) ?? []).filter(
      ({ state, turn }) => state === 'planned' && turn.cancelledOn === null,
    )
    const isWanted = wanted.size === 0 || wanted.has(entry.householdId)
    return own.length > 0 && isWanted ? [{ entry, places: own }] : []
  })
}

function groupsOf({ groupId }: OfGroup): string[] {
  return groupId === null ? [] : [groupId]
}

/** A place with what a notice tells of it. */
type News = PlaceOnTurn & PlaceToTell & ToldTurn

interface ToldNews extends Told {
  readonly news: ToTell<News>
}

async function prepareNotices(context: ReadContext, input: OfGroup) {
  const { reader } = context
  const refused = refuseGroups(context.actor, [input.groupId])
  if (refused !== null) return refused
  const seen = lastChange(reader)
  const told = findNews(context, input)
  if (told.length === 0) return fail('NOTHING_TO_PRINT')
  const codes = codesFor(context, told)
  const { phone } = readSchool(reader)
  const made = await printPaper(context, { kind: 'changeNotices', title: 'Gewijzigde beurten' }, (top) => ({
    name: 'changeNotices',
    data: {
      ...top,
      notices: told.map(({ entry, news }) =>
        changeNotice(entry, news, { code: codes.get(entry.householdId) ?? '', phone }),
      ),
    },
  }))
  return made.ok ? ok({ paper: made.value, codes, seen, told }) : made
}

/** Families with a change they do not know of, about turns from today on; in handing order. */
function findNews(context: ReadContext, input: OfGroup): ToldNews[] {
  const { today } = context
  const { places } = placesByFamily(context, { from: today, until: addYears(today, 1) })
  const given = new Set(
    [...places.values()].flat().flatMap(({ takenOverBy, turnId }) => `${takenOverBy ?? ''} ${turnId}`),
  )
  return familyEntries(planForFamilies(context, groupsOf(input))).flatMap((entry) => {
    const own = (places.get(entry.householdId) ?? []).map((place): News => {
      const { turn, publishedOn, paperIn, householdId, turnId, toldMoment } = place
      const turnCancelled = turn.cancelledOn !== null
      return {
        ...turn,
        ...place,
        told: publishedOn !== null || paperIn !== null || toldMoment !== null,
        takenOver: given.has(`${householdId} ${turnId}`),
        // a turn and its places that were made in one go were never called off
        backOn: publishedOn !== null && turn.changedIn >= place.changedIn && turn.changedIn > place.createdIn,
        turnCancelled,
        changedIn: turnCancelled ? Math.max(place.changedIn, turn.changedIn) : place.changedIn,
      }
    })
    const news = whatToTell(own)
    return news === null ? [] : [{ entry, news, places: [...news.moved, ...news.was, ...news.now] }]
  })
}

async function prepareSwapSlips(context: ReadContext, placeIds: readonly string[]) {
  const { reader, today } = context
  const turns = readTurnsOfPlaces(reader, placeIds)
  const refused = refuseGroups(
    context.actor,
    turns.map(({ groupId }) => groupId),
  )
  if (refused !== null) return refused
  if (turns.length === 0) return fail('NOTHING_TO_PRINT')
  const householdIds = turns.map(({ householdId }) => householdId)
  const families = namedFamilies(reader, today, householdIds)
  const codes = proposeCodes(context, householdIds)
  const made = await printPaper(context, { kind: 'swapSlips', title: 'Ruilstroken' }, (top) => ({
    name: 'swapSlips',
    data: {
      ...top,
      slips: turns.map((turn) =>
        swapSlip(turn, {
          family: parentsText(families.get(turn.householdId)),
          code: codes.get(turn.householdId) ?? '',
        }),
      ),
    },
  }))
  if (!made.ok) return made
  const copies = turns.map(({ householdId }, at): Copy => {
    const page = Math.floor(at / SLIPS_ON_PAGE) + 1
    return {
      ...{ householdId, carrierId: null, groupId: null, channel: 'paper' },
      addressee: parentsText(families.get(householdId)),
      ...{ firstPage: page, lastPage: page },
    }
  })
  return ok({ paper: made.value, codes, copies })
}

function codesFor(context: ReadContext, told: readonly Told[]): Map<string, string> {
  return proposeCodes(
    context,
    told.map(({ entry }) => entry.householdId),
  )
}

function textOf(told: readonly Told[]): string {
  return JSON.stringify(told)
}
