// One letter of a run, ready for the plan: by e-mail or on paper, in which stack, in which words.
import { groupInText } from '../groups/texts.ts'
import { callName, fullName } from '../kernel/name.ts'
import { joinNames, type Salutation } from '../kernel/salutation.ts'
import { knownAddress, languagesOf } from './addressing.ts'
import type { Carrier } from './carrier.ts'
import type { LetterDraft } from './letter-drafts.ts'
import type { FactPerson, LetterChoices } from './letter-facts.ts'
import type { SelectedChild } from './letter-selection.ts'

/** Why a letter goes as it goes; for the screen. */
export const ENTRY_REASONS = [
  'everybodyOnPaper',
  'wantsPaper',
  'emailNone',
  'emailUnknown',
  'emailBounced',
  'noAddress',
  'pickedCarrier',
] as const
export type EntryReason = (typeof ENTRY_REASONS)[number]

/** By bundle of a group, by post, or in the closed stack of secret addresses, printed last. */
export const LETTER_STACKS = ['group', 'post', 'secret'] as const
export type LetterStack = (typeof LETTER_STACKS)[number]

export interface EntryChild {
  readonly id: string
  readonly name: string
  readonly callName: string
  /** '' without a group. */
  readonly group: string
  readonly groupId: string | null
}

/** One letter of the run. */
export interface LetterEntry {
  readonly key: string
  readonly householdId: string | null
  readonly envelope: readonly string[]
  /** Street, postcode and town; [] when the letter goes without an address block (L22). */
  readonly address: readonly string[]
  readonly salutation: string
  /** Which form of address was used: by role, by names, or naam op brieven. */
  readonly basis: Salutation['basis']
  /** The oldest first. */
  readonly children: readonly EntryChild[]
  readonly channel: 'email' | 'paper'
  /** Working addresses, each once (L32); also when the letter goes on paper. */
  readonly emails: readonly string[]
  readonly stack: LetterStack
  readonly carrierId: string | null
  readonly groupId: string | null
  readonly handOut: string
  readonly secret: boolean
  /** Languages beside Dutch (L26, L27). */
  readonly languages: readonly string[]
  readonly largePrint: boolean
  readonly reasons: readonly EntryReason[]
}

/** A family that this run does not reach, named (Bereik). */
export interface Unreached {
  readonly householdId: string | null
  readonly pupilIds: readonly string[]
  readonly name: string
  readonly reason: 'noWay' | 'nobodyEntitled' | 'askCustodyFirst'
}

export interface Outcome {
  readonly entry: LetterEntry | null
  readonly none: Unreached | null
  /** Sorts within the bundle: the name of the carrying, else of the oldest child. */
  readonly sort: string
}

export interface Finish {
  readonly draft: LetterDraft
  readonly carrier: Carrier | null
  readonly salutation: Salutation
  readonly choices: LetterChoices
}

/** Gives a draft its channel, its stack and its words; or names it when nothing can reach it. */
export function finishDraft({ draft, carrier, salutation, choices }: Finish): Outcome {
  const { household, persons, children } = draft
  const emails = workingEmails(persons)
  const reason = reasonForPaper({ draft, emails, choices })
  const address = knownAddress(household)
  const sort = (carrier?.child ?? children[0]?.child)?.sortKey ?? ''
  if (reason !== null && carrier === null && address.length === 0) {
    return { entry: null, none: unreachedDraft(draft, salutation), sort }
  }
  const secret = household?.secret ?? false
  const reasons: (EntryReason | null)[] = [
    reason,
    address.length === 0 && choices.to === 'parents' ? 'noAddress' : null,
    carrier?.picked ? 'pickedCarrier' : null,
  ]
  const entry: LetterEntry = {
    key: draft.key,
    householdId: household?.id ?? null,
    envelope: salutation.envelope,
    address,
    salutation: salutation.aanhef,
    basis: salutation.basis,
    children: children.map(({ child }) => entryChild(child)),
    channel: reason === null ? 'email' : 'paper',
    emails,
    stack: stackOf(carrier, secret),
    carrierId: carrier?.child.pupil.id ?? null,
    groupId: carrier?.group.id ?? null,
    handOut: handOutWords(carrier, { secret, hasAddress: address.length > 0 }),
    secret,
    languages: languagesOf(household, persons),
    largePrint: persons.some(({ largePrint }) => largePrint),
    reasons: reasons.filter((one) => one !== null),
  }
  return { entry, none: null, sort }
}

function stackOf(carrier: Carrier | null, secret: boolean): LetterStack {
  if (secret) return 'secret'
  return carrier === null ? 'post' : 'group'
}

function entryChild({ pupil, group }: SelectedChild): EntryChild {
  return {
    id: pupil.id,
    name: fullName(pupil.name),
    callName: callName(pupil.name) || fullName(pupil.name),
    group: group?.name ?? '',
    groupId: group?.id ?? null,
  }
}

/** Known and not empty; parents who share an address get it once. */
function workingEmails(persons: readonly FactPerson[]): string[] {
  const known = persons.filter(({ email, emailState }) => emailState === 'known' && email !== '')
  return [...new Set(known.map(({ email }) => email.toLowerCase()))]
}

/** Null when it goes by e-mail; no e-mail means paper, always (L23, L24, L25). */
function reasonForPaper(about: {
  draft: LetterDraft
  emails: readonly string[]
  choices: LetterChoices
}): EntryReason | null {
  const { household, persons } = about.draft
  if (!about.choices.mayEmail || about.choices.to === 'child') return 'everybodyOnPaper'
  if (household?.wantsPaper || persons.some(({ wantsPaper }) => wantsPaper)) return 'wantsPaper'
  if (about.emails.length > 0) return null
  if (persons.some(({ emailState }) => emailState === 'bounced')) return 'emailBounced'
  const nobodyHasOne = persons.length > 0 && persons.every(({ emailState }) => emailState === 'none')
  return nobodyHasOne ? 'emailNone' : 'emailUnknown'
}

function handOutWords(carrier: Carrier | null, about: { secret: boolean; hasAddress: boolean }): string {
  if (carrier === null) return 'per post'
  const group = groupInText(carrier.group.name)
  if (!about.hasAddress) return `mee te geven in ${group} (${fullName(carrier.child.pupil.name)})`
  const through = `via ${group} (${callName(carrier.child.pupil.name) || fullName(carrier.child.pupil.name)})`
  return about.secret ? `in een gesloten envelop ${through}` : through
}

function unreachedDraft(draft: LetterDraft, { envelope }: Salutation): Unreached {
  const children = joinNames(draft.children.map(({ child }) => fullName(child.pupil.name)))
  const persons = joinNames(draft.persons.map(({ name }) => fullName(name)).filter((name) => name !== ''))
  return {
    householdId: draft.household?.id ?? null,
    pupilIds: draft.children.map(({ child }) => child.pupil.id),
    name: draft.apart && persons !== '' ? `${persons}, van ${children}` : envelope.join(' '),
    reason: 'noWay',
  }
}
