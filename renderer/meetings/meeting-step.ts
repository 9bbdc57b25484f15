// What happens with a meeting now: one step, by its days and by how far it is.
import type { OperationOutput } from '#domain/contract/operations'
import { pupilsText } from '#domain/groups/texts'
import type { IsoDate } from '#domain/kernel/date'
import { longDateWithWeekday, tableDate } from '#domain/kernel/date-text'

type Shown = OperationOutput<'meetings.show'>
export type StepMeeting = Pick<Shown, 'parts' | 'cancelledOn' | 'counts'>

/** The page below a meeting where the step is done; null: there is nothing to do. */
export type StepPage = 'uitnodigen' | 'antwoorden' | 'deur' | 'lijsten' | 'verslag'

export interface MeetingStep {
  /** In a row: 'Uitnodigen'. */
  readonly label: string
  /** On the page: a whole sentence. */
  readonly text: string
  readonly page: StepPage | null
}

/** Inviting, then answers; the door on the day itself; lists afterwards, and the report once somebody kept one. */
export function meetingStep(meeting: StepMeeting, today: IsoDate): MeetingStep {
  const { parts, cancelledOn } = meeting
  if (cancelledOn !== null) {
    const text = `Deze bijeenkomst is afgezegd op ${tableDate(cancelledOn)}. U hoeft niets te doen.`
    return { label: 'Afgezegd', text, page: null }
  }
  const dates = parts.map(({ date }) => date).sort()
  if (dates.includes(today)) return TODAY
  const [first = today] = dates
  const last = dates.at(-1) ?? today
  if (today < first) return beforeStep(meeting, first)
  return today > last ? afterStep(meeting) : betweenStep(dates.find((date) => date > today) ?? last)
}

const TODAY: MeetingStep = {
  label: 'Vandaag: de deur',
  text: 'De bijeenkomst is vandaag. Noteer bij de deur wie er komt.',
  page: 'deur',
}

function beforeStep({ counts }: StepMeeting, first: IsoDate): MeetingStep {
  const { families, invited, answered } = counts
  if (invited === 0) {
    return {
      label: 'Uitnodigen',
      text: `Nodig de ${familiesText(families)} uit. De bijeenkomst is op ${longDateWithWeekday(first)}.`,
      page: 'uitnodigen',
    }
  }
  const left = families - invited
  const missed =
    left > 0 ? ` ${left === 1 ? '1 gezin is' : `${left} gezinnen zijn`} nog niet uitgenodigd.` : ''
  return {
    label: 'Antwoorden',
    text: `Er ${answered === 1 ? 'is 1 antwoord' : `zijn ${answered} antwoorden`} van ${familiesText(families)}. Typ de antwoordstroken in en herinner wie nog niets zei.${missed}`,
    page: 'antwoorden',
  }
}

function betweenStep(next: IsoDate): MeetingStep {
  return {
    label: 'Lijsten',
    text: `Typ de lijsten van de eerste avond over. De volgende avond is op ${longDateWithWeekday(next)}.`,
    page: 'lijsten',
  }
}

function afterStep({ counts }: StepMeeting): MeetingStep {
  if (counts.percentText === '') {
    return {
      label: 'Lijsten overtypen',
      text: 'De bijeenkomst is geweest, maar er is nog geen lijst. Typ de lijsten over die op papier zijn bijgehouden.',
      page: 'lijsten',
    }
  }
  return { label: 'Verslag', text: 'De bijeenkomst is geweest. Bekijk het verslag.', page: 'verslag' }
}

/** '1 gezin', '412 gezinnen'. */
export function familiesText(count: number): string {
  return count === 1 ? '1 gezin' : `${count.toLocaleString('nl-NL')} gezinnen`
}

/** '196 van 240 leerlingen (81,7 %). Doel gehaald.'; before somebody kept a list only the number: '240 leerlingen.' */
export function turnoutText(counts: StepMeeting['counts']): string {
  const { pupils, represented, percentText, reached } = counts
  if (percentText === '') return `${pupilsText(pupils)}.`
  const goal = reached ? ' Doel gehaald.' : ''
  return `${represented} van ${pupils} leerlingen (${percentText}).${goal}`
}
