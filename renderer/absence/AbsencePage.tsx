import { Anchor, Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { useRead } from '../api/hooks.ts'
import { FormModal } from '../ui/FormModal.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { AbsenceList } from './AbsenceList.tsx'
import { NoteAbsence } from './NoteAbsence.tsx'
import { RefusedToCheck } from './RefusedToCheck.tsx'
import { ReportDuties } from './ReportDuties.tsx'
import { SheetForm } from './SheetForm.tsx'

/** Verzuim: first what waits, then everything that was noted. */
export function AbsencePage() {
  const [open, setOpen] = useState<'note' | 'sheet' | null>(null)
  const close = () => setOpen(null)
  return (
    <Page
      title="Verzuim"
      actions={
        <>
          <Button variant="default" onClick={() => setOpen('sheet')}>
            Lijst voor uw leerlingadministratie
          </Button>
          <Button onClick={() => setOpen('note')}>Verzuim noteren</Button>
        </>
      }
    >
      <Group gap="lg">
        <Anchor component={Link} href="/verlof">
          Terug naar Verlof
        </Anchor>
        <Anchor component={Link} href="/verlof/overzicht">
          Overzicht van het schooljaar
        </Anchor>
      </Group>
      <Duties />
      <Section title="Genoteerd verzuim">
        <AbsenceList />
      </Section>
      <FormModal name="absence" title="Verzuim noteren" opened={open === 'note'} onClose={close}>
        {(done) => <NoteAbsence onClose={done} />}
      </FormModal>
      <FormModal
        name="absence-sheet"
        title="Lijst voor uw leerlingadministratie"
        opened={open === 'sheet'}
        onClose={close}
      >
        {(done) => <SheetForm onClose={done} />}
      </FormModal>
    </Page>
  )
}

function Duties() {
  const duties = useRead('absence.duties', {})
  if (duties.error !== null) return <RefusalNotice error={duties.error} />
  if (duties.data === undefined) return <Waiting />
  const { reports, toCheck } = duties.data
  return (
    <>
      <Section title={reports.length === 0 ? 'Te melden' : `Te melden (${reports.length})`}>
        {reports.length === 0 ? (
          <Text>
            Er is niets te melden. Mist een kind zestien uur in vier lesweken, of gaat het zonder verlof op
            vakantie? Dan staat het hier.
          </Text>
        ) : (
          <ReportDuties reports={reports} />
        )}
      </Section>
      {toCheck.length === 0 ? null : (
        <Section title={`Verlof geweigerd: was dit kind er? (${toCheck.length})`}>
          <RefusedToCheck refused={toCheck} />
        </Section>
      )}
    </>
  )
}
