// Three people of the Oefenschool, with secrets that stand on the sign-in screen.
import { hashPracticeSecret } from '#db/account-secret'
import type { Change } from '#db/change'
import { firstGroupId } from '#db/queries/access'
import type { Reader } from '#db/reader'
import { account, accountGroup } from '#db/schema/access'

/** Adds a balie, a directeur and the coördinator of one group, once the groups are there. */
export function addPracticeAccounts(change: Change, reader: Reader, newId: () => string): void {
  const groupId = firstGroupId(reader)
  for (const { name, role, practiceSecret } of PEOPLE) {
    const accountId = newId()
    const secretHash = hashPracticeSecret(practiceSecret)
    change.insert(account, { id: accountId, name, role, secretHash, practiceSecret })
    if (role === 'coordinator' && groupId !== null) {
      change.insert(accountGroup, { id: newId(), accountId, groupId })
    }
  }
}

const PEOPLE = [
  { name: 'Joke Oefenaar', role: 'frontOffice', practiceSecret: '274951' },
  { name: 'Wilma Oefenaar', role: 'head', practiceSecret: 'regenboog na regen' },
  { name: 'Samira Oefenaar', role: 'coordinator', practiceSecret: '618305' },
] as const
