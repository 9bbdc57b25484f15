import { Anchor, Group } from '@mantine/core'
import { Link } from 'wouter'
import { useRead } from '../api/hooks.ts'
import { useMay, useSchool } from '../app/school-context.ts'

/**
 * For the first screen: what of the reports is late or due this week, in one line. Only of what this person may see. Who
 * takes reports in always has the line, so that nothing below it jumps; another only when something is due.
 */
export function DueReports() {
  const { today } = useSchool()
  const takes = useMay('takeComplaints')
  const { data } = useRead('complaints.duties', {})
  const lines = data?.lines ?? []
  const late = lines.filter(({ duty }) => duty?.late === true).length
  const now = lines.filter(({ duty }) => duty?.by === today).length
  if (lines.length === 0 && !takes) return null
  const soon = lines.length - late - now
  const parts = [
    late === 0 ? '' : `${late} te laat`,
    now === 0 ? '' : `${now} te doen vandaag`,
    soon === 0 ? '' : `${soon} te doen de komende week`,
  ].filter((part) => part !== '')
  return (
    <Group className="due-reports" px="lg" role="status">
      <Anchor component={Link} href="/klachten" fw={late > 0 ? 700 : 400}>
        {data === undefined ? '' : `Klachten en ideeën: ${parts.join(', ') || 'deze week niets te doen'}`}
      </Anchor>
    </Group>
  )
}
