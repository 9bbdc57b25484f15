// Opruimen on the file as a whole: a backup first, one change, and then the free pages.

import { findAccount } from '#db/queries/access'
import { dropFreePages } from '#db/queries/clean-up-rows'
import type { Store } from '#db/store'
import type { Result } from '#domain/kernel/result'
import { fail, ok } from '#domain/kernel/result'
import type { Clock } from './clock.ts'
import type { Actor, SliceHandlers } from './context.ts'
import type { Log } from './log.ts'
import { refuseBroken } from './refusals.ts'

export interface PrivacyDeskParts {
  readonly clock: Pick<Clock, 'now' | 'today'>
  readonly log: Log
  readonly store: () => Store
  readonly who: () => Actor | null
  readonly newId: () => string
  /** Makes the backup from which what goes could be put back. */
  readonly backup: () => Promise<Result<unknown>>
}

/** The handler of cleaning up; the proposal it comes from says who the second person is. */
export function createPrivacyDesk(parts: PrivacyDeskParts): SliceHandlers<'privacy', 'application'> {
  const { clock, log, store, newId } = parts
  return {
    'privacy.cleanUp': async ({ kinds: chosen }, approved) => {
      const who = parts.who()
      if (who === null) return fail('SIGNED_OUT')
      const { checkChosen, cleanUp } = await import('../services/privacy-clean-up.ts')
      const { proposeCleanUp } = await import('../services/privacy-proposal.ts')
      const wanted = checkChosen(proposeCleanUp(store().reader, clock.today()), chosen)
      if (!wanted.ok) return wanted
      if (!(await parts.backup()).ok) return fail('BACKUP_FAILED')
      const { proposedBy = null } = approved ?? {}
      const second = proposedBy === null ? null : findAccount(store().reader, proposedBy)
      const note = { at: clock.now(), actor: who.id, operation: 'privacy.cleanUp', requestId: null }
      const work = { today: clock.today(), newId, chosen, actor: who.name, secondActor: second?.name ?? '' }
      // a refusal touched nothing: it is found before the first row goes
      const done = store().change(note, (change, reader) => cleanUp(change, reader, work))
      if (!done.ok) return done
      try {
        dropFreePages(store().reader)
      } catch (error) {
        // everything is gone already (secure_delete writes over it); what is left is empty pages
        refuseBroken(log, error)
      }
      return ok({ rows: done.value.rows })
    },
  }
}
