// Who is called about a meeting: invited and silent, or with an answer that nobody can read (attendance 6, printing 4.6).
import { type CallableAdult, readBestTimes, readCallable } from '#db/queries/meeting-calls'
import { readMeetingFamilies } from '#db/queries/meetings'
import type { Reader } from '#db/reader'
import type { OperationOutput } from '#domain/contract/operations'
import type { IsoDate } from '#domain/kernel/date'
import { groupBy } from '#domain/kernel/group-by'
import { fullName } from '#domain/kernel/name'
import { formatPhone } from '#domain/kernel/phone'
import { languageName } from '#domain/people/languages'
import { type AnsweredFamily, lastContact, readAnswered } from './meetings-answered.ts'
import { asDay } from './people-around.ts'

export type Call = OperationOutput<'meetings.callList'>['calls'][number]

/**
 * The call list of a meeting: unreadable slips first, then who asked to be called by today, who was never called, who was
 * called before, and last who is to be called on a later day. Null when there is no such meeting. A family that the head
 * excused is not called.
 */
export function callsOf(reader: Reader, today: IsoDate, meetingId: string): Call[] | null {
  const answered = readAnswered(reader, meetingId)
  if (answered === null) return null
  const excused = new Set(
    readMeetingFamilies(reader, meetingId)
      .filter((family) => family.excused)
      .map(({ householdId }) => householdId),
  )
  const called = answered.families.filter((one) => isToBeCalled(one) && !excused.has(one.family.householdId))
  const ids = called.map(({ family }) => family.householdId)
  const adults = groupBy(readCallable(reader, ids), ({ householdId }) => householdId)
  const bestTimes = readBestTimes(reader, ids)
  return called
    .map((one) => {
      const { householdId } = one.family
      return callOf(one, {
        adults: adults.get(householdId) ?? [],
        bestTime: bestTimes.get(householdId) ?? '',
      })
    })
    .map((call) => ({ call, turn: turnOf(call, today) }))
    .sort((a, b) => a.turn - b.turn)
    .map(({ call }) => call)
}

function isToBeCalled(one: AnsweredFamily): boolean {
  if (one.answer !== null) return one.answer.answer === 'unclear'
  return lastContact(one, 'invited') !== null
}

function turnOf({ unclear, tryAgainOn, earlier }: Call, today: IsoDate): number {
  if (tryAgainOn !== null && tryAgainOn > today) return 4
  if (unclear) return 0
  if (tryAgainOn !== null) return 1
  return earlier.length === 0 ? 2 : 3
}

interface Known {
  readonly adults: readonly CallableAdult[]
  readonly bestTime: string
}

function callOf(one: AnsweredFamily, { adults, bestTime }: Known): Call {
  const { family, contacts, answer } = one
  const calls = contacts.filter(({ kind }) => kind === 'called' || kind === 'spoken')
  return {
    householdId: family.householdId,
    name: family.name,
    children: family.children.map(({ name, group }) => (group === '' ? name : `${name} (${group})`)),
    unclear: answer?.answer === 'unclear',
    invitedOn: asDay(lastContact(one, 'invited')?.contactedOn ?? null),
    remindedOn: asDay(lastContact(one, 'reminded')?.contactedOn ?? null),
    phones: adults.flatMap(({ number, secret, ...adult }) =>
      number === null || secret ? [] : { who: whoOf(adult), number: formatPhone(number) },
    ),
    secretPhone: adults.some(({ secret }) => secret),
    language: languageOf(family.language, adults),
    interpreter: answer?.interpreter === true || adults.some(({ needsInterpreter }) => needsInterpreter),
    bestTime,
    tryAgainOn: asDay(calls.at(-1)?.tryAgainOn ?? null),
    earlier: calls.map(({ id, contactedOn, result, note }) => ({
      contactId: id,
      on: asDay(contactedOn),
      result,
      note,
    })),
  }
}

function whoOf({ name, letterName, remark }: Pick<CallableAdult, 'name' | 'letterName' | 'remark'>): string {
  const called = fullName(name) || letterName
  return remark === '' ? called : `${called} (${remark})`
}

/** In Dutch, '' for Dutch: the household's language for paper, else that of the first adult who speaks another one. */
function languageOf(ofHousehold: string, adults: readonly CallableAdult[]): string {
  const spoken = [ofHousehold, ...adults.map(({ language }) => language)]
  const other = spoken.find((language) => language !== '' && language !== 'nl')
  return other === undefined ? '' : languageName(other)
}
