import { Button, Group, Select, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { memo, useCallback, useState } from 'react'
import { useReadAhead } from '../api/hooks.ts'
import { type Ask as AskQuestion, useKeptQuestion } from '../ui/kept-question.ts'
import { Page } from '../ui/Page.tsx'
import { AddHousehold } from './AddHousehold.tsx'
import { AddPupil } from './AddPupil.tsx'
import { FamilyList } from './FamilyList.tsx'
import { EVERY_FAMILY, type FamilyQuestion, pageInput } from './family-question.ts'
import { GroupSelect } from './GroupSelect.tsx'

type Filter = FamilyQuestion['filter']
const FILTER_TEXTS: Readonly<Record<Filter, string>> = {
  all: 'Alle gezinnen',
  onPaper: 'Op papier',
  withoutAddress: 'Zonder adres',
  secret: 'Geheim adres',
  custodyUnknown: 'Gezag onbekend',
}
const FILTERS = Object.entries(FILTER_TEXTS).map(([value, label]) => ({ value, label }))

type Ask = AskQuestion<FamilyQuestion>

/** Gezinnen: the first screen of the office. */
export function FamiliesPage() {
  return (
    <Page title="Gezinnen" actions={ADDITIONS}>
      <Families />
    </Page>
  )
}

/** What was asked and the families that fit. A key draws the list again, once, and nothing else. */
function Families() {
  const [question, ask] = useKeptQuestion('families', EVERY_FAMILY)
  const [cleared, setCleared] = useState(0)
  const clear = useCallback(() => {
    ask(EVERY_FAMILY)
    setCleared((times) => times + 1)
  }, [ask])
  return (
    <>
      <Question
        key={cleared}
        text={question.text}
        filter={question.filter}
        groupId={question.groupId}
        ask={ask}
      />
      <FamilyList question={question} onClear={clear} />
    </>
  )
}

interface QuestionProps extends FamilyQuestion {
  ask: Ask
}

const Question = memo(
  function Question({ text, filter, groupId, ask }: QuestionProps) {
    return (
      <Group align="flex-end" wrap="nowrap">
        <SearchField start={text} ask={ask} />
        <Choices filter={filter} groupId={groupId} ask={ask} />
      </Group>
    )
  },
  // the field keeps its own text; it is given only what it begins with
  (before, now) => before.filter === now.filter && before.groupId === now.groupId && before.ask === now.ask,
)

const SearchField = memo(
  function SearchField({ start, ask }: { start: string; ask: Ask }) {
    const readAhead = useReadAhead('people.families')
    return (
      <TextInput
        label="Zoek een gezin"
        description="Naam van kind of ouder, telefoonnummer of adres"
        flex={1}
        autoFocus
        defaultValue={start}
        onChange={(event) =>
          ask({ text: event.currentTarget.value }, (asked) => readAhead(pageInput(asked, 0)))
        }
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
          event.preventDefault()
          document.querySelector<HTMLElement>('a.family-row')?.focus()
        }}
        autoComplete="off"
        spellCheck={false}
      />
    )
  },
  (before, now) => before.ask === now.ask,
)

interface ChoicesProps {
  filter: Filter
  groupId: string | null
  ask: Ask
}

const Choices = memo(function Choices({ filter, groupId, ask }: ChoicesProps) {
  return (
    <>
      <Select
        label="Welke gezinnen"
        w={190}
        data={FILTERS}
        allowDeselect={false}
        value={filter}
        onChange={(chosen) => ask({ filter: chosen as Filter })}
      />
      <GroupSelect
        value={groupId}
        onChange={(chosen) => ask({ groupId: chosen })}
        emptyLabel="Alle groepen"
      />
    </>
  )
})

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
      <AddHousehold opened={addingHousehold} onClose={household.close} pupils={NO_PUPILS} />
    </>
  )
}

// one and the same element: React sees that nothing changed in it
const ADDITIONS = <Additions />
const NO_PUPILS: readonly [] = []
