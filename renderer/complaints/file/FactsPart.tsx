import { Anchor, Button, Text } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { verdict } from '#domain/access/rights'
import { categoryText } from '#domain/complaints/texts'
import { useSchool } from '../../app/school-context.ts'
import { FormModal } from '../../ui/FormModal.tsx'
import { Section } from '../../ui/Section.tsx'
import { AboutForm } from './AboutForm.tsx'
import { FactsForm } from './FactsForm.tsx'
import { isEnded } from './file-step.ts'
import { useFile } from './use-file.ts'

/** What it is about: facts, what the giver thinks, and the other side, each by itself. */
export function FactsPart() {
  const { file } = useFile()
  const { role } = useSchool().session
  const [editing, edit] = useState<'facts' | 'about' | null>(null)
  if (file.kind === 'committee') return null
  const about = file.about.map(({ name }) => name).join(', ')
  const close = () => edit(null)
  return (
    <Section
      title="Waar het over gaat"
      actions={
        isEnded(file) ? null : (
          <>
            <Button variant="default" onClick={() => edit('facts')}>
              Feiten wijzigen
            </Button>
            <Button variant="default" onClick={() => edit('about')}>
              Over wie het gaat
            </Button>
          </>
        )
      }
    >
      <dl className="facts">
        <Fact name="Onderwerp" text={file.subject} />
        <Fact name="Rubriek" text={categoryText(file.category)} />
        <Fact name="Over wie" text={about} />
        <Fact name="Groep" text={file.group} />
        <Fact name="Plaats" text={file.place} />
        <Fact name="Trefwoorden" text={file.tags.join(', ')} />
        <Fact name="Feiten" text={file.facts} />
        <Fact name="Wat de melder ervan vindt" text={file.opinion} />
        <Fact name="De andere kant" text={file.otherView} />
      </dl>
      {file.subject === '' && file.facts === '' ? (
        <Text>Hier staat nog niets. Noteer na het eerste gesprek alleen feiten die nodig zijn.</Text>
      ) : null}
      {file.kind === 'idea' && verdict('keepPanels', role) === 'may' ? (
        <Anchor component={Link} href="/panels/onderwerpen" w="fit-content">
          Met dit idee verder bij de panels
        </Anchor>
      ) : null}
      <FormModal
        name={`reportFacts:${file.id}`}
        title="Feiten wijzigen"
        opened={editing === 'facts'}
        onClose={close}
      >
        {(done) => <FactsForm onClose={done} />}
      </FormModal>
      <FormModal
        name={`reportAbout:${file.id}`}
        title="Over wie het gaat"
        opened={editing === 'about'}
        onClose={close}
      >
        {(done) => <AboutForm onClose={done} />}
      </FormModal>
    </Section>
  )
}

function Fact({ name, text }: { name: string; text: string }) {
  if (text === '') return null
  return (
    <div>
      <dt>{name}</dt>
      <dd className="lines">{text}</dd>
    </div>
  )
}
