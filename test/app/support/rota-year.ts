// What the programme knows of a school year of ouderhulp, as a spec reads it beside the screens; and every claim of "waarom
// ik?" counted again.
import type { Page } from '@playwright/test'
import { type IsoDate, mondayOf, weekday } from '#domain/kernel/date'
import { endOfSchoolYear, parseSchoolYear, type SchoolYear } from '#domain/kernel/school-year'
import type { TurnShown } from '#domain/rota/board-contract'
import type { FormDetails } from '#domain/rota/family-form'
import { callInPage } from './screens.ts'

export interface Tasks {
  readonly schoolYear: string
  readonly today: IsoDate
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  readonly tasks: readonly { readonly id: string; readonly weight: number }[]
}

export interface Family {
  readonly householdId: string
  readonly name: string
  readonly code: string
  readonly formOn: string | null
  readonly children: readonly { readonly pupilId: string }[]
  readonly balance: { readonly planned: number; readonly left: number }
}

/** A family on a turn that is to come, with what is known of the turn. */
export interface Standing
  extends Pick<TurnShown, 'turnId' | 'taskId' | 'task' | 'groupId' | 'group' | 'date'> {
  readonly placeId: string
  readonly householdId: string
  readonly state: string
  readonly beginsAt: string
  readonly endsAt: string
  readonly weight: number
}

export async function yearOf(page: Page): Promise<SchoolYear> {
  const { schoolYear } = (await callInPage(page, 'rota.tasks', { schoolYear: null })) as Tasks
  const year = parseSchoolYear(schoolYear)
  if (year === null) throw new Error(schoolYear)
  return year
}

export async function familiesOf(page: Page, schoolYear: SchoolYear, groupId: string | null = null) {
  const { families } = (await callInPage(page, 'rota.families', { schoolYear, groupId })) as {
    families: readonly Family[]
  }
  return families
}

export async function formOf(
  page: Page,
  { year, householdId }: { year: SchoolYear; householdId: string },
): Promise<FormDetails & { takenOn: string | null }> {
  const asked = { schoolYear: year, householdId, code: '' }
  const { details, takenOn } = (await callInPage(page, 'rota.family', asked)) as {
    details: FormDetails
    takenOn: string | null
  }
  return { ...details, takenOn }
}

/** All turns from the first day of the year. */
export async function turnsOf(page: Page, year: SchoolYear): Promise<readonly TurnShown[]> {
  const period = { from: `${year.slice(0, 4)}-08-01`, until: endOfSchoolYear(year) }
  return ((await callInPage(page, 'rota.board', { groupId: null, ...period })) as { turns: TurnShown[] })
    .turns
}

/** Who will help. */
export async function standing(page: Page, year: SchoolYear): Promise<Standing[]> {
  const { today, tasks } = (await callInPage(page, 'rota.tasks', { schoolYear: year })) as Tasks
  const weights = new Map(tasks.map(({ id, weight }) => [id, weight]))
  const turns = (await turnsOf(page, year)).filter(({ date, cancelled }) => date >= today && !cancelled)
  return turns.flatMap(({ filled, ...turn }) =>
    filled
      .filter(({ state }) => state === 'proposed' || state === 'planned')
      .map(({ placeId, householdId, state }) => ({
        ...{ ...turn, placeId, householdId, state },
        weight: weights.get(turn.taskId) ?? 1,
      })),
  )
}

export interface Week {
  readonly monday: IsoDate
  readonly places: readonly Standing[]
}

/** The first week with room to work in: four families that were only proposed, on two turns. */
export async function weekToWorkIn(page: Page, year: SchoolYear): Promise<Week> {
  const proposed = (await standing(page, year)).filter(({ state }) => state === 'proposed')
  for (const { date } of proposed) {
    const monday = mondayOf(date)
    const places = proposed.filter((place) => mondayOf(place.date) === monday)
    const families = new Set(places.map(({ householdId }) => householdId))
    if (families.size >= 4) return { monday, places: places.slice(0, 12) }
  }
  throw new Error('no week with four families')
}

export async function whyOf(page: Page, placeId: string): Promise<string> {
  return ((await callInPage(page, 'rota.whyMe', { placeId })) as { sentence: string }).sentence
}

interface Candidate {
  readonly householdId: string
  readonly name: string
  readonly load: number
  readonly conflicts: readonly { readonly text: string; readonly hard: boolean }[]
}

/** Every claim of "waarom ik?" held against what the programme says elsewhere. @returns what is not true */
export async function recount(
  page: Page,
  { year, place, sentence }: { year: SchoolYear; place: Standing; sentence: string },
): Promise<string[]> {
  const wrong: string[] = []
  const claim = (isTrue: boolean, what: string) => {
    if (!isTrue) wrong.push(`${what} – ${sentence}`)
  }
  const { families } = (await callInPage(page, 'rota.candidates', {
    ...{ turnId: place.turnId, without: null },
  })) as { families: Candidate[] }
  const loads = new Map(families.map(({ householdId, load }) => [householdId, load]))
  const own = (loads.get(place.householdId) ?? Number.NaN) - place.weight

  const least = /^Laagste stand van (.+?) \(([−-]?\d+) \w+\)/.exec(sentence)
  const others = families.filter(({ householdId }) => householdId !== place.householdId)
  if (least !== null) {
    claim(Number(least[2]?.replace('−', '-')) === own, `stands at ${own}`)
    const mayCome = ({ conflicts }: Candidate) => conflicts.every(({ text }) => text.startsWith('vol'))
    const inGroup = new Set(
      (await familiesOf(page, year, place.groupId)).map(({ householdId }) => householdId),
    )
    const among =
      least[1] === 'wie dan kan helpen'
        ? others.filter(mayCome)
        : others.filter(({ householdId }) => inGroup.has(householdId))
    claim(among.length > 0, 'least of nobody')
    claim(
      among.every(({ load }) => load >= own),
      'somebody has less',
    )
  }
  const form = await formOf(page, { year, householdId: place.householdId })
  const day =
    ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'][
      weekday(place.date) - 1
    ] ?? ''
  const saysDay = sentence.includes(`kan op ${day}`)
  claim(saysDay === form.days.length > 0, 'about the days of the form')
  if (saysDay) {
    claim(
      form.days.some((one) => one.weekday === weekday(place.date)),
      'cannot on that day',
    )
  }
  const helped = (await turnsOf(page, year)).some(
    ({ taskId, filled }) =>
      taskId === place.taskId &&
      filled.some(({ householdId, state }) => householdId === place.householdId && state === 'done'),
  )
  claim(sentence.includes(`nog geen beurt ${place.task}`) === !helped, 'about earlier turns')
  claim(sentence.includes(`doet graag mee aan ${place.task}`) === form.likes.includes(place.taskId), 'wish')
  return wrong
}

/** Somebody against whom nothing stands, were the place free. */
export async function freeFamily(page: Page, place: Standing) {
  const asked = { turnId: place.turnId, without: place.placeId }
  const { families } = (await callInPage(page, 'rota.candidates', asked)) as { families: Candidate[] }
  const found = families.find(
    ({ householdId, conflicts }) => conflicts.length === 0 && householdId !== place.householdId,
  )
  if (found === undefined) throw new Error('nobody can take this turn over')
  const all = await familiesOf(page, await yearOf(page))
  const code = all.find(({ householdId }) => householdId === found.householdId)?.code ?? ''
  return { ...found, code, shown: found.name.slice(found.name.indexOf(': ') + 2) }
}

/** 'Sara' of 'Sara en Tom, ouders van Noor (3A)'; 'Noor' of 'gezin van Noor (3A)'. */
export function firstNameOf(shown: string): string {
  return (
    shown
      .replace(/^gezin van /, '')
      .split(/ en |, | \(/)[0]
      ?.trim() ?? ''
  )
}
