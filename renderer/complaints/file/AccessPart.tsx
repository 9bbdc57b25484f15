import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { tableDate } from '#domain/kernel/date-text'
import { FormModal } from '../../ui/FormModal.tsx'
import { Section } from '../../ui/Section.tsx'
import { audienceText } from '../complaint-words.ts'
import { isEnded } from './file-step.ts'
import { HoldForm } from './HoldForm.tsx'
import { RerouteForm } from './RerouteForm.tsx'
import { useFile } from './use-file.ts'

/** Who may open this file, the kind that decides it, and whether it is kept longer. */
export function AccessPart() {
  const { file } = useFile()
  const [asking, ask] = useState<'route' | 'hold' | null>(null)
  const { kind, hold, mayAssign, readers } = file
  const mayRoute = !isEnded(file) && (kind === 'complaint' || kind === 'signal')
  const close = () => ask(null)
  return (
    <Section
      title="Wie dit mag zien"
      actions={
        <>
          {mayRoute ? (
            <Button variant="default" onClick={() => ask('route')}>
              {kind === 'signal' ? 'Er een klacht van maken' : 'Soort klacht wijzigen'}
            </Button>
          ) : null}
          {mayAssign ? (
            <Button variant="default" onClick={() => ask('hold')}>
              {hold === null ? 'Langer bewaren' : 'Bewaren wijzigen'}
            </Button>
          ) : null}
        </>
      }
    >
      <Text>{audienceText(file)}</Text>
      {readers.length === 0 ? null : <Text>Ook: {readers.map(({ name }) => name).join(', ')}.</Text>}
      {hold === null ? null : (
        <Text>
          Wordt niet opgeruimd vóór {tableDate(hold.until)}: {hold.because}
        </Text>
      )}
      <FormModal
        name={`reportRoute:${file.id}`}
        title={kind === 'signal' ? 'Er een klacht van maken' : 'Soort klacht wijzigen'}
        opened={asking === 'route'}
        onClose={close}
      >
        {(done) => <RerouteForm onClose={done} />}
      </FormModal>
      <FormModal
        name={`reportHold:${file.id}`}
        title="Langer bewaren"
        opened={asking === 'hold'}
        onClose={close}
      >
        {(done) => <HoldForm onClose={done} />}
      </FormModal>
    </Section>
  )
}
