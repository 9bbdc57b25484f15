// What was not saved when the screen locked comes back after sign-in, as something that is not saved.
import type { DoorFamily } from '#domain/meetings/door-contract'
import { useDraft } from '../../ui/drafts.tsx'
import { keyOf } from './presence.ts'
import type { CheckIn, Door } from './use-door.ts'

interface Kept {
  readonly family: string
  readonly input: CheckIn
}

export function useUnsavedDraft(door: Door, families: readonly DoorFamily[]): void {
  const unsaved = door.entries.filter(({ state }) => state === 'failed' || state === 'saving')
  useDraft('deur', {
    isDirty: () => unsaved.length > 0,
    values: () => ({ unsaved: unsaved.map(({ family, input }): Kept => ({ family: keyOf(family), input })) }),
    restore: ({ unsaved: kept }) =>
      door.takeBack(
        (Array.isArray(kept) ? (kept as Kept[]) : []).flatMap(({ family: key, input }) => {
          const family = families.find((one) => keyOf(one) === key)
          return family === undefined ? [] : [{ family, input }]
        }),
      ),
  })
}
