import { Button, Group, Text, VisuallyHidden } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type * as z from 'zod'
import { tableDate } from '#domain/kernel/date-text'
import type { tieSummary } from '#domain/people/cards'
import { CUSTODY_TEXTS, INFORMATION_TEXTS, TIE_ROLE_TEXTS } from '#domain/people/texts'
import type { TieDetails } from '#domain/people/tie'
import { EditTie } from './EditTie.tsx'

interface TieLineProps {
  tie: z.infer<typeof tieSummary>
  personName: string
}

/** 'moeder van Noor · gezag (opgave ouder, 21-11-2026) · krijgt altijd informatie', with its own edit button. */
export function TieLine({ tie, personName }: TieLineProps) {
  const [editing, edit] = useDisclosure(false)
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <Text size="sm">
        {TIE_ROLE_TEXTS[tie.role]} van {tie.pupilName} · {custodyText(tie)} · {informationText(tie)}
      </Text>
      <Button variant="subtle" size="compact-sm" className="small-button" onClick={edit.open}>
        Gezag en informatie
        <VisuallyHidden>
          {' '}
          van {personName} over {tie.pupilName} wijzigen
        </VisuallyHidden>
      </Button>
      <EditTie
        opened={editing}
        onClose={edit.close}
        tie={tie}
        personName={personName}
        pupilName={tie.pupilName}
      />
    </Group>
  )
}

function custodyText({ custody, custodySource, custodyOn }: TieDetails): string {
  return withSource(CUSTODY_TEXTS[custody], custodySource, custodyOn)
}

function informationText(tie: TieDetails): string {
  const text = INFORMATION_TEXTS[tie.information]
  if (tie.information === 'always') return text
  const request = { none: '', reports: ', verzoek: rapporten', all: ', verzoek: alles' }[
    tie.informationRequest
  ]
  return withSource(text + request, tie.informationSource, tie.informationOn)
}

function withSource(text: string, source: string, on: TieDetails['custodyOn']): string {
  const parts = [source, on === null ? '' : tableDate(on)].filter((part) => part !== '')
  return parts.length === 0 ? text : `${text} (${parts.join(', ')})`
}
