import { Checkbox, Group, Kbd, Modal, NumberInput, SimpleGrid, Text } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import type { Who } from '#domain/meetings/visit'
import { Form } from '../../ui/Form.tsx'
import type { Picked } from './DoorSearch.tsx'
import { adultsText, childrenComing, householdOf, type Presence } from './presence.ts'
import type { CheckIn } from './use-door.ts'

/** Who can come, and the key that says so. */
const CHOICES: readonly (readonly [Who, string, string])[] = [
  ['mother', 'M', 'Moeder'],
  ['father', 'V', 'Vader'],
  ['carer', 'Z', 'Verzorger'],
  ['grandparent', 'O', 'Oma of opa'],
  ['interpreter', 'T', 'Tolk'],
  ['other', 'A', 'Iemand anders'],
]
const ONLINE_KEY = 'N'

interface ChooseDialogProps {
  picked: Picked
  presence: Presence
  onClose: () => void
  onLetIn: (more: Partial<CheckIn>) => void
}

/** Which children, and who came for them. One key each; Enter lets them in, and so does the key with Shift: oma in two keys. */
export function ChooseDialog({ picked, presence, onClose, onLetIn }: ChooseDialogProps) {
  const { family } = picked
  const [pupilIds, setPupilIds] = useState(() => childrenComing(family))
  const [who, setWho] = useState<readonly Who[]>([])
  const [online, setOnline] = useState(false)
  const [typed, setTyped] = useState(picked.adults)
  const before = beforeOf(who)
  const adults = adultsOf(who)

  /** Who of this family was in before; a guest is nobody's family. */
  function beforeOf(coming: readonly Who[]): number {
    return householdOf(family, coming) === family.householdId && !online ? presence.adults : 0
  }
  function adultsOf(coming: readonly Who[]): number {
    return typed ?? beforeOf(coming) + Math.max(1, coming.length)
  }
  function letIn(coming: readonly Who[]) {
    if (pupilIds.length === 0) return
    const householdId = householdOf(family, coming)
    onLetIn({ householdId, pupilIds, who: [...coming], online, adults: adultsOf(coming) })
  }
  const toggle = (one: Who) =>
    setWho((now) => (now.includes(one) ? now.filter((other) => other !== one) : [...now, one]))
  function press(event: KeyboardEvent) {
    const isField = event.target instanceof HTMLInputElement && event.target.type === 'text'
    if (event.ctrlKey || event.metaKey || event.altKey || isField) return
    const key = event.key.toUpperCase()
    const choice = CHOICES.find(([, letter]) => letter === key)
    if (choice !== undefined && event.shiftKey) letIn([...new Set([...who, choice[0]])])
    else if (choice !== undefined) toggle(choice[0])
    else if (key === ONLINE_KEY) setOnline((now) => !now)
    else if (/^\d$/.test(key)) setTyped(Number(key))
    else return
    event.preventDefault()
  }
  return (
    <Modal opened onClose={onClose} title={family.name} size="lg" onKeyDown={press}>
      <Form submitLabel="Binnen" busy={false} error={null} onCancel={onClose} onSubmit={() => letIn(who)}>
        {presence.since === null ? null : (
          <Text>
            Al binnen sinds {presence.since} met {adultsText(presence.adults)}. Komt er nog iemand? Kies wie.
          </Text>
        )}
        <Checkbox.Group
          label="Voor"
          value={pupilIds}
          onChange={setPupilIds}
          error={pupilIds.length === 0 ? 'Kies een kind.' : null}
        >
          <Group mt={4}>
            {family.children.map(({ pupilId, callName, group }) => (
              <Checkbox
                key={pupilId}
                value={pupilId}
                label={group === '' ? callName : `${callName} (${group})`}
              />
            ))}
          </Group>
        </Checkbox.Group>
        <Checkbox.Group
          label="Wie is er?"
          description="Met Shift erbij is deze persoon meteen binnen."
          value={[...who]}
          onChange={(now) => setWho(now as Who[])}
        >
          <SimpleGrid cols={2} spacing="xs" verticalSpacing={6} mt={4}>
            {CHOICES.map(([one, letter, label], at) => (
              <Checkbox
                key={one}
                value={one}
                data-autofocus={at === 0 || undefined}
                label={
                  <>
                    {label} <Kbd>{letter}</Kbd>
                  </>
                }
              />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
        <Checkbox
          checked={online}
          onChange={(event) => setOnline(event.currentTarget.checked)}
          label={
            <>
              Online of aan de telefoon <Kbd>{ONLINE_KEY}</Kbd>
            </>
          }
        />
        <NumberInput
          label={before > 0 ? 'Volwassenen, in totaal' : 'Volwassenen'}
          description="0 als deze persoon al bij een ander gezin is geteld"
          value={adults}
          onChange={(value) => setTyped(typeof value === 'number' ? value : null)}
          min={0}
          max={20}
          classNames={{ wrapper: 'door-number' }}
        />
      </Form>
    </Modal>
  )
}
