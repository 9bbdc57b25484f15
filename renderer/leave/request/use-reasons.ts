import { useEffect, useRef, useState } from 'react'
import type { OperationOutput } from '#domain/contract/operations'
import type { RequestShown } from '#domain/leave/shown'
import { useChange } from '../../api/hooks.ts'

export type Reasons = OperationOutput<'leave.reasons'>

/**
 * The facts with their reasons: asked once on opening and again when the request changed, for each time stands in the
 * logbook. What was shown stays until the new answer comes.
 */
export function useReasons({ id, revision }: Pick<RequestShown, 'id' | 'revision'>, open: boolean) {
  const { mutate, error } = useChange('leave.reasons')
  const [reasons, setReasons] = useState<Reasons | null>(null)
  const asked = useRef('')
  useEffect(() => {
    const wanted = `${id} ${revision}`
    if (!open || asked.current === wanted) return
    asked.current = wanted
    mutate({ id }, { onSuccess: setReasons })
  }, [mutate, open, id, revision])
  return { reasons, error }
}
