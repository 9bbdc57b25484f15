// The keys of rows. They rise with the time at which they were made (UUID version 7, RFC 9562), so that the rows of an
// import come one behind the other in the file: random keys would touch, encrypt and split a page for every row.
import { randomUUID } from 'node:crypto'
import { instant } from './clock.ts'

/** So many keys can be told apart within a millisecond: twelve bits behind the time. */
const MOST_AT_ONCE = 0x1000

/**
 * A maker of keys, each higher than the one before, also when the clock is put back or more are asked than a millisecond
 * has room for. `now` gives the milliseconds since 1970. 62 bits stay random.
 */
export function createNewId(now: () => number): () => string {
  let time = 0
  let place = 0
  return () => {
    const before = time
    time = Math.max(before, now())
    place = time === before ? place + 1 : 0
    if (place === MOST_AT_ONCE) {
      time += 1
      place = 0
    }
    const stamp = time.toString(16).padStart(12, '0')
    const count = place.toString(16).padStart(3, '0')
    return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${count}${randomUUID().slice(18)}`
  }
}

/** The key of a new row. */
export const newId = createNewId(instant)
