// A meeting as its papers tell it, in a few words.
import type { Evening, MeetingOnPaper } from '#domain/meetings/evenings'
import { day } from '../../support/leave.ts'

export const aMeeting = (changes: Partial<MeetingOnPaper> = {}): MeetingOnPaper => ({
  kind: 'reception',
  name: 'Welkomstreceptie',
  obligatory: true,
  scope: 'school',
  place: 'aula',
  goal: 'Ouders en leerkrachten leren elkaar kennen.',
  topics: [],
  answerBy: day('2026-08-28'),
  evenings: [anEvening('2026-09-01')],
  ...changes,
})

/** Half past seven to nine; groups by their names, which are their ids too. */
export const anEvening = (date: string, groups: string[] = []): Evening => ({
  date: day(date),
  beginsAt: '19:30',
  endsAt: '21:00',
  groups: groups.map((name) => ({ id: name, name, years: [...name.matchAll(/\d/g)].map(Number) })),
})

/** Lower groups on Tuesday, upper groups on Thursday; in no order, as rows come. */
export const TWO_EVENINGS = [anEvening('2026-09-01', ['3', '1/2A']), anEvening('2026-09-03', ['8', '5/6'])]
