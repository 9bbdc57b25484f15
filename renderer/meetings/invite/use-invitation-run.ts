// From preview to print: what was seen is what is printed, or the office is told.
import { useState } from 'react'
import type { OperationInput } from '#domain/contract/operations'
import { Refusal, useAsk, useChange } from '../../api/hooks.ts'

export type RunInput = OperationInput<'meetings.previewInvitations'>

interface RunQuestion {
  readonly input: RunInput
  /** Of the families as they are on the screen. */
  readonly fingerprint: string
  /** Asks who is reached once more. @returns the fingerprint of now */
  readonly refresh: () => Promise<string | undefined>
}

/** The two steps of a run; a preview of another text, choice or population than the present one is not shown. */
export function useInvitationRun({ input, fingerprint, refresh }: RunQuestion) {
  const preview = useAsk('meetings.previewInvitations')
  const print = useChange('meetings.inviteOnPaper')
  const [seen, setSeen] = useState<{ input: string; fingerprint: string } | null>(null)
  const [kept, setKept] = useState<{ input: string; how: 'print' | 'save' } | null>(null)
  const [outdated, setOutdated] = useState(false)
  const asked = JSON.stringify(input)
  const isCurrent = seen?.input === asked && seen.fingerprint === fingerprint

  function preparePreview(of: string) {
    setSeen({ input: asked, fingerprint: of })
    setKept(null)
    print.reset()
    preview.mutate(input)
  }
  function look() {
    setOutdated(false)
    preparePreview(fingerprint)
  }
  /** Names, groups or addresses changed after the preview: it is made again, and that is said. */
  async function lookAgain() {
    const now = await refresh()
    setOutdated(true)
    if (now !== undefined) preparePreview(now)
  }
  function keep(how: 'print' | 'save') {
    if (seen === null || preview.data === undefined) return
    setKept({ input: asked, how })
    setOutdated(false)
    print.mutate(
      { ...input, fingerprint: seen.fingerprint },
      { onError: (error) => void (isOutdated(error) ? lookAgain() : undefined) },
    )
  }

  const isKept = print.data !== undefined && kept?.input === asked
  return {
    look,
    keep,
    outdated,
    /** The preview, as long as nothing was changed after it. */
    preview: isCurrent && !preview.isPending ? preview.data : undefined,
    isPreparing: preview.isPending,
    isStale: !isCurrent && !isKept && preview.data !== undefined,
    isKeeping: print.isPending,
    /** What was kept, and how the office asked for it. */
    kept: isKept ? { paper: print.data, how: kept.how } : null,
    error: (isCurrent ? preview.error : null) ?? (isOutdated(print.error) ? null : print.error),
  }
}

function isOutdated(error: unknown): boolean {
  return error instanceof Refusal && error.error.code === 'PLAN_OUTDATED'
}
