import * as z from 'zod'
import { bytes, pdfResult } from '../contract/file.ts'
import { defineOperation } from '../contract/operation.ts'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { line, requiredLine } from '../kernel/text.ts'
import { ACCESS_REQUEST_STATES, CLEANED_KINDS, RETENTION_KINDS } from './privacy.ts'

const nothing = z.strictObject({})
const kind = z.enum(RETENTION_KINDS)
const cleanedKind = z.enum(CLEANED_KINDS)

const rule = z.strictObject({
  kind,
  months: z.number().int().min(0).max(1200),
  basis: requiredLine('Schrijf op waarom deze termijn geldt.', 200),
  source: line(200),
  checkedOn: isoDate.nullable(),
})

/** A child or an adult, by name, on a hold or in a proposal. */
const somebody = z.strictObject({ id, kind: z.enum(['pupil', 'person']), name: z.string() })

const hold = z.strictObject({
  id,
  who: somebody,
  reason: z.string(),
  setOn: isoDate,
  liftedOn: isoDate.nullable(),
})

const proposedKind = z.strictObject({
  kind: cleanedKind,
  /** Rows that would go, by table in Dutch: 'plaatsingen: 3'. */
  rows: z.array(z.strictObject({ label: z.string(), count: z.number() })),
  /** The first fifty by name, so that somebody can look; '' where names mean nothing (drafts, logbook). */
  names: z.array(z.string()),
  people: z.number(),
  /** Past their term, but kept: by a hold, a brother or sister, or a paper that is still kept. */
  kept: z.array(z.strictObject({ name: z.string(), why: z.string() })),
  /** Kinds that must go in the same clean-up: a child cannot go before the papers that name it. */
  needs: z.array(cleanedKind),
  /** All rows of this kind together. */
  count: z.number(),
  /** Names exactly these rows. */
  fingerprint: z.string(),
})

/** What of a proposal is cleaned up, as it was seen. */
const chosenKind = z.strictObject({
  kind: cleanedKind,
  count: z.number().int().min(0),
  fingerprint: z.string().max(100),
})

const request = z.strictObject({
  id,
  personId: id,
  name: z.string(),
  receivedOn: isoDate,
  dueOn: isoDate,
  extendedOn: isoDate.nullable(),
  extensionReason: z.string(),
  state: z.enum(ACCESS_REQUEST_STATES),
  closedOn: isoDate.nullable(),
  /** The kept answer; null while there is none. */
  runId: id.nullable(),
})

/** One fact about the person, as it would stand in the answer. */
const fact = z.strictObject({
  /** Stays the same from preview to export. */
  id: z.string(),
  label: z.string(),
  value: z.string(),
  /** Where it comes from: 'leerlingadministratie', 'ingevoerd bij de balie'. */
  source: z.string(),
  /** Also says something about somebody else: covered unless the school uncovers it (AVG art. 15, lid 4). */
  aboutOthers: z.boolean(),
})

export const privacyOperations = {
  'privacy.retention': defineOperation({
    name: 'privacy.retention',
    kind: 'read',
    right: 'seeRetention',
    input: nothing,
    output: z.strictObject({ rules: z.array(rule), holds: z.array(hold) }),
  }),
  'privacy.saveRule': defineOperation({
    name: 'privacy.saveRule',
    kind: 'change',
    right: 'keepRetention',
    input: rule.extend({ kind: cleanedKind }),
    output: nothing,
    touches: ['privacy'],
  }),
  /** Keeps the data of a child or person over the term: a complaint, objection or court case runs. */
  'privacy.hold': defineOperation({
    name: 'privacy.hold',
    kind: 'change',
    right: 'keepRetention',
    input: z.strictObject({
      who: z.strictObject({ id, kind: z.enum(['pupil', 'person']) }),
      reason: requiredLine('Schrijf op waarom deze gegevens blijven.', 200),
    }),
    output: z.strictObject({ id }),
    touches: ['privacy'],
  }),
  'privacy.liftHold': defineOperation({
    name: 'privacy.liftHold',
    kind: 'change',
    right: 'keepRetention',
    input: z.strictObject({ id }),
    output: nothing,
    touches: ['privacy'],
  }),
  /** Opruimvoorstel: what is past its term today. Deletes nothing. */
  'privacy.proposal': defineOperation({
    name: 'privacy.proposal',
    kind: 'read',
    right: 'seeRetention',
    input: nothing,
    output: z.strictObject({ kinds: z.array(proposedKind) }),
  }),
  /** Removes exactly what the proposal listed; afterwards the free pages are gone too, and a line of proof stays. */
  'privacy.cleanUp': defineOperation({
    name: 'privacy.cleanUp',
    kind: 'application',
    right: 'cleanUp',
    input: z.strictObject({
      kinds: z.array(chosenKind).min(1, 'Kies wat u opruimt.').max(CLEANED_KINDS.length),
    }),
    output: z.strictObject({ rows: z.number() }),
    errors: {
      PROPOSAL_OUTDATED: nothing,
      NOTHING_TO_CLEAN: nothing,
      /** These kinds hold on to each other: choose them all, or none. */
      BELONGS_TOGETHER: z.strictObject({ kinds: z.array(cleanedKind) }),
      BACKUP_FAILED: nothing,
    },
    touches: [''],
  }),
  'privacy.proofs': defineOperation({
    name: 'privacy.proofs',
    kind: 'read',
    right: 'seeRetention',
    input: nothing,
    output: z.strictObject({
      proofs: z.array(
        z.strictObject({
          id,
          kind,
          onDate: isoDate,
          rows: z.number(),
          rule: z.string(),
          actor: z.string(),
          secondActor: z.string(),
        }),
      ),
    }),
  }),
  'privacy.requests': defineOperation({
    name: 'privacy.requests',
    kind: 'read',
    right: 'seeAccessRequests',
    input: nothing,
    output: z.strictObject({ requests: z.array(request) }),
  }),
  /** Somebody asks to see what the school keeps of them; due in one month (AVG art. 12, lid 3). */
  'privacy.takeIn': defineOperation({
    name: 'privacy.takeIn',
    kind: 'change',
    right: 'seeAccessRequests',
    input: z.strictObject({ personId: id, receivedOn: isoDate }),
    output: z.strictObject({ id }),
    errors: { RECEIVED_IN_FUTURE: nothing },
    touches: ['privacy'],
  }),
  /** Two months more, once, with the reason, told to the person within the first month. */
  'privacy.extend': defineOperation({
    name: 'privacy.extend',
    kind: 'change',
    right: 'seeAccessRequests',
    input: z.strictObject({ id, reason: requiredLine('Schrijf op waarom u meer tijd nodig hebt.', 200) }),
    output: z.strictObject({ dueOn: isoDate }),
    errors: { EXTENDED_ALREADY: nothing, REQUEST_CLOSED: nothing, TERM_OVER: nothing },
    touches: ['privacy'],
  }),
  'privacy.withdraw': defineOperation({
    name: 'privacy.withdraw',
    kind: 'change',
    right: 'seeAccessRequests',
    input: z.strictObject({ id }),
    output: nothing,
    errors: { REQUEST_CLOSED: nothing },
    touches: ['privacy'],
  }),
  /** Everything linked to the person, in sections, with what is covered by default. A change: looking is noted. */
  'privacy.preview': defineOperation({
    name: 'privacy.preview',
    kind: 'change',
    right: 'seeAccessRequests',
    input: z.strictObject({ id }),
    output: z.strictObject({
      name: z.string(),
      sections: z.array(z.strictObject({ title: z.string(), facts: z.array(fact) })),
      /** Facts that go into the answer and that only the head sees here. */
      forHead: z.number(),
      fingerprint: z.string(),
    }),
    errors: { REQUEST_CLOSED: nothing },
  }),
  /** The answer: one PDF (kept) and the same as JSON; `uncovered` are facts about others that may be seen. */
  'privacy.export': defineOperation({
    name: 'privacy.export',
    kind: 'change',
    right: 'exportPerson',
    input: z.strictObject({
      id,
      uncovered: z.array(z.string().max(200)).max(2000),
      covered: z.array(z.string().max(200)).max(2000),
      fingerprint: z.string().max(100),
    }),
    output: z.strictObject({
      ...pdfResult.shape,
      runId: id,
      printNumber: z.string(),
      sha256: z.string(),
      json: z.strictObject({ bytes, fileName: z.string() }),
    }),
    errors: {
      REQUEST_CLOSED: nothing,
      PREVIEW_OUTDATED: nothing,
      PRINTER_STOPPED: nothing,
      SIGN_NOT_PRINTABLE: z.strictObject({
        signs: z.array(
          z.strictObject({ owner: z.string(), sign: z.string(), codePoint: z.string(), text: z.string() }),
        ),
      }),
    },
    touches: ['privacy', 'printing'],
  }),
}
