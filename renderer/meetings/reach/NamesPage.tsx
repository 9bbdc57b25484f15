import { Anchor, Group, List, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { verdict } from '#domain/access/rights'
import { useRead } from '../../api/hooks.ts'
import { useSchool } from '../../app/school-context.ts'
import { RefusalNotice, Remark } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { MeetingFrame, type MeetingShown } from '../MeetingFrame.tsx'
import { AbsentTable } from './AbsentTable.tsx'
import { ExcusedPart } from './ExcusedPart.tsx'
import { More } from './More.tsx'
import { type Absent, AT_ONCE, type Names, spokenText, titleWith, unknownText } from './reach-words.ts'

/** Wie er was: promises held against presence, and who was not there; for the desk, with names. */
export function NamesPage() {
  return <MeetingFrame title="Wie er was">{(meeting) => <NamesOf meeting={meeting} />}</MeetingFrame>
}

function NamesOf({ meeting }: { meeting: MeetingShown }) {
  const { id } = meeting
  const { session } = useSchool()
  const names = useRead('meetings.names', { id }, { keep: (before) => before.id === id })
  if (names.data === undefined) return names.isPending ? <Waiting /> : <RefusalNotice error={names.error} />
  return (
    <Stack>
      <Group gap="lg">
        <Anchor component={Link} href={`/bijeenkomsten/${id}/lijsten`}>
          Aanwezigheidslijsten
        </Anchor>
        {verdict('reachFamilies', session.role) === 'may' ? (
          <Anchor component={Link} href="/bijeenkomsten/nooit-bereikt">
            Nooit bereikt
          </Anchor>
        ) : null}
      </Group>
      <RefusalNotice error={names.error} />
      <Lists meeting={meeting} names={names.data} />
      {names.data.cleanedUp || meeting.cancelledOn !== null ? null : (
        <ExcusedPart meetingId={id} excused={names.data.excused} />
      )}
    </Stack>
  )
}

interface ListsProps {
  meeting: MeetingShown
  names: Names
}

function Lists({ meeting, names }: ListsProps) {
  const { asked, promisedNotCome, cameUnannounced, absent, unknown } = names
  const why = whyEmpty(meeting, names)
  if (why !== null) return <Text>{why}</Text>
  return (
    <>
      {unknown.length === 0 ? null : <Remark>{unknownText(unknown)}</Remark>}
      {asked ? (
        <Section title={titleWith('Toegezegd, niet gekomen', promisedNotCome.length)}>
          <Families families={promisedNotCome} none="Iedereen die zei te komen, is er geweest." />
        </Section>
      ) : null}
      <Section title={titleWith('Niet gekomen', absent.length)}>
        {absent.length === 0 ? (
          <Text>Er is geen gezin waarvan bekend is dat het er niet was.</Text>
        ) : (
          <>
            <Text>
              Wie er niet was, bereiken we graag op een andere manier. Vraag vriendelijk wat er tussen kwam,
              en noteer het hier. Wie het vaakst op rij is gemist, staat bovenaan.
            </Text>
            <AbsentTable
              key={meeting.id}
              meetingId={meeting.id}
              absent={absent}
              promised={new Set(promisedNotCome.map(({ householdId }) => householdId))}
            />
          </>
        )}
      </Section>
      {asked ? (
        <Section title={titleWith('Gekomen zonder aanmelding', cameUnannounced.length)}>
          <Families families={cameUnannounced} none="Er kwam niemand zonder aanmelding." />
        </Section>
      ) : null}
    </>
  )
}

/** Null when there is something to show. */
function whyEmpty({ parts, today, cancelledOn }: MeetingShown, { cleanedUp }: Names): string | null {
  if (cleanedUp) return 'De namen van deze bijeenkomst zijn opgeruimd. De aantallen staan in het verslag.'
  if (cancelledOn !== null) return 'Deze bijeenkomst ging niet door.'
  const isToCome = parts.every(({ date }) => date > today)
  return isToCome ? 'Deze bijeenkomst moet nog komen. Daarna ziet u hier wie er was.' : null
}

function Families({ families, none }: { families: readonly Absent[]; none: string }) {
  const [shown, show] = useState(AT_ONCE)
  if (families.length === 0) return <Text>{none}</Text>
  return (
    <>
      <List spacing={6}>
        {families.slice(0, shown).map((family) => (
          <List.Item key={family.householdId}>
            <Anchor component={Link} href={`/gezinnen/${family.householdId}`}>
              {family.name}
            </Anchor>{' '}
            <Text span size="sm">
              {[family.children.join(', '), spokenText(family)].filter((part) => part !== '').join('. ')}
            </Text>
          </List.Item>
        ))}
      </List>
      {shown < families.length ? <More onMore={() => show(shown + AT_ONCE)} /> : null}
    </>
  )
}
