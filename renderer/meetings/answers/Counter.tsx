import { Button, Group, Select, Stack, Text, TextInput, VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, memo, type RefObject, useEffect, useState } from 'react'
import { ANSWER_WAYS, type AnswerWay } from '#domain/meetings/answer'
import { pressOnSlip } from '#domain/meetings/slip'
import { useChange } from '../../api/hooks.ts'
import { FamilyHits, hitId, LIST_ID } from '../../ui/FamilyHits.tsx'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { ANSWER_WAY_TEXTS, answerText, childrenText, type FamilyShown } from './answer-words.ts'
import { SlipCard } from './SlipCard.tsx'
import { SlipLegend } from './SlipLegend.tsx'
import { type Counter as Counting, useCounter } from './use-counter.ts'

interface CounterProps {
  meetingId: string
  families: readonly FamilyShown[]
  /** The field that is always ready. */
  field: RefObject<HTMLInputElement | null>
}

const WAYS = ANSWER_WAYS.map((value) => ({ value, label: ANSWER_WAY_TEXTS[value] }))

/** The counter: a code or a name, the answer by single keys, Enter. What a key draws is this part alone. */
export const Counter = memo(function Counter({ meetingId, families, field }: CounterProps) {
  const counter = useCounter(meetingId, families)
  const [way, setWay] = useState<AnswerWay>('slip')
  const saving = useSaving(meetingId, way)
  function save() {
    const { chosen, slip } = counter
    if (chosen === null || slip.answer === null) return saving.ask()
    saving.save(chosen, { ...slip, answer: slip.answer })
    leave(counter.clear)
  }
  function leave(step: () => void) {
    step()
    field.current?.focus()
  }
  return (
    <Stack gap="sm">
      <Group align="flex-end" wrap="nowrap">
        <CodeField counter={counter} field={field} onSave={save} onLeave={leave} />
        <WayChoice way={way} onWay={setWay} />
      </Group>
      <Said counter={counter} saving={saving} />
      <RefusalNotice error={counter.error} />
      <NotSaved failed={saving.failed} seen={saving.seen} />
      <div className="counter-place">
        {counter.chosen === null ? (
          <Search counter={counter} onChoose={(family) => leave(() => counter.choose(family))} />
        ) : (
          <SlipCard
            family={counter.chosen}
            slip={counter.slip}
            onWrite={counter.write}
            onSave={save}
            onLeave={() => leave(counter.clear)}
          />
        )}
      </div>
    </Stack>
  )
})

/** Drawn once: a key in the field is nothing to it. */
const WayChoice = memo(function WayChoice({
  way,
  onWay,
}: {
  way: AnswerWay
  onWay: (way: AnswerWay) => void
}) {
  return (
    <Select
      label="Hoe kwam het antwoord?"
      w={210}
      data={WAYS}
      allowDeselect={false}
      value={way}
      onChange={(value) => onWay((value ?? 'slip') as AnswerWay)}
    />
  )
})

interface Saving {
  /** What was saved last, or what is still missing. */
  readonly said: string
  /** An answer that was not kept; it stays until it was seen, whatever is typed meanwhile. */
  readonly failed: { readonly name: string; readonly error: unknown } | null
  readonly seen: () => void
  readonly save: (family: FamilyShown, said: Parameters<typeof answerText>[0]) => void
  /** Enter was pressed before there was an answer. */
  readonly ask: () => void
}

/** Saving goes on behind the next slip: the field never waits. */
function useSaving(meetingId: string, way: AnswerWay): Saving {
  const answer = useChange('meetings.answer')
  const [said, say] = useState('')
  const [failed, fail] = useState<Saving['failed']>(null)
  return {
    said,
    failed,
    seen: () => fail(null),
    ask: () => say('Kies eerst een antwoord: J, N, M of het vraagteken.'),
    save({ householdId, name }, slip) {
      // a callback of the mutation would be lost when the next slip is saved before it
      answer.mutateAsync({ id: meetingId, householdId, way, ...slip }).then(
        ({ second }) =>
          say(
            `Opgeslagen: ${name} – ${lowerFirst(answerText(slip))}.${second ? ' Dit antwoord telt nu.' : ''}`,
          ),
        (error: unknown) => fail({ name, error }),
      )
    },
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function NotSaved({ failed, seen }: Pick<Saving, 'failed' | 'seen'>) {
  if (failed === null) return null
  return (
    <Stack gap="xs">
      <Group>
        <Text fw={600}>Niet opgeslagen: {failed.name}.</Text>
        <Button size="sm" variant="default" onClick={seen}>
          Gezien
        </Button>
      </Group>
      <RefusalNotice error={failed.error} />
    </Stack>
  )
}

interface CodeFieldProps {
  counter: Counting
  field: RefObject<HTMLInputElement | null>
  onSave: () => void
  onLeave: (step: () => void) => void
}

/** Finds while nobody is chosen; then it shows who was chosen, and its keys are the answer. */
function CodeField({ counter, field, onSave, onLeave }: CodeFieldProps) {
  const { chosen, hits, active } = counter
  useEffect(() => field.current?.focus(), [field])
  function search(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      counter.move(step)
    }
    if (event.key === 'Enter') counter.choose(hits[active])
    if (event.key === 'Escape') counter.clear()
  }
  function answer(event: KeyboardEvent) {
    if (event.key === 'Enter') return onSave()
    if (event.key === 'Escape') return onLeave(counter.clear)
    if (event.key === 'Backspace') return onLeave(counter.back)
    const slip = isWithModifier(event) ? null : pressOnSlip(counter.slip, event.key)
    if (slip !== null) counter.write(slip)
  }
  return (
    <TextInput
      ref={field}
      label="Code van de strook, of een naam"
      placeholder="k7p of bakker"
      flex={1}
      size="lg"
      readOnly={chosen !== null}
      value={chosen === null ? counter.text : titleOf(chosen)}
      onChange={(event) => counter.type(event.currentTarget.value)}
      onKeyDown={chosen === null ? search : answer}
      role="combobox"
      aria-expanded={hits.length > 0}
      aria-controls={LIST_ID}
      aria-autocomplete="list"
      aria-activedescendant={hits[active] === undefined ? undefined : hitId(active)}
      autoComplete="off"
      spellCheck={false}
    />
  )
}

function isWithModifier({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || altKey || metaKey
}

function titleOf({ code, name }: FamilyShown): string {
  return code === '' ? name : `${code} · ${name}`
}

interface SearchProps {
  counter: Counting
  onChoose: (family: FamilyShown) => void
}

function Search({ counter, onChoose }: SearchProps) {
  const { text, hits, active, nobody } = counter
  if (hits.length > 0)
    return <FamilyHits hits={hits} active={active} detailOf={detailOf} onChoose={onChoose} />
  if (nobody === 'code') return <Nobody text={`Geen gezin heeft de code ${text.trim().toUpperCase()}.`} />
  if (nobody === 'name') return <Nobody text={`Niemand gevonden met “${text.trim()}”.`} />
  return <SlipLegend />
}

function Nobody({ text }: { text: string }) {
  return (
    <Stack gap={4}>
      <Text fw={600}>{text}</Text>
      <Text>
        Er is niets veranderd. Kijk de strook na. Een gezin uit een andere groep vindt u met de code op zijn
        strook.
      </Text>
    </Stack>
  )
}

/** One line that never jumps: who it is, what was saved, or what is missing; read out as it changes. */
function Said({ counter, saving }: { counter: Counting; saving: Saving }) {
  const { chosen, slip, hits, nobody } = counter
  const family = chosen === null ? '' : `${chosen.name}. ${childrenText(chosen.children)}.`
  const answer = slip.answer === null ? '' : answerText({ ...slip, answer: slip.answer })
  const found = hits.length === 0 ? '' : `${hits.length} gevonden`
  return (
    <>
      <Text role="status" mih="1.6em" fw={600}>
        {saving.said}
      </Text>
      <VisuallyHidden role="status">
        {nobody === null ? `${family} ${answer} ${found}`.trim() : 'Niemand gevonden'}
      </VisuallyHidden>
    </>
  )
}

function detailOf({ added, children, parents }: FamilyShown): string {
  const people = [childrenText(children), ...parents].join(' · ')
  return added ? `Niet uit deze groepen · ${people}` : people
}
