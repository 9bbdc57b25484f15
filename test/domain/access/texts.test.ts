import { expect, test } from 'vitest'
import type { AccountDetails } from '#domain/access/account'
import { proposalTitle } from '#domain/access/texts'

const GROUP_A = '0b0e4d0a-0000-4000-8000-00000000000a'
const GROUP_B = '0b0e4d0a-0000-4000-8000-00000000000b'
const GROUPS: Record<string, string> = { [GROUP_A]: 'groep 5A', [GROUP_B]: 'groep 5B' }
const tess: AccountDetails = { name: 'Tess Verlinden', role: 'frontOffice', groupIds: [] }
const asCoordinator: AccountDetails = { ...tess, role: 'coordinator', groupIds: [GROUP_B, GROUP_A] }

const nothing = {
  account: null,
  groupName: () => null,
  retentionLabel: (kind: string) => (kind === 'prints' ? 'Bewaarde afdrukken' : 'Logboek'),
  requester: (id: string) => (id === GROUP_A ? 'Eva de Boer' : null),
}

const titleOf = (details: AccountDetails, account: (AccountDetails & { active: boolean }) | null) =>
  proposalTitle(
    { operation: 'access.saveAccount', right: 'keepAccounts', input: { id: null, details } },
    { ...nothing, account, groupName: (id) => GROUPS[id] ?? null },
  )

test.each([
  [tess, null, 'Tess Verlinden toevoegen als balie'],
  [asCoordinator, null, 'Tess Verlinden toevoegen als coördinator van groep 5A en groep 5B'],
  [{ ...tess, role: 'head' as const }, { ...tess, active: true }, 'Tess Verlinden: van balie naar directeur'],
  [
    asCoordinator,
    { ...tess, active: true },
    'Tess Verlinden: van balie naar coördinator van groep 5A en groep 5B',
  ],
  [tess, { ...tess, active: false }, 'Tess Verlinden: weer toelaten, balie'],
  [{ ...tess, name: 'Tess Vos' }, { ...tess, active: true }, 'Tess Verlinden (wordt Tess Vos): balie'],
])('says in full who becomes what (%#)', (details, account, title) => {
  expect(titleOf(details, account)).toBe(title)
})

test('of an operation without words of its own is the name of its right', () => {
  expect(proposalTitle({ operation: 'access.unheardOf', right: 'restore', input: null }, nothing)).toBe(
    'Een back-up terugzetten',
  )
})

test.each([
  [[], 'Alles uitgeven aan Eva de Boer'],
  [['a'], 'Alles uitgeven aan Eva de Boer, met 1 gegeven dat ook over een ander gaat'],
  [['a', 'b'], 'Alles uitgeven aan Eva de Boer, met 2 gegevens die ook over een ander gaan'],
])('says to whom everything is given, and how much of it is about others (%#)', (uncovered, title) => {
  const input = { id: GROUP_A, uncovered, covered: [], fingerprint: '' }
  expect(proposalTitle({ operation: 'privacy.export', right: 'exportPerson', input }, nothing)).toBe(title)
})

test('says what is cleaned up and how much of it', () => {
  const kinds = [
    { kind: 'prints', count: 12, fingerprint: '' },
    { kind: 'audit', count: 840, fingerprint: '' },
  ]
  expect(proposalTitle({ operation: 'privacy.cleanUp', right: 'cleanUp', input: { kinds } }, nothing)).toBe(
    'Opruimen: bewaarde afdrukken (12), logboek (840)',
  )
})
