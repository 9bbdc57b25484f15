// Inzage (AVG art. 15): what the person who asks gets to see, what is covered, and when it is due (art. 12, lid 3).
import { addMonths, type IsoDate } from '../kernel/date.ts'
import { isParental, type TieDetails } from '../people/tie.ts'

/** One thing the file holds about the person, with where it comes from. */
export interface Fact {
  /** Table, row and field: the same in the preview and in the answer. */
  readonly id: string
  readonly label: string
  readonly value: string
  readonly source: string
  /** Also says something about somebody else, or is free text that may: covered unless the school uncovers it. */
  readonly aboutOthers: boolean
  /** At the desk only the head sees it: why leave was asked or refused, why a family was excused, a second offer. */
  readonly forHead?: true
  /** Nor may anybody else at the desk know that there is something: it is not even counted. */
  readonly untold?: true
}

export interface Section {
  readonly title: string
  readonly facts: readonly Fact[]
}

export interface Covering {
  /** Facts about others that may be seen, and other facts that may not, by their ids. */
  readonly uncovered: readonly string[]
  readonly covered: readonly string[]
}

/** Only what is shown: covered facts are not there at all; empty sections go. And how many are covered. */
export function applyCovering(
  sections: readonly Section[],
  { uncovered, covered }: Covering,
): { sections: Section[]; hidden: number } {
  const [open, shut] = [new Set(uncovered), new Set(covered)]
  const isShown = ({ id, aboutOthers }: Fact) => !shut.has(id) && (!aboutOthers || open.has(id))
  const shown = sections.map(({ title, facts }) => ({ title, facts: facts.filter(isShown) }))
  const count = (all: readonly Section[]) => all.reduce((sum, { facts }) => sum + facts.length, 0)
  return { sections: shown.filter(({ facts }) => facts.length > 0), hidden: count(sections) - count(shown) }
}

/** The sections as somebody at the desk may look at them, and how many facts only the head sees, but for what is untold. */
export function openTo(
  sections: readonly Section[],
  isHead: boolean,
): { sections: Section[]; forHead: number } {
  if (isHead) return { sections: [...sections], forHead: 0 }
  const open = sections.map(({ title, facts }) => ({ title, facts: facts.filter((fact) => !fact.forHead) }))
  const forHead = sections.flatMap(({ facts }) => facts).filter((fact) => fact.forHead && !fact.untold).length
  return { sections: open.filter(({ facts }) => facts.length > 0), forHead }
}

/**
 * May this person see what the school keeps of the child? With gezag, or as a parent with a right to information (art.
 * 1:377c BW); never after a decision against it. Everybody else only learns that the tie exists.
 */
export function mayKnowAboutChild({
  role,
  custody,
  information,
}: Pick<TieDetails, 'role' | 'custody' | 'information'>): boolean {
  if (information === 'none') return false
  return custody === 'yes' || isParental(role)
}

/** One month after the request came in. */
export function dueOn(receivedOn: IsoDate): IsoDate {
  return addMonths(receivedOn, 1)
}

/** Two months more, once. */
export function extendedDueOn(receivedOn: IsoDate): IsoDate {
  return addMonths(receivedOn, 3)
}

/** What the answer says beside the facts: why, how long, who, and which rights (AVG art. 15, lid 1). */
export const ANSWER_STATEMENT: readonly string[] = [
  'Hieronder staat wat wij over u bewaren in Ouderloket, het programma van onze balie. Wij gebruiken deze gegevens om u en uw kind te bereiken: voor brieven, lijsten van de groepen en bellen in nood.',
  'Achter elk gegeven staat waar het vandaan komt. Ouderloket geeft niets vanzelf door aan anderen. Over andere systemen van de school, zoals de leerlingadministratie, krijgt u een eigen antwoord.',
  'Gegevens van een leerling blijven na vertrek bewaard zolang de bewaartermijn van de school duurt. Daarna gaan ook de gegevens van de ouders weg.',
  'Meldingen van iemand anders waarin u voorkomt, en wat uw kind zelf meldde, staan hier niet bij. Vraag daarnaar bij de directeur of de contactpersoon: wij zoeken dan uit wat wij u mogen laten zien.',
  'Klopt er iets niet? Dan mag u vragen om het te verbeteren, te verwijderen of niet meer te gebruiken. Bent u het niet eens met ons antwoord, dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens.',
]

/** How many facts are covered, and why; '' when none is. */
export function hiddenText(hidden: number): string {
  if (hidden === 0) return ''
  const facts = hidden === 1 ? '1 gegeven staat' : `${hidden} gegevens staan`
  return `${facts} niet in dit overzicht, omdat dat ook iemand anders raakt (AVG artikel 15, lid 4).`
}
