// The Dutch title of a proposal, with today's facts behind the ids in its input.
import { findAccount, groupIdsOf, groupNames } from '#db/queries/access'
import { findPerson } from '#db/queries/people'
import { findRequest } from '#db/queries/privacy'
import type { Reader } from '#db/reader'
import { type ProposalFacts, proposalTitle } from '#domain/access/texts'
import type { Operation } from '#domain/contract/operation'
import { fullName, nameOf } from '#domain/kernel/name'
import { RETENTION_KINDS } from '#domain/privacy/privacy'
import { RETENTION_TEXTS } from '#domain/privacy/retention'

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
    retentionLabel: (kind) => {
      const known = RETENTION_KINDS.find((one) => one === kind)
      return known === undefined ? kind : RETENTION_TEXTS[known].label
    },
    requester: (requestId) => {
      const request = findRequest(reader, requestId)
      const person = request === null ? null : findPerson(reader, request.personId)
      return person === null ? null : fullName(nameOf(person)) || person.letterName
    },
  }
}
