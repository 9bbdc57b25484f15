// A plan as the screen shows it before printing: counts, Bereik, the letters in short, and who is left out and why.
import * as z from 'zod'
import { ENTRY_REASONS, LETTER_STACKS } from './letter-entry.ts'
import type { LetterPlan } from './letter-plan.ts'
import { measureReach } from './reach.ts'

const unreached = z.strictObject({
  householdId: z.string().nullable(),
  pupilIds: z.array(z.string()),
  name: z.string(),
  reason: z.enum(['noWay', 'nobodyEntitled', 'askCustodyFirst']),
})

/** Somebody who gets no letter, with the reason. */
export const leftOut = z.strictObject({
  pupilId: z.string(),
  pupil: z.string(),
  personId: z.string().nullable(),
  person: z.string().nullable(),
  reason: z.enum(['left', 'notStarted', 'announced', 'noRequest', 'notAgreed', 'informationNone']),
})

const entryInShort = z.strictObject({
  key: z.string(),
  householdId: z.string().nullable(),
  addressee: z.string(),
  salutation: z.string(),
  children: z.array(z.strictObject({ id: z.string(), name: z.string(), group: z.string() })),
  channel: z.enum(['email', 'paper']),
  stack: z.enum(LETTER_STACKS),
  carrierId: z.string().nullable(),
  handOut: z.string(),
  secret: z.boolean(),
  languages: z.array(z.string()),
  largePrint: z.boolean(),
  reasons: z.array(z.enum(ENTRY_REASONS)),
})

/** Never holds an address: the screen shows who, not where. */
export const planSummary = z.strictObject({
  /** Goes back with the print: other data meanwhile means another fingerprint. */
  fingerprint: z.string(),
  counts: z.strictObject({
    letters: z.number(),
    children: z.number(),
    email: z.number(),
    paper: z.number(),
    byHand: z.number(),
    post: z.number(),
    secret: z.number(),
    /** Households that had this letter already. */
    skipped: z.number(),
  }),
  reach: z.strictObject({
    families: z.number(),
    email: z.number(),
    paper: z.number(),
    neither: z.array(unreached),
  }),
  /** Paper letters per bundle, in the desk's order. */
  groups: z.array(z.strictObject({ groupId: z.string(), group: z.string(), letters: z.number() })),
  /** Letters that should also be in another language than Dutch. */
  languages: z.array(z.strictObject({ language: z.string(), letters: z.number() })),
  entries: z.array(entryInShort),
  leftOut: z.array(leftOut),
  askCustody: z.array(
    z.strictObject({ pupilId: z.string(), pupil: z.string(), personId: z.string(), person: z.string() }),
  ),
})
export type PlanSummary = z.infer<typeof planSummary>

/** Makes the summary; `fingerprint` is the hash of `planText`. */
export function summarisePlan(plan: LetterPlan, fingerprint: string): PlanSummary {
  const { entries } = plan
  const paper = entries.filter(({ channel }) => channel === 'paper')
  const onStack = (stack: string) => paper.filter((entry) => entry.stack === stack).length
  const reach = measureReach(plan)
  return {
    fingerprint,
    counts: {
      letters: entries.length,
      children: new Set(entries.flatMap(({ children }) => children.map(({ id }) => id))).size,
      email: entries.length - paper.length,
      paper: paper.length,
      byHand: onStack('group'),
      post: onStack('post'),
      secret: onStack('secret'),
      skipped: plan.skipped,
    },
    reach: { ...reach, neither: reach.neither.map((one) => ({ ...one, pupilIds: [...one.pupilIds] })) },
    groups: tally(paper.flatMap(({ stack, groupId }) => (stack === 'group' && groupId ? [groupId] : []))).map(
      ([groupId, letters]) => ({ groupId, group: plan.groups.get(groupId)?.name ?? '', letters }),
    ),
    languages: tally(entries.flatMap(({ languages }) => languages)).map(([language, letters]) => ({
      language,
      letters,
    })),
    entries: entries.map((entry) => ({
      key: entry.key,
      householdId: entry.householdId,
      addressee: entry.envelope.join(' '),
      salutation: entry.salutation,
      children: entry.children.map(({ id, name, group }) => ({ id, name, group })),
      channel: entry.channel,
      stack: entry.stack,
      carrierId: entry.carrierId,
      handOut: entry.handOut,
      secret: entry.secret,
      languages: [...entry.languages],
      largePrint: entry.largePrint,
      reasons: [...entry.reasons],
    })),
    leftOut: [...plan.leftOut],
    askCustody: [...plan.askCustody],
  }
}

/** How often each word occurs, in order of first appearance. */
function tally(words: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
}
