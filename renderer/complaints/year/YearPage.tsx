import { Anchor, Badge, Button, Group, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { longDate } from '#domain/kernel/date-text'
import { endOfSchoolYear, type SchoolYear } from '#domain/kernel/school-year'
import { useChange, useRead } from '../../api/hooks.ts'
import { useSchool } from '../../app/school-context.ts'
import { ConfirmButton } from '../../ui/ConfirmButton.tsx'
import { MadePaper } from '../../ui/MadePaper.tsx'
import { RefusalNotice, Remark } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { LessonsForm } from './LessonsForm.tsx'
import { ReportText } from './ReportText.tsx'
import { YearTables } from './YearTables.tsx'
import type { Year } from './year.ts'

/** The yearly report of complaints (/klachten/jaarverslag): counts without names, given out once. */
export function YearPage() {
  const [chosen, choose] = useState<SchoolYear | null>(null)
  const year = useRead('complaints.year', { schoolYear: chosen })
  return (
    <Page title="Jaarverslag van klachten">
      <Anchor component={Link} href="/klachten" w="fit-content">
        Terug naar Klachten en ideeën
      </Anchor>
      <RefusalNotice error={year.error} />
      {year.data === undefined ? <Waiting /> : <OneYear year={year.data} onYear={choose} />}
    </Page>
  )
}

interface OneYearProps {
  year: Year
  onYear: (chosen: SchoolYear) => void
}

function OneYear({ year, onYear }: OneYearProps) {
  const paper = useChange('complaints.yearPaper')
  const { schoolYear, givenOutOn } = year
  return (
    <>
      <Group align="flex-end">
        <Select
          label="Schooljaar"
          w={180}
          allowDeselect={false}
          data={year.schoolYears}
          value={schoolYear}
          onChange={(value) => {
            const one = year.schoolYears.find((known) => known === value)
            if (one === undefined) return
            paper.reset()
            onYear(one)
          }}
        />
        <Badge variant="light" size="lg" tt="none">
          {givenOutOn === null ? 'Concept' : `Vastgesteld op ${longDate(givenOutOn)}`}
        </Badge>
        <Button variant="default" loading={paper.isPending} onClick={() => paper.mutate({ schoolYear })}>
          PDF maken
        </Button>
      </Group>
      <Text>
        Alle meldingen tellen mee, ook die u zelf niet mag inzien. Kleine aantallen staan er niet precies,
        zodat niemand te herkennen is.
      </Text>
      {year.tooManyOther ? (
        <Remark title="Meer dan een vijfde van de klachten staat onder Diversen.">
          Kijk of een andere soort past: zo zegt het verslag weinig.
        </Remark>
      ) : null}
      <RefusalNotice error={paper.error} />
      <MadePaper paper={paper.data} />
      <YearTables report={year.report} earlier={year.earlier} />
      <LessonsForm key={schoolYear} year={year} />
      <ReportText text={year.text} />
      <GiveOut year={year} onYear={onYear} />
    </>
  )
}

/** Fixed once: later reports are laid beside it. */
function GiveOut({ year: { schoolYear, givenOutOn }, onYear }: OneYearProps) {
  const { today } = useSchool()
  const change = useChange('complaints.giveOut')
  if (givenOutOn !== null) {
    return (
      <Text>
        De cijfers van dit jaar liggen vast. Ze veranderen niet meer, ook niet als een dossier verandert.
      </Text>
    )
  }
  const lastDay = endOfSchoolYear(schoolYear)
  if (lastDay >= today) {
    return (
      <Text>U kunt dit verslag vaststellen na {longDate(lastDay)}. Tot die tijd is het een concept.</Text>
    )
  }
  return (
    <>
      <RefusalNotice error={change.error} />
      <Group>
        <ConfirmButton
          label="Verslag vaststellen"
          question="Hebt u het verslag gelezen? Daarna liggen de cijfers en de tekst vast."
          confirmLabel="Ja, vaststellen"
          busy={change.isPending}
          onConfirm={() => {
            // else the page would go on to the next year that waits
            onYear(schoolYear)
            change.mutate({ schoolYear })
          }}
        />
      </Group>
    </>
  )
}
