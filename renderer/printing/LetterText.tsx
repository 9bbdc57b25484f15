import { Button, Fieldset, Group, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useLayoutEffect, useRef } from 'react'
import { MERGE_FIELDS } from '#domain/printing/merge-fields'
import type { LetterDraft } from './letter-draft.ts'
import type { TextProblems } from './letter-text.ts'

interface LetterTextProps {
  draft: LetterDraft
  signer: string
  problems: TextProblems
  onChange: (part: Partial<LetterDraft>) => void
}

/** Subject, text with merge fields, and who signs; the salutation and the names come by themselves. */
export function LetterText({ draft, signer, problems, onChange }: LetterTextProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const caret = useRef<number | null>(null)

  // after a field was put in, the office types on behind it
  useLayoutEffect(() => {
    if (caret.current === null || area.current === null) return
    area.current.focus()
    area.current.setSelectionRange(caret.current, caret.current)
    caret.current = null
  })

  function insert(field: string) {
    const from = area.current?.selectionStart ?? draft.text.length
    const until = area.current?.selectionEnd ?? from
    const word = `«${field}»`
    caret.current = from + word.length
    onChange({ text: draft.text.slice(0, from) + word + draft.text.slice(until) })
  }

  return (
    <Stack maw={760}>
      <TextInput
        label="Onderwerp"
        required
        value={draft.subject}
        error={problems.subject}
        onChange={(event) => onChange({ subject: event.currentTarget.value })}
      />
      <Textarea
        ref={area}
        label="Tekst"
        description="Een lege regel begint een nieuwe alinea. De aanhef en de namen van de kinderen komen er vanzelf boven."
        required
        minRows={8}
        maxRows={18}
        value={draft.text}
        error={problems.paragraphs}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <Fieldset variant="unstyled" legend="Invoegen, per gezin ingevuld:">
        <Group gap="xs">
          {MERGE_FIELDS.map((field) => (
            <Button key={field} variant="light" size="sm" onClick={() => insert(field)}>
              {field}
            </Button>
          ))}
        </Group>
      </Fieldset>
      <SimpleGrid cols={2}>
        <TextInput
          label="Afsluiting"
          required
          value={draft.closing}
          error={problems.closing}
          onChange={(event) => onChange({ closing: event.currentTarget.value })}
        />
        <TextInput
          label="Ondertekening"
          required
          value={signer}
          error={problems.signer}
          onChange={(event) => onChange({ signer: event.currentTarget.value })}
        />
      </SimpleGrid>
    </Stack>
  )
}
