// The values of the form in five parts that keep their identity, so that a key in one part draws only that part. A form
// of @mantine/form would draw all fields at every key.
import { useCallback, useContext, useMemo, useState } from 'react'
import { DraftsContext, useDraft } from '../../ui/drafts.tsx'
import type { LeaveValues } from './form-values.ts'

/** Of a kind on its screen: the draft after a lock. */
const DRAFT = 'leave'

type ChangePart<Part extends keyof LeaveValues> = (part: Partial<LeaveValues[Part]>) => void

export interface LeaveForm {
  readonly values: LeaveValues
  readonly change: { readonly [Part in keyof LeaveValues]: ChangePart<Part> }
  /** Saved: what was kept at a lock goes. */
  readonly done: () => void
}

/** Values with one stable function for each part to change it; kept over a lock. */
export function useLeaveValues(start: LeaveValues): LeaveForm {
  const [values, setValues] = useState(start)
  const drafts = useContext(DraftsContext)
  useDraft(DRAFT, {
    isDirty: () => values !== start,
    values: () => ({ ...values }),
    restore: (kept) => setValues({ ...start, ...(kept as Partial<LeaveValues>) }),
  })
  const changer = useCallback(
    <Part extends keyof LeaveValues>(name: Part): ChangePart<Part> =>
      (part) =>
        setValues((before) => ({ ...before, [name]: { ...before[name], ...part } })),
    [],
  )
  const change = useMemo(
    () => ({
      need: changer('need'),
      children: changer('children'),
      days: changer('days'),
      reason: changer('reason'),
      applicant: changer('applicant'),
    }),
    [changer],
  )
  const done = useCallback(() => drafts?.drop(DRAFT), [drafts])
  return { values, change, done }
}
