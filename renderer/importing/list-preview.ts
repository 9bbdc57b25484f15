// The preview of a list with what the office decides on it: an answer makes it anew, a tick is only counted.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import {
  type ListDecisions,
  type ListPreview,
  NO_DECISIONS,
  PREVIEW_PAGE,
  type PreviewPage,
  type PreviewPart,
  type TickedPart,
} from '#domain/importing/lists/preview'
import type { ReadingChoices } from '#domain/importing/lists/reading-choices'
import { useAsk, useRead } from '../api/hooks.ts'
import type { ChosenFile } from '../ui/FileField.tsx'
import type { ColumnDraft } from './ListColumns.tsx'
import { countTicked, NO_MOVES, type Ticks, ticksOf, withTicks } from './list-decisions.ts'

/** What is to be previewed. */
interface PreviewedList {
  readonly file: ChosenFile
  readonly reading: ReadingChoices
  readonly draft: ColumnDraft
}

/** A preview that was made; its lines are asked by its id. */
export interface SeenPreview {
  readonly id: string
  readonly preview: ListPreview
  readonly fingerprint: string
}

/** What the office can do on a preview. */
export interface PreviewActions {
  readonly decisions: ListDecisions
  readonly ticks: Ticks
  /** Sets the tick of one line. */
  readonly onTick: (part: TickedPart, keys: readonly string[], ticked: boolean) => void
  /** Sets all ticks of a part. */
  readonly onTickAll: (part: TickedPart, ticked: boolean) => void
  /** An answer can change who is who, so the preview is made again. */
  readonly onAnswer: (decisions: ListDecisions) => void
  /** The preview with this id is not kept any more: it is made again as it was. */
  readonly onGone: (id: string) => void
}

/** Makes the preview at once, and again after each answer. */
export function useListPreview(list: PreviewedList) {
  const [decisions, setDecisions] = useState<ListDecisions>(NO_DECISIONS)
  const [moves, setMoves] = useState(NO_MOVES)
  const { ask, ...asked } = useAskedPreview(list)
  const allTicks = useAsk('importing.previewTicks')
  const { seen } = asked
  const lost = useRef('')

  function again(given: ListDecisions) {
    setDecisions(given)
    setMoves(NO_MOVES)
    ask(given)
  }
  function onGone(id: string) {
    // every line in view finds out
    if (lost.current === id) return
    lost.current = id
    again(decisions)
  }
  function setTicks(part: TickedPart, keys: readonly string[], ticked: boolean, more: number) {
    setDecisions((before) => withTicks(before, keys, ticked))
    setMoves((before) => ({ ...before, [part]: before[part] + more }))
  }
  function onTickAll(part: TickedPart, ticked: boolean) {
    if (seen === null) return
    const { ticks, ticked: proposed } = seen.preview.parts[part]
    const more = (ticked ? ticks : 0) - proposed - moves[part]
    allTicks.mutate(
      { previewId: seen.id, part },
      { onSuccess: ({ keys }) => setTicks(part, keys, ticked, more), onError: () => onGone(seen.id) },
    )
  }
  const actions: PreviewActions = {
    decisions,
    ticks: useMemo(() => ticksOf(decisions), [decisions]),
    onTick: (part, keys, ticked) => setTicks(part, keys, ticked, ticked ? 1 : -1),
    onTickAll,
    onAnswer: again,
    onGone,
  }
  const chosen = seen === null ? 0 : countTicked(seen.preview, moves)
  return { ...asked, actions, chosen, isPending: asked.isPending || allTicks.isPending }
}

function useAskedPreview({ file, reading, draft: { kind, mapping } }: PreviewedList) {
  const [jobId, setJobId] = useState('')
  const [seen, setSeen] = useState<SeenPreview | null>(null)
  const { mutate, isPending, isError, error } = useAsk('importing.previewList')
  /** Every job has an id of its own, of which the progress is shown. */
  const startJob = useCallback(() => {
    const id = crypto.randomUUID()
    setJobId(id)
    return id
  }, [])
  const ask = useCallback(
    (decisions: ListDecisions) => {
      const id = startJob()
      mutate(
        { file, reading, mapping, kind, decisions, jobId: id },
        { onSuccess: (answer) => setSeen({ id, ...answer }) },
      )
    },
    [file, reading, mapping, kind, mutate, startJob],
  )
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    ask(NO_DECISIONS)
  }, [ask])
  return { seen, jobId, startJob, ask, isPending, isError, error }
}

/** The lines of a part around an index; lines of one page share one answer. */
export function usePreviewPage(
  previewId: string,
  { part, onGone }: { part: PreviewPart; onGone: PreviewActions['onGone'] },
  index: number,
): { page: PreviewPage | undefined; place: number } {
  const place = index % PREVIEW_PAGE
  const { data, error } = useRead('importing.previewPage', { previewId, part, from: index - place })
  const isGone = error?.error.code === 'PREVIEW_GONE'
  useEffect(() => {
    if (isGone) onGone(previewId)
  }, [isGone, onGone, previewId])
  return { page: data, place }
}
