import { Select, Stack, Text } from '@mantine/core'
import type { ListDecisions, PreviewQuestion } from '#domain/importing/lists/preview'
import { VirtualList } from '../ui/VirtualList.tsx'
import { withAnswer } from './list-decisions.ts'
import { heightFor } from './list-height.ts'

interface ListQuestionsProps {
  label: string
  questions: readonly PreviewQuestion[]
  decisions: ListDecisions
  onAnswer: (decisions: ListDecisions) => void
}

const ROW_HEIGHT = 136

/** One question per row with its answers; an answer can be changed until Importeren. */
export function ListQuestions({ label, questions, decisions, onAnswer }: ListQuestionsProps) {
  return (
    <VirtualList
      label={label}
      count={questions.length}
      rowHeight={ROW_HEIGHT}
      height={heightFor(questions.length, ROW_HEIGHT)}
      row={(index) => {
        const question = questions[index]
        if (question === undefined) return null
        const place = question.line === null ? '' : `Regel ${question.line}: `
        const title = `${place}${question.title}`
        return (
          <Stack gap={2} px="xs" py={6} h={ROW_HEIGHT}>
            <Text fw={500} lineClamp={2} title={title}>
              {title}
            </Text>
            {question.reason === '' ? null : (
              <Text size="sm" truncate>
                {question.reason}
              </Text>
            )}
            <Select
              size="sm"
              maw={640}
              aria-label={title}
              placeholder="Kies een antwoord"
              allowDeselect={false}
              data={question.options.map(({ id, label: text }) => ({ value: id, label: text }))}
              value={question.chosen}
              onChange={(id) => {
                const option = question.options.find((one) => one.id === id)
                if (option !== undefined) onAnswer(withAnswer(decisions, question, option))
              }}
            />
          </Stack>
        )
      }}
    />
  )
}
