import { Anchor, Button, Checkbox, Group, NumberInput, Radio, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Link, useSearch } from 'wouter'
import { groupTitle } from '#domain/groups/texts'
import { CLASS_LIST_COLUMNS, type ClassListColumn } from '#domain/printing/class-list-plan'
import { useChange, useRead } from '../api/hooks.ts'
import { MadePaper } from '../ui/MadePaper.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'

const COLUMN_TEXTS: Readonly<Record<ClassListColumn, string>> = {
  birthDate: 'Geboortedatum',
  parents: 'Ouders of verzorgers',
  phone: 'Telefoon',
  email: 'E-mail',
  address: 'Adres',
}

interface Choices {
  readonly groupId: string | null
  readonly columns: ClassListColumn[]
  readonly sort: 'givenName' | 'familyName'
  readonly emptyColumns: number
}

/** Class list of one group with chosen columns; data of a family only with its consent. */
export function ClassListPage() {
  const groups = useRead('groups.list', { schoolYearId: null })
  const asked = new URLSearchParams(useSearch()).get('groep')
  const [choices, setChoices] = useState<Choices>({
    groupId: asked,
    columns: [],
    sort: 'givenName',
    emptyColumns: 4,
  })
  const [unchosen, setUnchosen] = useState(false)
  const make = useChange('printing.classList')
  function choose(part: Partial<Choices>) {
    make.reset()
    setUnchosen(false)
    setChoices({ ...choices, ...part })
  }
  function submit() {
    const { groupId, ...rest } = choices
    setUnchosen(groupId === null)
    if (groupId !== null) make.mutate({ groupId, ...rest })
  }
  return (
    <Page title="Klassenlijst">
      <Anchor component={Link} href="/papier">
        Terug naar Papier
      </Anchor>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack maw={760}>
          <Select
            label="Groep"
            required
            searchable
            placeholder="Kies een groep"
            nothingFoundMessage="Deze groep is er niet."
            data={(groups.data?.groups ?? []).map(({ id, name, pupils }) => ({
              value: id,
              label: `${groupTitle(name)} (${pupils})`,
            }))}
            value={choices.groupId}
            error={unchosen ? 'Kies een groep.' : undefined}
            onChange={(groupId) => choose({ groupId })}
          />
          <Checkbox.Group
            label="Kolommen naast de naam"
            description="Gegevens staan er alleen van gezinnen die daar toestemming voor gaven. Geheime gegevens nooit."
            value={choices.columns}
            onChange={(columns) => choose({ columns: columns as ClassListColumn[] })}
          >
            <Group mt="xs">
              {CLASS_LIST_COLUMNS.map((column) => (
                <Checkbox key={column} value={column} label={COLUMN_TEXTS[column]} />
              ))}
            </Group>
          </Checkbox.Group>
          <Radio.Group
            label="Volgorde"
            value={choices.sort}
            onChange={(sort) => choose({ sort: sort as Choices['sort'] })}
          >
            <Group mt="xs">
              <Radio value="givenName" label="Op roepnaam" />
              <Radio value="familyName" label="Op achternaam" />
            </Group>
          </Radio.Group>
          <NumberInput
            label="Lege kolommen om af te vinken"
            w={260}
            min={0}
            max={8}
            allowDecimal={false}
            clampBehavior="strict"
            value={choices.emptyColumns}
            onChange={(value) => choose({ emptyColumns: Number(value) || 0 })}
          />
          <RefusalNotice error={groups.error ?? make.error} />
          <Group>
            <Button
              type="submit"
              variant={make.data === undefined ? 'filled' : 'default'}
              loading={make.isPending}
            >
              Klassenlijst maken
            </Button>
            <Text size="sm">Op de lijst staat “vertrouwelijk, na gebruik vernietigen”.</Text>
          </Group>
        </Stack>
      </form>
      <MadePaper paper={make.data} />
    </Page>
  )
}
