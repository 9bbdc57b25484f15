// The card of thanks for a year: what a family did, and never how much others did (rota 8).
import { directionOf } from '../people/languages.ts'
import { phraseLanguage, slipPhrasesIn } from './slip-phrases.ts'
import type { TaskDetails } from './task.ts'

/** A turn on which the family came. */
export interface HelpedTurn {
  readonly task: string
  readonly icon: TaskDetails['icon']
  readonly beginsAt: string
  readonly endsAt: string
}

interface Thanks {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly text: string
}

/** The card of one family that came at least once. */
export function thankYouCard(
  family: { readonly name: string; readonly handOut: string; readonly languages: readonly string[] },
  turns: readonly HelpedTurn[],
  schoolYear: string,
) {
  const tasks = tasksOf(turns)
  const language = phraseLanguage(family.languages)
  return {
    name: family.name,
    handOut: family.handOut,
    thanks: thanksIn(language),
    sentence: `In schooljaar ${schoolYear} hielp u ${timesText(turns.length)} op school, samen ongeveer ${hoursText(turns)}. Dat maakte het verschil voor alle kinderen.`,
    tasks:
      tasks.length <= MOST_TASKS
        ? tasks.map(({ words: one }) => one)
        : [...tasks.slice(0, MOST_TASKS - 1).map(({ words: one }) => one), 'en nog meer'],
    icons: [...new Set(tasks.map(({ icon }) => icon))].slice(0, 6),
  }
}

const MOST_TASKS = 8

/** In Dutch, and in the language of the family. */
function thanksIn(language: string | null): Thanks[] {
  const dutch: Thanks = { language: 'nl', direction: 'ltr', text: 'Dank u wel!' }
  const words = language === null ? null : slipPhrasesIn(language)
  if (language === null || words === null) return [dutch]
  return [dutch, { language, direction: directionOf(language), text: words.thanks }]
}

/** What was done most often first. */
function tasksOf(
  turns: readonly HelpedTurn[],
): { readonly words: string; readonly icon: HelpedTurn['icon'] }[] {
  const counts = new Map<string, { icon: HelpedTurn['icon']; count: number }>()
  for (const { task, icon } of turns) {
    counts.set(task, { icon, count: (counts.get(task)?.count ?? 0) + 1 })
  }
  return [...counts]
    .sort(([nameA, a], [nameB, b]) => b.count - a.count || (nameA < nameB ? -1 : 1))
    .map(([task, { icon, count }]) => ({ icon, words: count === 1 ? task : `${task} (${count} keer)` }))
}

function timesText(count: number): string {
  return count === 1 ? 'één keer' : `${count} keer`
}

/** In half hours, and never less than one: 'een half uur', '4,5 uur'. */
function hoursText(turns: readonly HelpedTurn[]): string {
  const minutes = turns.reduce((sum, turn) => sum + minutesOf(turn.endsAt) - minutesOf(turn.beginsAt), 0)
  const halves = Math.max(1, Math.round(minutes / 30))
  return halves === 1 ? 'een half uur' : `${String(halves / 2).replace('.', ',')} uur`
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
}
