// The households that get a letter by e-mail: addresses to copy, and rows for the parent app (L32).
import { joinNames } from '../kernel/salutation.ts'
import type { LetterPlan } from './letter-plan.ts'

interface EmailHousehold {
  readonly householdId: string | null
  /** 'Sem Berg (5/6) en Noor Berg (3A)' */
  readonly children: string
  readonly emails: readonly string[]
}

export interface EmailList {
  readonly households: readonly EmailHousehold[]
  /** Every address once. */
  readonly emails: readonly string[]
  /** Header and one row per address of a household. */
  readonly rows: readonly (readonly string[])[]
}

/** Takes the e-mail part out of a plan. */
export function listEmails({ entries }: LetterPlan): EmailList {
  const households = entries
    .filter(({ channel }) => channel === 'email')
    .map(({ householdId, children, emails }) => ({
      householdId,
      children: joinNames(children.map(({ name, group }) => (group === '' ? name : `${name} (${group})`))),
      names: joinNames(children.map(({ name }) => name)),
      groups: [...new Set(children.map(({ group }) => group))].filter((group) => group !== '').join(', '),
      emails,
    }))
  const rows = households.flatMap(({ names, groups, emails }) =>
    emails.map((email) => [email, names, groups]),
  )
  return {
    households: households.map(({ householdId, children, emails }) => ({ householdId, children, emails })),
    emails: [...new Set(households.flatMap(({ emails }) => emails))],
    rows: [['E-mail', 'Kinderen', 'Groepen'], ...rows],
  }
}
