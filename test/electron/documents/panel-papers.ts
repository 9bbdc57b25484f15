// Builders of the papers of panels with invented points.

import { ideaCard } from '#domain/panels/idea-card'
import { drawRules } from '#domain/panels/texts'
import { POINT_STATES, POINT_TEXTS } from '#domain/panels/you-said'
import type { Paper } from '#domain/printing/papers'
import { aLetter, aRun, aSchool } from './papers.ts'

const { printed } = aRun([aLetter()]).data
const many = <Item>(count: number, make: (at: number) => Item) =>
  Array.from({ length: count }, (_, at) => make(at))

const SAID = [
  'Op het plein is het in de zomer veel te warm. Er is bijna geen schaduw.',
  'De ouderavond begint te laat voor wie kleine kinderen heeft.',
  'Wij willen graag kiezen welk boek de juf voorleest.',
  'Het is gevaarlijk bij het hek als iedereen tegelijk wegrijdt.',
  'Kan de schoolreis naar het bos in plaats van naar het pretpark?',
  'De nieuwsbrief is lang en moeilijk om te lezen.',
]
const DID = [
  'Er staan twee nieuwe bomen en er hangt een groot zonnedoek.',
  'Vanaf januari begint de ouderavond om 19.00 uur. Er is oppas in de gymzaal.',
  'Elke maand kiest de groep een boek uit drie boeken.',
  'Wij hebben de gemeente gevraagd om paaltjes. Tot die tijd staan er ouders bij het hek.',
  'Dit jaar niet: de bus is al besteld. Het leerlingenpanel kiest de reis van volgend jaar mee.',
  'De nieuwsbrief is nu één bladzijde, met plaatjes.',
]

interface Size {
  readonly points: number
  readonly longest?: boolean
}

/** Every state in turn; `longest` fills each text to its edge. */
export const aYouSaid = (
  form: 'list' | 'poster',
  { points, longest = false }: Size,
  size: 'A4' | 'A3' = 'A4',
): Paper => ({
  name: 'youSaid',
  data: {
    ...{ school: aSchool({ practice: true }), printed, form, size, schoolYear: '2026-2027' },
    points: many(points, (at) => {
      const state = POINT_STATES[[0, 0, 0, 2, 3, 1][at % 6] ?? 0] ?? 'done'
      const fill = (text: string) => (longest ? text.padEnd(240, ' Nog meer woorden.').slice(0, 240) : text)
      return {
        by: at % 2 === 0 ? 'Kinderen zeiden' : 'Ouders zeiden',
        said: fill(SAID[at % 6] ?? ''),
        did: fill(DID[at % 6] ?? ''),
        ...{ status: POINT_TEXTS[state], icon: state },
      }
    }),
    more: points > 5 ? 'Op de lijst bij de balie staan nog 3 meer.' : '',
  },
})

export const someIdeaCards = (whom: 'children' | 'parents', language: string | null, pages = 1): Paper => {
  const card = ideaCard(whom, language)
  if (card === null) throw new Error('no words')
  return {
    name: 'ideaCards',
    data: { school: aSchool(), printed, pages, drawing: whom === 'children', ...card },
  }
}

export const aDrawProtocol = (lots: number, names: boolean): Paper => ({
  name: 'drawProtocol',
  data: {
    ...{ school: aSchool(), printed, title: 'Loting voor Ouderpanel', names },
    facts: [
      { label: 'Geloot op', value: '22 november 2026' },
      { label: 'Plaatsen', value: '4 plaatsen' },
      { label: 'Erbij waren', value: 'de directeur en een lid van de MR' },
      { label: 'Startgetal', value: '3735928559' },
    ],
    rules: drawRules('parents'),
    lines: many(lots, (at) => ({
      number: String(((at * 7) % lots) + 1),
      name: names ? `Sara en Tom van den Berg-${at + 1}` : '',
      groups: `groep ${(at % 8) + 1}A, groep 5/6`,
      homes: String(at + 1),
      ...{ terms: '0', plus: '1', tickets: '2', lot: '4294967295' },
      ...{ outcome: at < 4 ? 'geloot' : `reserve ${at - 3}`, won: at < 4 },
    })),
  },
})

interface Meeting {
  readonly toChildren?: boolean
  readonly held?: boolean
  readonly told?: string
}

export const aPanelMeeting = (
  members: number,
  topics: number,
  report = '',
  { toChildren = false, held = false, told = '' }: Meeting = {},
): Paper => ({
  name: 'panelMeeting',
  data: {
    ...{ toChildren, held, told },
    ...{
      school: aSchool(),
      printed,
      panel: 'Ouderpanel',
      goal: 'Wij denken mee over de regels van de school.',
    },
    when: 'dinsdag 8 december 2026, 19.30–21.00 uur',
    place: 'de personeelskamer',
    agenda: 'Welkom\nVerslag van de vorige keer\nRondvraag',
    topics: many(topics, (at) => ({
      title: `Onderwerp ${at + 1}: ${at % 2 === 0 ? 'schaduw op het plein' : 'verkeer bij het hek'}`,
      question: SAID[at % 6] ?? '',
      by: 'idee van kinderen',
      said: '',
    })),
    members: many(members, (at) => ({ name: `Lid ${at + 1} de Boer`, groups: `groep ${(at % 8) + 1}` })),
    input: report,
    decision: report,
  },
})

export const someVoices = (topics: number): Paper => ({
  name: 'panelVoices',
  data: {
    ...{ school: aSchool(), printed, title: 'Ouders en kinderen aan het woord 2026-2027' },
    topics: many(topics, (at) => ({
      title: 'Meer schaduw op het plein',
      question: SAID[at % 6] ?? '',
      parents: at % 3 === 2 ? [] : ['08-12-2026: Graag bomen, want een doek gaat snel stuk.'],
      pupils: ['01-12-2026: Een groot doek, dan kun je er ook onder spelen als het regent.'],
      notAsked: at % 2 === 0 ? 'niet gevraagd' : 'nog niet gevraagd',
      decision: DID[at % 6] ?? '',
      status: 'Gedaan',
    })),
  },
})
