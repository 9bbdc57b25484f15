// A decision as the rules would have it, for the head to read, change and take. The head decides, never the programme.
import { daysText, sumOf } from './counting.ts'
import { articleOf, articlesFor } from './decide.ts'
import { isLateDuty, type JudgedPupil, judgePupilOf, partOn } from './decision-case.ts'
import type { LeaveRequest } from './facts.ts'
import type { AskedDay, Finding, Outcome, PupilJudgement } from './judgement.ts'
import type { DecisionDetails, DecisionOutcome } from './request.ts'

export interface ProposalCase {
  readonly request: LeaveRequest
  readonly pupilId: string
  readonly pupilName: string
  readonly childId: string
}

/**
 * The decision that follows from the judgement of one child. Null where nothing follows: the request must be completed
 * (AANVULLEN: propose to ask the parents) or the head weighs it (DIRECTEUR_BEOORDEELT: the head chooses an outcome, and
 * `draftDecision` fills in the rest).
 */
export function proposeDecision(given: ProposalCase): DecisionDetails | null {
  const judged = judgePupilOf(given.request, given.pupilId)
  const outcome = judged === null ? null : outcomeFor(given.request, judged)
  return outcome === null ? null : draftDecision(given, outcome)
}

/**
 * The decision with the outcome that the head chose, filled in as far as it follows from the findings: article, days,
 * reasons and conditions as the parents will read them, the opinion for the leerplichtambtenaar. Where only the head can
 * say why, the reasons are ''.
 */
export function draftDecision(given: ProposalCase, outcome: DecisionOutcome): DecisionDetails | null {
  const judged = judgePupilOf(given.request, given.pupilId)
  if (judged === null) return null
  const days = daysFor(given.request, judged, outcome)
  return {
    childId: given.childId,
    outcome,
    article: articleFor(given.request, judged, outcome),
    days: days.map(({ date, part }) => ({ date, part })),
    reasons: reasonsFor(judged, outcome),
    conditions: outcome === 'granted' || outcome === 'partly' ? conditionsFor(judged) : '',
    deviation: '',
    opinion: outcome === 'forwarded' ? opinionFor(given, judged) : '',
  }
}

function outcomeFor(request: LeaveRequest, { judgement, open }: JudgedPupil): DecisionOutcome | null {
  switch (judgement.outcome) {
    case 'DOORSTUREN':
      return 'forwarded'
    case 'AANVULLEN':
      return isLeftUncompleted(request) ? 'refused' : null
    case 'DIRECTEUR_BEOORDEELT':
    case 'MELDEN':
      return null
    case 'GEEN_VERLOF_NODIG':
      return open.length > 0 ? 'noted' : 'notNeeded'
    default:
      return outcomeOfDays(request, judgement, open)
  }
}

/** What is left: days that are granted, refused or noted, each by itself. */
function outcomeOfDays(
  { asked }: LeaveRequest,
  judgement: PupilJudgement,
  open: readonly AskedDay[],
): DecisionOutcome {
  const found = new Set(open.map(({ date }) => partOn(judgement, date)?.outcome))
  if (found.has('TOEKENNEN')) return found.size === 1 ? 'granted' : 'partly'
  if (!found.has('KENNISGEVING')) return 'refused'
  // the weeks of a five-year-old that no head can grant are refused; a feast is a notice, whatever else is asked
  return asked.kind === 'fiveYearOld' && found.has('AFWIJZEN') ? 'partly' : 'noted'
}

/** Awb 4:5 lid 1: the parents had their chance to complete the request, and let it pass. */
function isLeftUncompleted({ completion = null, today }: LeaveRequest): boolean {
  return completion !== null && completion.completedOn === null && today > completion.until
}

function articleFor(request: LeaveRequest, { judgement }: JudgedPupil, outcome: DecisionOutcome) {
  const { decided, noted } = articlesFor(request.asked.kind)
  const [first] = judgement.parts
  if (outcome === 'notNeeded') return first === undefined ? '11' : articleOf(first)
  return (outcome === 'noted' ? noted : decided) ?? '14'
}

function daysFor(
  { asked }: LeaveRequest,
  { judgement, open }: JudgedPupil,
  outcome: DecisionOutcome,
): readonly AskedDay[] {
  const having = (...outcomes: Outcome[]) =>
    open.filter(({ date }) => outcomes.includes(partOn(judgement, date)?.outcome ?? 'AFWIJZEN'))
  if (outcome === 'granted') return open
  if (outcome === 'partly') {
    return asked.kind === 'religion'
      ? having('TOEKENNEN')
      : having('TOEKENNEN', 'DIRECTEUR_BEOORDEELT', 'KENNISGEVING')
  }
  if (outcome !== 'noted') return []
  return having('KENNISGEVING', 'GEEN_VERLOF_NODIG', 'DIRECTEUR_BEOORDEELT').filter(
    ({ date }) => !isLateDuty(partOn(judgement, date)),
  )
}

/**
 * Why, in the words of the findings. What the letter says by itself is left out: the days, the count, that a notice needs no
 * permission. What the head must weigh has no sentence that a letter can take over.
 */
function reasonsFor({ judgement }: JudgedPupil, outcome: DecisionOutcome): string {
  const leavesPolicy = outcome === 'granted' && judgement.parts.some((part) => part.outcome === 'AFWIJZEN')
  if (outcome === 'notNeeded' || leavesPolicy) return ''
  const incomplete = judgement.outcome === 'AANVULLEN' && outcome === 'refused' ? [NOT_COMPLETED] : []
  const findings = judgement.parts.flatMap((part) => part.findings)
  const main = findings.filter((finding) => RESTS_ON[outcome](finding)).map(sentenceOf)
  const early = findings.filter(({ code }) => code === 'NOT_YET_BOUND').map(sentenceOf)
  return saidOnce([...incomplete, ...main, ...early])
}

/** Which findings a decision rests on. */
const RESTS_ON: Readonly<Record<DecisionOutcome, (finding: Finding) => boolean>> = {
  granted: ({ outcome }) => outcome === 'TOEKENNEN',
  partly: ({ outcome }) => outcome === 'TOEKENNEN' || outcome === 'KENNISGEVING' || outcome === 'AFWIJZEN',
  refused: ({ outcome }) => outcome === 'AFWIJZEN',
  forwarded: ({ outcome }) => outcome === 'DOORSTUREN',
  noted: ({ outcome, facts }) => outcome === 'AFWIJZEN' || facts.inTime === false,
  notNeeded: () => false,
}

/** What goes to the officer is said in the letter itself; the reason is the count. */
function sentenceOf({ outcome, facts, sentence }: Finding): string {
  if (outcome !== 'DOORSTUREN') return sentence
  const total = daysText(Number(facts.total))
  return facts.earlier === 0
    ? `U vraagt ${total} verlof in één schooljaar.`
    : `Samen met eerder verlof gaat het om ${total} in één schooljaar.`
}

/** Each text on a line of its own, without the sentences that stand above it already. */
function saidOnce(texts: readonly string[]): string {
  const said = new Set<string>()
  const lines = texts.map((text) => {
    const left = text.split(/(?<=\.) /).filter((sentence) => !said.has(sentence))
    for (const sentence of left) said.add(sentence)
    return left.join(' ')
  })
  return lines.filter((line) => line !== '').join('\n')
}

const NOT_COMPLETED =
  'De school heeft u gevraagd uw aanvraag aan te vullen. Dat is niet op tijd gebeurd. Daarom kan de school geen verlof geven.'

/** What must be shown (Beleidsregel art. 2: conditions can be set); when the child is back, the letter says. */
function conditionsFor({ judgement }: JudgedPupil): string {
  return judgement.remarks.flatMap(proofCondition).join('\n')
}

function proofCondition({ code, facts }: Finding): string[] {
  if (code === 'PROOF_AFTERWARDS') return [`U laat ${facts.document} achteraf zien.`]
  return code === 'PROOF_TO_SEE' ? [`U laat ${facts.document} zien.`] : []
}

/** LPW 14 lid 3, "het hoofd gehoord": what the head could have granted, and what was granted before. */
function opinionFor({ pupilName }: ProposalCase, { judgement, open }: JudgedPupil): string {
  const before = judgement.counters
    .filter(({ article }) => article === '14')
    .reduce((sum, counter) => sum + counter.before, 0)
  const earlier =
    before === 0
      ? `Dit schooljaar kreeg ${pupilName} nog geen verlof volgens artikel 14.`
      : `Dit schooljaar kreeg ${pupilName} al ${daysText(before)} verlof volgens artikel 14.`
  const room =
    judgement.grantableIfCut === 0
      ? 'Volgens de wet en het beleid van de school kan ik zelf geen dag verlof geven.'
      : `Volgens de wet en het beleid van de school kan ik zelf ten hoogste ${daysText(judgement.grantableIfCut)} verlof geven.`
  return `De ouders vragen ${daysText(sumOf(open))} verlof voor ${pupilName}. ${earlier}\n${room}`
}
