import { Button, Group, List, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { longDate } from '#domain/kernel/date-text'
import { useChange, useRead } from '../api/hooks.ts'
import { ConfirmButton } from '../ui/ConfirmButton.tsx'
import { Form } from '../ui/Form.tsx'
import { FormModal } from '../ui/FormModal.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { PdfPreview } from '../ui/PdfPreview.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { RenewKey } from './RenewKey.tsx'
import { TypeBack } from './TypeBack.tsx'

/** Sleutels: what opens the file of the school. */
export function KeysPage() {
  return (
    <Page title="Sleutels">
      <Text>
        Het bestand van de school is versleuteld. Dit zijn de sleutels die het openen. Bent u ze allemaal
        kwijt, dan kan niemand de gegevens nog lezen, ook wij niet.
      </Text>
      <RecoverySection />
      <PassphraseSection />
      <RenewKey />
    </Page>
  )
}

function RecoverySection() {
  const status = useRead('keys.status', {})
  const print = useChange('keys.printRecovery')
  const confirm = useChange('keys.confirmRecovery')
  const tested = status.data?.recoveryTestedOn ?? null
  function type(typed: string) {
    confirm.mutate(
      { typed },
      {
        onSuccess: () => {
          notifications.show({ message: 'De herstelsleutel klopt.' })
          print.reset()
        },
      },
    )
  }
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>Herstelsleutel</Title>
      <Text>
        {tested === null
          ? 'De herstelsleutel is nog niet overgetypt.'
          : `Voor het laatst overgetypt op ${longDate(tested)}.`}{' '}
        Doe dat elk jaar een keer: dan weet u dat het papier er nog is.
      </Text>
      <TypeBack busy={confirm.isPending} error={confirm.error} onType={type} />
      <Group>
        <Button variant="default" loading={print.isPending} onClick={() => print.mutate({})}>
          Nieuwe herstelsleutel afdrukken
        </Button>
      </Group>
      <RefusalNotice error={print.error} />
      {print.data === undefined ? null : (
        <>
          <Text>De oude sleutel blijft werken tot u de nieuwe hierboven hebt overgetypt.</Text>
          <PdfPreview pdf={print.data} />
        </>
      )}
    </Stack>
  )
}

function PassphraseSection() {
  const status = useRead('keys.status', {})
  const remove = useChange('keys.removePassphrase')
  const [adding, setAdding] = useState(false)
  if (status.data === undefined) return <Waiting />
  const { device, passphrases } = status.data
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>Wachtzinnen</Title>
      <Text>
        {device
          ? 'Deze computer opent het bestand zelf, voor wie bij Windows is aangemeld. Een wachtzin opent het ook op een andere computer.'
          : 'Bij elke start vraagt Ouderloket om een wachtzin.'}
      </Text>
      {passphrases.length === 0 ? <Text>Er zijn geen wachtzinnen.</Text> : null}
      <List spacing="xs">
        {passphrases.map(({ id, label }) => (
          <List.Item key={id}>
            <Group>
              <Text>{label}</Text>
              <ConfirmButton
                label="Weghalen"
                question={`De wachtzin van ${label} opent het bestand dan niet meer.`}
                confirmLabel="Ja, weghalen"
                busy={remove.isPending}
                onConfirm={() => remove.mutate({ id })}
              />
            </Group>
          </List.Item>
        ))}
      </List>
      <RefusalNotice error={remove.error} />
      <Group>
        <Button variant="default" onClick={() => setAdding(true)}>
          Wachtzin toevoegen
        </Button>
      </Group>
      <FormModal name="" title="Wachtzin toevoegen" opened={adding} onClose={() => setAdding(false)}>
        {(close) => <PassphraseForm onClose={close} />}
      </FormModal>
    </Stack>
  )
}

function PassphraseForm({ onClose }: { onClose: () => void }) {
  const [label, setLabel] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const add = useChange('keys.addPassphrase')
  return (
    <Form
      onSubmit={() =>
        add.mutate(
          { label, passphrase },
          {
            onSuccess: () => {
              notifications.show({ message: 'Opgeslagen.' })
              onClose()
            },
          },
        )
      }
      busy={add.isPending}
      error={add.error}
      onCancel={onClose}
    >
      <TextInput
        label="Van wie"
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
        required
        data-autofocus
      />
      <PasswordInput
        label="Wachtzin"
        description="Minstens 12 tekens, bijvoorbeeld vier woorden."
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        autoComplete="new-password"
        required
      />
    </Form>
  )
}
