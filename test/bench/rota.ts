// The rota: a fair proposal for a group, a school and ten schools at once, beside two ways one would write first: who is
// first in the list (first come), and for each place whoever has least (greedy). And beside HiGHS, a solver of others,
// where that finishes: the same optimum, or the bench fails.
import { addDays, type IsoDate } from '#domain/kernel/date'
import type { Family, Place, RotaFacts, Turn } from '#domain/rota/facts'
import { proposeRota } from '#domain/rota/propose'
import { asAsked, mayTake, wishOf } from '#domain/rota/reasons'
import { linearProgram, reachedBy } from '../domain/rota/linear-program.ts'
import type { Bench, BenchRun } from './bench.ts'
import { inPairs, timedNow } from './measure.ts'

const SIZES = [
  { families: 25, turns: 40, goal: '≤ 10 ms', rounds: 9 },
  { families: 700, turns: 600, goal: '≤ 60 ms', rounds: 9 },
  { families: 7_000, turns: 6_000, goal: '≤ 3 s', rounds: 3 },
]

export const rota: Bench = async ({ report }) => {
  for (const { families, turns, goal, rounds } of SIZES) {
    const facts = rotaOf(families, turns)
    const measured = await inPairs(
      rounds,
      () => timedNow(() => proposeRota(facts)),
      () => timedNow(() => oneByOne(facts, byLoad)),
    )
    const ours = figuresOf(facts, proposeRota(facts).places)
    const greedy = figuresOf(facts, oneByOne(facts, byLoad))
    const first = figuresOf(facts, oneByOne(facts, byOrder))
    report({
      work: `a fair rota, ${turns.toLocaleString('en')} turns`,
      pupils: families,
      ours: measured.ours,
      beside: { name: 'greedy', ms: measured.beside, ratio: measured.ratio },
      goal,
      note: `ours ${ours}; greedy ${greedy}; first come ${first} (families, not pupils)`,
    })
    if (families <= LARGEST_FOR_HIGHS) await besideHighs(facts, report)
  }
}

/** Its program of 7,000 × 6,000 is more than WebAssembly has room for. */
const LARGEST_FOR_HIGHS = 700

async function besideHighs(facts: RotaFacts, report: BenchRun['report']): Promise<void> {
  const program = await linearProgram(facts)
  const { filled, squares, dislike } = reachedBy(facts, proposeRota(facts))
  const optimum = program.solve()
  const isSame = optimum.filled === filled && optimum.squares === squares && optimum.dislike === dislike
  if (!isSame) throw new Error('HiGHS finds another optimum')
  const measured = await inPairs(
    3,
    () => timedNow(() => proposeRota(facts)),
    () => timedNow(() => program.solve()),
  )
  report({
    work: `a fair rota, ${facts.turns.length.toLocaleString('en')} turns`,
    pupils: facts.families.length,
    ours: measured.ours,
    beside: { name: 'HiGHS', ms: measured.beside, ratio: measured.ratio },
    note: `the same optimum: ${filled} filled, preferences ${dislike}`,
  })
}

const IN_A_GROUP = 25
const MONDAY = '2026-08-31' as IsoDate
const TASKS = ['reading', 'lice', 'library', 'trip', 'feast']

/**
 * A group for each 25 families; each third family also has a child in the next one. A tenth of the turns is for the whole
 * school with four places, the others for one group with one or two. Families can on three days of the week, like a task
 * and rather not another; some trips need a VOG that two of three have; a few families are exempt or want two at most.
 */
export function rotaOf(families: number, turns: number): RotaFacts {
  const groups = Math.max(1, Math.round(families / IN_A_GROUP))
  return {
    today: MONDAY,
    tasks: TASKS.map((id) => ({ id, name: id, restDays: 0 })),
    groups: Array.from({ length: groups }, (_, at) => ({ id: `group ${at}`, name: `groep ${at}` })),
    families: Array.from({ length: families }, (_, at) => familyOf(at, groups)),
    turns: Array.from({ length: turns }, (_, at) => turnOf(at, groups)),
    locked: [],
    previous: [],
    pairs: [],
    settings: { groups: 'own', movePublished: 'never' },
    seed: 7,
  }
}

function familyOf(at: number, groups: number): Family {
  const group = at % groups
  return {
    id: `family ${at}`,
    member: true,
    groupIds: [`group ${group}`, ...(at % 3 === 0 ? [`group ${(group + 1) % groups}`] : [])],
    load: mixed(at) % 10 === 0 ? 1 : 0,
    available: [0, 1, 2].map((day) => ({
      weekday: 1 + ((mixed(at) + 2 * day) % 5),
      begin: '08:00',
      end: '16:00',
    })),
    cannot: [],
    busy: [],
    wishes: [
      { taskId: TASKS[mixed(at) % 5]!, wish: 'likes' },
      { taskId: TASKS[(mixed(at) + 1) % 5]!, wish: 'ratherNot' },
    ],
    exempt: mixed(at) % 40 === 7 ? [{ from: MONDAY, until: addDays(MONDAY, 100) }] : [],
    maximum: mixed(at) % 20 === 3 ? 2 : null,
    certificates: mixed(at) % 3 === 0 ? [] : [{ kind: 'vog', until: null }],
    done: [],
  }
}

function turnOf(at: number, groups: number): Turn {
  const chance = mixed(at + 1_000_003)
  const whole = chance % 10 === 0
  const hour = 8 + (chance % 6)
  return {
    id: `turn ${at}`,
    taskId: TASKS[chance % 5]!,
    groupId: whole ? null : `group ${at % groups}`,
    date: addDays(MONDAY, 7 * ((chance >>> 8) % 40) + ((chance >>> 4) % 5)),
    begin: `${String(hour).padStart(2, '0')}:30`,
    end: `${String(hour + 1).padStart(2, '0')}:30`,
    places: whole ? 4 : 1 + ((chance >>> 3) % 2),
    weight: 1,
    needs: chance % 5 === 3 ? ['vog'] : [],
  }
}

/** The same number for the same place in the list, spread well. */
function mixed(at: number): number {
  const spread = Math.imul(at + 1, 0x9e3779b1)
  return (Math.imul(spread ^ (spread >>> 15), 0x85ebca6b) >>> 4) & 0xffffff
}

type Order = (one: Candidate, other: Candidate) => number
interface Candidate {
  readonly at: number
  readonly load: number
  readonly dislike: number
}
const byOrder: Order = (one, other) => one.at - other.at
const byLoad: Order = (one, other) =>
  one.load - other.load || one.dislike - other.dislike || one.at - other.at

/** Place after place, to the first who may and is free. */
function oneByOne(facts: RotaFacts, order: Order): Place[] {
  const loads = facts.families.map(({ load }) => load)
  const held = facts.families.map((): Turn[] => [])
  const given: Place[] = []
  const everybody = facts.families.map((family, at) => ({ family, at }))
  const inGroup = new Map(
    facts.groups.map(({ id }) => [id, everybody.filter(({ family }) => family.groupIds.includes(id))]),
  )
  for (const turn of facts.turns) {
    const asked = asAsked(turn, facts)
    const named = turn.groupId === null ? everybody : (inGroup.get(turn.groupId) ?? [])
    const candidates = named.flatMap(({ family, at }): Candidate[] => {
      if (!mayTake(family, asked) || held[at]!.length >= (family.maximum ?? 99)) return []
      if (held[at]!.some((one) => one.date === turn.date && one.begin === turn.begin)) return []
      return [{ at, load: loads[at]!, dislike: dislikeOf(family, turn) }]
    })
    for (const { at } of candidates.sort(order).slice(0, turn.places)) {
      loads[at]! += 1
      held[at]!.push(turn)
      given.push({ turnId: turn.id, familyId: facts.families[at]!.id })
    }
  }
  return given
}

/** 'filled 64 of 64, 2–3 each, 70 % liked, 2 % rather not'. */
function figuresOf(facts: RotaFacts, places: readonly Place[]): string {
  const turns = new Map(facts.turns.map((turn) => [turn.id, turn]))
  const families = new Map(facts.families.map((family) => [family.id, family]))
  const loads = new Map(facts.families.map(({ id, load }) => [id, load]))
  const wishes = places.map(({ turnId, familyId }) => {
    loads.set(familyId, loads.get(familyId)! + 1)
    return wishOf(families.get(familyId)!, turns.get(turnId)!.taskId)
  })
  const all = facts.turns.reduce((sum, turn) => sum + turn.places, 0)
  const share = (wish: string) =>
    Math.round((100 * wishes.filter((one) => one === wish).length) / wishes.length)
  const spread = `${Math.min(...loads.values())}–${Math.max(...loads.values())}`
  return `${places.length}/${all} filled, ${spread} each, ${share('likes')} % liked, ${share('ratherNot')} % not`
}

function dislikeOf(family: Family, { taskId }: Turn): number {
  const wish = wishOf(family, taskId)
  return wish === 'likes' ? 0 : wish === 'ratherNot' ? 9 : 4
}
