// What a child at work said, as what its file must hold.
import type { Expected } from './content.ts'

/**
 * From the lines of a child: the acknowledged ids, and the states that the file may be in. `ready <id> <print>` as it
 * was found, `about <id> <print>` before a change is kept, then `kept <id>`, or `refused <id>` when it was surely not.
 */
export function expectedOf(lines: readonly string[]): Expected {
  const kept: string[] = []
  let last: [string, string] | null = null
  let under: [string, string] | null = null
  for (const line of lines) {
    const [word, first = '', second = ''] = line.split(' ')
    if (word === 'ready') last = [first, second]
    if (word === 'about') under = [first, second]
    if (word === 'refused') under = null
    if (word === 'kept') {
      kept.push(first)
      last = under ?? last
      under = null
    }
  }
  return { kept, prints: [last, under].filter((one) => one !== null) }
}
