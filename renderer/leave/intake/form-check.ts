// What is still needed to judge, and what stands in the way of saving, in Dutch at the fields.
import { addDays } from '#domain/kernel/date'
import { leaveElsewhere, leaveEntry } from '#domain/leave/request'
import { detailsOf } from './form-request.ts'
import type { Intake } from './form-start.ts'
import type { LeaveValues } from './form-values.ts'

/** Message by field: 'need.kind', 'days.periods.0.from', 'applicant.name'. */
export type FormErrors = Readonly<Record<string, string>>

/** A request of more days than this has a year typed wrong. */
const LONGEST_PERIOD = 366

/** What must be known before the rules can say something; [] when they can. */
export function neededToJudge(values: LeaveValues): string[] {
  const { need, children, days } = values
  const first = days.periods.every(({ from }) => from === null)
  return [
    ...(whyMissing(need) === null ? [] : ['waar het voor is']),
    ...(children.pupilIds.length === 0 ? ['voor welk kind'] : []),
    ...(first ? ['de eerste dag'] : []),
    ...(Object.values(periodErrors(values)).some((message) => message !== FIRST_DAY)
      ? ['een laatste dag die bij de eerste past']
      : []),
  ]
}

/** Everything that is wrong with the form; {} when it can be saved. */
export function errorsOf(values: LeaveValues, intake: Intake): FormErrors {
  const why = whyMissing(values.need)
  return {
    ...(values.need.what === 'leave' ? schemaErrors(values, intake) : {}),
    ...(why === null ? {} : { [why.field]: why.message }),
    ...(values.children.pupilIds.length === 0 ? { 'children.pupilIds': 'Kies een kind.' } : {}),
    ...periodErrors(values),
    ...elsewhereErrors(values),
    ...(values.need.what === 'leave' ? applicantErrors(values) : {}),
  }
}

const FIRST_DAY = 'Vul de eerste dag in.'

function whyMissing(need: LeaveValues['need']): { field: string; message: string } | null {
  const { what, kind, feast, circumstance } = need
  if (what === null) return { field: 'need.what', message: 'Kies of het kind ziek is of vrij vraagt.' }
  if (what !== 'leave') return null
  if (kind === null) return { field: 'need.kind', message: 'Kies waarvoor het verlof is.' }
  if (kind === 'religion' && feast === null)
    return { field: 'need.feast', message: 'Kies een feest of plicht.' }
  const asksWhich = kind === 'family' || kind === 'other'
  return asksWhich && circumstance === null
    ? { field: 'need.circumstance', message: 'Kies wat er is.' }
    : null
}

function periodErrors({ days }: LeaveValues): FormErrors {
  const errors: Record<string, string> = {}
  for (const [at, { from, to }] of days.periods.entries()) {
    if (from === null) errors[`days.periods.${at}.from`] = FIRST_DAY
    else if (to !== null && to < from) errors[`days.periods.${at}.to`] = 'De laatste dag ligt vóór de eerste.'
    else if (to !== null && to > addDays(from, LONGEST_PERIOD)) {
      errors[`days.periods.${at}.to`] = 'Dit is meer dan een jaar. Klopt het jaartal?'
    }
  }
  return errors
}

function elsewhereErrors({ children, need }: LeaveValues): FormErrors {
  if (need.what !== 'leave') return {}
  const errors: Record<string, string> = {}
  for (const [at, row] of children.elsewhere.entries()) {
    const parsed = leaveElsewhere.safeParse(row)
    for (const { path } of parsed.success ? [] : parsed.error.issues) {
      const field = String(path[0])
      errors[`children.elsewhere.${at}.${field}`] =
        field === 'days' ? 'Vul hele of halve dagen in.' : 'Kies een kind.'
    }
  }
  return errors
}

function applicantErrors({ applicant, days }: LeaveValues): FormErrors {
  const nobody = applicant.applicantId === null && !applicant.somebodyElse
  return {
    ...(days.receivedOn === null ? { 'days.receivedOn': 'Vul in wanneer de school dit kreeg.' } : {}),
    ...(nobody ? { 'applicant.applicantId': 'Kies wie het verlof aanvraagt.' } : {}),
    ...(applicant.mayEmail && !/^\S+@\S+\.\S+$/.test(applicant.email.trim())
      ? { 'applicant.email': 'Vul het e-mailadres in.' }
      : {}),
  }
}

/** Where the fields of the saved request stand in the form. */
const PLACES: Readonly<Record<string, string>> = {
  applicantName: 'applicant.name',
  emailConsent: 'applicant.email',
  reason: 'reason.reason',
  proofSeen: 'reason.proofSeen',
  proofSeenOn: 'reason.proofSeenOn',
  place: 'need.placeName',
  pupilIds: 'children.pupilIds',
  receivedOn: 'days.receivedOn',
}

function schemaErrors(values: LeaveValues, intake: Intake): FormErrors {
  const details = detailsOf(values, intake)
  const parsed = details === null ? null : leaveEntry.safeParse(details)
  const errors: Record<string, string> = {}
  for (const { path, message } of parsed?.error?.issues ?? []) errors[placeOf(path)] ??= message
  return errors
}

function placeOf(path: readonly PropertyKey[]): string {
  const [field = '', ...rest] = path.map(String)
  if (field === 'periods') return ['days', field, ...rest].join('.')
  if (field === 'siblingsElsewhere') return ['children', 'siblings', ...rest].join('.')
  return field === 'asked' ? `need.${rest.at(-1) ?? 'circumstance'}` : (PLACES[field] ?? field)
}
