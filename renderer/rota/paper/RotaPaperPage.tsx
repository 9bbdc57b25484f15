import { Group, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { verdict } from '#domain/access/rights'
import type { OperationOutput } from '#domain/contract/operations'
import { groupTitle } from '#domain/groups/texts'
import { parseSchoolYear } from '#domain/kernel/school-year'
import { useRead } from '../../api/hooks.ts'
import { useSchool } from '../../app/school-context.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { RotaLinks } from '../RotaLinks.tsx'
import { FamiliesPart } from './FamiliesPart.tsx'
import { SwapSlipsPart } from './SwapSlipsPart.tsx'
import { WallPart } from './WallPart.tsx'
import { YearPart } from './YearPart.tsx'

/** In a list of choices; an id is never this. */
const WHOLE_SCHOOL = 'school'

/** Papier (/ouderhulp/papier): what hangs on the wall and what goes home. */
export function RotaPaperPage() {
  const list = useRead('rota.tasks', { schoolYear: null })
  return (
    <Page title="Papier van ouderhulp">
      <RotaLinks />
      <RefusalNotice error={list.error} />
      {list.isPending ? <Waiting /> : null}
      {list.data === undefined ? null : <Papers list={list.data} />}
    </Page>
  )
}

function Papers({ list }: { list: OperationOutput<'rota.tasks'> }) {
  const { role } = useSchool().session
  const leads = verdict('leadRota', role) !== 'refused'
  const choices = [
    ...(leads ? [{ value: WHOLE_SCHOOL, label: 'Hele school' }] : []),
    ...list.groups.map(({ id, name }) => ({ value: id, label: groupTitle(name) })),
  ]
  const [chosen, choose] = useState(list.groups[0]?.id ?? WHOLE_SCHOOL)
  const schoolYear = parseSchoolYear(list.schoolYear)
  if (schoolYear === null) return null
  if (choices.length === 0) {
    return <Text>Er is nog geen groep aan u gekoppeld. Vraag de administratie om dat te doen.</Text>
  }
  const groupId = chosen === WHOLE_SCHOOL ? null : chosen
  return (
    <Stack gap="md">
      <Group align="flex-end">
        <Select
          label="Groep"
          w={220}
          searchable
          nothingFoundMessage="Deze groep is er niet."
          data={choices}
          allowDeselect={false}
          value={chosen}
          onChange={(value) => choose(value ?? chosen)}
        />
        <Text c="dimmed" maw={520}>
          Op papier staat alleen wat is vastgesteld. Is er een voorstel? Stel het eerst vast bij Rooster.
        </Text>
      </Group>
      {/* another group is another paper: what was made for the one before goes */}
      <WallPart key={`wall ${chosen}`} groupId={groupId} today={list.today} />
      <FamiliesPart key={`slips ${chosen}`} groupId={groupId} schoolYear={schoolYear} today={list.today} />
      <SwapSlipsPart key={`swap ${chosen}`} groupId={groupId} today={list.today} schoolYear={schoolYear} />
      {leads ? <YearPart key={`year ${chosen}`} groupId={groupId} schoolYear={schoolYear} /> : null}
    </Stack>
  )
}
