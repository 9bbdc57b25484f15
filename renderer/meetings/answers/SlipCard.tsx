import { Button, Checkbox, Group, Kbd, NumberInput, Stack, Text } from '@mantine/core'
import { tableDate } from '#domain/kernel/date-text'
import type { Answer } from '#domain/meetings/answer'
import { MOST_ADULTS, type Slip, withAnswer } from '#domain/meetings/slip'
import {
  ANSWER_TEXTS,
  answerText,
  CONTACT_WAY_TEXTS,
  childrenText,
  type FamilyShown,
} from './answer-words.ts'

interface SlipCardProps {
  family: FamilyShown
  slip: Slip
  onWrite: (slip: Slip) => void
  onSave: () => void
  onLeave: () => void
}

/** In the order of the legend. */
const KEYS: readonly { readonly answer: Answer; readonly key: string }[] = [
  { answer: 'yes', key: 'J' },
  { answer: 'no', key: 'N' },
  { answer: 'maybe', key: 'M' },
  { answer: 'unclear', key: '?' },
]

/** Whose slip it is, what it said before, and the answer: for the eye before Enter, and for the mouse. */
export function SlipCard({ family, slip, onWrite, onSave, onLeave }: SlipCardProps) {
  const comes = slip.answer !== 'no'
  return (
    <Stack gap="sm">
      <Whose family={family} onLeave={onLeave} />
      <Group role="group" aria-label="Antwoord" gap="xs">
        {KEYS.map(({ answer, key }) => (
          <Button
            key={answer}
            px="sm"
            variant={slip.answer === answer ? 'filled' : 'default'}
            aria-pressed={slip.answer === answer}
            leftSection={slip.answer === answer ? '✓' : undefined}
            rightSection={<Kbd size="sm">{key}</Kbd>}
            onClick={() => onWrite(withAnswer(slip, answer))}
          >
            {ANSWER_TEXTS[answer]}
          </Button>
        ))}
      </Group>
      <Group gap="sm" align="flex-end">
        <NumberInput
          label="Volwassenen"
          w={90}
          min={0}
          max={MOST_ADULTS}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
          disabled={!comes}
          value={slip.adults}
          onChange={(adults) => onWrite({ ...slip, adults: Number(adults) || 0 })}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onSave()
            if (event.key === 'Escape') onLeave()
          }}
        />
        <Checkbox
          label="Tolk (T)"
          mb={10}
          disabled={!comes}
          checked={slip.interpreter}
          onChange={(event) => onWrite({ ...slip, interpreter: event.currentTarget.checked })}
        />
        <Checkbox
          label="Oppas (O)"
          mb={10}
          disabled={!comes}
          checked={slip.childcare}
          onChange={(event) => onWrite({ ...slip, childcare: event.currentTarget.checked })}
        />
        <Button onClick={onSave} rightSection={<Kbd size="sm">Enter</Kbd>}>
          Opslaan
        </Button>
      </Group>
    </Stack>
  )
}

function Whose({ family, onLeave }: Pick<SlipCardProps, 'family' | 'onLeave'>) {
  const { name, parents, children, answer } = family
  return (
    <div>
      <Group justify="space-between" wrap="nowrap">
        <Text fz={22} fw={700} lh={1.25}>
          {name}
        </Text>
        <Button
          size="sm"
          flex="none"
          variant="default"
          onClick={onLeave}
          rightSection={<Kbd size="sm">Esc</Kbd>}
        >
          Ander gezin
        </Button>
      </Group>
      <Text fz={18}>{childrenText(children)}</Text>
      <Text size="sm">{parents.join(' · ')}</Text>
      <Text size="sm" mt={4}>
        {answer === null
          ? invitedText(family)
          : `Eerder geantwoord: ${answerText({ ...family, answer })}. Wat u nu opslaat, telt.`}
      </Text>
    </div>
  )
}

function invitedText({ invitedBy, invitedOn, remindedOn, added }: FamilyShown): string {
  if (added) return 'Dit gezin hoort niet bij de groepen van deze bijeenkomst. Het wordt toegevoegd.'
  if (invitedBy === null || invitedOn === null) return 'Nog niet uitgenodigd.'
  const reminded = remindedOn === null ? '' : `, herinnerd op ${tableDate(remindedOn)}`
  return `Uitgenodigd ${CONTACT_WAY_TEXTS[invitedBy]} op ${tableDate(invitedOn)}${reminded}.`
}
