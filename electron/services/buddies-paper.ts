// After six weeks: a slip for each of the two families, or the list of who is called. Only families that know each other.
import { readCallable } from '#db/queries/meeting-calls'
import { lastChange } from '#db/queries/printing'
import { callAbout, followUpSlip } from '#domain/buddies/follow-up'
import { FOLLOW_UP_ANSWERS } from '#domain/buddies/pair'
import { FOLLOW_UP_TEXTS } from '#domain/buddies/texts'
import type { BuddySide } from '#domain/buddies/wish'
import type { IsoDate } from '#domain/kernel/date'
import { fullName } from '#domain/kernel/name'
import { formatPhone } from '#domain/kernel/phone'
import { fail, ok } from '#domain/kernel/result'
import { clipLine } from '#domain/kernel/text'
import { NAMELESS } from '#domain/people/texts'
import type { ReadContext, SliceHandlers } from '../app/context.ts'
import { type BuddyFacts, buddyFacts, familyShown } from './buddies-facts.ts'
import { keepCodes, proposeCodes } from './family-codes.ts'
import { asDay } from './people-around.ts'
import { keepPaper, printPaper } from './printing-paper.ts'
import { copiesOnPages, familyEntries, parentsText, planForFamilies } from './rota-on-paper.ts'

interface Asked {
  readonly paper: 'slips' | 'callList'
  readonly pairIds: readonly string[]
}

export const buddiesPaperHandlers: Pick<SliceHandlers<'buddies'>, 'buddies.followUpPaper'> = {
  'buddies.followUpPaper': {
    prepare: (context, input) =>
      input.paper === 'slips' ? prepareSlips(context, input) : prepareCalls(context, input),
    commit: (context, input, prepared: Awaited<ReturnType<typeof prepareSlips | typeof prepareCalls>>) => {
      if (!prepared.ok) return prepared
      const { paper, copies, codes, seen, sides } = prepared.value
      const isOther =
        seen !== lastChange(context.reader) &&
        JSON.stringify(sidesToAsk(buddyFacts(context), input)) !== JSON.stringify(sides)
      if (isOther || !keepCodes(context, codes)) return fail('PLAN_OUTDATED')
      return ok(keepPaper(context, paper, copies))
    },
  },
}

/** One family of a pair, and how the other one is called. */
interface Side {
  readonly householdId: string
  readonly side: BuddySide
  readonly buddy: string
  readonly coupledOn: IsoDate
}

/** Both families of coupled pairs that run; of a pair that is over, or where one was not asked yet, none. */
function sidesToAsk({ pairs, families }: BuddyFacts, { pairIds }: Asked): Side[] {
  const wanted = new Set(pairIds)
  return pairs
    .filter(({ pair }) => wanted.has(pair.id) && pair.coupledOn !== null && pair.endedOn === null)
    .flatMap(({ pair, need, offer }) => {
      const nameOf = ({ householdId }: typeof need) => parentsText(families.get(householdId))
      const coupledOn = asDay(pair.coupledOn ?? pair.proposedOn)
      return [
        { householdId: need.householdId, side: 'needs', buddy: nameOf(offer), coupledOn },
        { householdId: offer.householdId, side: 'offers', buddy: nameOf(need), coupledOn },
      ]
    })
}

async function prepareSlips(context: ReadContext, input: Asked) {
  const seen = lastChange(context.reader)
  const sides = sidesToAsk(buddyFacts(context), input)
  const entries = new Map(
    familyEntries(planForFamilies(context, [])).map((entry) => [entry.householdId, entry]),
  )
  const asked = sides.flatMap((side) => {
    const entry = entries.get(side.householdId)
    return entry === undefined ? [] : { side, entry }
  })
  if (asked.length === 0) return fail('NOTHING_TO_PRINT')
  const codes = proposeCodes(context, [...new Set(asked.map(({ entry }) => entry.householdId))])
  const made = await printPaper(context, { kind: 'buddySlips', title: 'Briefjes voor buddy’s' }, (top) => ({
    name: 'buddySlips',
    data: {
      ...top,
      title: 'Hoe gaat het met uw buddy?',
      slips: asked.map(({ side, entry }) =>
        followUpSlip(entry, {
          ...{ buddy: side.buddy, coupledOn: side.coupledOn, offers: side.side === 'offers' },
          code: codes.get(entry.householdId) ?? '',
          today: context.today,
        }),
      ),
    },
  }))
  if (!made.ok) return made
  const copies = copiesOnPages(
    asked.map(({ entry }) => entry),
    4,
  )
  return ok({ paper: made.value, copies, codes, seen, sides })
}

async function prepareCalls(context: ReadContext, input: Asked) {
  const { reader } = context
  const seen = lastChange(reader)
  const facts = buddyFacts(context)
  const sides = sidesToAsk(facts, input)
  if (sides.length === 0) return fail('NOTHING_TO_PRINT')
  const adults = readCallable(
    reader,
    sides.map(({ householdId }) => householdId),
  )
  const made = await printPaper(context, { kind: 'callList', title: 'Bellijst buddy’s' }, (top) => ({
    name: 'callSheet',
    data: {
      ...top,
      meeting: 'Buddy’s',
      when: [`Vraag elk gezin hoe het gaat, en of het wil doorgaan. Gemaakt op ${top.printed.date}.`],
      results: FOLLOW_UP_ANSWERS.map((answer) => FOLLOW_UP_TEXTS[answer]),
      calls: sides.map((side) =>
        callOf(side, { facts, adults: adults.filter((one) => one.householdId === side.householdId) }),
      ),
    },
  }))
  if (!made.ok) return made
  return ok({ paper: made.value, copies: [], codes: new Map<string, string>(), seen, sides })
}

function callOf(
  { householdId, side, buddy }: Side,
  { facts, adults }: { readonly facts: BuddyFacts; readonly adults: ReturnType<typeof readCallable> },
) {
  const { name, children } = familyShown(householdId, facts.families.get(householdId))
  const { about, language } = callAbout({
    ...{ buddy, offers: side === 'offers' },
    languages: facts.languages.get(householdId) ?? [],
  })
  return {
    name: clipLine(name, 200) || NAMELESS,
    children: children.slice(0, 20).map((child) => clipLine(child, 200)),
    phones: adults
      .flatMap(({ number, secret, name: parts, letterName }) =>
        number === null || secret
          ? []
          : { who: clipLine(fullName(parts) || letterName, 200), number: clipLine(formatPhone(number), 40) },
      )
      .slice(0, 12),
    secret: adults.some(({ secret }) => secret) ? 'Er is een geheim nummer: kijk op de kaart.' : '',
    language: adults.some(({ needsInterpreter }) => needsInterpreter)
      ? [language, 'tolk nodig'].filter((part) => part !== '').join(', ')
      : language,
    bestTime: about,
    earlier: [],
  }
}
