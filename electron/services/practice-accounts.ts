// Three people of the Oefenschool, with secrets that stand on the sign-in screen.
import { hashPracticeSecret } from '#db/account-secret'
import { firstGroupId } from '#db/queries/access'
import { account, accountGroup } from '#db/schema/access'
import type { Store } from '#db/store'

/** Adds a balie, a directeur and the coördinator of one group to a filled Oefenschool. */
export function addPracticeAccounts(store: Store, { at, newId }: { at: string; newId: () => string }): void {
  const groupId = firstGroupId(store.reader)
  store.change({ at, actor: 'programma', operation: 'school.practise', requestId: null }, (change) => {
    for (const { name, role, practiceSecret } of PEOPLE) {
      const accountId = newId()
      const secretHash = hashPracticeSecret(practiceSecret)
      change.insert(account, { id: accountId, name, role, secretHash, practiceSecret })
      if (role === 'coordinator' && groupId !== null) {
        change.insert(accountGroup, { id: newId(), accountId, groupId })
      }
    }
  })
}

const PEOPLE = [
  { name: 'Joke Oefenaar', role: 'frontOffice', practiceSecret: '274951' },
  { name: 'Wilma Oefenaar', role: 'head', practiceSecret: 'regenboog na regen' },
  { name: 'Samira Oefenaar', role: 'coordinator', practiceSecret: '618305' },
] as const
