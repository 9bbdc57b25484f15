// From preview to print: what was seen is what is printed, or the office is told.
import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { OperationInput } from '#domain/contract/operations'
import { Refusal, useAsk, useChange } from '../api/hooks.ts'
import type { Plan } from './print-words.ts'

export type RunInput = OperationInput<'printing.previewLetters'>
export type AskedPlan = Pick<UseQueryResult<Plan>, 'data' | 'isFetching' | 'refetch'>

/** The two steps of a run; a preview of another text, choice or plan than the present one is not shown. */
export function useLetterRun(input: RunInput, plan: AskedPlan | null) {
  const preview = useAsk('printing.previewLetters')
  const print = useChange('printing.letters')
  const [seen, setSeen] = useState<{ input: string; fingerprint: string } | null>(null)
  const [kept, setKept] = useState<{ input: string; how: 'print' | 'save' } | null>(null)
  const [outdated, setOutdated] = useState(false)
  const asked = JSON.stringify(input)
  const isCurrent = seen?.input === asked && seen.fingerprint === plan?.data?.fingerprint

  function preparePreview(fingerprint: string) {
    setSeen({ input: asked, fingerprint })
    setKept(null)
    print.reset()
    preview.mutate(input)
  }
  function look() {
    setOutdated(false)
    if (plan?.data !== undefined) preparePreview(plan.data.fingerprint)
  }
  /** Names, groups or addresses changed after the preview: plan and preview are made again, and it is said. */
  async function lookAgain() {
    const fresh = await plan?.refetch()
    setOutdated(true)
    if (fresh?.data !== undefined) preparePreview(fresh.data.fingerprint)
  }
  function keep(how: 'print' | 'save') {
    if (seen === null || preview.data === undefined) return
    setKept({ input: asked, how })
    setOutdated(false)
    const evenIfTooLong = preview.data.addressTooLong.length > 0
    print.mutate(
      { ...input, fingerprint: seen.fingerprint, evenIfTooLong },
      { onError: (error) => void (isOutdated(error) ? lookAgain() : undefined) },
    )
  }

  return {
    look,
    keep,
    outdated,
    /** The preview, as long as nothing was changed after it. */
    preview: isCurrent && !preview.isPending ? preview.data : undefined,
    isPreparing: preview.isPending,
    isStale: !isCurrent && preview.data !== undefined,
    isKeeping: print.isPending,
    /** What was kept, and how the office asked for it. */
    kept: print.data !== undefined && kept?.input === asked ? { paper: print.data, how: kept.how } : null,
    error: (isCurrent ? preview.error : null) ?? (isOutdated(print.error) ? null : print.error),
  }
}

function isOutdated(error: unknown): boolean {
  return error instanceof Refusal && error.error.code === 'PLAN_OUTDATED'
}
