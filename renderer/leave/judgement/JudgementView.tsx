import './judgement.css'
import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { SchoolCalendar } from '#domain/calendar/school-calendar'
import type { IsoDate } from '#domain/kernel/date'
import { longDate, narrowDate } from '#domain/kernel/date-text'
import type { AskedPeriod } from '#domain/leave/facts'
import type { LeaveJudgement, Part, PupilJudgement } from '#domain/leave/judgement'
import { CalendarStrip } from './CalendarStrip.tsx'
import { Counters } from './Counters.tsx'
import { FindingText } from './FindingText.tsx'
import { LeaveTerms } from './LeaveTerms.tsx'
import { OutcomeMark } from './OutcomeMark.tsx'
import { schoolDaysText } from './outcome-words.ts'

/** A child on the form, as childFacts and a shown request have it. */
export interface JudgedChild {
  readonly id: string
  readonly name: string
  /** Name of the group; '' without one. */
  readonly group: string
  readonly groupId: string | null
}

interface JudgementViewProps {
  judgement: LeaveJudgement
  /** The children by their names; a judgement of another child is left out. */
  pupils: readonly JudgedChild[]
  periods: readonly AskedPeriod[]
  calendar: SchoolCalendar
  today: IsoDate
  /** With the text of the law to unfold at every finding: for who decides. */
  withLaw?: boolean
  /** Order of the headings with the names of the children, below the heading around this view. */
  headingOrder?: 2 | 3 | 4
  /** What stands below one child: the decision about it. */
  below?: (pupilId: string) => ReactNode
}

/** What the rules say of a request: the terms, and for each child the outcome with its days, counters and reasons. */
export function JudgementView(props: JudgementViewProps) {
  const { judgement, pupils, periods, today, headingOrder = 3, below } = props
  const firstDay = periods.map(({ from }) => from).sort()[0] ?? null
  return (
    <Stack gap="md">
      {judgement.pupils.map((judged) => {
        const pupil = pupils.find(({ id }) => id === judged.pupilId)
        if (pupil === undefined) return null
        return (
          <section key={pupil.id} className="card-block" aria-label={`Beoordeling van ${pupil.name}`}>
            <Stack gap="xs">
              <Title order={headingOrder} size="h5">
                {pupil.name}
                {pupil.group === '' ? '' : ` (${pupil.group})`}
              </Title>
              <ChildJudgement {...props} judged={judged} pupil={pupil} />
              {below?.(pupil.id)}
            </Stack>
          </section>
        )
      })}
      <LeaveTerms terms={judgement.terms} firstDay={firstDay} today={today} />
    </Stack>
  )
}

interface ChildJudgementProps extends JudgementViewProps {
  judged: PupilJudgement
  pupil: JudgedChild
}

function ChildJudgement({ judged, pupil, periods, calendar, withLaw = false }: ChildJudgementProps) {
  const { outcome, parts, remarks, counters } = judged
  return (
    <>
      <div>
        <OutcomeMark outcome={outcome} strong />
        <Text>{countText(judged)}</Text>
      </div>
      <CalendarStrip
        name={pupil.name}
        periods={periods}
        calendar={calendar}
        groupId={pupil.groupId}
        judged={judged}
      />
      {parts.map((part) => (
        <PartText
          key={`${part.outcome} ${part.days[0] ?? ''}`}
          part={part}
          // one part says what the outcome above it says
          named={parts.length > 1}
          withLaw={withLaw}
        />
      ))}
      {remarks.length === 0 ? null : (
        <Stack gap={6}>
          <Text fw={600}>Let op</Text>
          {remarks.map((remark) => (
            <FindingText key={remark.code + remark.sentence} finding={remark} withLaw={withLaw} />
          ))}
        </Stack>
      )}
      <Counters counters={counters} />
    </>
  )
}

function PartText({ part, named, withLaw }: { part: Part; named: boolean; withLaw: boolean }) {
  return (
    <div>
      {named ? (
        <>
          <OutcomeMark outcome={part.outcome} />
          <Text size="sm">
            {part.count === 0 ? '' : `${schoolDaysText(part.count)}: `}
            {daysInWords(part.days)}
          </Text>
        </>
      ) : null}
      {part.findings.map((finding) => (
        <FindingText key={finding.code + finding.sentence} finding={finding} withLaw={withLaw} />
      ))}
    </div>
  )
}

/** 'Het gaat om 4 schooldagen. Daarvan kan: 1 schooldag.' */
function countText({ count, granted, outcome, parts, boundFrom }: PupilJudgement): string {
  const early = parts.some(({ findings }) => findings.some(({ code }) => code === 'NOT_YET_BOUND'))
  return [
    `Het gaat om ${schoolDaysText(count)}${early ? ' waarop het kind leerplichtig is' : ''}.`,
    outcome === 'DEELS' && granted > 0 ? `Daarvan kan: ${schoolDaysText(granted)}.` : '',
    early && boundFrom !== null ? `Leerplichtig vanaf ${longDate(boundFrom)}.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** 'ma 23 nov, di 24 nov'; of a long row the first and the last. */
function daysInWords(days: readonly IsoDate[]): string {
  if (days.length <= 6) return days.map(narrowDate).join(', ')
  const [first, last] = [days[0], days.at(-1)]
  return first === undefined || last === undefined
    ? ''
    : `${narrowDate(first)} tot en met ${narrowDate(last)}`
}
