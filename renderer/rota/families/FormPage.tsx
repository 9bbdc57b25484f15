import { Anchor, Stack, Text } from '@mantine/core'
import { Link, useLocation, useParams, useSearch } from 'wouter'
import type { OperationOutput } from '#domain/contract/operations'
import { parseSchoolYear, type SchoolYear } from '#domain/kernel/school-year'
import { useRead } from '../../api/hooks.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { RotaLinks } from '../RotaLinks.tsx'
import { FindFamily } from './FindFamily.tsx'
import type { FamilyShown } from './family-words.ts'
import { RotaForm } from './RotaForm.tsx'
import './families.css'

/** Formulier overtypen (/ouderhulp/formulier): the code, what was ticked, Enter; and the next one. */
export function FormPage() {
  const { householdId } = useParams<{ householdId?: string }>()
  const asked = parseSchoolYear(new URLSearchParams(useSearch()).get('jaar') ?? '')
  const list = useRead('rota.tasks', { schoolYear: asked })
  const year = parseSchoolYear(list.data?.schoolYear ?? '')
  const families = useRead(
    'rota.families',
    { schoolYear: year ?? 'none', groupId: null },
    { enabled: year !== null },
  )
  return (
    <Page title="Formulier overtypen">
      <RotaLinks />
      <RefusalNotice error={list.error ?? families.error} />
      {list.data === undefined || year === null || families.data === undefined ? (
        <Waiting />
      ) : (
        <Forms
          householdId={householdId ?? null}
          year={year}
          tasks={list.data.tasks}
          families={families.data.families}
        />
      )}
    </Page>
  )
}

interface FormsProps {
  householdId: string | null
  year: SchoolYear
  tasks: OperationOutput<'rota.tasks'>['tasks']
  families: readonly FamilyShown[]
}

function Forms({ householdId, year, tasks, families }: FormsProps) {
  const [, navigate] = useLocation()
  const open = (id: string | null) =>
    navigate(`/ouderhulp/formulier${id === null ? '' : `/${id}`}?jaar=${year}`, { replace: true })
  return (
    <Stack gap="sm">
      <Text>
        Schooljaar {year}: {typedText(families)}{' '}
        <Anchor component={Link} href={`/ouderhulp/gezinnen?jaar=${year}`}>
          Alle gezinnen
        </Anchor>
      </Text>
      {householdId === null ? (
        <FindFamily families={families} onChoose={({ householdId: id }) => open(id)} />
      ) : (
        <OneFamily
          householdId={householdId}
          year={year}
          tasks={tasks}
          families={families}
          onLeave={() => open(null)}
        />
      )}
    </Stack>
  )
}

function OneFamily({
  householdId,
  year,
  onLeave,
  ...lists
}: Omit<FormsProps, 'householdId'> & { householdId: string; onLeave: () => void }) {
  const family = useRead(
    'rota.family',
    { schoolYear: year, householdId, code: '' },
    { keep: (before) => before.householdId === householdId },
  )
  if (family.data === undefined)
    return family.isPending ? <Waiting /> : <RefusalNotice error={family.error} />
  return <RotaForm key={householdId} family={family.data} {...lists} onLeave={onLeave} />
}

/** '32 van 210 formulieren overgetypt.' */
function typedText(families: readonly FamilyShown[]): string {
  const typed = families.filter(({ formOn }) => formOn !== null).length
  return `${typed} van ${families.length} formulieren overgetypt.`
}
