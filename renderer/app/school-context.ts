import { createContext, useContext } from 'react'
import type { SignedIn } from '#domain/access/account'
import { type Right, verdict } from '#domain/access/rights'
import type { IsoDate } from '#domain/kernel/date'
import type { AppStatus } from '#domain/school/contract'

/** The school that is open and today's date, for every screen below. */
export interface OpenSchool {
  readonly school: NonNullable<AppStatus['school']>
  /** Who is at the desk. */
  readonly session: SignedIn
  readonly today: IsoDate
}

export const SchoolContext = createContext<OpenSchool | null>(null)

/** The open school; only screens of the office ask for it. */
export function useSchool(): OpenSchool {
  const value = useContext(SchoolContext)
  if (value === null) throw new Error('outside the office')
  return value
}

/** Whether who is at the desk may do this, at once or as a proposal. */
export function useMay(right: Right): boolean {
  return verdict(right, useSchool().session.role) !== 'refused'
}
