import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Link, useSearch } from 'wouter'
import type { IsoDate } from '#domain/kernel/date'
import { longDateWithWeekday } from '#domain/kernel/date-text'
import { useChange, useRead } from '../api/hooks.ts'
import { DateField } from '../ui/DateField.tsx'
import { MadePaper } from '../ui/MadePaper.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { GroupChoice } from './GroupChoice.tsx'

/** Per group a sheet to fill in: what the office does not know of a family. */
export function MissingSheetPage() {
  const groups = useRead('groups.list', { schoolYearId: null })
  const asked = new URLSearchParams(useSearch()).get('groep')
  const [groupIds, setGroupIds] = useState<readonly string[]>(asked === null ? [] : [asked])
  const [before, setBefore] = useState<IsoDate | null>(null)
  const make = useChange('printing.missingSheet')
  const nothing = make.error?.error.code === 'NOTHING_TO_PRINT'
  const every = (groups.data?.groups ?? []).filter(({ kind }) => kind === 'base').map(({ id }) => id)
  function choose(ids: readonly string[]) {
    make.reset()
    setGroupIds(ids)
  }
  return (
    <Page title="Ontbrekende gegevens">
      <Anchor component={Link} href="/papier">
        Terug naar Papier
      </Anchor>
      <Text>De leerkracht of het gezin vult het blad in. U neemt de antwoorden daarna over.</Text>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const returnBefore = before === null ? '' : longDateWithWeekday(before)
          if (groupIds.length > 0) make.mutate({ groupIds: [...groupIds], returnBefore })
        }}
      >
        <Stack>
          <GroupChoice groups={groups.data?.groups ?? []} value={groupIds} onChange={choose} />
          <Group>
            <Button variant="default" size="sm" onClick={() => choose(every)}>
              Alle groepen
            </Button>
            <Button variant="default" size="sm" onClick={() => choose([])}>
              Geen
            </Button>
          </Group>
          <DateField
            label="Terug vóór"
            description="Mag leeg blijven."
            w={260}
            value={before}
            onChange={(date) => {
              make.reset()
              setBefore(date)
            }}
          />
          {nothing ? (
            <Alert color="green" title="Er ontbreekt niets" role="status">
              Van de gezinnen in deze groepen zijn alle gegevens bekend.
            </Alert>
          ) : (
            <RefusalNotice error={groups.error ?? make.error} />
          )}
          <Group>
            <Button
              type="submit"
              variant={make.data === undefined ? 'filled' : 'default'}
              loading={make.isPending}
              disabled={groupIds.length === 0}
            >
              Blad maken
            </Button>
            {groupIds.length === 0 ? <Text>Kies eerst een groep.</Text> : null}
          </Group>
        </Stack>
      </form>
      <MadePaper paper={make.data} />
    </Page>
  )
}
