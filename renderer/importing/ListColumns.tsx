import { Alert, Button, Group, List, Radio, Select, Stack, Text, TextInput } from '@mantine/core'
import type { ListMapping } from '#domain/importing/lists/columns'
import { takesSeveralColumns } from '#domain/importing/lists/fields'
import type { ListLook } from '#domain/importing/lists/look'
import type { ListKind } from '#domain/importing/lists/plan'
import { ColumnTable } from './ColumnTable.tsx'
import { StepTitle } from './StepTitle.tsx'

/** What the office decides in step 2. */
export interface ColumnDraft {
  readonly listName: string
  readonly kind: ListKind
  readonly mapping: ListMapping
}

interface ListColumnsProps {
  look: ListLook
  draft: ColumnDraft
  busy: boolean
  onDraft: (draft: ColumnDraft) => void
  /** Another kept mapping; '' = none. */
  onSaved: (name: string) => void
  onNext: () => void
  onBack: () => void
}

const NO_SAVED = '(geen)'

/** The draft as the programme proposes it. */
export function draftOf({ listName, listKind, mapping }: ListLook): ColumnDraft {
  return { listName, kind: listKind, mapping }
}

/** Step 2: what each column is to us, what stays out, and under which name it is remembered. */
export function ListColumns(props: ListColumnsProps) {
  const { look, draft, busy, onDraft, onSaved, onNext, onBack } = props
  const problem = problemOf(draft)
  return (
    <Stack>
      <StepTitle step={2} title="Wat staat er in de kolommen?" />
      <Radio.Group
        label="Wat voor lijst is dit?"
        value={draft.kind}
        onChange={(kind) => onDraft({ ...draft, kind: kind as ListKind })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="parents" label="Ouders bij leerlingen die al in Ouderloket staan" />
          <Radio value="pupils" label="Leerlingen: nieuwe leerlingen komen erbij" />
        </Stack>
      </Radio.Group>
      <Group align="flex-start" grow maw={760}>
        <TextInput
          label="Naam van de lijst"
          description="Onder deze naam onthouden we uw keuzes."
          maxLength={80}
          value={draft.listName}
          error={draft.listName.trim() === '' ? 'Geef de lijst een naam.' : null}
          onChange={(event) => onDraft({ ...draft, listName: event.currentTarget.value })}
        />
        {look.savedNames.length === 0 ? null : (
          <Select
            label="Eerdere keuzes"
            description="Kolommen zoals bij een vorige lijst."
            allowDeselect={false}
            data={[NO_SAVED, ...look.savedNames]}
            value={look.savedName ?? NO_SAVED}
            onChange={(name) => onSaved(name === null || name === NO_SAVED ? '' : name)}
          />
        )}
      </Group>
      {look.differences.length === 0 ? null : (
        <Alert color="yellow" title="De lijst is anders dan de vorige keer" role="status">
          <List>
            {look.differences.map((difference) => (
              <List.Item key={difference}>{difference}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <ColumnTable
        look={look}
        mapping={draft.mapping}
        onMapping={(mapping) => onDraft({ ...draft, mapping })}
      />
      {problem === null ? null : <Text role="status">{problem}</Text>}
      <Group>
        <Button onClick={onNext} disabled={busy || problem !== null || draft.listName.trim() === ''}>
          Verder
        </Button>
        <Button variant="default" onClick={onBack}>
          Terug
        </Button>
      </Group>
    </Stack>
  )
}

const CHILD_FIELDS = /^pupil\.(?:givenName|firstNames|familyName|fullName|number)$/

/** Why the next step cannot be taken yet. */
function problemOf({ mapping }: ColumnDraft): string | null {
  const fields = mapping.columns.map(({ field }) => field)
  if (!fields.some((field) => CHILD_FIELDS.test(field))) {
    return 'Kies eerst een kolom met de naam of het leerlingnummer van het kind.'
  }
  const twice = fields.some((field, index) => !takesSeveralColumns(field) && fields.indexOf(field) !== index)
  return twice ? 'Twee kolommen hebben dezelfde betekenis. Kies bij één van de twee iets anders.' : null
}
