// The policy of the school about leave, and the municipalities it writes to.
import { asc, count, eq } from 'drizzle-orm'
import type { Row } from '../change.ts'
import { NATIONAL_POLICY } from '../domain/leave/policy.ts'
import type { LeaveSettings } from '../domain/leave/policy-settings.ts'
import type { Reader } from '../reader.ts'
import { leaveRequest, leaveSetting, municipality } from '../schema/leave.ts'

export type MunicipalityRow = Row<typeof municipality>

/** What the school set, or the national defaults with nobody to sign for the head. */
export function readLeaveSettings({ orm }: Reader): { settings: Readonly<LeaveSettings>; national: boolean } {
  const row = orm.select().from(leaveSetting).get()
  if (row === undefined) {
    // A mutable copy: what is sent through the contract is not the constant itself.
    const settings = { policy: structuredClone(NATIONAL_POLICY), deputy: '', committee: false }
    return { settings: settings as LeaveSettings, national: true }
  }
  const { policy, deputy, committee } = row
  return { settings: { policy, deputy, committee } as LeaveSettings, national: false }
}

/** Null when there is none, or when it is not known which. */
export function findMunicipality({ orm }: Reader, id: string | null): MunicipalityRow | null {
  if (id === null) return null
  return orm.select().from(municipality).where(eq(municipality.id, id)).get() ?? null
}

/** By name. */
export function readMunicipalities({ orm }: Reader): MunicipalityRow[] {
  return orm.select().from(municipality).orderBy(asc(municipality.name)).all()
}

/** How many requests name this municipality. */
export function requestsInMunicipality({ orm }: Reader, id: string): number {
  const row = orm
    .select({ requests: count() })
    .from(leaveRequest)
    .where(eq(leaveRequest.municipalityId, id))
    .get()
  return row?.requests ?? 0
}
