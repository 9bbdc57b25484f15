import { expect, test } from 'vitest'
import type { AccountDetails } from '#domain/access/account'
import { proposalTitle } from '#domain/access/texts'

const GROUP_A = '0b0e4d0a-0000-4000-8000-00000000000a'
const GROUP_B = '0b0e4d0a-0000-4000-8000-00000000000b'
const GROUPS: Record<string, string> = { [GROUP_A]: 'groep 5A', [GROUP_B]: 'groep 5B' }
const tess: AccountDetails = { name: 'Tess Verlinden', role: 'frontOffice', groupIds: [] }
const asCoordinator: AccountDetails = { ...tess, role: 'coordinator', groupIds: [GROUP_B, GROUP_A] }

const titleOf = (details: AccountDetails, account: (AccountDetails & { active: boolean }) | null) =>
  proposalTitle(
    { operation: 'access.saveAccount', right: 'keepAccounts', input: { id: null, details } },
    { account, groupName: (id) => GROUPS[id] ?? null },
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
  expect(
    proposalTitle(
      { operation: 'access.unheardOf', right: 'restore', input: null },
      { account: null, groupName: () => null },
    ),
  ).toBe('Een back-up terugzetten')
})
