import { Anchor, Button, Paper, Text, VisuallyHidden } from '@mantine/core'
import { useRef, useState } from 'react'
import { Link, useSearch } from 'wouter'
import type { OperationOutput } from '#domain/contract/operations'
import { pupilsText } from '#domain/groups/texts'
import { tableDate } from '#domain/kernel/date-text'
import { useRead } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { useKeptFocus } from './kept-focus.ts'
import { MovePupil } from './MovePupil.tsx'

type Pupil = OperationOutput<'groups.withoutGroup'>['pupils'][number]

/** In pixels. */
const ROW_HEIGHT = 52

/** Pupils who sit in no stamgroep, each with the way to one. */
export function WithoutGroupPage() {
  const { school } = useSchool()
  const asked = new URLSearchParams(useSearch()).get('jaar')
  const years = useRead('years.list', {})
  const list = useRead('groups.withoutGroup', { schoolYearId: asked })
  const [moving, move] = useState<Pupil | null>(null)
  const label = years.data?.years.find(({ id }) => id === asked)?.label ?? school.schoolYear
  return (
    <Page title="Zonder groep">
      <Anchor component={Link} href="/groepen">
        Alle groepen
      </Anchor>
      <RefusalNotice error={list.error} />
      {list.data === undefined ? <Waiting /> : <Pupils pupils={list.data.pupils} onMove={move} />}
      <MovePupil pupil={moving} schoolYear={label} from={null} onClose={() => move(null)} />
    </Page>
  )
}

function Pupils({ pupils, onMove }: { pupils: readonly Pupil[]; onMove: (pupil: Pupil) => void }) {
  const frame = useRef<HTMLDivElement>(null)
  useKeptFocus(frame, pupils.length)
  if (pupils.length === 0) {
    return (
      <Paper withBorder p="lg" ref={frame} tabIndex={-1}>
        <Text>Alle leerlingen zitten in een groep.</Text>
      </Paper>
    )
  }
  return (
    <div ref={frame} tabIndex={-1}>
      <Text size="sm" role="status">
        {pupilsText(pupils.length)} zonder stamgroep
      </Text>
      <Paper withBorder>
        <VirtualList
          label="Leerlingen zonder groep"
          count={pupils.length}
          rowHeight={ROW_HEIGHT}
          height={`min(65vh, ${pupils.length * ROW_HEIGHT}px)`}
          row={(index) => <PupilLine pupil={pupils[index]} onMove={onMove} />}
        />
      </Paper>
    </div>
  )
}

function PupilLine({ pupil, onMove }: { pupil: Pupil | undefined; onMove: (pupil: Pupil) => void }) {
  if (pupil === undefined) return null
  const { id, name, year, birthDate } = pupil
  return (
    <div className="without-group-row">
      <Text truncate>
        <Anchor component={Link} href={`/leerlingen/${id}`}>
          {name}
        </Anchor>
        {birthDate === null ? '' : ` · geboren ${tableDate(birthDate)}`}
        {year === null || year === 0 ? '' : ` · leerjaar ${year}`}
      </Text>
      <Button size="compact-md" variant="default" onClick={() => onMove(pupil)}>
        Groep kiezen
        <VisuallyHidden> voor {name}</VisuallyHidden>
      </Button>
    </div>
  )
}
