// The best seats, by looking at every way that can still be better. Cars that are alike for everybody who comes after
// count as one, and what was seen with the same room left is not looked at again: a class is settled in moments.
import { barrier, type Car, needsBooster, refuseSeat, type Trip } from './car-rules.ts'
import { type Arranged, arrange, type Friend } from './friend-order.ts'
import { mostWishes } from './friends-together.ts'

interface Found {
  readonly carOf: ReadonlyMap<string, string>
  readonly proven: boolean
}

/** A child counts more than all own children, an own child in its own car more than all friends together. */
const CHILD = 1_000_000
const OWN = 1000
/** More ways than any class needs; then the best one so far is taken. */
const MOST_LOOKS = 60_000
const NOBODY = -1

/**
 * Which child sits where, locked ones included. Cars and riders come in a fixed order. Own children are put with their
 * parents first: when nobody more can be seated than beside them, nothing else can be better.
 */
export function bestSeats(trip: Trip): Found {
  const whole = begin(trip)
  const driven = withParents(trip)
  const beside = begin({ ...trip, riders: driven.riders })
  look(beside, { at: 0, worth: 0 })
  const worth = beside.bestWorth + driven.count * (CHILD + OWN)
  if (Math.floor(worth / OWN) === Math.floor(mostStill(whole, 0) / OWN)) return foundBy(beside)
  look(whole, { at: 0, worth: 0 })
  return foundBy(whole)
}

/** Each child whose parent drives sits there as if it was locked, while there is room. */
function withParents({ cars, riders, rules }: Trip): { riders: Trip['riders']; count: number } {
  const seated = [...riders]
  let count = 0
  for (const [index, rider] of riders.entries()) {
    if (rider.lockedIn !== null && cars.some(({ id }) => id === rider.lockedIn)) continue
    const own = cars.find((car) => {
      const inCar = seated.filter(({ lockedIn }) => lockedIn === car.id)
      return car.ownChildren.includes(rider.id) && refuseSeat({ rules }, rider, { car, inCar }) === null
    })
    if (own === undefined) continue
    seated[index] = { ...rider, lockedIn: own.id }
    count += 1
  }
  return { riders: seated, count }
}

function foundBy({ cars, free, locked, best, looks }: Search): Found {
  const carOf = new Map(locked)
  for (const [index, { rider }] of free.entries()) {
    const car = cars[best[index] ?? NOBODY]
    if (car !== undefined) carOf.set(rider.id, car.id)
  }
  return { carOf, proven: looks <= MOST_LOOKS }
}

interface Free {
  readonly rider: Trip['riders'][number]
  /** Per car: whether it may sit there, and what it takes. */
  readonly options: readonly { readonly may: boolean; readonly booster: boolean; readonly own: boolean }[]
  readonly friends: readonly Friend[]
  /** Needs a booster in every car that is not of its own parent. */
  readonly small: boolean
  /** May ride with others. */
  readonly anywhere: boolean
}

interface Search {
  readonly cars: readonly Car[]
  readonly free: readonly Free[]
  readonly locked: ReadonlyMap<string, string>
  /** Per moment and car: for whom of those who come after this car is another one than the rest. */
  readonly special: readonly (readonly string[])[]
  /** Per moment: children before it with a friend after it. */
  readonly open: readonly (readonly number[])[]
  /** Per moment: the most wishes that can be met among those who come after. */
  readonly among: readonly number[]
  readonly seats: number[]
  readonly boosters: number[]
  /** Per free child the car it sits in now. */
  readonly sits: number[]
  best: number[]
  bestWorth: number
  readonly seen: Map<string, number>
  looks: number
}

interface Moment {
  readonly at: number
  readonly worth: number
}

function begin({ cars, riders, rules }: Trip): Search {
  const indexOf = new Map(cars.map(({ id }, index) => [id, index]))
  const locked = riders.filter(({ lockedIn }) => lockedIn !== null && indexOf.has(lockedIn))
  const room = cars.map((car) => {
    const inCar = locked.filter(({ lockedIn }) => lockedIn === car.id)
    const taken = inCar.filter((rider) => needsBooster(rider, car, rules)).length
    return { seats: Math.max(0, car.seats - inCar.length), boosters: Math.max(0, car.boosters - taken) }
  })
  const arranged = arrange(riders, {
    lockedAt: new Map(locked.map((one) => [one.id, indexOf.get(one.lockedIn ?? '') ?? NOBODY])),
    isDriven: (id) => cars.some(({ ownChildren }) => ownChildren.includes(id)),
  })
  const free = arranged.map(({ rider, friends }) => ({
    rider,
    friends,
    options: cars.map((car) => ({
      may: barrier(rider, car) === null,
      booster: needsBooster(rider, car, rules),
      own: car.ownChildren.includes(rider.id),
    })),
    small: rider.under135 !== false && (rules.alwaysBoosters || rules.kilometres >= rules.boosterKilometres),
    anywhere: rider.transport === 'yes',
  }))
  return {
    ...{ cars, free, special: specialCars(cars, free), open: openFriends(arranged) },
    among: mostWishes(arranged, Math.max(0, ...room.map(({ seats }) => seats))),
    locked: new Map(locked.map(({ id, lockedIn }) => [id, lockedIn ?? ''])),
    seats: room.map(({ seats }) => seats),
    boosters: room.map(({ boosters }) => boosters),
    sits: free.map(() => NOBODY),
    ...{ best: free.map(() => NOBODY), bestWorth: -1, seen: new Map(), looks: 0 },
  }
}

/** Depth first, the most promising car first, so that the first way found is nearly always the best. */
function look(search: Search, { at, worth }: Moment): void {
  search.looks += 1
  if (search.looks > MOST_LOOKS && search.bestWorth >= 0) return
  const { free, sits, seats, boosters } = search
  const child = free[at]
  if (child === undefined) {
    keepBest(search, worth)
    return
  }
  if (worth + mostStill(search, at) <= search.bestWorth) return
  const signs = signsOf(search, at)
  const key = `${at}|${[...signs].sort().join(';')}`
  if ((search.seen.get(key) ?? -1) >= worth) return
  search.seen.set(key, worth)
  for (const { car, gain } of choices(search, at, signs)) {
    const booster = child.options[car]?.booster === true ? 1 : 0
    sits[at] = car
    seats[car] = (seats[car] ?? 0) - 1
    boosters[car] = (boosters[car] ?? 0) - booster
    look(search, { at: at + 1, worth: worth + gain })
    seats[car] = (seats[car] ?? 0) + 1
    boosters[car] = (boosters[car] ?? 0) + booster
    sits[at] = NOBODY
  }
  look(search, { at: at + 1, worth })
}

function keepBest(search: Search, worth: number): void {
  if (worth <= search.bestWorth) return
  search.bestWorth = worth
  search.best = [...search.sits]
}

interface Choice {
  readonly car: number
  readonly gain: number
  /** Less is better among cars of the same gain. */
  readonly waste: number
}

/** Cars with room for the next child, one of each that are alike. */
function choices(search: Search, at: number, signs: readonly string[]): Choice[] {
  const child = search.free[at]
  if (child === undefined) return []
  const found: Choice[] = []
  const tried = new Set<string>()
  const friendsToCome = child.friends.some((friend) => friend.at !== null && friend.at > at)
  for (const [car, { may, booster, own }] of child.options.entries()) {
    const [seats = 0, boosters = 0] = [search.seats[car], search.boosters[car]]
    const sign = signs[car] ?? ''
    if (!may || seats === 0 || (booster && boosters === 0) || tried.has(sign)) continue
    tried.add(sign)
    const gain = CHILD + (own ? OWN : 0) + wishesMet(search, child, { at, car })
    const waste = (friendsToCome ? -seats : seats) + (booster ? -boosters : boosters) / 100
    found.push({ car, gain, waste })
  }
  return found.sort((a, b) => b.gain - a.gain || a.waste - b.waste || a.car - b.car)
}

function wishesMet({ sits }: Search, { friends }: Free, { at, car }: { at: number; car: number }): number {
  let met = 0
  for (const friend of friends) {
    const there = friend.at === null ? friend.lockedAt : friend.at < at ? sits[friend.at] : NOBODY
    if (there === car) met += friend.wishes
  }
  return met
}

/** At most this can still be added: room, boosters and friends each counted by themselves. */
function mostStill(search: Search, at: number): number {
  const { free, seats, boosters } = search
  let [small, others, own] = [0, 0, 0]
  for (const child of free.slice(at)) {
    const isDriven = canSitInOwn(search, child)
    if (isDriven) own += 1
    if (!isDriven && child.anywhere && child.small) small += 1
    else if (isDriven || child.anywhere) others += 1
  }
  let [room, high] = [0, 0]
  for (const [car, left] of seats.entries()) {
    room += left
    high += Math.min(left, boosters[car] ?? 0)
  }
  return Math.min(room, Math.min(small, high) + others) * CHILD + own * OWN + wishesStill(search, at)
}

function canSitInOwn({ seats, boosters }: Search, { options }: Free): boolean {
  return options.some(
    ({ own, may, booster }, car) =>
      own && may && (seats[car] ?? 0) > 0 && (!booster || (boosters[car] ?? 0) > 0),
  )
}

/** Among who is not seated yet, and with who sits already while there is room beside them. */
function wishesStill({ free, seats, open, sits, among }: Search, at: number): number {
  const asked = seats.map(() => new Map<number, number>())
  const ask = (car: number, child: number, wishes: number) =>
    asked[car]?.set(child, (asked[car]?.get(child) ?? 0) + wishes)
  for (const seated of open[at] ?? []) {
    for (const friend of free[seated]?.friends ?? []) {
      if (friend.at !== null && friend.at >= at) ask(sits[seated] ?? NOBODY, friend.at, friend.wishes)
    }
  }
  for (let child = at; child < free.length; child += 1) {
    for (const { lockedAt, wishes } of free[child]?.friends ?? []) ask(lockedAt, child, wishes)
  }
  return asked.reduce((sum, wishes, car) => {
    const best = [...wishes.values()].sort((a, b) => b - a).slice(0, seats[car])
    return sum + best.reduce((all, one) => all + one, 0)
  }, among[at] ?? 0)
}

/** Two cars with the same sign are alike for everybody who comes after. */
function signsOf({ seats, boosters, special, open, sits }: Search, at: number): string[] {
  const signs = seats.map((left, car) => `${left},${boosters[car]},${special[at]?.[car] ?? ''}`)
  for (const child of open[at] ?? []) {
    const car = sits[child] ?? NOBODY
    if (car !== NOBODY) signs[car] += ` ${child}`
  }
  return signs
}

function specialCars(cars: readonly Car[], free: readonly Free[]): string[][] {
  const marks = free.map(({ options, anywhere, friends }, index) =>
    options.map(({ own, may }, car) => {
      const wishes = friends.reduce((sum, one) => sum + (one.lockedAt === car ? one.wishes : 0), 0)
      return own || may !== anywhere || wishes > 0 ? `${index}${own}${may}${wishes}.` : ''
    }),
  )
  return [...free.keys()].map((at) =>
    cars.map((_, car) =>
      marks
        .slice(at)
        .map((mark) => mark[car] ?? '')
        .join(''),
    ),
  )
}

function openFriends(arranged: readonly Arranged[]): number[][] {
  return arranged.map((_, at) =>
    [...arranged.keys()].filter(
      (index) =>
        index < at &&
        (arranged[index]?.friends ?? []).some((friend) => friend.at !== null && friend.at >= at),
    ),
  )
}
