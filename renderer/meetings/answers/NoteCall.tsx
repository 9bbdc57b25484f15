import { Checkbox, Fieldset, Group, NumberInput, Radio, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useRef } from 'react'
import type { IsoDate } from '#domain/kernel/date'
import { ANSWERS, type Answer } from '#domain/meetings/answer'
import { CALL_RESULTS, type CallResult } from '#domain/meetings/contact'
import { CALL_RESULT_TEXTS } from '#domain/meetings/contact-texts'
import { MOST_ADULTS, withAnswer } from '#domain/meetings/slip'
import { useChange } from '../../api/hooks.ts'
import { useSchool } from '../../app/school-context.ts'
import { DateField } from '../../ui/DateField.tsx'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { useUnsaved } from '../../ui/FormModal.tsx'
import { ANSWER_TEXTS } from './answer-words.ts'
import type { Call } from './kept-order.ts'

interface NoteCallProps {
  meetingId: string
  call: Call
  onDone: () => void
}

interface Noted {
  result: CallResult | ''
  answer: Answer | ''
  adults: number
  interpreter: boolean
  childcare: boolean
  bestTime: string
  tryAgainOn: IsoDate | null
  note: string
}

const EMPTY: Noted = {
  result: '',
  answer: '',
  adults: 0,
  interpreter: false,
  childcare: false,
  bestTime: '',
  tryAgainOn: null,
  note: '',
}

/** What came of a call; after a talk the answer is typed right there. */
export function NoteCall({ meetingId, call, onDone }: NoteCallProps) {
  const saving = useSavedCall(meetingId, call)
  const form = useForm<Noted>({
    initialValues: { ...EMPTY, bestTime: call.bestTime },
    validate: { result: (result) => (result === '' ? 'Kies wat het gesprek opleverde.' : null) },
  })
  useUnsaved(draftOf(form))
  const { result, answer } = form.values
  async function save(values: Noted) {
    if (!(await saving.save(values))) return
    notifications.show({ message: 'Opgeslagen.' })
    onDone()
  }
  function chooseAnswer(chosen: Answer) {
    const { adults, interpreter, childcare } = form.values
    form.setValues(withAnswer({ answer: null, adults, interpreter, childcare }, chosen) as Partial<Noted>)
  }
  return (
    <Form
      onSubmit={form.onSubmit((values) => void save(values))}
      busy={saving.busy}
      error={saving.error}
      onCancel={onDone}
    >
      <Text>
        {[...call.phones.map(({ who, number }) => `${number} ${who}`), call.language]
          .filter((part) => part !== '')
          .join(' · ')}
      </Text>
      <Radio.Group label="Wat leverde het op?" required {...form.getInputProps('result')}>
        <Group mt={6}>
          {CALL_RESULTS.map((value, place) => (
            <Radio
              key={value}
              value={value}
              label={CALL_RESULT_TEXTS[value]}
              data-autofocus={place === 0 || undefined}
            />
          ))}
        </Group>
      </Radio.Group>
      {result === 'spoken' ? (
        <Fieldset legend="Antwoord van het gezin">
          <Radio.Group
            label="Komt het gezin?"
            value={answer}
            onChange={(chosen) => chooseAnswer(chosen as Answer)}
          >
            <Group mt={6}>
              {ANSWERS.filter((value) => value !== 'unclear').map((value) => (
                <Radio key={value} value={value} label={ANSWER_TEXTS[value]} />
              ))}
            </Group>
          </Radio.Group>
          {answer === '' || answer === 'no' ? null : (
            <Group mt="sm" align="flex-end">
              <NumberInput
                label="Volwassenen"
                w={120}
                min={0}
                max={MOST_ADULTS}
                allowDecimal={false}
                {...form.getInputProps('adults')}
              />
              <Checkbox label="Tolk" mb={10} {...form.getInputProps('interpreter', { type: 'checkbox' })} />
              <Checkbox label="Oppas" mb={10} {...form.getInputProps('childcare', { type: 'checkbox' })} />
            </Group>
          )}
        </Fieldset>
      ) : null}
      <Group align="flex-start" grow>
        <TextInput
          label="Wanneer belt u het best?"
          placeholder="na 16.00 uur"
          maxLength={80}
          {...form.getInputProps('bestTime')}
        />
        <DateField label="Weer bellen of op bezoek op" {...form.getInputProps('tryAgainOn')} />
      </Group>
      <TextInput label="Opmerking" maxLength={300} {...form.getInputProps('note')} />
    </Form>
  )
}

/** Two changes: the call, and the answer that was given. A second try after a refusal does not note the call twice. */
function useSavedCall(meetingId: string, { householdId }: Call) {
  const { today } = useSchool()
  const note = useChange('meetings.noteContact')
  const answer = useChange('meetings.answer')
  const noted = useRef(false)
  async function keep(values: Noted): Promise<void> {
    const { result, bestTime, tryAgainOn, note: remark, ...said } = values
    if (!noted.current) {
      await note.mutateAsync({
        ...{ id: meetingId, householdId, kind: 'called', way: 'phone', on: today },
        ...{ result: result === '' ? null : result, note: remark, tryAgainOn, bestTime },
      })
      noted.current = true
    }
    if (result !== 'spoken' || said.answer === '') return
    await answer.mutateAsync({ id: meetingId, householdId, way: 'phone', ...said, answer: said.answer })
  }
  return {
    busy: note.isPending || answer.isPending,
    error: note.error ?? answer.error,
    save: (values: Noted) =>
      keep(values).then(
        () => true,
        () => false,
      ),
  }
}
