import { Modal, Stack, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useChange } from '../api/hooks.ts'
import { Form } from '../ui/Form.tsx'
import type { Wish } from './wish.ts'

interface ProposeDialogProps {
  wish: Wish
  onAnswer: (done: { outcome: unknown } | null) => void
}

/** Four eyes: the reason, and then it waits for the head; or it is done at once where the school has one head. */
export function ProposeDialog({ wish, onAnswer }: ProposeDialogProps) {
  const [reason, setReason] = useState('')
  const propose = useChange('access.propose')
  function submit() {
    const { name, input, mayAlone } = wish
    propose.mutate(
      { operation: name, input, reason, alone: mayAlone },
      {
        onSuccess: ({ outcome }) => {
          if (!mayAlone) notifications.show({ message: 'Uw voorstel staat klaar voor de directeur.' })
          onAnswer(mayAlone ? { outcome } : null)
        },
      },
    )
  }
  return (
    <Modal
      opened
      onClose={() => onAnswer(null)}
      title="Met twee personen"
      closeOnClickOutside={false}
      // while it is carried out the secret may be asked over it: Esc is then for that question
      closeOnEscape={!propose.isPending}
    >
      <Form
        submitLabel={wish.mayAlone ? 'Alleen doen' : 'Voorstel doen'}
        onSubmit={submit}
        busy={propose.isPending}
        error={propose.error}
        onCancel={() => onAnswer(null)}
      >
        <Stack>
          <Text>
            {wish.mayAlone
              ? 'Hier horen twee mensen naar te kijken. U bent de enige directeur en mag het alleen doen. Schrijf op waarom. Dat komt in het logboek.'
              : 'Hier horen twee mensen naar te kijken. Schrijf op waarom het nodig is. Er verandert pas iets als een directeur akkoord is.'}
          </Text>
          <Textarea
            label="Waarom"
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={300}
            autosize
            minRows={2}
            data-autofocus
          />
        </Stack>
      </Form>
    </Modal>
  )
}
