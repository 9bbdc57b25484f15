// Builders of the papers of ouderhulp with invented families, made by the rules of the domain.
import type { IsoDate } from '#domain/kernel/date'
import type { Paper } from '#domain/printing/papers'
import { changeNotice, type PlaceToTell } from '#domain/rota/change-notice'
import { familyForm, formWords } from '#domain/rota/form-paper'
import { type SheetTurn, sheetTables } from '#domain/rota/group-sheet'
import { openPlaces } from '#domain/rota/sign-up'
import { swapSlip } from '#domain/rota/swap-slip'
import { thankYouCard } from '#domain/rota/thanks-card'
import { type SlipFamily, type ToldFamily, turnSlip } from '#domain/rota/turn-slip'
import { aLetter, aRun, aSchool } from './papers.ts'

const { printed } = aRun([aLetter()]).data
const top = (practice = false) => ({ school: aSchool({ practice }), printed })

export const aTurn = (changes: Partial<SheetTurn> = {}): SheetTurn => ({
  taskId: 'reading',
  icon: 'reading',
  task: 'Leesouders',
  group: '3A',
  date: '2027-01-12' as IsoDate,
  beginsAt: '08:30',
  endsAt: '09:30',
  note: '',
  places: 2,
  cancelledOn: null,
  names: ['Sara', 'Mark'],
  ...changes,
})

export const aRotaSheet = (turns: SheetTurn[], size: 'A4' | 'A3' = 'A4'): Paper => ({
  name: 'rotaSheet',
  data: {
    ...top(),
    size,
    title: 'Ouderhulp groep 3A',
    period: 'van 4 januari 2027 tot en met 19 februari 2027',
    tables: sheetTables(turns),
  },
})

export const aSignUpPoster = (turns: SheetTurn[], size: 'A4' | 'A3' = 'A4'): Paper => ({
  name: 'signUpPoster',
  data: {
    ...top(true),
    size,
    title: 'Ouderhulp groep 3A',
    period: 'van 4 januari 2027 tot en met 19 februari 2027',
    phone: '010 123 45 67',
    places: openPlaces(turns),
  },
})

export const aCoordinatorSheet = (turns: number): Paper => ({
  name: 'coordinatorSheet',
  data: {
    ...top(true),
    title: 'Ouderhulp groep 3A',
    period: 'van 4 januari 2027 tot en met 19 februari 2027',
    turns: Array.from({ length: turns }, () => ({
      day: 'dinsdag 12 januari 2027',
      times: '08.30–09.30 uur',
      task: 'Leesouders',
      note: 'boeken staan in de kast op de gang',
      open: '1 plaats open',
      helpers: [
        {
          name: 'Sara van den Berg',
          children: 'Noor van den Berg (3A)',
          phones: [{ who: 'Sara van den Berg', number: '06 1234 5678' }],
          secret: '',
          state: '',
        },
        {
          name: 'Mark Jansen',
          children: 'Sem Jansen (3A)',
          phones: [],
          secret: 'Er is een geheim nummer: vraag de administratie.',
          state: 'voorstel',
        },
      ],
      reserves: [
        {
          name: 'Aylin Demir',
          children: 'Deniz Demir (3A)',
          phones: [{ who: 'Aylin Demir', number: '06 8765 4321' }],
          secret: '',
          state: '',
        },
      ],
    })),
  },
})

export const aSlipFamily = (changes: Partial<SlipFamily> = {}): SlipFamily => ({
  handOut: 'via groep 5/6 (Sem)',
  carrierId: 'Sem',
  envelope: ['Aan de ouders/verzorgers van Sem de Vries'],
  address: ['Voorbeeldstraat 11 A', '1234 AB  ROTTERDAM'],
  salutation: 'Beste ouders/verzorgers van Sem,',
  languages: [],
  largePrint: false,
  ...changes,
})

export const someTold = (changes: Partial<ToldFamily> = {}): ToldFamily => ({
  code: 'K7M',
  school: 'Basisschool De Boomhut',
  schoolYear: '2026-2027',
  turns: [
    { ...aTurn(), cancelDays: 3, weight: 1 },
    {
      ...aTurn({ task: 'Schoolreis', date: '2027-06-03' as IsoDate, note: 'verzamelen in de hal' }),
      cancelDays: 14,
      weight: 2,
    },
  ],
  balance: { asked: 4, corrected: 1, done: 1, planned: 1, left: 1 },
  carried: 0,
  phone: '010 123 45 67',
  elsewhere: false,
  ...changes,
})

export const someTurnSlips = (slips: [Partial<SlipFamily>, Partial<ToldFamily>][]): Paper => ({
  name: 'turnSlips',
  data: { ...top(), slips: slips.map(([family, told]) => turnSlip(aSlipFamily(family), someTold(told))) },
})

const aPlace = (changes: Partial<PlaceToTell> = {}) => ({
  ...aTurn(),
  placeId: 'place',
  state: 'planned' as const,
  told: true,
  takenOver: false,
  backOn: false,
  toldMoment: null,
  turnCancelled: false,
  changedIn: 1,
  paperIn: null,
  ...changes,
})

export const someChangeNotices = (families: Partial<SlipFamily>[]): Paper => ({
  name: 'changeNotices',
  data: {
    ...top(),
    notices: families.map((family, at) =>
      changeNotice(
        aSlipFamily(family),
        {
          moved: [],
          was: [aPlace({ state: 'swapped' })],
          now: at % 2 === 0 ? [{ ...aPlace(), ...aTurn({ date: '2027-01-19' as IsoDate }) }] : [],
        },
        { code: 'K7M', phone: '010 123 45 67' },
      ),
    ),
  },
})

/** One turn on another day, of each of these families. */
export const someMovedTurns = (families: Partial<SlipFamily>[]): Paper => ({
  name: 'changeNotices',
  data: {
    ...top(),
    notices: families.map((family) => {
      const toldMoment = { date: '2027-01-05' as IsoDate, beginsAt: '13:00', endsAt: '14:00' }
      const moved = [{ ...aPlace(), note: 'in de aula', toldMoment }]
      return changeNotice(
        aSlipFamily(family),
        { moved, was: [], now: [] },
        { code: 'K7M', phone: '010 123 45 67' },
      )
    }),
  },
})

export const someSwapSlips = (slips: number): Paper => ({
  name: 'swapSlips',
  data: {
    ...top(true),
    slips: Array.from({ length: slips }, () =>
      swapSlip({ ...aTurn(), cancelDays: 3 }, { family: 'Sara en Mark van den Berg', code: 'K7M' }),
    ),
  },
})

const TASKS = [
  ['Luizencontrole', 'lice'],
  ['Leesouders', 'reading'],
  ['Bibliotheek', 'library'],
  ['Versieren', 'decorating'],
  ['Sinterklaas', 'sinterklaas'],
  ['Schoolreis', 'trip'],
  ['Overblijf', 'lunch'],
  ['Schooltuin', 'garden'],
  ['Zomerfeest', 'party'],
  ['Rijden naar het zwembad', 'driving'],
  ['Klusdag', 'other'],
] as const

/** A form for each family with so many children. */
export const someRotaForms = (children: number[], tasks = TASKS.length): Paper => ({
  name: 'rotaForm',
  data: {
    ...top(),
    ...formWords({
      schoolYear: '2026-2027',
      returnBefore: '2026-09-18' as IsoDate,
      tasks: TASKS.slice(0, tasks).map(([name, icon]) => ({
        ...{ name, icon },
        needsVog: icon === 'lunch',
        needsDriver: icon === 'driving',
        needsFirstAid: icon === 'trip',
      })),
    }),
    forms: children.map((count) =>
      familyForm(
        {
          ...aSlipFamily(),
          children: Array.from({ length: count }, (_, at) => ({
            name: `${['Sem', 'Noor', 'Ali', 'Eva', 'Daan'][at % 5]} de Vries`,
            group: String(at + 3),
          })),
        },
        'K7M',
      ),
    ),
  },
})

export const someThanks = (cards: number): Paper => ({
  name: 'thankYouCards',
  data: {
    ...top(),
    schoolYear: '2026-2027',
    signer: 'Wilma Bos, directeur',
    cards: Array.from({ length: cards }, (_, at) =>
      thankYouCard(
        {
          name: 'Sara van den Berg en Mark Jansen',
          handOut: 'via groep 5/6 (Sem)',
          languages: at % 2 === 0 ? [] : ['ar'],
        },
        at === 0
          ? [aTurn()]
          : [aTurn(), aTurn(), aTurn({ task: 'Schoolreis', icon: 'trip', endsAt: '16:00' })],
        '2026-2027',
      ),
    ),
  },
})

/** A turn of each task in two weeks, with open places. */
export const turnsOfTasks = (tasks: number): SheetTurn[] =>
  (['2027-01-12', '2027-01-19'] as IsoDate[]).flatMap((date, week) =>
    TASKS.slice(0, tasks).map(([task, icon], at) =>
      aTurn({
        ...{ task, icon, date },
        taskId: task,
        places: 1 + ((at + week) % 3),
        names: at % 3 === 2 ? [] : ['Sara'],
      }),
    ),
  )
