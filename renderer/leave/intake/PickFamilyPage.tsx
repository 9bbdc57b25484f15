import { Anchor, Button, Group, Paper, Select, Stack, Text, TextInput, Title } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { LeaveForm as PrintedForm } from '#domain/leave/intake-contract'
import { useAsk, useChange } from '../../api/hooks.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { PdfPreview } from '../../ui/PdfPreview.tsx'
import { type Picked, SearchPicker } from '../../ui/SearchPicker.tsx'

/** Nieuwe aanvraag: which family, by name or by the code of a printed form; or an empty form for parents. */
export function PickFamilyPage() {
  return (
    <Page title="Nieuwe aanvraag">
      <Anchor component={Link} href="/verlof">
        Terug naar Verlof
      </Anchor>
      <Stack maw={620}>
        <ByName />
        <ByCode />
        <EmptyForm />
      </Stack>
    </Page>
  )
}

function ByName() {
  const [, navigate] = useLocation()
  const open = (kind: 'gezin' | 'leerling') => (picked: Picked | null) => {
    if (picked !== null) navigate(`/verlof/nieuw/${kind}/${picked.id}`)
  }
  return (
    <Paper withBorder p="md">
      <Stack>
        <Title order={2} size="h4">
          Zoek het kind of het gezin
        </Title>
        <SearchPicker
          scope="pupil"
          label="Kind"
          description="Broers en zussen op school staan er ook bij."
          value={null}
          onChange={open('leerling')}
        />
        <SearchPicker scope="household" label="Gezin" value={null} onChange={open('gezin')} />
      </Stack>
    </Paper>
  )
}

function ByCode() {
  const [, navigate] = useLocation()
  const find = useAsk('leave.familyOf')
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (code.trim() === '') return
    find.mutate({ code }, { onSuccess: ({ householdId }) => navigate(`/verlof/nieuw/gezin/${householdId}`) })
  }
  return (
    <Paper withBorder p="md">
      <form noValidate onSubmit={submit}>
        <Stack>
          <Title order={2} size="h4">
            Of typ de code van het formulier
          </Title>
          <TextInput
            label="Code"
            description="De code staat op een formulier dat voor dit gezin is afgedrukt."
            w={260}
            maxLength={20}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            error={tried && code.trim() === '' ? 'Typ de code.' : undefined}
          />
          <RefusalNotice error={find.error} />
          <Group>
            <Button type="submit" variant="default" loading={find.isPending}>
              Gezin zoeken
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  )
}

const FORMS: readonly { value: PrintedForm; label: string }[] = [
  { value: 'all', label: 'Voor alles' },
  { value: 'circumstance', label: 'Iets bijzonders in de familie of daarbuiten' },
  { value: 'profession', label: 'Vakantie door het beroep van een ouder' },
  { value: 'religion', label: 'Feest of plicht van het geloof' },
  { value: 'fiveYearOld', label: 'Kind van vijf dat minder uren komt' },
]

function EmptyForm() {
  const print = useChange('leave.emptyForm')
  const [form, setForm] = useState<PrintedForm>('all')
  const [household, setHousehold] = useState<Picked | null>(null)
  return (
    <Paper withBorder p="md">
      <Stack>
        <Title order={2} size="h4">
          Leeg formulier voor ouders
        </Title>
        <Select
          label="Waarvoor"
          data={FORMS}
          allowDeselect={false}
          value={form}
          onChange={(chosen) => setForm((chosen ?? 'all') as PrintedForm)}
        />
        <SearchPicker
          scope="household"
          label="Voor welk gezin"
          description="Niet verplicht. Met een gezin staat er een code op, waarmee u het later terugvindt."
          value={household}
          onChange={setHousehold}
        />
        <RefusalNotice error={print.error} />
        <Group>
          <Button
            variant="default"
            loading={print.isPending}
            onClick={() => print.mutate({ form, householdId: household?.id ?? null })}
          >
            Leeg formulier afdrukken
          </Button>
        </Group>
        {print.data === undefined ? null : (
          <>
            <Text role="status">
              Bewaard als afdruk <b>{print.data.printNumber}</b>.
            </Text>
            <PdfPreview key={print.data.runId} pdf={print.data} />
          </>
        )}
      </Stack>
    </Paper>
  )
}
