import { Select, Stack, Text } from '@mantine/core'
import type { PreviewQuestion, QuestionPart } from '#domain/importing/lists/preview'
import { withAnswer } from './list-decisions.ts'
import type { PreviewActions, SeenPreview } from './list-preview.ts'
import { PreviewRows } from './PreviewRows.tsx'

interface ListQuestionsProps {
  label: string
  part: QuestionPart
  seen: SeenPreview
  actions: PreviewActions
}

const ROW_HEIGHT = 136

/** One question per row with its answers; an answer can be changed until Importeren. */
export function ListQuestions({ actions, ...part }: ListQuestionsProps) {
  return (
    <PreviewRows
      {...part}
      onGone={actions.onGone}
      rowHeight={ROW_HEIGHT}
      row={({ questions }, place) => {
        const question = questions[place]
        return question === undefined ? null : <Question question={question} actions={actions} />
      }}
    />
  )
}

function Question({ question, actions }: { question: PreviewQuestion; actions: PreviewActions }) {
  const { line, title: words, reason, options, chosen } = question
  const title = line === null ? words : `Regel ${line}: ${words}`
  return (
    <Stack gap={2} px="xs" py={6} h={ROW_HEIGHT}>
      <Text fw={500} lineClamp={2} title={title}>
        {title}
      </Text>
      {reason === '' ? null : (
        <Text size="sm" truncate>
          {reason}
        </Text>
      )}
      <Select
        size="sm"
        maw={640}
        aria-label={title}
        placeholder="Kies een antwoord"
        allowDeselect={false}
        data={options.map(({ id, label }) => ({ value: id, label }))}
        value={chosen}
        onChange={(id) => {
          const option = options.find((one) => one.id === id)
          if (option !== undefined) actions.onAnswer(withAnswer(actions.decisions, question, option))
        }}
      />
    </Stack>
  )
}
