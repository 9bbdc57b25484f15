import { Anchor, Group, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { partsOf } from '#domain/kernel/date'
import {
  nextSchoolYear,
  parseSchoolYear,
  previousSchoolYear,
  type SchoolYear,
  schoolYearOf,
} from '#domain/kernel/school-year'
import { useChange, useRead } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { focusTitle } from '../ui/focus-title.ts'
import { RefusalNotice, Remark } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { useTakeBack } from '../ui/take-back.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { YearPlanTable } from './YearPlanTable.tsx'

/** The meetings of an earlier year in a new one (/bijeenkomsten/jaarplan), planned as one change. */
export function YearPlanPage() {
  const { today } = useSchool()
  const list = useRead('meetings.list', { schoolYear: null })
  const [to, plan] = useState(() => yearToPlan(today))
  const [chosen, choose] = useState<SchoolYear | null>(null)
  const earlier = (list.data?.schoolYears ?? [])
    .flatMap((year) => parseSchoolYear(year) ?? [])
    .filter((year) => year < to)
  const from = chosen !== null && chosen < to ? chosen : (earlier[0] ?? previousSchoolYear(to))
  const thisYear = schoolYearOf(today)
  return (
    <Page title="Plannen zoals vorig jaar">
      <Group>
        <Anchor component={Link} href="/bijeenkomsten">
          Terug naar Bijeenkomsten
        </Anchor>
      </Group>
      <Text maw={760}>
        Elke bijeenkomst komt op dezelfde dag van de week, in dezelfde week na de zomervakantie. Valt die dag
        in een vakantie? Dan schuift zij op naar de eerste schooldag. Kijk de data na en wijzig wat anders
        moet.
      </Text>
      <Group>
        <Select
          label="Plan het schooljaar"
          w={200}
          data={[thisYear, nextSchoolYear(thisYear)]}
          allowDeselect={false}
          value={to}
          onChange={(year) => plan(parseSchoolYear(year ?? '') ?? to)}
        />
        <Select
          label="Zoals in"
          w={200}
          data={earlier}
          allowDeselect={false}
          value={earlier.includes(from) ? from : null}
          onChange={(year) => choose(parseSchoolYear(year ?? ''))}
        />
      </Group>
      <RefusalNotice error={list.error} />
      {list.isPending ? <Waiting /> : <Proposals key={`${from} ${to}`} from={from} to={to} />}
    </Page>
  )
}

/** From April on people plan the year to come. */
function yearToPlan(today: Parameters<typeof schoolYearOf>[0]): SchoolYear {
  const { month } = partsOf(today)
  const year = schoolYearOf(today)
  return month >= 4 && month <= 7 ? nextSchoolYear(year) : year
}

function Proposals({ from, to }: { from: SchoolYear; to: SchoolYear }) {
  const proposed = useRead('meetings.proposeYear', { from, to }, { keep: () => false })
  const plan = useChange('meetings.planYear')
  const takeBack = useTakeBack()
  if (proposed.error !== null) return <RefusalNotice error={proposed.error} />
  if (proposed.data === undefined) return <Waiting />
  const { proposals } = proposed.data
  const planned = proposals.filter(({ alreadyPlanned }) => alreadyPlanned)
  if (proposals.length === 0) {
    return (
      <Text>
        In {from} staan geen bijeenkomsten. Kies een ander schooljaar, of plan een nieuwe bijeenkomst.
      </Text>
    )
  }
  return (
    <>
      {plan.data === undefined || planned.length === 0 ? null : <Done planned={plan.data.planned} to={to} />}
      <YearPlanTable
        key={planned.length}
        proposals={proposals}
        busy={plan.isPending}
        error={plan.error}
        onPlan={(meetings) =>
          plan.mutate(
            { meetings },
            {
              onSuccess: ({ planned: count, restorePointId }) => {
                takeBack(
                  count === 1 ? '1 bijeenkomst gepland.' : `${count} bijeenkomsten gepland.`,
                  restorePointId,
                )
                focusTitle()
              },
            },
          )
        }
      />
    </>
  )
}

function Done({ planned, to }: { planned: number; to: SchoolYear }) {
  return (
    <Remark title={planned === 1 ? '1 bijeenkomst is gepland.' : `${planned} bijeenkomsten zijn gepland.`}>
      <Group gap="lg">
        <Anchor component={Link} href={`/bijeenkomsten?jaar=${to}`}>
          Naar de bijeenkomsten van {to}
        </Anchor>
        <Anchor component={Link} href="/terugdraaien">
          Ongedaan maken
        </Anchor>
      </Group>
    </Remark>
  )
}
