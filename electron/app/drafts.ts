// Half-filled forms, kept in the encrypted file when the screen locks; values only, never a secret.
import { readDrafts } from '#db/queries/access'
import { draft } from '#db/schema/access'
import type { Store } from '#db/store'
import type { Draft } from '#domain/access/contract'

/** All drafts of one lock together, in characters of JSON; what is more is not kept. */
const MOST_CHARACTERS = 200_000

/** Inputs that hold a secret; a form with them comes back without. */
const SECRET_FIELDS = /^(secret|chosen|passphrase|password|pin|typed|key|recoverykey)$/i

export interface Keeping {
  readonly accountId: string
  readonly drafts: readonly Draft[]
  readonly at: string
  readonly newId: () => string
}

/** Keeps the forms of an account and notes the lock, in one change. A later draft of the same form replaces the first. */
export function keepDrafts(store: Store, { accountId, drafts, at, newId }: Keeping): void {
  const known = new Map(readDrafts(store.reader, accountId).map((row) => [placeOf(row), row.id]))
  let left = MOST_CHARACTERS
  store.change({ at, actor: accountId, operation: 'access.lock', requestId: null }, (change) => {
    change.noted('lock', { id: accountId })
    for (const { path, form, values } of drafts) {
      const text = JSON.stringify(values, withoutSecrets)
      left -= text.length
      if (left < 0) return
      const content = JSON.parse(text) as Record<string, unknown>
      const id = known.get(placeOf({ path, form }))
      if (id !== undefined) {
        change.update(draft, id, { content, at })
        continue
      }
      const fresh = newId()
      known.set(placeOf({ path, form }), fresh)
      change.insert(draft, { id: fresh, accountId, path, form, content, at })
    }
  })
}

function placeOf({ path, form }: { path: string; form: string }): string {
  return `${path}\n${form}`
}

/** For JSON.stringify: leaves out secrets and the bytes of chosen files. */
function withoutSecrets(key: string, value: unknown): unknown {
  return SECRET_FIELDS.test(key) || value instanceof Uint8Array ? undefined : value
}
