// Het logboek: pages, the check of the whole, and the monthly page of the head.

import { auditHead } from '#db/audit-chain'
import { readAccounts, readDeskSetting } from '#db/queries/access'
import { countNotes, type EntryRow, momentsOfViews, type Period, readEntries } from '#db/queries/audit'
import { isSound, keepVerified } from '#db/start-check'
import { TABLE_TEXTS } from '#domain/audit/table-texts'
import { describeEntry, describeTouched } from '#domain/audit/texts'
import {
  addDays,
  dateOf,
  type IsoDate,
  localMoment,
  parseIsoDate,
  startOfDay,
  weekday,
} from '#domain/kernel/date'
import { fail, ok } from '#domain/kernel/result'
import type { SliceHandlers } from '../app/context.ts'

export const auditHandlers: SliceHandlers<'audit'> = {
  'audit.entries': ({ reader }, { from, until, accountId, ...page }) => {
    const accounts = readAccounts(reader).map(({ id, name }) => ({ id, name }))
    const names = new Map(accounts.map(({ id, name }) => [id, name]))
    const found = readEntries(reader, {
      ...page,
      from: from === null ? null : startOfDay(from),
      until: until === null ? null : startOfDay(addDays(until, 1)),
      actor: accountId,
    })
    return ok({
      entries: found.entries.map((row) => show(row, names)),
      total: found.total,
      people: accounts,
    })
  },
  'audit.head': ({ reader }) => {
    const { entries, head } = auditHead(reader)
    const verifiedOn = readDeskSetting(reader)?.verifiedOn ?? null
    return ok({
      entries,
      head: lastCharacters(head),
      verifiedOn: verifiedOn === null ? null : parseIsoDate(verifiedOn),
    })
  },
  'audit.verify': ({ reader, change, today }) => {
    const found = reader.verify()
    const { entries, head } = auditHead(reader)
    // a logbook with a hole in it is verified again at the next start
    if (isSound(found)) keepVerified(change, reader, today)
    else change.noted('verified')
    const differing = found.differing.map((table) => TABLE_TEXTS[table]?.[1] ?? 'overige gegevens')
    return ok({ entries, brokenAt: found.brokenAt, differing, head: lastCharacters(head) })
  },
  'audit.month': ({ reader, change }, { month }) => {
    const period = periodOf(month)
    if (period === null) return fail('NOT_FOUND')
    change.noted('seen', { id: month })
    return ok({
      failedSignIns: countNotes(reader, period, 'signInFailed'),
      viewsOutsideHours: momentsOfViews(reader, period).filter(isOutsideHours).length,
      exports: countNotes(reader, period, 'export'),
      refusals: countNotes(reader, period, 'refused'),
      alone: countNotes(reader, period, 'alone'),
    })
  },
}

/** As it stands on the screen, in each backup and on the yearly report. */
function lastCharacters(head: string): string {
  return head.slice(-8)
}

/** Accounts are never removed; what no account did, the programme did. */
function show({ seq, at, actor, operation, touched, kind }: EntryRow, names: ReadonlyMap<string, string>) {
  const who = names.get(actor) ?? 'Ouderloket zelf'
  return { seq, at, who, kind, what: describeEntry(operation, touched), details: describeTouched(touched) }
}

/** A month as '2026-11', in Amsterdam. */
function periodOf(month: string): Period | null {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const first = dateOf(year, number, 1)
  const next = number === 12 ? dateOf(year + 1, 1, 1) : dateOf(year, number + 1, 1)
  return first === null || next === null ? null : { from: startOfDay(first), until: startOfDay(next) }
}

const OPENS = 7
const CLOSES = 18

/** Before seven, after six or in the weekend. */
function isOutsideHours(instant: string): boolean {
  const { date, hour } = localMoment(instant)
  return isWeekend(date) || hour < OPENS || hour >= CLOSES
}

function isWeekend(date: IsoDate): boolean {
  return weekday(date) > 5
}
