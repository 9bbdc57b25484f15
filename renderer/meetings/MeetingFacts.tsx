import { Fragment, type ReactNode } from 'react'
import { groupInText } from '#domain/groups/texts'
import { longDateWithWeekday } from '#domain/kernel/date-text'
import { dateRemarkText, PROPOSER_TEXTS, partText } from '#domain/meetings/texts'
import { countingRule } from '#domain/meetings/turnout-texts'
import type { MeetingShown } from './MeetingFrame.tsx'

/** What was planned, as it stands on the invitation and in the count. */
export function MeetingFacts({ meeting }: { meeting: MeetingShown }) {
  return (
    <dl className="meeting-facts">
      {factsOf(meeting)
        .filter(([, fact]) => fact !== '')
        .map(([label, fact]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{fact}</dd>
          </Fragment>
        ))}
    </dl>
  )
}

function factsOf(meeting: MeetingShown): (readonly [label: string, fact: ReactNode])[] {
  const { kindText, obligatory, place, goal, topics, helpers, countsFor, answerBy } = meeting
  const both = countsFor === 'family' ? ' Wie komt, telt voor alle kinderen van het gezin.' : ''
  return [
    ['Soort', obligatory ? `${kindText}, verplicht` : kindText],
    ['Wanneer', whenText(meeting)],
    ['Waar', place],
    ['Voor wie', whoText(meeting)],
    ['Doel', goal === '' ? 'Nog niet ingevuld. Kies “Wijzigen”.' : goal],
    [
      'Onderwerpen',
      topics.map(({ text, proposedBy }) => `${text} (van ${PROPOSER_TEXTS[proposedBy]})`).join('\n'),
    ],
    ['Helpers', helpers.map(({ name, task }) => (task === '' ? name : `${name}: ${task}`)).join('\n')],
    ['Antwoord vóór', answerBy === null ? '' : longDateWithWeekday(answerBy)],
    ['Tellen', `${countingRule(meeting)}${both}`],
  ]
}

function whoText({ scope, parts }: MeetingShown): string {
  return scope === 'school' ? 'De hele school' : parts.map(groupsText).filter(Boolean).join(', ')
}

function groupsText({ groups }: MeetingShown['parts'][number]): string {
  return groups.map(({ name }) => groupInText(name)).join(', ')
}

/** Each evening on a line, with its groups and what the calendar says about a day that is still to come. */
function whenText({ parts, remarks, today }: MeetingShown): string {
  return parts
    .map((part) => {
      const groups = parts.length > 1 ? groupsText(part) : ''
      const notes = remarks.filter(({ date }) => date === part.date && date >= today).map(dateRemarkText)
      const about = notes.length === 0 ? '' : ` Let op: ${notes.join(' ')}`
      return `${partText(part)}${groups === '' ? '' : ` (${groups})`}.${about}`
    })
    .join('\n')
}
