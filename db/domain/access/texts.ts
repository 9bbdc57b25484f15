// What a proposal would do, in Dutch, for the person who decides. The text holds all that would change, so that another
// text today means that something has changed in between.
import { type AccountDetails, accountDetails } from './account.ts'
import { type Right, ROLE_LABELS, rightRow } from './rights.ts'

/** The facts behind the ids in an input, as they are today. */
export interface ProposalFacts {
  /** The account it is about, as it is; null when it is new (or not about an account). */
  readonly account: (AccountDetails & { readonly active: boolean }) | null
  /** Name of a group; null when it is not there. */
  readonly groupName: (id: string) => string | null
  /** What a kind of data is called where terms of keeping are shown. */
  readonly retentionLabel: (kind: string) => string
  /** Who asked what is kept of them; null when the request is not there. */
  readonly requester: (requestId: string) => string | null
}

/** The title of a proposal of `operation`. */
export function proposalTitle(
  proposed: { readonly operation: string; readonly right: Right; readonly input: unknown },
  facts: ProposalFacts,
): string {
  const title = TITLES[proposed.operation]
  return title?.(proposed.input as Input, facts) ?? rightRow(proposed.right).label
}

type Input = Readonly<Record<string, unknown>>

const TITLES: Readonly<Record<string, (input: Input, facts: ProposalFacts) => string>> = {
  'access.saveAccount': ({ details }, facts) => accountTitle(accountDetails.parse(details), facts),
  'access.deactivate': (_, { account }) =>
    account === null
      ? 'Gebruiker niet meer toelaten'
      : `${account.name} niet meer toelaten (${roleOf(account)})`,
  'backups.restore': ({ id }) => `Back-up ${String(id)} terugzetten`,
  'privacy.cleanUp': ({ kinds }, facts) => `Opruimen: ${describeKinds(kinds, facts)}`,
  'privacy.export': ({ id, uncovered }, facts) => {
    const who = facts.requester(String(id)) ?? '(onbekend verzoek)'
    return `Alles uitgeven aan ${who}${describeOthers(Array.isArray(uncovered) ? uncovered.length : 0)}`
  },
  'keys.renew': () => 'Het bestand een nieuwe sleutel geven',
}

function describeOthers(facts: number): string {
  if (facts === 0) return ''
  if (facts === 1) return ', met 1 gegeven dat ook over een ander gaat'
  return `, met ${facts} gegevens die ook over een ander gaan`
}

/** 'bewaarde afdrukken (12), logboek (840)' */
function describeKinds(kinds: unknown, { retentionLabel }: ProposalFacts): string {
  const chosen = Array.isArray(kinds) ? (kinds as { kind: string; count: number }[]) : []
  return chosen.map(({ kind, count }) => `${retentionLabel(kind).toLowerCase()} (${count})`).join(', ')
}

function accountTitle(wanted: AccountDetails, facts: ProposalFacts): string {
  const now = facts.account
  const role = describeRole(wanted, facts)
  if (now === null) return `${wanted.name} toevoegen als ${role}`
  const who = now.name === wanted.name ? now.name : `${now.name} (wordt ${wanted.name})`
  const back = now.active ? '' : 'weer toelaten, '
  const roleNow = describeRole(now, facts)
  return roleNow === role ? `${who}: ${back}${role}` : `${who}: ${back}van ${roleNow} naar ${role}`
}

/** 'coördinator van groep 5A en 5B', 'directeur'. */
function describeRole(details: AccountDetails, { groupName }: ProposalFacts): string {
  if (details.role !== 'coordinator' || details.groupIds.length === 0) return roleOf(details)
  const names = details.groupIds.map((id) => groupName(id) ?? '(onbekende groep)').sort()
  return `${roleOf(details)} van ${names.join(' en ')}`
}

function roleOf({ role }: AccountDetails): string {
  return ROLE_LABELS[role].toLowerCase()
}
