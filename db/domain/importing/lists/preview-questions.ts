// Questions of the preview: only the office knows the answer. Each option carries all that it decides.
import { tableDate } from '#domain/kernel/date-text'
import { capitalize, fullName, type NameParts } from '#domain/kernel/name'
import { joinNames } from '#domain/kernel/salutation'
import type { Existing } from './existing.ts'
import type { ListParent } from './list-row.ts'
import type { HouseholdJoin, JoinPlan, ListPlan, PersonPlan, ResidencePlan, RowPlan } from './plan.ts'
import { residenceKey, rowQuestion, tieKey } from './plan-keys.ts'
import type { CoupleSplit, ListDecisions, PreviewOption, PreviewQuestion, QuestionPart } from './preview.ts'
import { joinLines, type Lines, linesOf } from './preview-lines.ts'
import type { PreviewNames } from './preview-names.ts'
import { addTo, once } from './remember.ts'
import { joinReasonText, pupilReasonText } from './texts.ts'

export type Questions = Readonly<Record<QuestionPart, Lines<PreviewQuestion>>>

export type QuestionSource = {
  /** As matched: with the households as they were before near-misses were joined. */
  readonly plan: ListPlan
  readonly settled: ListPlan
  readonly existing: Existing
  readonly names: PreviewNames
  readonly decisions: Pick<ListDecisions, 'answers' | 'splitCouples'>
}

/** Children first: without the child nothing is known about the parents. What was refused before is not asked again. */
export function previewQuestions(source: QuestionSource): Questions {
  const { plan, settled, names, decisions } = source
  const told = new Set(decisions.answers.map(({ question }) => question))
  const isAsked = ({ question, answer }: JoinPlan | HouseholdJoin) => answer === null || told.has(question)
  const byItself = ({ reason }: JoinPlan) => reason.startsWith('SAME')
  const proposed = plan.joins.filter((join) => !byItself(join) && isAsked(join))
  const makesOne = createMatters(plan, names)
  const joined = plan.joins.filter((join) => byItself(join) && (told.has(join.question) || makesOne(join)))
  const asJoin = (join: JoinPlan) => joinQuestion(join, names)
  return {
    questions: joinLines([
      pupilQuestions(source),
      coupleQuestions(source),
      linesOf(proposed, asJoin),
      linesOf(plan.householdJoins.filter(isAsked), (join) => householdQuestion(join, names)),
      moveQuestions(settled, names),
    ]),
    joined: linesOf(joined, asJoin),
  }
}

/** Rows that make one new person, or somebody we know whom the list gives another child; not who is known there already. */
function createMatters({ persons }: ListPlan, names: PreviewNames): (join: JoinPlan) => boolean {
  const isFirstList = persons.every(({ personId }) => personId === null)
  const ofNew = once(() => newPersonsByLine(persons))
  return ({ left, right, answer }) => {
    // where nobody is known yet, every join makes a new person
    if (answer !== 'yes' || isFirstList) return answer === 'yes'
    const other = names.line(right)
    if (other === null) return true
    const there = ofNew().get(other) ?? []
    return (ofNew().get(names.line(left) ?? 0) ?? []).some((key) => there.includes(key))
  }
}

/** New persons by the lines on which they stand. */
function newPersonsByLine(persons: readonly PersonPlan[]): Map<number, string[]> {
  const found = new Map<number, string[]>()
  for (const { personId, key, lines } of persons)
    if (personId === null) for (const line of lines) addTo(found, line, key)
  return found
}

function pupilQuestions({ plan, existing, names }: QuestionSource): Lines<PreviewQuestion> {
  const known = once(() => new Map(existing.pupils.map((pupil) => [pupil.id, pupil])))
  const asked = plan.rows.filter(({ candidates }) => candidates.length > 0)
  return linesOf(asked, (row) => {
    const listed = names.row(row.line)?.pupil
    const question = rowQuestion(row)
    const reasons = new Set(row.candidates.map(({ reason }) => reason))
    const only = reasons.size === 1 ? row.candidates[0] : undefined
    const options = row.candidates.map(({ pupilId, reason }) => {
      const pupil = known().get(pupilId)
      const facts = [
        pupil?.birthDate ? tableDate(pupil.birthDate) : '',
        pupil?.group ?? '',
        only === undefined ? pupilReasonText(reason) : '',
      ]
      const label = `Dit is ${names.pupil(pupilId)} (${facts.filter((fact) => fact !== '').join(', ')})`
      return option(pupilId, label, [{ question, answer: pupilId }])
    })
    if (plan.kind === 'pupils')
      options.push(option('new', 'Dit is een nieuwe leerling', [{ question, answer: 'new' }]))
    options.push(option('none', 'Deze regel overslaan', [{ question, answer: 'none' }]))
    const birth = listed?.birthDate ? `, ${tableDate(listed.birthDate)}` : ''
    return {
      key: question,
      sort: 'pupil',
      line: row.line,
      title: `${nameOf(listed?.name)}${birth}: wie is dit?`,
      reason: only === undefined ? '' : capitalize(pupilReasonText(only.reason)),
      options,
      chosen: chosenPupil(row),
    }
  })
}

function chosenPupil({ state, pupil }: RowPlan): string | null {
  if (state === 'doubtful') return null
  if (state === 'notFound') return 'none'
  return state === 'new' ? 'new' : pupil
}

/** "Fam. Jansen", "Dhr. P. de Vries en mevr. A. Bakker" (C11): one question for all rows with the same text. */
function coupleQuestions({ plan, names, decisions }: QuestionSource): Lines<PreviewQuestion> {
  const ties = once(() => {
    const found = new Map<string, string[]>()
    for (const tie of plan.ties) addTo(found, tie.person, tieKey(tie))
    return found
  })
  const couples = plan.persons.filter(({ personId, doubt }) => personId === null && doubt === 'COUPLE')
  const open = linesOf(couples, (person) => openCouple(person, ties().get(person.key) ?? [], names))
  const splits = new Map<string, CoupleSplit[]>()
  for (const split of decisions.splitCouples) {
    const both = names.row(split.line)?.parents.filter(({ slot }) => slot === split.slot) ?? []
    if (both.length === 2) addTo(splits, coupleTitle(both), split)
  }
  const done = linesOf([...splits], ([title, split]): PreviewQuestion => {
    const [first] = split
    const two: PreviewOption = { ...option('two', 'Dit zijn twee personen', []), split }
    return {
      key: `couple:${first!.line}-${first!.slot}`,
      sort: 'parent',
      line: first!.line,
      title,
      reason: 'Twee namen in één cel',
      options: [two, option('one', 'Als één persoon overnemen', [])],
      chosen: 'two',
    }
  })
  return joinLines([open, done])
}

function openCouple(person: PersonPlan, ties: readonly string[], names: PreviewNames): PreviewQuestion {
  const found = person.lines.flatMap((line) =>
    (names.row(line)?.parents ?? [])
      .filter(({ couple }) => couple.length > 0)
      .map((parent) => ({ line, parent })),
  )
  const first = found[0]
  const split = found.map(({ line, parent }) => ({ line, slot: parent.slot }))
  const ticks = (ticked: boolean) => [person.key, ...ties].map((key) => ({ key, ticked }))
  return {
    key: `couple:${first?.line}-${first?.parent.slot}`,
    sort: 'parent',
    line: first?.line ?? null,
    title: coupleTitle(first?.parent.couple ?? []),
    reason: 'Twee namen in één cel',
    options: [
      { ...option('two', 'Dit zijn twee personen', []), ticks: ticks(false), split },
      { ...option('one', 'Als één persoon overnemen', []), ticks: ticks(true) },
    ],
    chosen: person.ticked ? 'one' : null,
  }
}

function coupleTitle(couple: readonly Pick<ListParent, 'salutation' | 'name'>[]): string {
  return joinNames(couple.map(({ salutation, name }) => [salutation, fullName(name)].join(' ').trim()))
}

function joinQuestion(
  { question, left, right, reason, answer }: JoinPlan,
  names: PreviewNames,
): PreviewQuestion {
  return {
    key: question,
    sort: 'parent',
    line: names.line(left),
    title: `${personAt(left, names)} en ${personAt(right, names)}`,
    reason: capitalize(joinReasonText(reason)),
    options: yesOrNo(question, ['Dit is één persoon', 'Dit zijn twee personen']),
    chosen: answer,
  }
}

/** A parent of the list with its line, or one we know with a child. */
function personAt(key: string, names: PreviewNames): string {
  const line = names.line(key)
  const child = names.knownPerson(key)?.ties[0]?.pupilId
  const from =
    line === null
      ? child === undefined
        ? 'al bekend'
        : `al bekend, bij ${names.pupil(child)}`
      : `regel ${line}`
  return `${names.person(key)} (${from})`
}

function householdQuestion(
  { question, left, right, reason, answer }: HouseholdJoin,
  names: PreviewNames,
): PreviewQuestion {
  return {
    key: question,
    sort: 'household',
    line: names.line(left),
    title: `${homeAt(left, names)} en ${homeAt(right, names)}`,
    reason: reason === 'NEAR_MISS' ? 'Bijna hetzelfde adres' : 'Hetzelfde adres',
    options: yesOrNo(question, ['Dit is één gezin', 'Dit zijn twee gezinnen']),
    chosen: answer,
  }
}

function homeAt(key: string, names: PreviewNames): string {
  const family = names.family(key)
  return family === '' ? names.address(key) : `${names.address(key)} (${family})`
}

/** Who lives elsewhere now: one question per household, for all of the family. */
function moveQuestions({ residences }: ListPlan, names: PreviewNames): Lines<PreviewQuestion> {
  const moving = new Map<string, ResidencePlan[]>()
  for (const residence of residences)
    if (residence.state === 'other') addTo(moving, residence.household, residence)
  return linesOf([...moving], ([household, people]) => {
    const pupils = people.filter(({ kind }) => kind === 'pupil')
    const who = people.map((one) => (one.kind === 'pupil' ? names.pupil(one.who) : names.person(one.who)))
    const answers = (answer: 'move' | 'second' | 'leave') =>
      people.map((one) => {
        // A person lives in one household; only a child has two.
        const given = answer === 'second' && one.kind === 'person' ? 'leave' : answer
        return { question: residenceKey(one), answer: given }
      })
    const options = [option('move', 'Verhuisd naar dit adres', answers('move'))]
    if (pupils.length > 0) options.push(option('second', 'Dit is een tweede adres', answers('second')))
    options.push(option('leave', 'Laten zoals het is', answers('leave')))
    return {
      key: `move:${household}`,
      sort: 'household',
      line: names.line(household),
      title: `${joinNames(who)}: in de lijst staat ${names.address(household)}`,
      reason: people.length === 1 ? 'Woont bij ons op een ander adres' : 'Wonen bij ons op een ander adres',
      options,
      chosen: (pupils[0] ?? people[0])?.answer ?? null,
    }
  })
}

function yesOrNo(question: string, [yes, no]: readonly [string, string]): PreviewOption[] {
  return [option('yes', yes, [{ question, answer: 'yes' }]), option('no', no, [{ question, answer: 'no' }])]
}

function option(id: string, label: string, answers: PreviewOption['answers']): PreviewOption {
  return { id, label, answers, ticks: [], split: [] }
}

function nameOf(name: NameParts | undefined): string {
  return name === undefined ? '' : fullName(name)
}
