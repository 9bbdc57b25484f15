// What stands in the form of a meeting, from and to what is kept.
import type { OperationOutput } from '#domain/contract/operations'
import { addDays, type IsoDate } from '#domain/kernel/date'
import { kindDefaults } from '#domain/meetings/kind-defaults'
import { type MeetingDetails, type MeetingKind, meetingDetails } from '#domain/meetings/meeting'

/** One evening while it is filled in. */
export interface EveningValues {
  readonly date: IsoDate | null
  readonly beginsAt: string
  readonly endsAt: string
  readonly groupIds: string[]
}

export interface MeetingValues extends Omit<MeetingDetails, 'parts' | 'target'> {
  readonly parts: EveningValues[]
  /** As it is typed; '' is nothing. */
  readonly target: number | string
}

/** A meeting of a kind, with the defaults of that kind. */
export function newMeeting(kind: MeetingKind): MeetingValues {
  const { beginsAt, endsAt, ...defaults } = kindDefaults(kind)
  return {
    kind,
    ownKind: '',
    ...defaults,
    parts: [{ date: null, beginsAt, endsAt, groupIds: [] }],
    place: '',
    goal: '',
    target: 80,
    answerBy: null,
    onBehalfCounts: true,
    onlineCounts: false,
    topics: [],
    helpers: [],
  }
}

/** A meeting that is there, to be changed. */
export function valuesOf(shown: OperationOutput<'meetings.show'>): MeetingValues {
  const { kind, ownKind, name, obligatory, scope, countsFor, place, goal, target, answerBy } = shown
  const { onBehalfCounts, onlineCounts, topics, helpers } = shown
  return {
    ...{ kind, ownKind, name, obligatory, scope, countsFor, place, goal, target, answerBy },
    ...{ onBehalfCounts, onlineCounts, topics: [...topics], helpers: [...helpers] },
    parts: shown.parts.map(({ date, beginsAt, endsAt, groups }) => ({
      ...{ date, beginsAt, endsAt },
      groupIds: groups.map(({ id }) => id),
    })),
  }
}

/** Another kind: what still stood as the kind before it had it goes along, what the office chose stays. */
export function withKind(values: MeetingValues, kind: MeetingKind): MeetingValues {
  const [before, after] = [kindDefaults(values.kind), kindDefaults(kind)]
  const isUntouched = (field: 'name' | 'obligatory' | 'scope' | 'countsFor') =>
    values[field] === before[field]
  return {
    ...values,
    kind,
    name: isUntouched('name') ? after.name : values.name,
    obligatory: isUntouched('obligatory') ? after.obligatory : values.obligatory,
    scope: isUntouched('scope') ? after.scope : values.scope,
    countsFor: isUntouched('countsFor') ? after.countsFor : values.countsFor,
    parts: values.parts.map((part) =>
      part.beginsAt === before.beginsAt && part.endsAt === before.endsAt
        ? { ...part, beginsAt: after.beginsAt, endsAt: after.endsAt }
        : part,
    ),
  }
}

/** A week before; moves along with the first evening until the office chose another day. */
const ANSWER_DAYS = 7

/** Another day of the first evening. */
export function withFirstDay(values: MeetingValues, date: IsoDate | null): MeetingValues {
  const [first, ...others] = values.parts
  if (first === undefined) return values
  const isOwn = values.answerBy !== suggestedAnswer(first.date)
  return {
    ...values,
    parts: [{ ...first, date }, ...others],
    answerBy: isOwn ? values.answerBy : suggestedAnswer(date),
  }
}

function suggestedAnswer(date: IsoDate | null): IsoDate | null {
  return date === null ? null : addDays(date, -ANSWER_DAYS)
}

/** As it is sent: rows that stayed empty are left out, and so are groups where everybody comes. */
export function detailsOf(values: MeetingValues): unknown {
  const isForAll = values.parts.length === 1 && values.scope === 'school'
  return {
    ...values,
    parts: values.parts.map((part) => (isForAll ? { ...part, groupIds: [] } : part)),
    topics: values.topics.filter(({ text }) => text.trim() !== ''),
    helpers: values.helpers.filter(({ name }) => name.trim() !== ''),
  }
}

/** Message by field: 'parts.0.date'; {} when it can be saved. */
export function errorsOf(values: MeetingValues): Record<string, string> {
  const checked = meetingDetails.safeParse(detailsOf(values))
  const errors: Record<string, string> = {}
  for (const { path, message } of checked.error?.issues ?? []) errors[path.join('.')] ??= message
  for (const [at, { date }] of values.parts.entries()) {
    if (date === null) errors[`parts.${at}.date`] = 'Vul de datum in.'
  }
  if (errors.target !== undefined) errors.target = 'Vul een heel getal in van 1 tot en met 99.'
  return errors
}

/** Without groups of another school year: the first evening moved to a year in which they are not. */
export function withinGroups(
  values: MeetingValues,
  groups: readonly { readonly id: string }[],
): MeetingValues {
  const known = new Set(groups.map(({ id }) => id))
  if (values.parts.every(({ groupIds }) => groupIds.every((id) => known.has(id)))) return values
  return {
    ...values,
    parts: values.parts.map((part) => ({ ...part, groupIds: part.groupIds.filter((id) => known.has(id)) })),
  }
}
