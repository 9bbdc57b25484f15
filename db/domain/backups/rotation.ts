// Which backups stay (data-safety 6). By sequence number and by days on which backups were made, never by how old the
// clock says they are: clocks jump. Only the law asks for age: backups keep what was cleaned up for 12 months at most.
import { addYears, daysBetween, type IsoDate, parseIsoDate } from '../kernel/date.ts'
import type { BackupManifest } from './manifest.ts'

export interface RotatedBackup extends Pick<BackupManifest, 'sequence' | 'day' | 'reason'> {
  readonly id: string
  /** Read back and found whole. */
  readonly whole: boolean
}

/** Of the newest day, and of how many days, weeks and months with a backup the newest one. */
export const KEPT = { today: 3, days: 14, weeks: 8, months: 12 } as const
/** The way back from a restore stays within reach, whatever else is made that day. */
const KEPT_BEFORE_RESTORE = 3
const KEPT_DOUBTFUL = 6
/** A clock is believed when backups were made on so many days by it. */
const DAYS_TO_BELIEVE = 3

/**
 * The ids that may go, oldest first. Never the newest whole one. A day with a wrong clock costs at most its own place
 * among the kept days; it never makes other backups look old.
 */
export function backupsToRemove(backups: readonly RotatedBackup[]): string[] {
  const newestFirst = [...backups].sort((a, b) => b.sequence - a.sequence)
  const whole = newestFirst.filter((backup) => backup.whole)
  if (whole.length === 0) return []
  const kept = new Set<RotatedBackup>()
  const newestDay = whole[0]?.day
  const keep = (some: readonly RotatedBackup[]) => some.forEach((backup) => void kept.add(backup))
  keep(whole.filter(({ day }) => day === newestDay).slice(0, KEPT.today))
  keep(newestOfEach(whole, ({ day }) => day).slice(0, KEPT.days))
  keep(newestOfEach(whole, ({ day }) => weekOf(day)).slice(0, KEPT.weeks))
  keep(newestOfEach(whole, ({ day }) => day.slice(0, 7)).slice(0, KEPT.months))
  keep(whole.filter(({ reason }) => reason === 'beforeMigration'))
  keep(whole.filter(({ reason }) => reason === 'beforeRestore').slice(0, KEPT_BEFORE_RESTORE))
  // what looks damaged may be all there is: it waits until three whole ones came after it
  const doubtful = newestFirst.filter(({ whole }) => !whole)
  keep(doubtful.filter(({ sequence }) => sequence > (whole[2]?.sequence ?? 0)).slice(0, KEPT_DOUBTFUL))
  for (const backup of pastTheirYear(newestFirst)) kept.delete(backup)
  keep(whole.slice(0, 1))
  return newestFirst
    .filter((backup) => !kept.has(backup))
    .map(({ id }) => id)
    .reverse()
}

/** A day that was not today any more when the newest backups were made, whatever one wrong clock said; null = none. */
export function believedDay(newestFirst: readonly IsoDate[]): IsoDate | null {
  const days = [...new Set(newestFirst)]
  return days[Math.min(days.length, DAYS_TO_BELIEVE) - 1] ?? null
}

/** The newest of each bucket, in the order of the buckets' newest; the list is newest first. */
function newestOfEach(
  newestFirst: readonly RotatedBackup[],
  bucketOf: (backup: RotatedBackup) => string | number,
): RotatedBackup[] {
  const buckets = new Map<string | number, RotatedBackup>()
  for (const backup of newestFirst) {
    const bucket = bucketOf(backup)
    if (!buckets.has(bucket)) buckets.set(bucket, backup)
  }
  return [...buckets.values()]
}

/** Weeks from Monday, counted from a Monday long ago. */
function weekOf(day: IsoDate): number {
  return Math.floor(daysBetween(MONDAY, day) / 7)
}

const MONDAY = parseIsoDate('2001-01-01') as IsoDate

/**
 * From the oldest on, those older than a year beside the third newest day of backups. It stops at the first that is
 * younger: a backup with a date of last year among those of this year was made by a wrong clock.
 */
function pastTheirYear(newestFirst: readonly RotatedBackup[]): RotatedBackup[] {
  const believed = believedDay(newestFirst.map(({ day }) => day))
  if (believed === null) return []
  const oldestFirst = [...newestFirst].reverse()
  const end = oldestFirst.findIndex(({ day }) => addYears(day, 1) >= believed)
  return end === -1 ? oldestFirst : oldestFirst.slice(0, end)
}
