// What is verified as the programme starts: the newest rows of the logbook and its anchor; after a crash the content as
// well; once a week everything (data-safety 4 and 10).

import type { AuditHead } from './audit-chain.ts'
import type { Change } from './change.ts'
import { addDays, type IsoDate, parseIsoDate } from './domain/kernel/date.ts'
import { readDeskSetting } from './queries/access.ts'
import type { Reader, Verified } from './reader.ts'
import { deskSetting } from './schema/access.ts'
import type { Store } from './store.ts'

interface Start {
  /** The session before did not end by itself, or the journal is missing. */
  readonly afterCrash: boolean
  /** Head of the logbook in the newest backup; null without one. */
  readonly anchor: AuditHead | null
  readonly today: IsoDate
  /** This moment in UTC. */
  readonly now: string
}

/**
 * Verifies an opened file. When it was the turn of everything and all is well, the day is kept.
 * @returns what is not as it was written; brokenAt null and nothing differing when all is well
 */
export function verifyAtStart(store: Store, { afterCrash, anchor, today, now }: Start): Verified {
  const whole = isWholeDue(readDeskSetting(store.reader)?.verifiedOn ?? null, today)
  const found = store.reader.verify({
    anchor,
    ...(whole ? {} : { last: NEWEST }),
    logbookOnly: !whole && !afterCrash,
  })
  const { entries } = store.head()
  if (whole && entries > 0 && isSound(found)) {
    store.change(
      { at: now, actor: 'programma', operation: 'programme.verify', requestId: null },
      (change, reader) => keepVerified(change, reader, today),
    )
  }
  return found
}

/** Keeps that everything was verified on a day. */
export function keepVerified(change: Change, reader: Reader, today: IsoDate): void {
  const setting = readDeskSetting(reader)
  if (setting === null) change.insert(deskSetting, { id: 'desk', verifiedOn: today })
  else change.update(deskSetting, setting.id, { verifiedOn: today })
  change.noted('verified')
}

export function isSound({ brokenAt, differing }: Verified): boolean {
  return brokenAt === null && differing.length === 0
}

/** So many changes are about a week of a busy desk, verified in some milliseconds. */
const NEWEST = 1000
const WHOLE_EVERY_DAYS = 7

/** A day in the future means that a clock jumped: verify then too. */
function isWholeDue(verifiedOn: string | null, today: IsoDate): boolean {
  const last = verifiedOn === null ? null : parseIsoDate(verifiedOn)
  return last === null || last > today || addDays(last, WHOLE_EVERY_DAYS) <= today
}
