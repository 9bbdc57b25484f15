import { Button, Table, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { memo, type RefObject } from 'react'
import { useChange } from '../../api/hooks.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { type Answers, answerText } from './answer-words.ts'

interface RecentAnswersProps extends Pick<Answers, 'recent'> {
  keeps: boolean
  /** Gets the focus when a row with its button has gone. */
  field: RefObject<HTMLInputElement | null>
}

/** What was typed last, each with its way back. */
export const RecentAnswers = memo(function RecentAnswers({ recent, keeps, field }: RecentAnswersProps) {
  const takeBack = useChange('meetings.takeBackAnswer')
  return (
    <Section title="Laatst opgeslagen">
      <RefusalNotice error={takeBack.error} />
      {recent.length === 0 ? <Text>Nog geen antwoorden.</Text> : null}
      <Table verticalSpacing={4}>
        <Table.Tbody>
          {recent.map(({ answerId, name, ...said }) => (
            <Table.Tr key={answerId}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td>{answerText(said)}</Table.Td>
              <Table.Td w={140} ta="right">
                {keeps ? (
                  <Button
                    size="sm"
                    variant="default"
                    aria-label={`Antwoord van ${name} terugnemen`}
                    disabled={takeBack.isPending}
                    onClick={() =>
                      takeBack.mutate(
                        { answerId },
                        {
                          onSuccess: () => {
                            notifications.show({ message: `Teruggenomen: ${name}.` })
                            field.current?.focus()
                          },
                        },
                      )
                    }
                  >
                    Terugnemen
                  </Button>
                ) : null}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  )
})
