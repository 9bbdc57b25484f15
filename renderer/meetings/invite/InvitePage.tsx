import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { verdict } from '#domain/access/rights'
import { useRead } from '../../api/hooks.ts'
import { useSchool } from '../../app/school-context.ts'
import { RefusalNotice, Remark } from '../../ui/Notice.tsx'
import { Step } from '../../ui/Step.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { MeetingFrame, type MeetingShown } from '../MeetingFrame.tsx'
import { EmailPart } from './EmailPart.tsx'
import { InvitationFields } from './InvitationFields.tsx'
import { problemsOf, type TextProblems, takenText, useInvitation } from './invitation-text.ts'
import type { Reach } from './invite-words.ts'
import { Languages } from './Languages.tsx'
import { PaperPart } from './PaperPart.tsx'
import { PosterPart } from './PosterPart.tsx'
import { ReachPart } from './ReachPart.tsx'

/** Uitnodigen: who is reached how, the letter, and then paper, e-mail and a poster. */
export function InvitePage() {
  return <MeetingFrame title="Uitnodigen">{(meeting) => <InviteTo meeting={meeting} />}</MeetingFrame>
}

function InviteTo({ meeting }: { meeting: MeetingShown }) {
  const { id } = meeting
  const { session } = useSchool()
  const reach = useRead('meetings.reach', { id }, { keep: (before) => before.id === id })
  if (reach.data === undefined) return reach.isPending ? <Waiting /> : <RefusalNotice error={reach.error} />
  if (verdict('keepMeetings', session.role) !== 'may')
    return <ReachPart meetingId={id} reach={reach.data} keeps={false} />
  if (meeting.cancelledOn !== null) {
    return <Remark>Voor een afgezegde bijeenkomst nodigt u niemand uit.</Remark>
  }
  return (
    <>
      <RefusalNotice error={reach.error} />
      <Steps
        meetingId={id}
        reach={reach.data}
        refresh={async () => (await reach.refetch()).data?.fingerprint}
      />
    </>
  )
}

interface StepsProps {
  meetingId: string
  reach: Reach
  refresh: () => Promise<string | undefined>
}

function Steps({ meetingId, reach, refresh }: StepsProps) {
  const invitation = useInvitation(meetingId, reach.proposal)
  const [problems, setProblems] = useState<TextProblems>({})
  const [again, setAgain] = useState(false)
  const page = useRef<HTMLDivElement>(null)
  const text = takenText(invitation.written)
  function findProblems() {
    const found = problemsOf(invitation.written)
    setProblems(found)
    // the messages are drawn by then
    requestAnimationFrame(() => page.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
    return Object.keys(found).length > 0
  }
  const run = { meetingId, reach, text, again, findProblems }
  return (
    <Stack ref={page}>
      <Step number={1} title="Wie wordt bereikt?">
        <ReachPart meetingId={meetingId} reach={reach} keeps />
      </Step>
      <Step number={2} title="Wat staat er in de uitnodiging?">
        <InvitationFields
          invitation={invitation}
          problems={problems}
          onWrite={(part) => {
            setProblems({})
            invitation.write(part)
          }}
        />
        <Languages
          meetingId={meetingId}
          languages={reach.languages}
          text={text}
          findProblems={findProblems}
        />
      </Step>
      <Step number={3} title="Op papier">
        <PaperPart {...run} onAgain={setAgain} refresh={refresh} />
      </Step>
      <Step number={4} title="Per e-mail">
        <EmailPart {...run} />
      </Step>
      <Step number={5} title="Poster voor de gang">
        <PosterPart meetingId={meetingId} />
      </Step>
      <Group>
        <Text>Komen er stroken terug?</Text>
        <Button variant="default" component={Link} href={`/bijeenkomsten/${meetingId}/antwoorden`}>
          Naar de antwoorden
        </Button>
        <Anchor component={Link} href="/papier">
          Alles wat op papier is gemaakt
        </Anchor>
      </Group>
    </Stack>
  )
}
