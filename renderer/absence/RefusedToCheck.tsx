import { Anchor, Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { FormModal } from '../ui/FormModal.tsx'
import { daysText, type RefusedLeave } from './absence-words.ts'
import { WasAbsent } from './WasAbsent.tsx'

/** Refused leave whose days have come. A child that was there needs no note: the line goes by itself. */
export function RefusedToCheck({ refused }: { refused: readonly RefusedLeave[] }) {
  const [chosen, choose] = useState<RefusedLeave | null>(null)
  return (
    <>
      <Text>
        Was het kind er gewoon? Dan hoeft u niets te doen: na vier weken staat het hier niet meer. Is het kind
        ziek gemeld? Bel de ouders.
      </Text>
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {refused.map((leave) => (
          <Group
            component="li"
            key={`${leave.requestId} ${leave.pupilId}`}
            justify="space-between"
            wrap="nowrap"
          >
            <div className="breaking">
              <Text fw={600}>
                {leave.pupil}
                {leave.group === '' ? '' : ` (${leave.group})`}
              </Text>
              <Text size="sm">
                {daysText(leave.days)} ·{' '}
                <Anchor component={Link} href={`/verlof/${leave.requestId}`}>
                  aanvraag {leave.numberText}
                </Anchor>
              </Text>
            </div>
            <Button variant="default" style={{ flexShrink: 0 }} onClick={() => choose(leave)}>
              Was afwezig
              <VisuallyHidden>: {leave.pupil}</VisuallyHidden>
            </Button>
          </Group>
        ))}
      </Stack>
      <FormModal
        name={chosen === null ? '' : `refused-${chosen.requestId}-${chosen.pupilId}`}
        title={`Was afwezig: ${chosen?.pupil ?? ''}`}
        opened={chosen !== null}
        onClose={() => choose(null)}
      >
        {(done) => (chosen === null ? null : <WasAbsent leave={chosen} onClose={done} />)}
      </FormModal>
    </>
  )
}
