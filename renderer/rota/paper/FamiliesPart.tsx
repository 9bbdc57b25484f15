import { Button, Group, Text } from '@mantine/core'
import type { IsoDate } from '#domain/kernel/date'
import { endOfSchoolYear, type SchoolYear } from '#domain/kernel/school-year'
import { useChange } from '../../api/hooks.ts'
import { Section } from '../../ui/Section.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { MadeRotaPaper } from './MadeRotaPaper.tsx'
import { NothingToPrint } from './NothingToPrint.tsx'

interface FamiliesPartProps {
  groupId: string | null
  schoolYear: SchoolYear
  today: IsoDate
}

/** What families take home: their turns, and what changed of them. */
export function FamiliesPart({ groupId, schoolYear, today }: FamiliesPartProps) {
  const slips = useChange('rota.turnSlips')
  const notices = useChange('rota.changeNotices')
  const calendar = useChange('rota.calendarFile')
  function restart() {
    slips.reset()
    notices.reset()
    calendar.reset()
  }
  return (
    <Section title="Voor gezinnen">
      <Text size="sm">
        Op de strook staan de beurten die nog komen, de stand van het gezin en hoe ruilen gaat. Met de code op
        de strook zet een gezin de beurt in de agenda van de telefoon. Vier op een blad, per groep.
      </Text>
      <Group>
        <Button
          variant="default"
          loading={slips.isPending}
          onClick={() => {
            restart()
            slips.mutate({
              schoolYear,
              groupId,
              householdIds: [],
              from: today,
              until: endOfSchoolYear(schoolYear),
            })
          }}
        >
          Stroken “Uw beurten”
        </Button>
        <Button
          variant="default"
          loading={notices.isPending}
          onClick={() => {
            restart()
            notices.mutate({ groupId })
          }}
        >
          Vandaag mee te geven: wijzigingen
        </Button>
        <Button
          variant="default"
          loading={calendar.isPending}
          onClick={() => {
            restart()
            calendar.mutate(
              { schoolYear, groupId, householdId: null },
              { onSuccess: ({ bytes, fileName }) => saveFile(bytes, fileName, 'text/calendar') },
            )
          }}
        >
          Agendabestand
        </Button>
      </Group>
      <NothingToPrint
        error={slips.error ?? calendar.error}
        words="Er zijn geen vastgestelde beurten die nog komen."
      />
      <NothingToPrint error={notices.error} words="Er is niets gewijzigd dat een gezin nog niet weet." />
      {slips.data === undefined ? null : <Text>{countText(slips.data.slips, 'strook', 'stroken')}.</Text>}
      {notices.data === undefined ? null : (
        <Text>{countText(notices.data.notices, 'wijziging', 'wijzigingen')} om vandaag mee te geven.</Text>
      )}
      {calendar.data === undefined ? null : (
        <Text role="status">
          Het agendabestand is bewaard: {calendar.data.fileName}. Er staan geen namen in.
        </Text>
      )}
      <MadeRotaPaper paper={slips.data ?? notices.data} />
    </Section>
  )
}

function countText(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`
}
