// The authorisation table of the programme: who may do what. Default deny: an operation names one right, and a
// role that does not stand in its row is refused by dispatch. The school sees this table under Beheer.

/** Roles of the people at the desk: balie, directeur (and who stands in), coördinator. */
export const ROLES = ['frontOffice', 'head', 'coordinator'] as const
export type Role = (typeof ROLES)[number]

export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  frontOffice: 'Balie',
  head: 'Directeur',
  coordinator: 'Coördinator',
}

export interface RightRow {
  /** What it is called in the table that the school sees. */
  readonly label: string
  readonly roles: readonly Role[]
  /** Who else may ask for it; a person of `roles` then decides (four eyes). */
  readonly proposes?: readonly Role[]
  /** The person types the secret again, also when signed in. */
  readonly again?: true
  /** A second person approves in a session of their own (security-and-privacy 7). */
  readonly secondPerson?: true
}

const OFFICE = ['frontOffice', 'head'] as const
const HEAD = ['head'] as const

export const RIGHTS = {
  begin: { label: 'Openen, aanmelden, vergrendelen en het eigen geheim wijzigen', roles: ROLES },
  seePeople: { label: 'Gezinnen, leerlingen en ouders zien', roles: OFFICE },
  keepPeople: { label: 'Gezinnen, leerlingen en ouders wijzigen', roles: OFFICE },
  seeGroups: { label: 'Groepen en personeel zien', roles: OFFICE },
  keepGroups: { label: 'Groepen en personeel wijzigen', roles: OFFICE },
  import: { label: 'Gegevens inlezen', roles: OFFICE },
  changeYear: { label: 'Jaarovergang', roles: OFFICE },
  keepCalendar: { label: 'Schoolkalender wijzigen', roles: OFFICE },
  seeLeave: { label: 'Verlof en verzuim zien, zonder de redenen', roles: OFFICE },
  takeLeave: { label: 'Verlof aannemen en verzuim noteren', roles: OFFICE },
  seeLeaveReasons: { label: 'Redenen van verlof zien', roles: HEAD },
  decideLeave: { label: 'Over verlof en bezwaar beslissen', roles: HEAD, again: true },
  keepLeavePolicy: { label: 'Verlofbeleid instellen', roles: HEAD },
  seeMeetings: { label: 'Bijeenkomsten en opkomst zien', roles: OFFICE },
  keepMeetings: { label: 'Bijeenkomsten plannen, uitnodigen en bijhouden wie er is', roles: OFFICE },
  reachFamilies: {
    label: 'Zien wie nooit wordt bereikt, een tweede aanbod doen en vrijstellen',
    roles: HEAD,
  },
  seeRota: { label: 'Rooster van de ouderhulp zien; een coördinator alleen de eigen groep', roles: ROLES },
  keepRota: { label: 'Rooster van de ouderhulp maken; een coördinator alleen de eigen groep', roles: ROLES },
  leadRota: { label: 'Taken, formulieren, vrijstellingen en VOG van de ouderhulp bijhouden', roles: OFFICE },
  print: { label: 'Brieven en lijsten maken', roles: OFFICE },
  seeRestricted: { label: 'Zien wie door een beslissing geen post krijgt', roles: HEAD },
  undo: { label: 'Terugdraaien en terughalen', roles: OFFICE },
  keepSchool: { label: 'Gegevens van de school wijzigen', roles: OFFICE },
  seeSafety: { label: 'Back-ups zien en maken', roles: OFFICE },
  keepSafety: {
    label: 'Tweede plaats van de back-ups en minuten tot vergrendelen instellen',
    roles: HEAD,
    again: true,
  },
  restore: { label: 'Een back-up terugzetten', roles: HEAD, proposes: ['frontOffice'], secondPerson: true },
  seeAudit: { label: 'Logboek zien', roles: HEAD },
  seeProposals: { label: 'Voorstellen doen en zien', roles: OFFICE },
  decideProposals: { label: 'Over voorstellen beslissen', roles: HEAD, again: true },
  seeAccounts: { label: 'Gebruikers zien', roles: HEAD },
  unlockAccount: { label: 'Een gebruiker weer toelaten of een nieuw geheim geven', roles: HEAD, again: true },
  keepAccounts: { label: 'Gebruikers en rollen wijzigen', roles: HEAD, again: true, secondPerson: true },
  keepKeys: { label: 'Herstelsleutel en wachtzinnen', roles: HEAD, again: true },
  renewKeys: { label: 'Het bestand een nieuwe sleutel geven', roles: HEAD, again: true, secondPerson: true },
  seeRetention: { label: 'Bewaartermijnen en opruimvoorstel zien', roles: OFFICE },
  keepRetention: { label: 'Bewaartermijnen wijzigen en bewaren verlengen', roles: HEAD, again: true },
  cleanUp: { label: 'Opruimen', roles: HEAD, proposes: ['frontOffice'], again: true, secondPerson: true },
  seeAccessRequests: { label: 'Inzageverzoeken zien en opnemen', roles: OFFICE },
  exportPerson: {
    label: 'Inzage: alles van één persoon uitgeven',
    roles: HEAD,
    proposes: ['frontOffice'],
    again: true,
    secondPerson: true,
  },
} as const satisfies Readonly<Record<string, RightRow>>

export type Right = keyof typeof RIGHTS

/** The row of a right, with its optional marks. */
export function rightRow(right: Right): RightRow {
  return RIGHTS[right]
}

/** May this role do it, ask a second person for it, or neither? Nobody signed in has no role and only `begin`. */
export function verdict(right: Right, role: Role | null): 'may' | 'mayPropose' | 'refused' {
  if (right === 'begin') return 'may'
  if (role === null) return 'refused'
  const row = rightRow(right)
  if (row.roles.includes(role)) return 'may'
  return row.proposes?.includes(role) === true ? 'mayPropose' : 'refused'
}
