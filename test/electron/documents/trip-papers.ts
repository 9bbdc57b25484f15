// Builders of the papers of a trip with invented children.
import type { Paper } from '#domain/printing/papers'
import { aLetter, aRun, aSchool } from './papers.ts'

const { printed } = aRun([aLetter()]).data
const journey = {
  title: 'Spoorwegmuseum, groep 3A',
  when: 'dinsdag 9 maart 2027, 09.00–14.30 uur',
  address: 'Maliebaanstation 16, Utrecht',
  route: 'A12 richting Utrecht, afslag 18',
  schoolPhone: '010 123 4567',
}

interface Size {
  readonly cars: number
  readonly children: number
  readonly child?: string
}

const many = <Item>(count: number, make: (at: number) => Item) =>
  Array.from({ length: count }, (_, at) => make(at))
const numberOf = (at: number) => `06 1234 ${String(5600 + at)}`

export const someDriverCards = ({ cars, children, child = 'Noor van den Berg' }: Size): Paper => ({
  name: 'driverCards',
  data: {
    ...{ school: aSchool({ practice: true }), printed, ...journey },
    cards: many(cars, (car) => ({
      driver: `Rijder ${car + 1} de Boer`,
      belts: `${children} gordels, 1 verhoger`,
      children: many(children, (at) => ({ name: child, booster: at % 2 === 0 })),
      otherDrivers: many(cars - 1, (at) => ({ who: `Rijder ${at + 2} de Boer`, number: numberOf(at) })),
    })),
  },
})

export const anEmergencyCopy = ({ cars, children }: Size): Paper => ({
  name: 'emergencyCopy',
  data: {
    ...{ school: aSchool(), printed, ...journey },
    cars: many(cars, (car) => ({
      driver: `Rijder ${car + 1} de Boer`,
      numbers: [{ who: `Rijder ${car + 1} de Boer`, number: numberOf(car) }],
      secret: '',
      children: many(children, (at) => ({
        name: `Kind ${at + 1} Jansen`,
        numbers: at === 0 ? [] : [{ who: 'Sara Jansen', number: numberOf(at) }],
        secret: at === 0 ? 'Er is een geheim nummer: vraag de administratie.' : '',
      })),
    })),
    others: [{ name: 'Mila Vos', how: 'gaat met de bus', numbers: [], secret: '' }],
  },
})
