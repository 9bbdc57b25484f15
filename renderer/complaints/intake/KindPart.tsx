import { Radio, SimpleGrid, Stack, VisuallyHidden } from '@mantine/core'
import { COMPLAINT_KINDS, COMPLAINT_ROUTES } from '#domain/complaints/complaint'
import { KIND_TEXTS, ROUTE_TEXTS } from '#domain/complaints/texts'
import { Step } from '../../ui/Step.tsx'
import type { IntakeForm } from './intake-values.ts'
import { UNSEEN } from './unseen-label.ts'

/** The first question: what it is. */
export function KindPart({ form }: { form: IntakeForm }) {
  return (
    <Step number={1} title="Wat is het?">
      <Radio.Group
        label={<VisuallyHidden>Wat is het?</VisuallyHidden>}
        labelProps={UNSEEN}
        {...form.getInputProps('kind')}
      >
        <SimpleGrid cols={2} spacing="md" verticalSpacing="sm">
          {COMPLAINT_KINDS.map((kind, at) => (
            <Radio
              key={kind}
              value={kind}
              label={KIND_TEXTS[kind].label}
              description={KIND_TEXTS[kind].hint}
              autoFocus={at === 0}
            />
          ))}
        </SimpleGrid>
      </Radio.Group>
    </Step>
  )
}

/** The one question of a complaint: it decides the way it goes and who may see it (complaints-and-retention 3). */
export function RoutePart({ form }: { form: IntakeForm }) {
  return (
    <Step number={2} title="Waar gaat de klacht over?">
      <Radio.Group
        label={<VisuallyHidden>Waar gaat de klacht over?</VisuallyHidden>}
        labelProps={UNSEEN}
        {...form.getInputProps('route')}
      >
        <Stack gap="sm">
          {COMPLAINT_ROUTES.map((route) => (
            <Radio
              key={route}
              value={route}
              label={ROUTE_TEXTS[route].label}
              description={ROUTE_TEXTS[route].hint}
            />
          ))}
        </Stack>
      </Radio.Group>
    </Step>
  )
}
