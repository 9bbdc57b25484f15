// The poster of a meeting: welcome in the languages of the families, and nobody's name.
import { posterWords } from '#domain/meetings/poster'
import type { ReadContext, SliceHandlers } from '../app/context.ts'
import { languageCounts, openInvitations } from './meetings-invited.ts'
import { printAndKeep, printPaper } from './printing-paper.ts'

export const meetingsPosterHandlers: Pick<SliceHandlers<'meetings'>, 'meetings.poster'> = {
  'meetings.poster': printAndKeep(printPoster),
}

async function printPoster(context: ReadContext, { id, size }: { id: string; size: 'A3' | 'A4' }) {
  const opened = openInvitations(context, id)
  if (!opened.ok) return opened
  const spoken = languageCounts(opened.value).map(([language]) => language)
  const { evenings, welcomes, ...words } = posterWords(opened.value.onPaper, spoken)
  const title = `Poster ${size}: ${opened.value.meeting.name}`
  return printPaper(context, { kind: 'meetingPoster', title }, (top) => ({
    name: 'meetingPoster',
    data: { ...top, ...words, size, evenings: [...evenings], welcomes: [...welcomes] },
  }))
}
