// Reminding: only families that were invited and answered nothing, in whatever way (attendance 6).

import { readAnswers, readMeetingFamilies } from '#db/queries/meetings'
import { lastChange } from '#db/queries/printing'
import type { Reader } from '#db/reader'
import { fail, ok } from '#domain/kernel/result'
import { translationFor } from '#domain/meetings/invitation-item'
import { reminderMessage } from '#domain/meetings/reminder'
import { reminderSlip } from '#domain/meetings/reminder-slip'
import { listEmails } from '#domain/printing/email-list'
import type { LetterEntry } from '#domain/printing/letter-entry'
import type { ReadContext, SliceHandlers } from '../app/context.ts'
import { keepCodes, proposeCodes } from './family-codes.ts'
import {
  householdsOf,
  type Invitations,
  noteSent,
  openInvitations,
  printableTranslations,
} from './meetings-invited.ts'
import { type Copy, keepPaper, printPaper } from './printing-paper.ts'

type ReminderHandlers = Pick<SliceHandlers<'meetings'>, 'meetings.reminders' | 'meetings.remindByEmail'>

export const meetingsRemindersHandlers: ReminderHandlers = {
  'meetings.reminders': {
    prepare: (context, { id }) => prepareSlips(context, id),
    commit: (context, { id }, prepared: Awaited<ReturnType<typeof prepareSlips>>) => {
      if (!prepared.ok) return prepared
      const { paper, silent, codes, seen, message } = prepared.value
      // Somebody who answered while the slips were made gets none.
      if (isChanged(context, id, { silent, seen }) || !keepCodes(context, codes)) return fail('PLAN_OUTDATED')
      const kept = keepPaper(context, paper, silent.paper.map(copyOf))
      noteSent(context, id, {
        ...{ kind: 'reminded', way: 'paper', runId: kept.runId },
        entries: silent.paper,
      })
      return ok({ ...kept, slips: silent.paper.length, emails: silent.emails, message })
    },
  },
  'meetings.remindByEmail': (context, { id }) => {
    const opened = openInvitations(context, id)
    if (!opened.ok) return opened
    const { onPaper, school } = opened.value
    const silent = silentFamilies(context.reader, opened.value)
    if (silent.email.length === 0) return fail('NOBODY_TO_INVITE')
    noteSent(context, id, { kind: 'reminded', way: 'email', runId: null, entries: silent.email })
    context.change.noted('export', { rows: silent.emails.length })
    const { subject, message } = reminderMessage(onPaper, school)
    return ok({ families: silent.email.length, emails: silent.emails, subject, message })
  },
}

interface Silent {
  readonly paper: readonly LetterEntry[]
  readonly email: readonly LetterEntry[]
  /** Addresses of the latter, each once. */
  readonly emails: string[]
}

/** Invited, no answer at all, and not excused by the head; in handing order. */
function silentFamilies(reader: Reader, { meeting, planned, invited }: Invitations): Silent {
  const answered = new Set(readAnswers(reader, meeting.id).map(({ householdId }) => householdId))
  for (const { householdId, excused } of readMeetingFamilies(reader, meeting.id)) {
    if (excused) answered.add(householdId)
  }
  const entries = planned.plan.entries.filter(
    ({ householdId }) => householdId !== null && invited.has(householdId) && !answered.has(householdId),
  )
  return {
    paper: entries.filter(({ channel }) => channel === 'paper'),
    email: entries.filter(({ channel }) => channel === 'email'),
    emails: [...listEmails({ ...planned.plan, entries }).emails],
  }
}

async function prepareSlips(context: ReadContext, meetingId: string) {
  const opened = openInvitations(context, meetingId)
  if (!opened.ok) return opened
  const { meeting, onPaper, school, planned } = opened.value
  const silent = silentFamilies(context.reader, opened.value)
  if (silent.paper.length === 0) return fail('NOTHING_TO_PRINT')
  const codes = proposeCodes(context, householdsOf(silent.paper))
  const translations = printableTranslations(opened.value)
  const title = `Herinnering: ${meeting.name}`
  const made = await printPaper(context, { kind: 'reminderSlips', title }, (top) => ({
    name: 'reminderSlips',
    data: {
      ...top,
      meeting: meeting.name,
      slips: silent.paper.map((entry) =>
        reminderSlip(onPaper, entry, {
          code: codes.get(entry.householdId ?? '') ?? '',
          translation: translationFor(entry.languages, translations),
        }),
      ),
    },
  }))
  if (!made.ok) return made
  const { message } = reminderMessage(onPaper, school)
  return ok({ paper: made.value, silent, codes, seen: planned.seen, message })
}

function isChanged(
  context: ReadContext,
  meetingId: string,
  { silent, seen }: { readonly silent: Silent; readonly seen: number },
): boolean {
  if (lastChange(context.reader) === seen) return false
  const opened = openInvitations(context, meetingId)
  return !opened.ok || textOf(silentFamilies(context.reader, opened.value)) !== textOf(silent)
}

function textOf({ paper }: Silent): string {
  return JSON.stringify(paper)
}

/** Four slips on a page. */
function copyOf({ householdId, carrierId, groupId, envelope }: LetterEntry, place: number): Copy {
  const page = Math.floor(place / 4) + 1
  return {
    householdId,
    carrierId,
    groupId,
    channel: 'paper',
    addressee: envelope.join(' '),
    firstPage: page,
    lastPage: page,
  }
}
