import { Checkbox, Radio, SimpleGrid, Stack } from '@mantine/core'
import { useRead } from '../api/hooks.ts'
import { GroupChoice } from './GroupChoice.tsx'
import type { LetterDraft, LetterWay } from './letter-draft.ts'

interface LetterAudienceProps {
  draft: LetterDraft
  onChange: (part: Partial<LetterDraft>) => void
}

/** For which groups, what it is about (that decides which parents get it) and how it goes. */
export function LetterAudience({ draft, onChange }: LetterAudienceProps) {
  const groups = useRead('groups.list', { schoolYearId: null })
  return (
    <Stack>
      <Radio.Group
        label="Groepen"
        value={draft.groupIds === null ? 'school' : 'groups'}
        onChange={(value) => onChange({ groupIds: value === 'school' ? null : [] })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="school" label="De hele school" />
          <Radio value="groups" label="Gekozen groepen" />
        </Stack>
      </Radio.Group>
      {draft.groupIds === null ? null : (
        <GroupChoice
          groups={groups.data?.groups ?? []}
          value={draft.groupIds}
          onChange={(groupIds) => onChange({ groupIds })}
        />
      )}
      <SimpleGrid cols={2}>
        <Stack>
          <Radio.Group
            label="Waar gaat de brief over?"
            description="Dit bepaalt welke ouders hem krijgen."
            value={draft.kind}
            onChange={(kind) => onChange(kindChosen(kind as LetterDraft['kind']))}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="general" label="Algemeen: nieuws of een uitnodiging" />
              <Radio value="child" label="Over één kind: gesprek, rapport, uitje" />
              <Radio value="decision" label="Een besluit: alleen ouders met gezag" />
            </Stack>
          </Radio.Group>
          <TopicChoice draft={draft} onChange={onChange} />
        </Stack>
        <Stack>
          <Radio.Group
            label="Hoe gaat de brief?"
            description="Wie geen e-mail heeft, krijgt altijd papier."
            value={draft.way}
            onChange={(way) => onChange({ way: way as LetterWay })}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="mixed" label="Per e-mail waar het kan, anders op papier" />
              <Radio value="paperOnly" label="Alleen de gezinnen zonder e-mail, op papier" />
              <Radio value="paper" label="Iedereen op papier" />
            </Stack>
          </Radio.Group>
          <Checkbox
            label="Broers en zussen samen op één brief"
            checked={draft.together}
            onChange={(event) => onChange({ together: event.currentTarget.checked })}
          />
        </Stack>
      </SimpleGrid>
    </Stack>
  )
}

/** A letter about one child is a letter per child, unless the office says otherwise. */
function kindChosen(kind: LetterDraft['kind']): Partial<LetterDraft> {
  return { kind, topic: 'other', together: kind !== 'child' }
}

function TopicChoice({ draft, onChange }: LetterAudienceProps) {
  if (draft.kind === 'decision') return null
  const topic = draft.kind === 'child' ? 'reports' : 'welcome'
  return (
    <Checkbox
      label={
        topic === 'reports'
          ? 'Het gaat over het rapport'
          : 'Welkomstbrief: ook voor kinderen die nog moeten beginnen'
      }
      checked={draft.topic === topic}
      onChange={(event) => onChange({ topic: event.currentTarget.checked ? topic : 'other' })}
    />
  )
}
