// The plan of a new school year while the office looks at it: which meetings, on which days.
import type { OperationOutput } from '#domain/contract/operations'
import { groupInText, groupTitle } from '#domain/groups/texts'
import { addDays, daysBetween, type IsoDate } from '#domain/kernel/date'
import { tableDate } from '#domain/kernel/date-text'
import { firstDayOf, type MeetingDetails } from '#domain/meetings/meeting'
import type { DateRemark } from '#domain/meetings/shown'
import { dateRemarkText } from '#domain/meetings/texts'

export type Proposal = OperationOutput<'meetings.proposeYear'>['proposals'][number]

/** What the office chose about one proposal. */
export interface PlanRow {
  readonly planned: boolean
  /** In the order of the evenings; null while no day is typed. */
  readonly dates: readonly (IsoDate | null)[]
}

/** All that can be planned and is still to come is ticked, on the days that fit. */
export function planRow({ details, alreadyPlanned }: Proposal, today: IsoDate): PlanRow {
  const dates = details?.parts.map(({ date }) => date) ?? []
  return { planned: !alreadyPlanned && dates.some((date) => date >= today), dates }
}

/** As it is sent; null while a day is missing. The day to answer moves along with the first evening. */
export function plannedDetails(details: MeetingDetails, { dates }: PlanRow): MeetingDetails | null {
  const parts = details.parts.flatMap((part, at) => {
    const date = dates[at] ?? null
    return date === null ? [] : [{ ...part, date }]
  })
  if (parts.length < details.parts.length) return null
  const moved = daysBetween(firstDayOf(details.parts), firstDayOf(parts))
  return { ...details, parts, answerBy: details.answerBy === null ? null : addDays(details.answerBy, moved) }
}

interface Around {
  readonly today: IsoDate
  /** What the calendar says about the chosen days. */
  readonly remarks: readonly DateRemark[]
  /** Names of the other meetings in the plan, by day. */
  readonly others: ReadonlyMap<IsoDate, readonly string[]>
}

/** What the office should know about a row, each in a sentence. */
export function rowRemarks(
  proposal: Proposal,
  { dates }: PlanRow,
  { today, remarks, others }: Around,
): string[] {
  const { details, groupsMissing, alreadyPlanned } = proposal
  if (alreadyPlanned) return ['Staat al in het nieuwe schooljaar.']
  const proposed = new Set(details?.parts.map(({ date }) => date))
  const unchanged = dates.every((date) => date !== null && proposed.has(date))
  const moved = proposal.remarks
    .filter(({ date, remark }) => unchanged && !proposed.has(date) && remark !== 'otherMeeting')
    .map((one) => `Verzet: ${tableDate(one.date)} viel in een vrije periode (${one.name}).`)
  const chosen = new Set(dates)
  const now = remarks.filter(({ date }) => chosen.has(date)).map(dateRemarkText)
  const also = dates.flatMap((date) => (date === null ? [] : (others.get(date) ?? [])))
  const isPast = dates.some((date) => date !== null && date < today)
  return [
    ...(isPast ? ['Deze dag is al geweest.'] : []),
    ...moved,
    ...now,
    ...[...new Set(also)].map((name) => `In dit plan staat op deze dag ook: ${name}.`),
    ...missingText(groupsMissing, details === null),
  ]
}

function missingText(groups: readonly string[], nothingLeft: boolean): string[] {
  if (groups.length === 0) return []
  const [first = '', ...others] = groups
  const which =
    others.length === 0
      ? `${groupTitle(first)} is er in het nieuwe schooljaar niet (of nog niet).`
      : `Deze groepen zijn er in het nieuwe schooljaar niet (of nog niet): ${groups.map(groupInText).join(', ')}.`
  const then = nothingLeft ? ' Plan deze bijeenkomst later zelf.' : ''
  return [`${which}${then}`]
}
