// One row and more in the tables that the generator of the Oefenschool leaves empty, for a filled file of a release.
import type { Change } from '#db/change'
import { accountGroup, deskSetting, draft, proposal } from '#db/schema/access'
import { restorePoint } from '#db/schema/audit'
import { listMapping, rememberedChoice } from '#db/schema/importing'
import { household, phone } from '#db/schema/people'
import { printCopy, printRun } from '#db/schema/printing'
import { accessRequest, cleanUpProof, retentionHold, retentionRule } from '#db/schema/privacy'

/** Rows that the new rows point at. */
export interface Known {
  readonly householdId: string
  readonly pupilId: string
  readonly personId: string
  readonly phoneId: string
  readonly groupId: string
  readonly accountId: string
  readonly at: string
}

/** What every release since the first has tables for; an undoable change, so that there are copies of rows too. */
export function addFirstRows(change: Change, { householdId, pupilId, phoneId, groupId, at }: Known): void {
  change.update(household, householdId, {
    remark: 'Belt liever dan mailt. Komt uit Zeeland (’s-Heer Arendskerke).',
  })
  change.remove(phone, phoneId)
  change.insert(listMapping, {
    id: 'mapping-1',
    name: 'Lijst van de juf',
    mapping: { Roepnaam: 'givenName' },
  })
  change.insert(rememberedChoice, { id: 'choice-1', kind: 'mergeHouseholds', key: 'a|b', answer: 'no' })
  change.insert(printRun, {
    id: 'run-1',
    number: 1,
    kind: 'letter',
    title: 'Informatieavond',
    printedOn: '2026-11-21',
    at,
    actor: 'balie',
    pages: 1,
    sha256: '0'.repeat(64),
    pdf: Buffer.from('%PDF-1.7 a paper'),
  })
  change.insert(printCopy, {
    id: 'copy-1',
    runId: 'run-1',
    householdId,
    carrierId: pupilId,
    groupId,
    channel: 'paper',
    addressee: 'Aan de ouders/verzorgers van Łukasz',
    firstPage: 1,
    lastPage: 1,
  })
  change.insert(restorePoint, {
    id: 'point-1',
    seq: change.seq,
    kind: 'import',
    label: 'Proeflijst',
    at,
    report: { kind: 'lists' },
  })
}

/** What came with the second release: sign-in, four eyes, retention. */
export function addSecondRows(change: Change, { pupilId, personId, groupId, accountId, at }: Known): void {
  change.insert(accountGroup, { id: 'account-group-1', accountId, groupId })
  change.insert(deskSetting, {
    id: 'desk',
    idleMinutes: 7,
    secondPlace: 'E:\\Reserve',
    restoreTriedOn: '2026-11-02',
  })
  change.insert(draft, {
    id: 'draft-1',
    accountId,
    path: '/gezinnen',
    form: 'gezin',
    content: { street: 'Dorpsstr' },
    at,
  })
  change.insert(proposal, {
    id: 'proposal-1',
    operation: 'access.deactivate',
    input: { id: accountId },
    title: 'Een gebruiker op non-actief zetten',
    reason: 'Werkt hier niet meer',
    madeBy: accountId,
    at,
    expiresOn: '2026-12-05',
  })
  change.insert(accessRequest, { id: 'request-1', personId, receivedOn: '2026-11-20', dueOn: '2026-12-20' })
  change.insert(cleanUpProof, {
    id: 'proof-1',
    kind: 'prints',
    onDate: '2026-11-21',
    rows: 3,
    rule: 'Kopieën van brieven: 12 maanden',
    actor: accountId,
  })
  change.insert(retentionHold, { id: 'hold-1', pupilId, reason: 'Loopt nog een klacht', setOn: '2026-11-21' })
  change.insert(retentionRule, { id: 'prints', months: 12, basis: 'eigen afspraak', source: 'AVG art. 5' })
}
