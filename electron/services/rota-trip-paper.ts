// A card for each driver, and the copy for the school. A secret number stands on neither (rota 9).
import { type CallRow, readDriverNumbers, readParentNumbers } from '#db/queries/rota-trips'
import { readSchool } from '#db/queries/school'
import type { Reader } from '#db/reader'
import { groupInText } from '#domain/groups/texts'
import { longDateWithWeekday } from '#domain/kernel/date-text'
import { fullName } from '#domain/kernel/name'
import { formatPhone } from '#domain/kernel/phone'
import { fail } from '#domain/kernel/result'
import { clipLine } from '#domain/kernel/text'
import type { Paper } from '#domain/printing/papers'
import { needsBooster } from '#domain/rota/car-rules'
import { timesOnPaper } from '#domain/rota/turn-words'
import type { ReadContext, SliceHandlers } from '../app/context.ts'
import { asDay } from './people-around.ts'
import { printAndKeep, printPaper } from './printing-paper.ts'
import { type TripCar, type TripChild, type TripFacts, tripFacts } from './rota-trip-facts.ts'

type PaperOf = { readonly tripId: string; readonly paper: 'driverCards' | 'emergencyCopy' }
type CardsData = Extract<Paper, { name: 'driverCards' }>['data']
type CopyData = Extract<Paper, { name: 'emergencyCopy' }>['data']

export const rotaTripPaperHandlers: Pick<SliceHandlers<'rota'>, 'rota.tripPaper'> = {
  'rota.tripPaper': printAndKeep(printTrip),
}

async function printTrip(context: ReadContext, { tripId, paper }: PaperOf) {
  const found = tripFacts(context, tripId)
  if (!found.ok) return found
  const facts = found.value
  if (facts.cars.length === 0) return fail('NOTHING_TO_PRINT')
  const { reader } = context
  const title = `${paper === 'driverCards' ? 'Rijderskaarten' : 'Noodkopie'} ${facts.trip.name}`
  return printPaper(context, { kind: 'tripPaper', title }, (top) => {
    const journey = { ...top, ...journeyOf(reader, facts) }
    return paper === 'driverCards'
      ? { name: 'driverCards', data: { ...journey, cards: cardsOf(reader, facts) } }
      : { name: 'emergencyCopy', data: { ...journey, ...copyOf(reader, facts) } }
  })
}

function journeyOf(reader: Reader, { trip, turn, group }: TripFacts) {
  const groupWords = group === '' ? '' : `, ${groupInText(group)}`
  return {
    title: clipLine(`${trip.name}${groupWords}`, 200),
    when: `${longDateWithWeekday(asDay(turn.date))}, ${timesOnPaper(turn)}`,
    ...{
      address: trip.address,
      route: trip.route,
      schoolPhone: trip.schoolPhone || readSchool(reader).phone,
    },
  }
}

/** What a driver needs on the way: the children, and the other drivers; parents are called by the school. */
function cardsOf(reader: Reader, { cars, children, rules }: TripFacts): CardsData['cards'] {
  const numbers = readDriverNumbers(
    reader,
    cars.map(({ personId }) => personId),
  )
  return cars.map((car) => ({
    driver: clipLine(car.driver, 200),
    belts: `${car.seats} ${car.seats === 1 ? 'gordel' : 'gordels'}, ${car.boosters} ${car.boosters === 1 ? 'verhoger' : 'verhogers'}`,
    children: ridersIn(children, car).map((child) => ({
      name: clipLine(child.name, 200),
      booster: needsBooster(child, car, rules),
    })),
    otherDrivers: cars
      .filter(({ id }) => id !== car.id)
      .flatMap(({ personId }) => numbersOf(numbers, personId).numbers.slice(0, 1)),
  }))
}

function copyOf(reader: Reader, { cars, children }: TripFacts): Pick<CopyData, 'cars' | 'others'> {
  const drivers = readDriverNumbers(
    reader,
    cars.map(({ personId }) => personId),
  )
  const parents = readParentNumbers(
    reader,
    children.map(({ id }) => id),
  )
  const person = ({ id, name }: TripChild) => ({ name: clipLine(name, 200), ...numbersOf(parents, id) })
  return {
    cars: cars.map((car) => ({
      driver: clipLine(car.driver, 200),
      ...numbersOf(drivers, car.personId),
      children: ridersIn(children, car).map(person),
    })),
    others: children
      .filter(({ carId }) => carId === null)
      .map((child) => ({ ...person(child), how: child.otherwise || 'nog geen auto' })),
  }
}

function ridersIn(children: readonly TripChild[], { id }: TripCar): TripChild[] {
  return children.filter(({ carId }) => carId === id).slice(0, 20)
}

function numbersOf(rows: readonly CallRow[], id: string) {
  const own = rows.filter(({ of }) => of === id)
  return {
    numbers: own
      .filter(({ secret, number }) => !secret && number !== '')
      .slice(0, 12)
      .map(({ name, letterName, number }) => ({
        who: clipLine(fullName(name) || letterName, 200),
        number: clipLine(formatPhone(number), 40),
      })),
    secret: own.some(({ secret }) => secret) ? 'Er is een geheim nummer: vraag de administratie.' : '',
  }
}
