// Which kinds are ticked: those that hold on to each other go and stay together.
import type { OperationOutput } from '#domain/contract/operations'
import type { CleanedKind } from '#domain/privacy/privacy'

export type ProposedKind = OperationOutput<'privacy.proposal'>['kinds'][number]

/** Ticks a kind with all that it needs, or takes it off with all that need it. */
export function toggleKind(
  kinds: readonly Pick<ProposedKind, 'kind' | 'needs'>[],
  ticked: readonly CleanedKind[],
  kind: CleanedKind,
): CleanedKind[] {
  const needsOf = (one: CleanedKind) => kinds.find((proposed) => proposed.kind === one)?.needs ?? []
  if (!ticked.includes(kind)) return [...new Set([...ticked, ...reached(kind, needsOf)])]
  const needing = (one: CleanedKind) =>
    kinds.filter(({ needs }) => needs.includes(one)).map((proposed) => proposed.kind)
  const off = reached(kind, needing)
  return ticked.filter((one) => !off.includes(one))
}

function reached(from: CleanedKind, next: (kind: CleanedKind) => readonly CleanedKind[]): CleanedKind[] {
  const found = [from]
  for (const kind of found) found.push(...next(kind).filter((one) => !found.includes(one)))
  return found
}
