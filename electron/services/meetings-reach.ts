// Bereik of a meeting: who gets the invitation how, who had it, and by name who is reached by neither (row 19).
import { readInvitable } from '#db/queries/meeting-families'
import { pupilsById } from '#db/queries/people'
import type { OperationOutput } from '#domain/contract/operations'
import { fullName, nameOf } from '#domain/kernel/name'
import { fail, ok } from '#domain/kernel/result'
import { proposeInvitation } from '#domain/meetings/invitation'
import type { LetterEntry, Unreached } from '#domain/printing/letter-entry'
import { measureReach } from '#domain/printing/reach'
import type { ReadContext, SliceHandlers } from '../app/context.ts'
import {
  householdsOf,
  type Invitations,
  languageCounts,
  planInvitations,
  translationState,
} from './meetings-invited.ts'
import { asDay } from './people-around.ts'

type Reach = OperationOutput<'meetings.reach'>
type FamilyInShort = Reach['email'][number]

export const meetingsReachHandlers: Pick<SliceHandlers<'meetings'>, 'meetings.reach'> = {
  'meetings.reach': (context, { id }) => {
    const invitations = planInvitations(context, id)
    return invitations === null ? fail('NOT_FOUND') : ok(reachOf(context, invitations))
  },
}

function reachOf(context: ReadContext, invitations: Invitations): Reach {
  const { planned, onPaper, school, fingerprint } = invitations
  const { entries, none } = planned.plan
  const { families } = measureReach(planned.plan)
  const nameFor = namesOf(context, [...entries, ...none])
  const listed = familiesOf(entries)
  const inShort = ({ entry, ...family }: ListedFamily): FamilyInShort => ({
    householdId: entry.householdId,
    name: nameFor(entry.householdId) ?? entry.envelope.join(' '),
    children: family.children,
    invitedOn: invitedOn(invitations, entry.householdId),
  })
  return {
    proposal: proposeInvitation(onPaper, school),
    families,
    email: listed.filter(({ channel }) => channel === 'email').map(inShort),
    paper: listed.filter(({ channel }) => channel === 'paper').map(inShort),
    neither: none.map(neitherOf(context, invitations)),
    invited: countInvited(invitations, { families, households: householdsOf([...entries, ...none]) }),
    languages: languagesOf(invitations),
    fingerprint,
  }
}

interface ListedFamily {
  readonly entry: LetterEntry
  readonly channel: LetterEntry['channel']
  readonly children: string[]
}

/** Once per household; one with several letters, of which one on paper, is reached on paper. */
function familiesOf(entries: readonly LetterEntry[]): ListedFamily[] {
  const families = new Map<string, ListedFamily>()
  for (const entry of entries) {
    const key = entry.householdId ?? entry.key
    const known = families.get(key)
    const children = entry.children.map(({ name, group }) => (group === '' ? name : `${name} (${group})`))
    families.set(key, {
      entry: known?.entry ?? entry,
      channel: known?.channel === 'paper' ? 'paper' : entry.channel,
      children: [...(known?.children ?? []), ...children],
    })
  }
  return [...families.values()]
}

/** As the counter and the door call a family. */
function namesOf({ reader, today }: ReadContext, of: readonly { readonly householdId: string | null }[]) {
  const names = new Map(
    readInvitable(reader, today, new Set(householdsOf(of))).map(({ householdId, name }) => [
      householdId,
      name,
    ]),
  )
  return (householdId: string | null) => names.get(householdId ?? '')
}

function neitherOf({ reader }: ReadContext, invitations: Invitations) {
  const ids = invitations.planned.plan.none.flatMap(({ pupilIds }) => pupilIds)
  const names = new Map(pupilsById(reader, [...new Set(ids)]).map((row) => [row.id, fullName(nameOf(row))]))
  return ({ householdId, name, pupilIds, reason }: Unreached): Reach['neither'][number] => ({
    householdId,
    name,
    children: pupilIds.flatMap((id) => names.get(id) ?? []),
    invitedOn: invitedOn(invitations, householdId),
    reason,
  })
}

function invitedOn({ invited }: Invitations, householdId: string | null): FamilyInShort['invitedOn'] {
  return asDay(invited.get(householdId ?? '')?.contactedOn ?? null)
}

/** By the way of the last time; a family without a known household can only be "not yet". */
function countInvited(
  { invited }: Invitations,
  { families, households }: { families: number; households: readonly string[] },
): Reach['invited'] {
  const ways = households.flatMap((id) => invited.get(id)?.way ?? [])
  const paper = ways.filter((way) => way === 'paper').length
  const email = ways.filter((way) => way === 'email').length
  return { paper, email, otherwise: ways.length - paper - email, notYet: families - ways.length }
}

function languagesOf(invitations: Invitations): Reach['languages'] {
  return languageCounts(invitations).map(([language, letters]) => ({
    language,
    letters,
    translation: translationState(
      invitations.translations.find((row) => row.language === language),
      invitations.onPaper,
    ),
  }))
}
