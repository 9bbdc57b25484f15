// What, when, where and for whom on an invitation, and the words of the slip that comes back (printing 4).
import { longDateWithWeekday } from '../kernel/date-text.ts'
import { joinNames } from '../kernel/salutation.ts'
import {
  eveningLines,
  eveningsOfFamily,
  familyEveningLines,
  type InvitedChild,
  type MeetingOnPaper,
  whoText,
} from './evenings.ts'

export const FACT_KEYS = ['what', 'when', 'where', 'who'] as const
export type FactKey = (typeof FACT_KEYS)[number]

export const FACT_LABELS: Readonly<Record<FactKey, string>> = {
  what: 'Wat',
  when: 'Wanneer',
  where: 'Waar',
  who: 'Voor wie',
}

export interface FactRow {
  readonly key: FactKey
  readonly lines: readonly string[]
}

export interface SlipWords {
  readonly yes: string
  readonly maybe: string
  readonly no: string
  readonly adults: string
  readonly interpreter: string
  readonly childcare: string
  readonly talk: string
  readonly code: string
}

export const SLIP_WORDS: SlipWords = {
  yes: 'Ja, wij komen',
  maybe: 'Misschien',
  no: 'Nee, wij kunnen niet',
  adults: 'Aantal volwassenen',
  interpreter: 'Tolk nodig',
  childcare: 'Oppas nodig',
  talk: 'Wat wilt u bespreken?',
  code: 'Uw code',
}

/** The rows for everybody, or for the family with these children. */
export function factRows(meeting: MeetingOnPaper, children: readonly InvitedChild[] | null): FactRow[] {
  const own = children === null ? null : eveningsOfFamily(meeting, children)
  const rows: FactRow[] = [
    { key: 'what', lines: [meeting.name] },
    { key: 'when', lines: own === null ? eveningLines(meeting) : familyEveningLines(own) },
    { key: 'where', lines: meeting.place === '' ? [] : [meeting.place] },
    {
      key: 'who',
      lines: [
        whoText(
          meeting,
          own?.map(({ evening }) => evening),
        ),
      ],
    },
  ]
  return rows.filter(({ lines }) => lines.length > 0)
}

/** The same as plain text for a message: one line each, and some evenings below each other. */
export function factsText(meeting: MeetingOnPaper): string {
  return factRows(meeting, null)
    .map(({ key, lines }) => {
      const words = lines.length === 1 ? ` ${lines[0]}` : lines.map((line) => `\n– ${line}`).join('')
      return `${FACT_LABELS[key]}:${words}`
    })
    .join('\n')
}

/** What stands above the boxes of the slip; '' for what is not known. */
export function slipTexts(
  meeting: MeetingOnPaper,
  children: readonly { readonly name: string; readonly group: string }[],
): { title: string; children: string; returnBefore: string } {
  return {
    title: `Antwoordstrook: ${meeting.name}`,
    children: joinNames(children.map(({ name, group }) => (group === '' ? name : `${name} (${group})`))),
    returnBefore: returnBefore(meeting),
  }
}

/** 'Inleveren vóór vrijdag 28 augustus 2026'; '' when it does not matter. */
export function returnBefore({ answerBy }: Pick<MeetingOnPaper, 'answerBy'>): string {
  return answerBy === null ? '' : `Inleveren vóór ${longDateWithWeekday(answerBy)}`
}
