import { Anchor, Button, Group, List, Text } from '@mantine/core'
import { Link } from 'wouter'
import { tableDate } from '#domain/kernel/date-text'
import { CALL_RESULT_TEXTS } from '#domain/meetings/contact-texts'
import { useChange } from '../../api/hooks.ts'
import { useSchool } from '../../app/school-context.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import type { Call } from './kept-order.ts'

interface CallRowProps {
  call: Call
  onNote: () => void
}

/** A family to call: why, the numbers, and what earlier calls gave. */
export function CallRow({ call, onNote }: CallRowProps) {
  const { householdId, name, children } = call
  return (
    <li className="call">
      <div>
        <Anchor component={Link} href={`/gezinnen/${householdId}`} fw={600}>
          {name}
        </Anchor>
        <Text size="sm">{children.join(', ')}</Text>
        <Text size="sm">{remarksOf(call).join(' · ')}</Text>
        <Earlier call={call} />
      </div>
      <div>
        <Numbers call={call} />
      </div>
      <Button
        className="call-note"
        variant="default"
        onClick={onNote}
        aria-label={`Gesprek met ${name} noteren`}
      >
        Noteren
      </Button>
    </li>
  )
}

function remarksOf({ unclear, invitedOn, remindedOn, language, interpreter }: Call): string[] {
  const invited = invitedOn === null ? '' : `Uitgenodigd op ${tableDate(invitedOn)}`
  const reminded = remindedOn === null ? 'nog niet herinnerd' : `herinnerd op ${tableDate(remindedOn)}`
  const why = unclear ? 'De strook is niet te lezen: vraag wat het antwoord is' : `${invited}, ${reminded}`
  return [why, language, interpreter ? 'met tolk' : ''].filter((part) => part !== '')
}

function Numbers({ call: { phones, secretPhone, bestTime, tryAgainOn } }: { call: Call }) {
  const { today } = useSchool()
  const again = tryAgainOn === null || tryAgainOn < today ? '' : `Weer bellen op ${tableDate(tryAgainOn)}`
  return (
    <>
      {phones.map(({ who, number }) => (
        <Text key={`${number} ${who}`}>
          <b>{number}</b> <Text span>{who}</Text>
        </Text>
      ))}
      {secretPhone ? <Text size="sm">Er is ook een geheim nummer. Dat staat op de kaart.</Text> : null}
      {phones.length === 0 && !secretPhone ? <Text size="sm">Geen nummer bekend.</Text> : null}
      {bestTime === '' ? null : <Text size="sm">Belt het best: {bestTime}</Text>}
      {again === '' ? null : <Text size="sm">{again}</Text>}
    </>
  )
}

function Earlier({ call: { name, earlier } }: { call: Call }) {
  const remove = useChange('meetings.removeContact')
  if (earlier.length === 0) return null
  return (
    <>
      <List size="sm" mt={4} aria-label="Eerdere gesprekken">
        {earlier.map(({ contactId, on, result, note }) => (
          <List.Item key={contactId}>
            <Group gap="xs">
              <span>
                {tableDate(on)}: {result === null ? 'gesproken' : CALL_RESULT_TEXTS[result].toLowerCase()}
                {note === '' ? '' : `. ${note}`}
              </span>
              <Button
                size="compact-sm"
                variant="subtle"
                loading={remove.isPending}
                aria-label={`Weghalen: ${tableDate(on)}, ${name}`}
                onClick={() => remove.mutate({ contactId })}
              >
                Weghalen
              </Button>
            </Group>
          </List.Item>
        ))}
      </List>
      <RefusalNotice error={remove.error} />
    </>
  )
}
