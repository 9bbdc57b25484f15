import { Alert, Anchor, Button, Group, List, SimpleGrid, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { OperationInput } from '#domain/contract/operations'
import { languageName } from '#domain/people/languages'
import { useRead } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { Figure } from '../ui/Figure.tsx'
import { LetterEntries } from './LetterEntries.tsx'
import type { LetterDraft } from './letter-draft.ts'
import { families, LEFT_OUT_TEXTS, letters, type Plan, UNREACHED_TEXTS } from './print-words.ts'

interface LetterReachProps {
  plan: Plan
  choices: OperationInput<'printing.plan'>
  draft: LetterDraft
  onChange: (part: Partial<LetterDraft>) => void
}

/** Iedereen bereikt: by e-mail, on paper, by neither; the last zero or named. */
export function LetterReach({ plan, choices, draft, onChange }: LetterReachProps) {
  const { reach, counts } = plan
  const missed = reach.neither.length
  return (
    <Stack>
      <SimpleGrid cols={4}>
        <Figure number={reach.families} text={reach.families === 1 ? 'gezin' : 'gezinnen'} />
        <Figure number={reach.email} text="per e-mail" />
        <Figure number={reach.paper} text="op papier" />
        <Figure number={missed} text="niet bereikt" alarm={missed > 0} />
      </SimpleGrid>
      {missed === 0 ? <Text>Iedereen wordt bereikt.</Text> : <Missed plan={plan} />}
      <Text>{stacksText(counts)}</Text>
      {plan.languages.length === 0 ? null : (
        <Text>
          Gezinnen die ook een andere taal lezen:{' '}
          {plan.languages.map((one) => `${languageName(one.language)} (${one.letters})`).join(', ')}. De brief
          wordt in het Nederlands gedrukt.
        </Text>
      )}
      <AskCustody plan={plan} />
      <LeftOut plan={plan} choices={choices} />
      <LetterEntries plan={plan} draft={draft} onChange={onChange} />
    </Stack>
  )
}

/** How the paper leaves the office. Secret addresses are counted, never listed (L13). */
function stacksText({ paper, byHand, post, secret }: Plan['counts']): string {
  if (paper === 0) return 'Er hoeft niets op papier.'
  const stacks = [
    byHand > 0 ? `${byHand} met een kind mee` : '',
    post > 0 ? `${post} per post` : '',
    secret > 0 ? `${secret} in de gesloten stapel (afgeschermd adres)` : '',
  ].filter((part) => part !== '')
  return `${letters(paper)} op papier: ${stacks.join(', ')}.`
}

function Missed({ plan }: { plan: Plan }) {
  return (
    <Alert color="red" title={`${families(plan.reach.neither.length)} niet bereikt`}>
      <List>
        {plan.reach.neither.map((one) => {
          const [pupilId] = one.pupilIds
          const href =
            one.householdId === null ? `/leerlingen/${pupilId ?? ''}` : `/gezinnen/${one.householdId}`
          return (
            <List.Item key={`${one.householdId} ${one.pupilIds.join(' ')} ${one.name}`}>
              <Anchor component={Link} href={href}>
                {one.name}
              </Anchor>
              : {UNREACHED_TEXTS[one.reason]}
            </List.Item>
          )
        })}
      </List>
    </Alert>
  )
}

/** L12: the other parent gets nothing until the gezag is known, and is never forgotten. */
function AskCustody({ plan }: { plan: Plan }) {
  const asks = plan.askCustody
  return (
    <Folded count={asks.length} label={`Gezag navragen (${asks.length})`}>
      <Text>Deze ouders wonen apart en het gezag is niet bekend. Zij krijgen de brief nu niet.</Text>
      <List>
        {asks.map(({ pupilId, pupil, personId, person }) => (
          <List.Item key={`${pupilId} ${personId}`}>
            <PupilLink id={pupilId} name={pupil} />: {person}
          </List.Item>
        ))}
      </List>
    </Folded>
  )
}

function LeftOut({ plan, choices }: Pick<LetterReachProps, 'plan' | 'choices'>) {
  // for the head only; anybody else sees nothing of it (L11), and asking would stand in the logbook as a refusal
  const { session } = useSchool()
  const restricted = useRead('printing.restricted', choices, { enabled: session.role === 'head' })
  const all = [...plan.leftOut, ...(restricted.data?.restricted ?? [])]
  const reasons = [...new Set(all.map(({ reason }) => reason))]
  return (
    <Folded count={all.length} label={`Krijgt deze brief niet (${all.length})`}>
      {reasons.map((reason) => (
        <div key={reason}>
          <Text fw={600}>{LEFT_OUT_TEXTS[reason]}</Text>
          <List>
            {all
              .filter((one) => one.reason === reason)
              .map(({ pupilId, pupil, personId, person }) => (
                <List.Item key={`${pupilId} ${personId}`}>
                  <PupilLink id={pupilId} name={pupil} />
                  {person === null ? '' : `: ${person}`}
                </List.Item>
              ))}
          </List>
        </div>
      ))}
    </Folded>
  )
}

function PupilLink({ id, name }: { id: string; name: string }) {
  return (
    <Anchor component={Link} href={`/leerlingen/${id}`}>
      {name}
    </Anchor>
  )
}

/** A list that is opened on demand; nothing when it is empty. */
function Folded({ count: size, label, children }: { count: number; label: string; children: ReactNode }) {
  const [opened, { toggle }] = useDisclosure(false)
  if (size === 0) return null
  return (
    <Stack gap="xs">
      <Group>
        <Button variant="default" size="sm" aria-expanded={opened} onClick={toggle}>
          {label}
        </Button>
      </Group>
      {opened ? children : null}
    </Stack>
  )
}
