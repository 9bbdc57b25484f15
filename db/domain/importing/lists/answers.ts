// The choices of the office, ready to be looked up.
import type { ListChoices } from './plan.ts'

export type Answers = ReadonlyMap<string, string>
export type Ticks = ReadonlyMap<string, boolean>

/** The answers by question; the last one given counts. */
export function answersOf(choices: ListChoices): Answers {
  return new Map(choices.answers.map(({ question, answer }) => [question, answer]))
}

/** The answer to a question, if it was given. Mostly nothing is answered yet, and then no text has to be looked up. */
export function answerTo(answers: Answers, question: string): string | undefined {
  return answers.size === 0 ? undefined : answers.get(question)
}

/** The ticks by key; the last one set counts. */
export function ticksOf(choices: ListChoices): Ticks {
  return new Map(choices.ticks.map(({ key, ticked }) => [key, ticked]))
}
