import { Badge, Group, Stack, Text } from '@mantine/core'
import { longDate, narrowDate, tableDate } from '#domain/kernel/date-text'
import type { DecisionShown, RequestShown } from '#domain/leave/shown'
import { Section } from '../../ui/Section.tsx'
import { schoolDaysText } from '../judgement/outcome-words.ts'
import { OUTCOME_TEXTS, PART_TEXTS, WAY_OUT_TEXTS } from '../labels.ts'
import { Facts, LongText } from './Facts.tsx'

type Child = RequestShown['children'][number]

/** What was decided for each child, the newest first; nothing as long as there is no decision. */
export function Decisions({ request }: { request: RequestShown }) {
  const decided = request.children.filter(({ decisions }) => decisions.length > 0)
  if (decided.length === 0) return null
  return (
    <Section title="Besluit">
      <Stack gap="md">
        {decided.map((child) => (
          <ChildDecisions key={child.id} child={child} />
        ))}
      </Stack>
    </Section>
  )
}

function ChildDecisions({ child: { name, decisions } }: { child: Child }) {
  const [now, ...before] = decisions
  if (now === undefined) return null
  return (
    <div className="card-block">
      <Group gap="sm">
        <Text fw={600}>{name}</Text>
        <Badge variant="outline" color="dark">
          {OUTCOME_TEXTS[now.outcome]}
        </Badge>
      </Group>
      <OneDecision decision={now} />
      {before.length === 0 ? null : (
        <details>
          <summary>Eerdere besluiten ({before.length})</summary>
          <Stack gap="sm" mt="xs">
            {before.map((decision) => (
              <div key={decision.id}>
                <Text>{OUTCOME_TEXTS[decision.outcome]}, vervangen door een nieuw besluit</Text>
                <OneDecision decision={decision} />
              </div>
            ))}
          </Stack>
        </details>
      )}
    </div>
  )
}

function OneDecision({ decision }: { decision: DecisionShown }) {
  const { days, count, signer, onBehalf, decidedOn, objectBy } = decision
  return (
    <Facts
      rows={[
        ['Beslist', `${longDate(decidedOn)} door ${signer}${onBehalf ? ', namens de directeur' : ''}`],
        ['Dagen', days.length === 0 ? '' : `${days.map(dayText).join(', ')} (${schoolDaysText(count)})`],
        ['Artikel', decision.article === null ? '' : `Leerplichtwet, artikel ${decision.article}`],
        ['Redenen', longText(decision.reasons)],
        ['Voorwaarden', longText(decision.conditions)],
        ['Waarom afgeweken', longText(decision.deviation)],
        ['Uw mening', longText(decision.opinion)],
        ['Brief', letterText(decision)],
        ['Bezwaar tot en met', objectBy === null ? '' : longDate(objectBy)],
      ]}
    />
  )
}

function dayText({ date, part }: DecisionShown['days'][number]): string {
  return part === 'whole' ? narrowDate(date) : `${narrowDate(date)} (${PART_TEXTS[part]})`
}

function longText(text: string) {
  return text === '' ? '' : <LongText text={text} />
}

function letterText({ sentOn, sentBy }: DecisionShown): string {
  if (sentOn === null) return 'nog niet gemaakt'
  return `${sentBy === null ? '' : `${WAY_OUT_TEXTS[sentBy].toLowerCase()}, `}${tableDate(sentOn)}`
}
