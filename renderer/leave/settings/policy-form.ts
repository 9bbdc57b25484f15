// The form of the policy: one form over all parts, saved as a whole.
import type { UseFormReturnType } from '@mantine/form'
import { CIRCUMSTANCES, type CircumstanceId, WISHES, type WishId } from '#domain/leave/circumstances'
import type { LeaveSettings } from '#domain/leave/policy-settings'

export type PolicyFormApi = UseFormReturnType<LeaveSettings>
export type PolicyRowValues = LeaveSettings['policy']['rows'][number]
export type FeastValues = LeaveSettings['policy']['feasts'][number]

export interface PartProps {
  form: PolicyFormApi
  /** False: the office looks, the head sets. */
  mayEdit: boolean
}

/** The tabs of the policy, in order. */
export const PARTS = [
  { id: 'rows', label: 'Omstandigheden' },
  { id: 'never', label: 'Altijd afwijzen' },
  { id: 'feasts', label: 'Feesten' },
  { id: 'counting', label: 'Tellen en beslissen' },
] as const

/** The tab on which a field stands, by its path: 'policy.leadTimes.overTen'. */
export function partOf(path: string): (typeof PARTS)[number]['id'] {
  if (/^policy\.(rows|outsideRows|partnership)/.test(path)) return 'rows'
  if (/^policy\.never/.test(path)) return 'never'
  return /^policy\.(feasts|daysPerDuty)/.test(path) ? 'feasts' : 'counting'
}

export const CIRCUMSTANCE_IDS = Object.keys(CIRCUMSTANCES) as CircumstanceId[]
export const WISH_IDS = Object.keys(WISHES) as WishId[]

/** A row to begin with. */
export const NEW_ROW: PolicyRowValues = {
  circumstance: 'other',
  degrees: null,
  relations: null,
  places: null,
  years: null,
  maxDays: 1,
  proof: null,
  on: true,
  source: 'beleid van de school',
}

/** The never-weighty list with this wish on or off; a wish without a row gets one. */
export function withWish(never: LeaveSettings['policy']['never'], wish: WishId, on: boolean) {
  if (never.some((row) => row.wish === wish))
    return never.map((row) => (row.wish === wish ? { ...row, on } : row))
  return on ? [...never, { wish, on, source: 'beleid van de school' }] : never
}

/** A name for a feast of the school itself that no other feast has. */
export function newFeastId(feasts: readonly { id: string }[]): string {
  const taken = new Set(feasts.map(({ id }) => id))
  let number = 1
  while (taken.has(`own${number}`)) number += 1
  return `own${number}`
}
