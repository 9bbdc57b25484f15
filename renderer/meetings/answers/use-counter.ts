// The counter: one field that finds a family, and then takes the answer of its slip. Pure steps; saving is elsewhere.
import { useMemo, useState } from 'react'
import { familyOfCode, findFamilies, indexFamilies, looksLikeCode } from '#domain/meetings/answer-search'
import { EMPTY_SLIP, type Slip } from '#domain/meetings/slip'
import { FAMILY_CODE_SIGNS, normaliseFamilyCode } from '#domain/people/family-code'
import { Refusal, useRead } from '../../api/hooks.ts'
import type { FamilyShown } from './answer-words.ts'

/** So many names fit without scrolling. */
const MOST_HITS = 5

/** What is typed, and whose slip it is. */
interface Typed {
  readonly text: string
  /** Place among the hits. */
  readonly active: number
  readonly chosen: FamilyShown | null
  readonly slip: Slip
}

const NOTHING: Typed = { text: '', active: 0, chosen: null, slip: EMPTY_SLIP }

export interface Counter extends Typed {
  readonly hits: readonly FamilyShown[]
  /** Nobody has this code or name; null while that is not known. */
  readonly nobody: 'code' | 'name' | null
  /** Looking for a code failed, for another reason than that nobody has it. */
  readonly error: unknown
  readonly type: (text: string) => void
  readonly move: (step: number) => void
  readonly choose: (family: FamilyShown | undefined) => void
  readonly write: (slip: Slip) => void
  /** Back to an empty field, or to what was typed. */
  readonly clear: () => void
  readonly back: () => void
}

/** The counter of one meeting. A family of another group is found by its code alone. */
export function useCounter(meetingId: string, families: readonly FamilyShown[]): Counter {
  const [typed, setTyped] = useState(NOTHING)
  const index = useMemo(() => indexFamilies(families), [families])
  const known = useMemo(() => findFamilies(index, typed.text, MOST_HITS), [index, typed.text])
  const code = normaliseFamilyCode(typed.text)
  const isCode = looksLikeCode(typed.text) && code.length >= FAMILY_CODE_SIGNS
  const asks = isCode && known.length === 0 && typed.chosen === null
  const elsewhere = useRead(
    'meetings.familyOf',
    // another question per key would be kept for each key
    { id: meetingId, code: asks ? code.slice(0, 20) : '' },
    { enabled: asks, keep: () => false },
  )
  const found = asks && elsewhere.data !== undefined ? [elsewhere.data.family] : known
  return {
    ...typed,
    hits: typed.chosen === null ? found : [],
    nobody: nobodyFound({ typed, found, isCode, settled: !asks || isUnknown(elsewhere.error) }),
    error: asks && !isUnknown(elsewhere.error) ? elsewhere.error : null,
    type(text) {
      const exact = familyOfCode(index, text)
      setTyped({ ...NOTHING, text, chosen: exact })
    },
    move(step) {
      const last = found.length
      if (last > 0) setTyped({ ...typed, active: (typed.active + step + last) % last })
    },
    choose(family) {
      if (family !== undefined) setTyped({ ...typed, chosen: family, slip: EMPTY_SLIP })
    },
    write: (slip) => setTyped({ ...typed, slip }),
    clear: () => setTyped(NOTHING),
    back: () => setTyped({ ...NOTHING, text: typed.text }),
  }
}

interface Search {
  readonly typed: Typed
  readonly found: readonly FamilyShown[]
  readonly isCode: boolean
  readonly settled: boolean
}

function nobodyFound({ typed, found, isCode, settled }: Search): Counter['nobody'] {
  if (typed.chosen !== null || typed.text.trim() === '' || found.length > 0 || !settled) return null
  if (isCode) return 'code'
  // a code that is not whole yet
  return looksLikeCode(typed.text) ? null : 'name'
}

function isUnknown(error: unknown): boolean {
  return error instanceof Refusal && error.error.code === 'CODE_UNKNOWN'
}
