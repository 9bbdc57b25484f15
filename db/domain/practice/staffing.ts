// Who teaches the groups, and which parent speaks for a group.
import { type NameParts, sortKey } from '#domain/kernel/name'
import { surnameParts } from './family-plan.ts'
import { emailFor } from './naming.ts'
import type { FamilyTieRow, PlacementRow, StaffRow } from './rows.ts'
import type { Workshop } from './workshop.ts'

/** Gives every base and composed group one teacher or a duo (E85); parents who teach here come first (L30). */
export function addStaff(workshop: Workshop): void {
  const { rows, dice, newId } = workshop
  const parents = [...workshop.teachers]
  for (const { id: groupId, kind } of rows.groups) {
    if (kind === 'announced') continue
    const size = kind === 'base' && dice.chance(0.55) ? 2 : 1
    for (let position = 1; position <= size; position += 1) {
      const member = newTeacher(parents.shift() ?? null, workshop)
      rows.staff.push(member)
      rows.groupStaff.push({ id: newId(), groupId, staffId: member.id, position })
    }
  }
}

/** A coordinator for every base group but the last one: the office still has to find one there. */
export function appointCoordinators({ rows, dice }: Workshop): void {
  const base = rows.groups.filter(({ kind }) => kind === 'base')
  const parentsIn = parentsByGroup(rows.familyTies, rows.placements)
  const willing = new Set(
    rows.persons
      .filter(({ classListConsentOn, emailState }) => classListConsentOn !== null && emailState === 'known')
      .map(({ id }) => id),
  )
  for (const group of base.slice(0, -1)) {
    const candidates = (parentsIn.get(group.id) ?? []).filter((personId) => willing.has(personId))
    if (candidates.length === 0) continue
    group.coordinatorId = dice.pick(candidates)
    willing.delete(group.coordinatorId) // one group each
  }
}

function newTeacher(parent: NameParts | null, { dice, newId, names, emails }: Workshop): StaffRow {
  const { women, men, surnames } = names.dutch
  const { prefix, familyName } = parent ?? surnameParts(dice.pick(surnames))
  const givenName = parent?.givenName ?? dice.pick(dice.chance(0.8) ? women : men)
  const name: NameParts = {
    givenName,
    firstNames: '',
    initials: parent?.initials ?? givenName.charAt(0),
    prefix,
    familyName,
    keepAsIs: parent?.keepAsIs ?? false,
  }
  return { id: newId(), ...name, sortKey: sortKey(name), email: emailFor(name, emails, 'example.com') }
}

/** Parents with gezag and full information, by the group where their child sits now. */
function parentsByGroup(
  ties: readonly FamilyTieRow[],
  placements: readonly PlacementRow[],
): Map<string, string[]> {
  const groupOf = new Map(
    placements
      .filter(({ untilDate }) => untilDate === null)
      .map(({ pupilId, groupId }) => [pupilId, groupId]),
  )
  const parents = new Map<string, string[]>()
  for (const { pupilId, personId, role, custody, information } of ties) {
    const groupId = groupOf.get(pupilId)
    const speaksFor =
      (role === 'mother' || role === 'father') && custody === 'yes' && information === 'always'
    if (!groupId || !speaksFor) continue
    const known = parents.get(groupId)
    if (known) known.push(personId)
    else parents.set(groupId, [personId])
  }
  return parents
}
