// The poster of a meeting: welcome in the languages of the families, and nobody's name.
import { ok } from '#domain/kernel/result'
import { posterWords } from '#domain/meetings/poster'
import type { ReadContext, SliceHandlers } from '../app/context.ts'
import { languageCounts, openInvitations } from './meetings-invited.ts'
import { keepPaper, letterhead, pdfName, type RenderedPaper, render, stampPrint } from './printing-paper.ts'

export const meetingsPosterHandlers: Pick<SliceHandlers<'meetings'>, 'meetings.poster'> = {
  'meetings.poster': {
    prepare: (context, input) => preparePoster(context, input),
    commit: (context, _input, prepared: Awaited<ReturnType<typeof preparePoster>>) =>
      prepared.ok ? ok(keepPaper(context, prepared.value, [])) : prepared,
  },
}

async function preparePoster(context: ReadContext, { id, size }: { id: string; size: 'A3' | 'A4' }) {
  const opened = openInvitations(context, id)
  if (!opened.ok) return opened
  const spoken = languageCounts(opened.value).map(([language]) => language)
  const { evenings, welcomes, ...words } = posterWords(opened.value.onPaper, spoken)
  const stamp = stampPrint(context)
  const rendered = await render(context, {
    name: 'meetingPoster',
    data: {
      ...words,
      school: letterhead(context.reader),
      printed: stamp.printed,
      size,
      evenings: [...evenings],
      welcomes: [...welcomes],
    },
  })
  if (!rendered.ok) return rendered
  const title = `Poster ${size}: ${opened.value.meeting.name}`
  const fileName = pdfName(title, stamp.printed)
  const paper: RenderedPaper = {
    kind: 'meetingPoster',
    title,
    fileName,
    stamp,
    printed: rendered.value,
  }
  return ok(paper)
}
