import { Anchor, Button, Group, List, Text, VisuallyHidden } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import { verdict } from '#domain/access/rights'
import { useChange } from '../../api/hooks.ts'
import { useSchool } from '../../app/school-context.ts'
import { focusTitle } from '../../ui/focus-title.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { type Picked, SearchPicker } from '../../ui/SearchPicker.tsx'
import { Section } from '../../ui/Section.tsx'
import { type Names, titleWith } from './reach-words.ts'

interface ExcusedPartProps {
  meetingId: string
  excused: Names['excused']
}

/** Vrijgesteld: everybody sees who, only the head excuses, beforehand too; why stands nowhere on this page. */
export function ExcusedPart({ meetingId, excused }: ExcusedPartProps) {
  const { session } = useSchool()
  const isHead = verdict('reachFamilies', session.role) === 'may'
  if (!isHead && excused.length === 0) return null
  return (
    <Section title={titleWith('Vrijgesteld', excused.length)}>
      <Text>
        Met deze gezinnen sprak de directeur af dat zij niet hoeven te komen. Zij blijven meetellen; het
        verslag toont ook het percentage zonder hen.
      </Text>
      {excused.length === 0 ? null : (
        <List spacing={6}>
          {excused.map((family) => (
            <List.Item key={family.householdId}>
              <Group gap="sm">
                <Anchor component={Link} href={`/gezinnen/${family.householdId}`}>
                  {family.name}
                </Anchor>
                <Text size="sm">{family.children.join(', ')}</Text>
                {isHead ? <NoLonger meetingId={meetingId} family={family} /> : null}
              </Group>
            </List.Item>
          ))}
        </List>
      )}
      {isHead ? <ExcuseForm meetingId={meetingId} /> : null}
    </Section>
  )
}

function NoLonger({ meetingId, family }: { meetingId: string; family: Names['excused'][number] }) {
  const excuse = useChange('meetings.excuse')
  const { householdId, name } = family
  return (
    <>
      <Button
        size="compact-md"
        variant="subtle"
        loading={excuse.isPending}
        // the line goes, and its button with it
        onClick={() =>
          excuse.mutate({ id: meetingId, householdId, excused: false }, { onSuccess: focusTitle })
        }
      >
        Niet meer vrijstellen<VisuallyHidden>: {name}</VisuallyHidden>
      </Button>
      <RefusalNotice error={excuse.error} />
    </>
  )
}

function ExcuseForm({ meetingId }: { meetingId: string }) {
  const excuse = useChange('meetings.excuse')
  const [picked, pick] = useState<Picked | null>(null)
  const [tried, setTried] = useState(false)
  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(picked === null)
    if (picked === null) return
    excuse.mutate(
      { id: meetingId, householdId: picked.id, excused: true },
      {
        onSuccess: () => {
          notifications.show({ message: 'Opgeslagen.' })
          pick(null)
        },
      },
    )
  }
  return (
    <form onSubmit={submit}>
      <Group align="flex-end">
        <SearchPicker
          scope="household"
          label="Gezin vrijstellen"
          w={360}
          value={picked}
          onChange={pick}
          error={tried && picked === null ? 'Kies een gezin.' : undefined}
        />
        {/* never switched off: the focus stays on it */}
        <Button type="submit" variant="default">
          Vrijstellen
        </Button>
      </Group>
      <RefusalNotice error={excuse.error} />
    </form>
  )
}
