import { Button, Group, MultiSelect } from '@mantine/core'
import { useState } from 'react'
import type { OperationOutput } from '#domain/contract/operations'
import type { IsoDate } from '#domain/kernel/date'
import { narrowDate } from '#domain/kernel/date-text'
import { endOfSchoolYear, type SchoolYear } from '#domain/kernel/school-year'
import { useChange, useRead } from '../../api/hooks.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { MadeRotaPaper } from './MadeRotaPaper.tsx'

interface SwapSlipsPartProps {
  groupId: string | null
  schoolYear: SchoolYear
  today: IsoDate
}

/** Slips for families that want to swap: who wants to, is chosen by turn. */
export function SwapSlipsPart({ groupId, schoolYear, today }: SwapSlipsPartProps) {
  const board = useRead('rota.board', { groupId, from: today, until: endOfSchoolYear(schoolYear) })
  const slips = useChange('rota.swapSlips')
  const [placeIds, choose] = useState<string[]>([])
  const places = (board.data?.turns ?? []).filter((turn) => turn.groupId === groupId).flatMap(placesOf)
  return (
    <Section title="Ruilstroken">
      <Group align="flex-end">
        <MultiSelect
          label="Voor welke beurten?"
          placeholder={placeIds.length === 0 ? 'Zoek op naam of dag' : ''}
          description="Op de strook schrijft het andere gezin zijn naam. Beide gezinnen tekenen."
          nothingFoundMessage="Er is geen vastgestelde beurt die nog komt."
          w="100%"
          maw={640}
          searchable
          maxValues={40}
          limit={60}
          data={places}
          value={placeIds}
          onChange={(ids) => {
            slips.reset()
            choose(ids)
          }}
        />
        <Button
          variant="default"
          disabled={placeIds.length === 0}
          loading={slips.isPending}
          onClick={() => slips.mutate({ placeIds })}
        >
          Ruilstroken maken
        </Button>
      </Group>
      <RefusalNotice error={board.error ?? slips.error} />
      <MadeRotaPaper paper={slips.data} />
    </Section>
  )
}

type Turn = OperationOutput<'rota.board'>['turns'][number]

function placesOf({ date, task, cancelled, filled }: Turn) {
  if (cancelled) return []
  return filled
    .filter(({ state }) => state === 'planned')
    .map(({ placeId, name }) => ({ value: placeId, label: `${narrowDate(date)} ${task}: ${name}` }))
}
