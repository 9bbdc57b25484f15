// What a child at work said, as what its file must hold.
import type { Expected } from './content.ts'

/**
 * From the lines `ready <id> <print>`, `about <id> <print>`, `kept <id>`: the acknowledged ids, and the two states that the
 * file may be in.
 */
export function expectedOf(lines: readonly string[]): Expected {
  const kept: string[] = []
  let last: [string, string] | null = null
  let under: [string, string] | null = null
  for (const line of lines) {
    const [word, first = '', second = ''] = line.split(' ')
    if (word === 'ready') last = [first, second]
    if (word === 'about') under = [first, second]
    if (word === 'kept') {
      kept.push(first)
      last = under
      under = null
    }
  }
  return { kept, prints: [last, under].filter((one) => one !== null) }
}
