// The Dutch title of a proposal, with today's facts behind the ids in its input.
import { findAccount, groupIdsOf, groupNames } from '#db/queries/access'
import type { Reader } from '#db/reader'
import { type ProposalFacts, proposalTitle } from '#domain/access/texts'
import type { Operation } from '#domain/contract/operation'

/** The title as it would be today; a proposal whose own title differs is about something that has changed. */
export function titleOfProposal(reader: Reader, operation: Operation, input: unknown): string {
  return proposalTitle({ operation: operation.name, right: operation.right, input }, factsOf(reader, input))
}

function factsOf(reader: Reader, input: unknown): ProposalFacts {
  const id = (input as { id?: unknown } | null)?.id
  const row = typeof id === 'string' ? findAccount(reader, id) : null
  return {
    account:
      row === null
        ? null
        : { name: row.name, role: row.role, active: row.active, groupIds: groupIdsOf(reader, row.id) },
    groupName: (groupId) => groupNames(reader, [groupId])[0] ?? null,
  }
}
