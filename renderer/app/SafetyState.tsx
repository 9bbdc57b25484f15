import { List, Text } from '@mantine/core'
import { verdict } from '#domain/access/rights'
import { daysBetween, type IsoDate } from '#domain/kernel/date'
import { tableDate } from '#domain/kernel/date-text'
import { useRead } from '../api/hooks.ts'
import { momentText } from '../ui/moment-text.ts'
import { useSchool } from './school-context.ts'

/** After so many days without a copy in the second place it is said in red (data-safety 6). */
const LATE_DAYS = 7

/** How safe the data are today: the newest backup, the copy elsewhere, the logbook. */
export function SafetyState() {
  const { session, today } = useSchool()
  const mayBackup = verdict('seeSafety', session.role) === 'may'
  const mayAudit = verdict('seeAudit', session.role) === 'may'
  const backups = useRead('backups.list', {}, { enabled: mayBackup })
  const head = useRead('audit.head', {}, { enabled: mayAudit })
  if (!mayBackup) return null
  const newest = backups.data?.backups[0]?.at
  const elsewhere = backups.data?.elsewhereAt ?? null
  return (
    <List spacing="xs" mih={96}>
      <List.Item>
        {newest === undefined
          ? 'Er is nog geen back-up.'
          : `De nieuwste back-up is van ${momentText(newest)}.`}
      </List.Item>
      <List.Item>
        <Elsewhere at={elsewhere} today={today} />
      </List.Item>
      {head.data === undefined ? null : (
        <List.Item>
          Logboek: {head.data.entries} regels, kenmerk <b>{head.data.head}</b>,{' '}
          {head.data.verifiedOn === null
            ? 'nog niet helemaal nagekeken.'
            : `nagekeken op ${tableDate(head.data.verifiedOn)}.`}
        </List.Item>
      )}
    </List>
  )
}

function Elsewhere({ at, today }: { at: string | null; today: IsoDate }) {
  if (at === null) return <Text c="red.9">Er is nog geen kopie op een tweede plaats.</Text>
  const days = daysBetween(at.slice(0, 10) as IsoDate, today)
  const text = `De nieuwste kopie op de tweede plaats is van ${momentText(at)}.`
  return days > LATE_DAYS ? (
    <Text c="red.9">{text} Dat is langer dan een week geleden.</Text>
  ) : (
    <Text>{text}</Text>
  )
}
