// npm run bench [-- names… --quick]: every bench, or the named ones; one table. With --quick only the small school.
import { availableParallelism, cpus } from 'node:os'
import type { Bench } from './bench.ts'
import { complaints } from './complaints.ts'
import { door } from './door.ts'
import { edexml } from './edexml.ts'
import { filling } from './filling.ts'
import { leave } from './leave.ts'
import { letters } from './letters.ts'
import { listPaint } from './list-paint.ts'
import { lists } from './lists.ts'
import { meetings } from './meetings.ts'
import { rota } from './rota.ts'
import { safety } from './safety.ts'
import { closeSchools } from './school.ts'
import { search } from './search.ts'
import { start } from './start.ts'
import { type Figure, tableOf } from './table.ts'

const BENCHES: Readonly<Record<string, Bench>> = {
  search,
  filling,
  edexml,
  lists,
  letters,
  leave,
  complaints,
  meetings,
  rota,
  door,
  start,
  safety,
  'list-paint': listPaint,
}

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const unknown = wanted.filter((name) => !(name in BENCHES))
if (unknown.length > 0) {
  console.error(`No bench ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}`)
  process.exit(1)
}
const sizes = process.argv.includes('--quick') ? [400] : [400, 4_000, 40_000]

const figures: Figure[] = []
/** The table comes at the end; meanwhile one sees that something happens. */
const report = (figure: Figure) => {
  figures.push(figure)
  process.stderr.write(`  ${figure.work} (${figure.pupils ?? ''})\n`)
}
try {
  for (const name of wanted.length > 0 ? wanted : Object.keys(BENCHES)) {
    process.stderr.write(`${name} …\n`)
    await BENCHES[name]?.({ sizes, report })
  }
} finally {
  await closeSchools()
}
console.log(`\n${tableOf(figures)}\n`)
console.log(`Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}`)
