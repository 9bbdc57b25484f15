import { Button, Group, Paper, Select, Text, TextInput, VisuallyHidden } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useRead } from '../api/hooks.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import { AddHousehold } from './AddHousehold.tsx'
import { AddPupil } from './AddPupil.tsx'
import { FAMILY_ROW_HEIGHT, FamilyRowAt } from './FamilyRow.tsx'
import { EVERY_FAMILY, type FamilyQuestion, pageInput } from './family-question.ts'
import { GroupSelect } from './GroupSelect.tsx'
import { useKeptQuestion } from './kept-question.ts'

type Filter = FamilyQuestion['filter']
const FILTER_TEXTS: Readonly<Record<Filter, string>> = {
  all: 'Alle gezinnen',
  onPaper: 'Op papier',
  withoutAddress: 'Zonder adres',
  secret: 'Geheim adres',
  custodyUnknown: 'Gezag onbekend',
}
const FILTERS = Object.entries(FILTER_TEXTS).map(([value, label]) => ({ value, label }))

/** Gezinnen: the first screen of the office. */
export function FamiliesPage() {
  const [question, ask] = useKeptQuestion('families', EVERY_FAMILY)
  return (
    <Page title="Gezinnen" actions={<Additions />}>
      <Group align="flex-end" wrap="nowrap">
        <TextInput
          label="Zoek een gezin"
          description="Naam van kind of ouder, telefoonnummer of adres"
          flex={1}
          autoFocus
          value={question.text}
          onChange={(event) => ask({ text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
            event.preventDefault()
            document.querySelector<HTMLElement>('a.family-row')?.focus()
          }}
          autoComplete="off"
          spellCheck={false}
        />
        <Select
          label="Welke gezinnen"
          w={190}
          data={FILTERS}
          allowDeselect={false}
          value={question.filter}
          onChange={(filter) => ask({ filter: filter as Filter })}
        />
        <GroupSelect
          value={question.groupId}
          onChange={(groupId) => ask({ groupId })}
          emptyLabel="Alle groepen"
        />
      </Group>
      <FamilyList question={question} onClear={() => ask(EVERY_FAMILY)} />
    </Page>
  )
}

function Additions() {
  const [addingPupil, pupil] = useDisclosure(false)
  const [addingHousehold, household] = useDisclosure(false)
  return (
    <>
      <Button variant="light" onClick={pupil.open}>
        Leerling toevoegen
      </Button>
      <Button variant="light" onClick={household.open}>
        Gezin toevoegen
      </Button>
      <AddPupil opened={addingPupil} onClose={pupil.close} />
      <AddHousehold opened={addingHousehold} onClose={household.close} pupils={[]} />
    </>
  )
}

function FamilyList({ question, onClear }: { question: FamilyQuestion; onClear: () => void }) {
  const first = useRead('people.families', pageInput(question, 0))
  const total = first.data?.total
  if (first.isError) return <RefusalNotice error={first.error} />
  return (
    <div>
      <Text size="sm" mih="1.6em" role="status">
        {total === undefined ? '' : countText(total)}
      </Text>
      {total === 0 ? (
        <NoFamilies question={question} onClear={onClear} />
      ) : (
        <Paper withBorder>
          <VirtualList
            label="Gezinnen"
            count={total ?? 0}
            rowHeight={FAMILY_ROW_HEIGHT}
            height="max(14rem, calc(100vh - 20.5rem))"
            row={(index) => <FamilyRowAt question={question} index={index} />}
          />
        </Paper>
      )}
    </div>
  )
}

function NoFamilies({ question, onClear }: { question: FamilyQuestion; onClear: () => void }) {
  const asksAll = question.text === '' && question.filter === 'all' && question.groupId === null
  return (
    <Paper withBorder p="lg">
      {asksAll ? (
        <Text>Er zijn nog geen gezinnen. Kies in het menu “Inlezen”, of voeg zelf een leerling toe.</Text>
      ) : (
        <Group justify="space-between">
          <Text>Geen gezin gevonden. Typ minder letters of kies “Alle gezinnen”.</Text>
          <Button variant="light" onClick={onClear}>
            Alles tonen
            <VisuallyHidden> van alle groepen</VisuallyHidden>
          </Button>
        </Group>
      )}
    </Paper>
  )
}

function countText(total: number): string {
  return total === 1 ? '1 gezin' : `${total.toLocaleString('nl-NL')} gezinnen`
}
