// Topics of the panels in the Oefenschool, in every state: one of an idea that came in, one both panels spoke about, and
// what was decided, done and told. So "U zei – wij deden" has something to show on any day of the year.
import { readIdeas } from '#db/queries/panels-topics'
import { panelTopic, panelVoice } from '#db/schema/panels'
import type { IsoDate } from '#domain/kernel/date'
import { previousSchoolYear, schoolYearOf, startOfSchoolYear } from '#domain/kernel/school-year'
import type { PanelKind } from '#domain/panels/panel'
import { type TopicDetails, topicDetails } from '#domain/panels/topic'
import type { Drawing } from './panels-draw.ts'
import { workdayAgo, workdayOfYear } from './practice-days.ts'

/** Ids of the meetings of a panel. */
export interface HeldMeetings {
  readonly past: string
  readonly coming: string
}

interface TopicPlan
  extends Pick<TopicDetails, 'title' | 'said' | 'proposedBy'>,
    Partial<Pick<TopicDetails, 'outcome' | 'decision' | 'did' | 'feedbackWay' | 'shown'>> {
  /** Days before today. */
  readonly proposed: number
  readonly decided?: number
  readonly done?: number
  readonly told?: number
  /** What each panel said of it at its last meeting. */
  readonly voices?: Partial<Record<PanelKind, string>>
  /** Stands on the agenda of the next meeting of this panel. */
  readonly agendaOf?: PanelKind
}

/** Adds the topics; `meetings` are those at which was spoken about them. */
export function addPracticeTopics(
  context: Drawing,
  meetings: Readonly<Record<PanelKind, HeldMeetings>>,
): void {
  const { change, newId, today } = context
  addIdea(context, meetings.pupils.coming)
  for (const plan of TOPICS) {
    const topicId = newId()
    change.insert(panelTopic, { ...detailsOf(plan, today), id: topicId })
    for (const kind of ['parents', 'pupils'] as const) {
      const said = plan.voices?.[kind]
      const spoken = said === undefined ? [] : [{ meetingId: meetings[kind].past, said }]
      const asked = plan.agendaOf === kind ? [{ meetingId: meetings[kind].coming, said: '' }] : []
      change.insertMany(
        panelVoice,
        [...spoken, ...asked].map((voice) => ({ ...voice, id: newId(), topicId })),
      )
    }
  }
  change.insert(panelTopic, { ...ofLastYear(today), id: newId() })
}

const OPEN: Omit<TopicDetails, 'title' | 'said' | 'proposedBy' | 'proposedOn'> = {
  ...{ ideaId: null, outcome: 'open', decision: '', did: '' },
  ...{ decidedOn: null, doneOn: null, feedbackOn: null, feedbackWay: null, shown: false },
}

/** The oldest idea of a pupil in the register comes on the agenda of the pupils. */
function addIdea({ change, reader, newId }: Drawing, meetingId: string): void {
  const idea = readIdeas(reader)
    .filter(({ giver }) => giver === 'pupil')
    .at(-1)
  if (idea === undefined) return
  const topicId = newId()
  change.insert(panelTopic, {
    ...OPEN,
    id: topicId,
    ideaId: idea.id,
    title: 'Ruilkast voor boeken',
    said: 'Wij willen boeken met elkaar ruilen.',
    proposedBy: 'pupil',
    proposedOn: idea.receivedOn,
  })
  change.insert(panelVoice, { id: newId(), topicId, meetingId, said: '' })
}

/** What was decided, done and told lies in this school year, so that it stands on the poster of now. */
function detailsOf(plan: TopicPlan, today: IsoDate): TopicDetails {
  const { proposed, decided, done, told, voices: _, agendaOf: __, ...topic } = plan
  const inYear = (days: number | undefined) => (days === undefined ? null : workdayOfYear(today, days))
  return topicDetails.parse({
    ...{ ...OPEN, ...topic, proposedOn: workdayAgo(today, proposed) },
    ...{ decidedOn: inYear(decided), doneOn: inYear(done), feedbackOn: inYear(told) },
  })
}

const TOPICS: readonly TopicPlan[] = [
  {
    ...{ title: 'Gezonde traktaties', said: 'Bij verjaardagen is er te veel snoep.', proposedBy: 'parent' },
    ...{ proposed: 40, agendaOf: 'parents' },
    voices: {
      parents: 'Liever iets kleins. En graag een lijst met ideeën.',
      pupils: 'Snoep mag soms ook, maar één ding per kind is genoeg.',
    },
  },
  {
    ...{ title: 'Schaduw op het plein', said: 'Op het plein is het te warm.', proposedBy: 'pupil' },
    ...{ proposed: 48, decided: 18, outcome: 'yes', shown: true },
    decision: 'Er komen twee bomen en een zeil. De gemeente plant de bomen.',
    voices: {
      parents: 'Bomen zijn mooier dan een zeil.',
      pupils: 'Wij willen een plek in de schaduw om te zitten.',
    },
  },
  {
    ...{ title: 'Plaats voor fietsen', said: 'De rekken zijn vol.', proposedBy: 'parent' },
    ...{ proposed: 52, decided: 19, done: 6, outcome: 'yes', shown: true },
    decision: 'Er komt een rek bij.',
    did: 'Er staat nu een rek bij voor twintig fietsen.',
    voices: { parents: 'Aan de kant van het hek, dan is de stoep vrij.' },
  },
  {
    ...{ title: 'Minder losse berichten', said: 'Er komen te veel losse berichten.', proposedBy: 'parent' },
    ...{ proposed: 61, decided: 20, done: 12, told: 9, outcome: 'yes', shown: true },
    ...{ decision: 'Berichten gaan samen op een vaste dag.', feedbackWay: 'newsletter' },
    did: 'Er is nu één bericht per week, op donderdag.',
    voices: { parents: 'Eén bericht op een vaste dag is genoeg.' },
  },
  {
    ...{ title: 'Langer buiten spelen', said: 'Wij willen langer buiten spelen.', proposedBy: 'pupil' },
    ...{ proposed: 58, decided: 17, done: 10, told: 8, outcome: 'partly', shown: true },
    ...{ decision: 'Een proef in groep 5 tot en met 8.', feedbackWay: 'classroom' },
    did: 'Groep 5 tot en met 8 speelt tien minuten langer. Voor de anderen blijft het zoals het was.',
    voices: { pupils: 'De pauze is om voordat het spel goed begint.' },
  },
  {
    ...{ title: 'Later beginnen op vrijdag', said: 'Op vrijdag willen wij later beginnen.' },
    ...{ proposedBy: 'parent', proposed: 55, decided: 16, told: 13, outcome: 'no', shown: true },
    decision: 'De lestijd moet dan op een andere dag. Veel ouders zijn dan al op hun werk.',
    feedbackWay: 'meeting',
    voices: { parents: 'Sommige ouders willen dit, de meeste niet.' },
  },
  {
    ...{ title: 'Telefoon in de pauze', said: 'Wij willen onze telefoon in de pauze.' },
    ...{ proposedBy: 'pupil', proposed: 45, decided: 15, outcome: 'no' },
    decision: 'In de pauze spelen wij met elkaar. De telefoon blijft in de kluis.',
    voices: { pupils: 'In groep 8 willen wij kunnen appen.' },
  },
]

/** Proposed by the MR and told in the school year that is over. */
function ofLastYear(today: IsoDate): TopicDetails {
  const begun = startOfSchoolYear(previousSchoolYear(schoolYearOf(today)))
  return topicDetails.parse({
    ...{ ...OPEN, title: 'Een rapport in gewone taal', said: 'Het rapport is moeilijk te lezen.' },
    ...{ proposedBy: 'council', proposedOn: workdayAgo(begun, -61), outcome: 'yes', shown: true },
    ...{ decision: 'Het team schrijft het rapport opnieuw.', decidedOn: workdayAgo(begun, -100) },
    ...{ did: 'Het rapport heeft korte zinnen en uitleg bij de cijfers.', doneOn: workdayAgo(begun, -180) },
    ...{ feedbackOn: workdayAgo(begun, -200), feedbackWay: 'newsletter' },
  })
}
