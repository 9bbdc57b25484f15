import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { OperationInput, OperationOutput } from '#domain/contract/operations'
import type { IsoDate } from '#domain/kernel/date'
import { WAYS_OUT } from '#domain/leave/request'
import type { RequestShown } from '#domain/leave/shown'
import { useAsk, useChange } from '../../api/hooks.ts'
import { useSchool } from '../../app/school-context.ts'
import { DateField } from '../../ui/DateField.tsx'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { PdfPreview } from '../../ui/PdfPreview.tsx'
import { WAY_OUT_TEXTS } from '../labels.ts'

export interface MadeLetters {
  readonly paper: OperationOutput<'leave.letters'>
  /** What was pressed to make them. */
  readonly how: 'print' | 'save'
}
type Way = OperationInput<'leave.letters'>['way']

interface MakeLettersProps {
  request: RequestShown
  onMade: (letters: MadeLetters) => void
}

/** When and how the letters go; first as they will print, then made and kept. */
export function MakeLetters({ request, onMade }: MakeLettersProps) {
  const { today } = useSchool()
  const [sentOn, setSentOn] = useState<IsoDate | null>(today)
  const [way, setWay] = useState<Way>('post')
  const preview = useAsk('leave.previewLetters')
  const make = useChange('leave.letters')
  const { id, emailConsent, lettersToSend } = request
  async function keep(how: 'print' | 'save') {
    if (sentOn === null) return
    // these fields are gone when the letters are made: a callback of their own would never be called
    const made = await make.mutateAsync({ id, sentOn, way }).catch(() => null)
    if (made !== null) onMade({ paper: made, how })
  }
  /** A preview of another day or way is no preview of these letters. */
  function change(step: () => void) {
    preview.reset()
    step()
  }
  return (
    <Stack>
      <Group align="flex-start" gap="xl">
        <DateField
          label="Dag van verzenden"
          description={
            request.state === 'completing' ? undefined : 'De termijn voor bezwaar begint de dag erna.'
          }
          required
          w={320}
          value={sentOn}
          onChange={(day) => change(() => setSentOn(day))}
          error={sentOn === null ? 'Vul een dag in.' : undefined}
        />
        <Radio.Group
          label="Hoe gaat de brief"
          value={way}
          onChange={(chosen) => change(() => setWay(chosen as Way))}
        >
          <Group mt={6}>
            {WAYS_OUT.map((value) => (
              <Radio
                key={value}
                value={value}
                label={WAY_OUT_TEXTS[value]}
                disabled={value === 'email' && emailConsent === ''}
              />
            ))}
          </Group>
        </Radio.Group>
      </Group>
      <Text size="sm">
        {emailConsent === ''
          ? 'E-mail kan alleen als de ouder dat op het formulier heeft toegestaan.'
          : `De ouder staat e-mail toe, naar ${emailConsent}. U verstuurt de PDF zelf.`}
      </Text>
      <RefusalNotice error={make.error ?? preview.error} />
      <Group>
        <Button
          variant={preview.data === undefined ? 'filled' : 'default'}
          loading={preview.isPending}
          disabled={sentOn === null}
          onClick={() => sentOn !== null && preview.mutate({ id, sentOn, way })}
        >
          {lettersToSend === 1 ? 'Brief bekijken' : `${lettersToSend} brieven bekijken`}
        </Button>
      </Group>
      {preview.data === undefined ? null : (
        <PdfPreview
          key={preview.data.ticket}
          pdf={preview.data}
          actions={
            <KeepButtons way={way} many={preview.data.letters > 1} busy={make.isPending} onKeep={keep} />
          }
        />
      )}
    </Stack>
  )
}

interface KeepButtonsProps {
  way: Way
  many: boolean
  busy: boolean
  onKeep: (how: 'print' | 'save') => void
}

/** What goes by e-mail is saved, the rest is printed; the other can be done too. */
function KeepButtons({ way, many, busy, onKeep }: KeepButtonsProps) {
  const made = many ? 'Brieven maken' : 'Brief maken'
  const printed = { how: 'print', label: `${made} en afdrukken` } as const
  const saved = { how: 'save', label: `${made} en als PDF opslaan` } as const
  const [first, second] = way === 'email' ? [saved, printed] : [printed, saved]
  return (
    <>
      <Button loading={busy} onClick={() => onKeep(first.how)}>
        {first.label}
      </Button>
      <Button variant="default" loading={busy} onClick={() => onKeep(second.how)}>
        {second.label}
      </Button>
    </>
  )
}
