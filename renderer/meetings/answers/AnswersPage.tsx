import { Stack } from '@mantine/core'
import { useRef } from 'react'
import { verdict } from '#domain/access/rights'
import { useRead } from '../../api/hooks.ts'
import { useSchool } from '../../app/school-context.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { MeetingFrame, type MeetingShown } from '../MeetingFrame.tsx'
import { Counter } from './Counter.tsx'
import { RecentAnswers } from './RecentAnswers.tsx'
import { Reminders } from './Reminders.tsx'
import { SlipsOut } from './SlipsOut.tsx'
import './answers.css'

/** Antwoorden: slips are typed at the counter, and who stays silent is reminded. */
export function AnswersPage() {
  return <MeetingFrame title="Antwoorden">{(meeting) => <AnswersOf meeting={meeting} />}</MeetingFrame>
}

function AnswersOf({ meeting: { id, cancelledOn } }: { meeting: MeetingShown }) {
  const { session } = useSchool()
  const field = useRef<HTMLInputElement>(null)
  const answers = useRead('meetings.answers', { id }, { keep: (before) => before.id === id })
  const mayKeep = verdict('keepMeetings', session.role) === 'may'
  const keeps = mayKeep && cancelledOn === null
  if (answers.data === undefined)
    return answers.isPending ? <Waiting /> : <RefusalNotice error={answers.error} />
  const { families, groups, promised, recent } = answers.data
  return (
    <>
      <RefusalNotice error={answers.error} />
      <div className="answers">
        <Stack>
          {keeps ? <Counter meetingId={id} families={families} field={field} /> : null}
          <RecentAnswers recent={recent} keeps={mayKeep} field={field} />
        </Stack>
        <Stack>
          <SlipsOut groups={groups} promised={promised} />
        </Stack>
      </div>
      {keeps ? <Reminders meetingId={id} families={families} /> : null}
    </>
  )
}
