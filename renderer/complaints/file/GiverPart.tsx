import { Button, Group, Select, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import type { ComplaintFileDetails } from '#domain/complaints/file-contract'
import { GIVER_TEXTS, WAY_TEXTS } from '#domain/complaints/texts'
import { useRead } from '../../api/hooks.ts'
import { useMay } from '../../app/school-context.ts'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormModal, useUnsaved } from '../../ui/FormModal.tsx'
import { Remark } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { CONTACT_TEXTS, choicesOf } from '../complaint-words.ts'
import { WhoHelps } from '../WhoHelps.tsx'
import { detailsOf } from './file-details.ts'
import { isEnded } from './file-step.ts'
import { useFile, useFileChange } from './use-file.ts'

/** Who gave it, how it came in, and whether they want to hear; of a committee complaint its number and status. */
export function GiverPart() {
  const { file } = useFile()
  const [editing, edit] = useState(false)
  const isCommittee = file.kind === 'committee'
  return (
    <Section
      title={isCommittee ? 'Bij de klachtencommissie' : 'Wie het meldde'}
      actions={
        isEnded(file) ? null : (
          <Button variant="default" onClick={() => edit(true)}>
            {isCommittee ? 'Stand wijzigen' : 'Contact wijzigen'}
          </Button>
        )
      }
    >
      {isCommittee ? (
        <Text>
          Nummer {file.committeeNumber}
          {file.committeeStatus === '' ? '' : `, stand: ${file.committeeStatus}`}
        </Text>
      ) : (
        <dl className="facts">
          <div>
            <dt>Wie</dt>
            <dd>
              {file.giver}
              {file.giver === GIVER_TEXTS[file.giverKind] ? '' : `, ${GIVER_TEXTS[file.giverKind]}`}
            </dd>
          </div>
          <div>
            <dt>Hoe</dt>
            <dd>{WAY_TEXTS[file.way]}</dd>
          </div>
          <div>
            <dt>Wil iets horen</dt>
            <dd>{[CONTACT_TEXTS[file.contactWish], file.contactAt].filter(Boolean).join(': ')}</dd>
          </div>
        </dl>
      )}
      {file.route === 'conduct' ? <Helps /> : null}
      <FormModal
        name={`reportContact:${file.id}`}
        title={isCommittee ? 'Stand wijzigen' : 'Contact wijzigen'}
        opened={editing}
        onClose={() => edit(false)}
      >
        {(done) => <ContactForm onClose={done} />}
      </FormModal>
    </Section>
  )
}

/** Of conduct also who the person may turn to, and the duty of the law (WPO 4a). */
function Helps() {
  const sees = useMay('takeComplaints')
  const settings = useRead('complaints.settings', {}, { enabled: sees }).data?.settings
  return (
    <Remark title="Bij wie de melder ook terechtkan">
      {settings === undefined ? null : <WhoHelps settings={settings} />}
      <Text mt="xs">
        Denkt u aan seksueel misbruik door iemand van de school? Schrijf niets op en onderzoek het niet zelf.
        Meld het meteen bij het bestuur (WPO artikel 4a).
      </Text>
    </Remark>
  )
}

function ContactForm({ onClose }: { onClose: () => void }) {
  const { file } = useFile()
  const { id, revision, kind } = file
  const { save, busy, error } = useFileChange('complaints.saveFile', 'Opgeslagen.', onClose)
  const form = useForm<ComplaintFileDetails>({ initialValues: detailsOf(file) })
  useUnsaved(draftOf(form))
  return (
    <Form
      onSubmit={form.onSubmit((details) => save({ id, revision, details }))}
      busy={busy}
      error={error}
      onCancel={onClose}
    >
      {kind === 'committee' ? (
        <TextInput label="Stand" maxLength={80} data-autofocus {...form.getInputProps('committeeStatus')} />
      ) : (
        <Group align="flex-start" grow>
          <Select
            label="Wil deze persoon iets horen?"
            data={choicesOf(CONTACT_TEXTS)}
            allowDeselect={false}
            data-autofocus
            {...form.getInputProps('contactWish')}
          />
          <TextInput label="Telefoon of e-mail" maxLength={254} {...form.getInputProps('contactAt')} />
        </Group>
      )}
    </Form>
  )
}
