import { Button, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { InvitationText } from '#domain/meetings/invite-contract'
import { languageName } from '#domain/people/languages'
import { FormModal } from '../../ui/FormModal.tsx'
import { letters } from '../counts.ts'
import { type Reach, TRANSLATION_TEXTS } from './invite-words.ts'
import { Translation } from './Translation.tsx'

interface LanguagesProps {
  meetingId: string
  languages: Reach['languages']
  /** The Dutch letter of now, shown beside the translation. */
  text: InvitationText
  findProblems: () => boolean
}

/** In which languages letters also go, and whether somebody who reads them looked at the translation. */
export function Languages({ meetingId, languages, text, findProblems }: LanguagesProps) {
  const [open, setOpen] = useState('')
  if (languages.length === 0) return null
  return (
    <Stack gap="xs">
      <Text fw={600}>Ook in een andere taal, naast het Nederlands</Text>
      <Table maw={760} verticalSpacing={6}>
        <Table.Tbody>
          {languages.map(({ language, letters: number, translation }) => (
            <Table.Tr key={language}>
              <Table.Th scope="row">{languageName(language)}</Table.Th>
              <Table.Td>{letters(number)}</Table.Td>
              <Table.Td>{TRANSLATION_TEXTS[translation]}</Table.Td>
              <Table.Td ta="right">
                <Button
                  size="sm"
                  variant="default"
                  aria-label={`Vertaling bekijken: ${languageName(language)}`}
                  onClick={() => {
                    if (!findProblems()) setOpen(language)
                  }}
                >
                  Vertaling bekijken
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <FormModal
        name={open === '' ? '' : `translation:${meetingId}:${open}`}
        title={`Uitnodiging in het ${languageName(open)}`}
        opened={open !== ''}
        onClose={() => setOpen('')}
      >
        {(close) =>
          open === '' ? null : (
            <Translation meetingId={meetingId} language={open} text={text} onDone={close} />
          )
        }
      </FormModal>
    </Stack>
  )
}
