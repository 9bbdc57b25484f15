// The empty form for parents: the fields of the paper forms of schools (leave-law 16), for all kinds or for one. It asks no
// more than the decision needs; what is not needed is marked (Awb 4:4 lid 2). Never a BSN and no education number.
import type { LeaveForm } from './intake-contract.ts'
import type { LeadTimes } from './policy.ts'

/** What there is to fill in; a line takes some of six columns. */
export type FormField =
  | { kind: 'line'; label: string; width: number; voluntary: boolean }
  | { kind: 'choice'; label: string; options: string[]; voluntary: boolean }
  | { kind: 'lines'; label: string; lines: number; voluntary: boolean }
  | { kind: 'table'; label: string; columns: string[]; rows: number; voluntary: boolean }
  | { kind: 'signature'; labels: string[] }

interface FormSection {
  title: string
  fields: FormField[]
}

export interface LeaveFormWords {
  readonly title: string
  readonly intro: readonly string[]
  readonly sections: readonly FormSection[]
  readonly explanation: readonly { readonly title: string; readonly text: string }[]
}

/** The words of a form; `leadTimes` are wishes of the school in calendar days, never a ground to refuse. */
export function leaveFormWords(form: LeaveForm, leadTimes: LeadTimes): LeaveFormWords {
  const kinds = KINDS.filter(({ id }) => form === 'all' || form === id)
  const isMessage = form === 'religion'
  return {
    title: TITLES[form],
    intro: [
      'Geef dit formulier aan de school. Eén formulier is genoeg voor al uw kinderen op onze school.',
      `Vragen met een * hoeft u niet te beantwoorden.${isMessage ? '' : ' Zij zijn niet nodig voor het besluit.'}`,
    ],
    sections: [
      applicantSection(isMessage),
      childrenSection(isMessage),
      DAYS,
      { title: '4. Waarvoor is het?', fields: [...pickKind(form), ...kinds.flatMap(({ fields }) => fields)] },
      signatureSection(isMessage),
      officeSection(isMessage),
    ],
    explanation: [
      ...kinds.map(({ title, law, lead }) => ({
        title,
        text: law + wishOf(lead === undefined ? 0 : leadTimes[lead]),
      })),
      ...(isMessage ? [] : [DECISION]),
    ],
  }
}

const TITLES: Readonly<Record<LeaveForm, string>> = {
  all: 'Verlof aanvragen of melden',
  circumstance: 'Verlof aanvragen voor iets bijzonders',
  profession: 'Vakantie aanvragen vanwege het beroep van een ouder',
  religion: 'Een feest of plicht van het geloof melden',
  fiveYearOld: 'Minder uren naar school: kind van vijf jaar',
}

const line = (label: string, width: FormLine['width'] = 6, more: Partial<FormLine> = {}): FormField => ({
  kind: 'line',
  label,
  width,
  voluntary: false,
  ...more,
})
type FormLine = Extract<FormField, { kind: 'line' }>

const voluntary = { voluntary: true } as const

const choice = (label: string, options: string[], more: { voluntary?: boolean } = {}): FormField => ({
  kind: 'choice',
  label,
  options,
  voluntary: more.voluntary ?? false,
})

function applicantSection(isMessage: boolean): FormSection {
  return {
    title: isMessage ? '1. Wie meldt het?' : '1. Wie vraagt het aan?',
    fields: [
      line('Naam', 4),
      line('Telefoon', 2, voluntary),
      line('Straat en huisnummer', 3),
      line('Postcode en woonplaats', 3),
      choice('Ik ben', [
        'ouder of voogd met gezag',
        'verzorger: het kind woont bij mij',
        'iemand anders, namelijk:',
      ]),
      ...(isMessage
        ? []
        : [
            choice('Weet de andere ouder met gezag hiervan?', [
              'ja',
              'nee',
              'er is geen andere ouder met gezag',
              'ja, en die is het er niet mee eens',
            ]),
          ]),
    ],
  }
}

function childrenSection(isMessage: boolean): FormSection {
  const elsewhere: FormField[] = [
    {
      kind: 'table',
      label: 'Broers of zussen op een andere school voor wie u hetzelfde vraagt',
      columns: ['Naam', 'Geboortedatum', 'School'],
      rows: 2,
      voluntary: true,
    },
    line('Al verlof gehad dit schooljaar, ook op een andere school? Welk kind, welke dagen, welke school', 6),
  ]
  return {
    title: '2. Voor welke kinderen?',
    fields: [
      {
        kind: 'table',
        label: '',
        columns: [
          'Voornaam en achternaam',
          'Geboortedatum',
          'Groep',
          'Adres, als dat anders is dan hierboven',
        ],
        rows: 4,
        voluntary: false,
      },
      ...(isMessage ? [] : elsewhere),
    ],
  }
}

const DAYS: FormSection = {
  title: '3. Welke dagen?',
  fields: [
    line('Eerste dag', 2),
    line('Laatste dag', 2),
    line('Aantal schooldagen', 2, voluntary),
    choice('', ['hele dagen', 'alleen de ochtend', 'alleen de middag', 'elke week op:']),
  ],
}

interface FormKind {
  readonly id: Exclude<LeaveForm, 'all'>
  readonly title: string
  readonly law: string
  readonly fields: readonly FormField[]
  readonly lead?: keyof LeadTimes
}

const KINDS: readonly FormKind[] = [
  {
    id: 'religion',
    title: 'Feest of plicht van het geloof',
    law: 'U meldt dit uiterlijk twee dagen van tevoren. U hebt geen toestemming nodig. Het geldt voor de dag van de plicht zelf. Elk geloof telt. (Leerplichtwet, artikel 13)',
    fields: [line('Bij een feest of plicht van het geloof: welk feest of welke plicht', 6)],
  },
  {
    id: 'fiveYearOld',
    title: 'Kind van vijf jaar',
    law: 'Een kind van vijf mag vijf uur per week thuisblijven. U meldt dat. Over nog eens vijf uur per week beslist de directeur. Uren opsparen kan niet. Vanaf zes jaar kan het niet meer. Is uw kind vier? Dan hebt u geen verlof nodig. Laat ons wel weten wanneer het er niet is. (Leerplichtwet, artikel 11a)',
    fields: [line('Bij een kind van vijf jaar: hoeveel uur per week thuis, en wanneer', 6)],
  },
  {
    id: 'profession',
    title: 'Vakantie vanwege het beroep van een ouder',
    law: 'Dit kan alleen als uw gezin door de aard van het beroep in geen enkele schoolvakantie samen weg kan. Het kan één keer per schooljaar en hooguit tien dagen. Het kan nooit in de eerste twee lesweken. Doe er een verklaring van uw werkgever bij. Werkt u voor uzelf? Schrijf dan een eigen verklaring met cijfers. (Leerplichtwet, artikel 13a)',
    lead: 'profession',
    fields: [
      line(
        'Bij vakantie vanwege het beroep: welk beroep, en waarom kan het door dat beroep niet in de vakanties',
        6,
      ),
      choice('Uw gezin kan niet samen weg in de', [
        'herfstvakantie',
        'kerstvakantie',
        'voorjaarsvakantie',
        'meivakantie',
        'zomervakantie',
      ]),
      choice('Er zit een verklaring bij', ['van de werkgever', 'van mijzelf, met cijfers']),
      choice('Gaat een ouder of verzorger mee?', ['ja', 'nee']),
    ],
  },
  {
    id: 'circumstance',
    title: 'Iets bijzonders',
    law: 'Verlof kan bij gewichtige omstandigheden. Dat zijn omstandigheden waar u zelf geen invloed op hebt, zoals een overlijden of een bruiloft van familie. Gewone vakantie, familiebezoek of goedkope tickets zijn geen reden. Gebeurt het plotseling? Vertel ons de reden binnen twee dagen. Gaat het om meer dan tien schooldagen in een schooljaar? Dan beslist de leerplichtambtenaar van de gemeente waar uw kind woont. (Leerplichtwet, artikel 14)',
    lead: 'circumstance',
    fields: [
      line('Bij iets bijzonders: wat is er, en op welke dag', 6),
      line('Voor wie (opa of oma, oom of tante, …)', 3),
      line('In welke plaats en welk land', 3),
      {
        kind: 'lines',
        label: 'Waarom is het verlof nodig? Wat wilt u ons nog vertellen?',
        lines: 2,
        voluntary: false,
      },
      choice('Bewijs, zoals een trouwkaart of rouwkaart. Wij bekijken het en bewaren het niet.', [
        'zit erbij',
        'laat ik later zien',
        'heb ik niet',
      ]),
    ],
  },
]

/** The five plain questions of the desk; a form of one kind has no need of them. */
function pickKind(form: LeaveForm): FormField[] {
  if (form !== 'all') return []
  return [
    choice('', [
      'een feest of plicht van het geloof',
      'een kind van vijf dat een paar uur per week thuisblijft',
      'vakantie, omdat een ouder door het beroep in geen schoolvakantie weg kan',
      'iets bijzonders in de familie: bruiloft, overlijden, ziekte, verhuizing, geboorte, jubileum',
      'iets anders',
    ]),
  ]
}

function signatureSection(isMessage: boolean): FormSection {
  const decision: FormField[] = [
    choice('', ['Ik ontvang het besluit per e-mail op dit adres:'], voluntary),
    { kind: 'signature', labels: ['Datum', 'Handtekening', 'Handtekening andere ouder met gezag *'] },
  ]
  return {
    title: '5. Ondertekenen',
    fields: isMessage ? [{ kind: 'signature', labels: ['Datum', 'Handtekening'] }] : decision,
  }
}

/** A message about religion needs no proof. */
function officeSection(isMessage: boolean): FormSection {
  const received = [line('Ontvangen op', 2), line('Ontvangen door', 2)]
  return {
    title: 'Vult de school in',
    fields: isMessage ? received : [...received, line('Bewijs gezien op', 2)],
  }
}

const DECISION = {
  title: 'Wat er daarna gebeurt',
  text: 'De directeur beslist zo snel als het kan, en in elk geval binnen acht weken. U krijgt een brief met het besluit en de reden. Bent u het er niet mee eens? Dan kunt u binnen zes weken bezwaar maken. In de brief staat hoe. Wij gebruiken uw gegevens alleen voor dit verlof.',
} as const

/** ' Wij krijgen uw aanvraag graag 8 weken van tevoren.'; '' where the school has no wish. */
function wishOf(days: number): string {
  if (days === 0) return ''
  const words = days % 7 === 0 && days >= 14 ? `${days / 7} weken` : days === 1 ? '1 dag' : `${days} dagen`
  return ` Wij krijgen uw aanvraag graag ${words} van tevoren.`
}
