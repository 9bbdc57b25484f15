// npm run test:faults [-- names…]: the long fault tests of the data layer, or the named ones; one table. Ends with 1
// when anything was lost, half there or damaged, or when a self-test was not caught.
import { runDamages } from './damaged-pages.ts'
import { fillLimitedDisk, fillMountedDisk } from './disk-full.ts'
import { runIoFaults } from './io-faults.ts'
import { runKills } from './kills.ts'
import { runMigrationKills } from './migration-kills.ts'
import { runPowerCuts } from './power-cuts.ts'
import { runReadFaults } from './read-faults.ts'
import { whyNoDisk } from './support/disk.ts'
import { type Line, tableOf } from './support/table.ts'

type Test = () => Promise<Line>

/** One seed per run, so that every night another part of the space is seen; OUDERLOKET_SEED repeats a run. */
const seed = Number(process.env.OUDERLOKET_SEED ?? process.hrtime()[1])

const TESTS: Readonly<Record<string, { readonly needsDisk?: true; readonly run: Test }>> = {
  kills: {
    async run() {
      const { kills, commits, waiting, ...bad } = await runKills({ kills: 200, commits: 5_000, seed })
      const seen = `${kills} kills, ${commits} changes kept, ${waiting} times one was rolled back`
      return { test: 'T1 kill -9', seen, ...bad }
    },
  },
  migrations: {
    async run() {
      const { kills, old, new: newer, ...bad } = await runMigrationKills({ kills: 60, seed })
      return {
        test: 'T1 + T11 kill -9 while migrating',
        seen: `${kills} kills: ${old} before, ${newer} after`,
        ...bad,
      }
    },
  },
  power: {
    needsDisk: true,
    async run() {
      const { points, events, bad: _, ...bad } = await runPowerCuts({ points: 300, changes: 150, seed })
      return { test: 'T2 power cut', seen: `${points} points × 3 losses in ${events} events`, ...bad }
    },
  },
  faults: {
    needsDisk: true,
    async run() {
      const { faults, openings, answers, ...bad } = await runIoFaults({ faults: 700, seed })
      const said = Object.entries(answers).map(([answer, times]) => `${answer} ${times}`)
      const seen = `${faults} writes, syncs and cuts failed (${openings} in opening): ${said.join(', ')}`
      return { test: 'T3 I/O faults', seen, ...bad }
    },
  },
  reads: {
    needsDisk: true,
    async run() {
      const { openings, answers, lost, found } = await runReadFaults({ openings: 60, from: 1 })
      const said = Object.entries(answers).map(([answer, times]) => `${answer} ${times}`)
      const seen = `${openings} starts after a crash with failing reads (${said.join(', ')}), then one without`
      return { test: 'T3 reads fail while rolling back', seen, lost, partial: 0, corrupt: 0, found }
    },
  },
  'faults-power': {
    needsDisk: true,
    async run() {
      const {
        points,
        bad: _,
        events,
        ...bad
      } = await runPowerCuts({
        points: 100,
        changes: 150,
        seed,
        failing: true,
      })
      return {
        test: 'T2 + T3 power cut of a failing disk',
        seen: `${points} points × 3 losses in ${events} events`,
        ...bad,
      }
    },
  },
  full: {
    needsDisk: true,
    async run() {
      const both = [await fillLimitedDisk(seed), await fillMountedDisk(seed)].filter((one) => one !== null)
      const sum = (name: 'keptBefore' | 'refused' | 'readsWhileFull' | 'keptAfter') =>
        both.reduce((total, one) => total + one[name], 0)
      const seen = `${both.length} disks: ${sum('keptBefore')} changes until full, ${sum('refused')} refused, ${sum('readsWhileFull')} reads meanwhile, ${sum('keptAfter')} changes after room was made`
      const found = both.flatMap((one) => one.found)
      return { test: 'T4 disk full', seen, lost: found.length, partial: 0, corrupt: 0, found }
    },
  },
  pages: {
    async run() {
      const { damages, found, harmless, wrong } = await runDamages({ damages: 2_400, seed })
      const missed = await runDamages({ damages: 240, seed, plain: true })
      const seen = `${damages} damages: ${found} found, ${harmless} harmless; of 240 in a plain file ${missed.found} found, ${missed.wrong} wrong in silence`
      const silent = wrong > 0 ? [`${wrong} damages gave wrong data in silence`] : []
      const blunt = missed.wrong === 0 ? ['the self-test found everything: the damage is too coarse'] : []
      return {
        test: 'T6 damaged pages',
        seen,
        lost: 0,
        partial: 0,
        corrupt: wrong,
        found: [...silent, ...blunt],
      }
    },
  },
  'power-careless': {
    needsDisk: true,
    async run() {
      const { points, bad, lost } = await runPowerCuts({ points: 25, changes: 25, seed, synchronous: 'OFF' })
      const found = lost > 0 ? [] : ['a programme that does not wait for the disk was not caught']
      const seen = `${points} points × 3 losses, ${bad} of them lost or damaged something, as they should`
      return { test: 'T2 self-test, synchronous OFF', seen, lost: 0, partial: 0, corrupt: 0, found }
    },
  },
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in TESTS))
if (unknown.length > 0) {
  console.error(`No test ${unknown.join(', ')}. There are: ${Object.keys(TESTS).join(', ')}`)
  process.exit(1)
}

const reason = whyNoDisk()
const lines: Line[] = []
for (const [name, { needsDisk, run }] of Object.entries(TESTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  if (needsDisk && reason !== null) {
    console.log(`${name}: not run, ${reason}`)
    continue
  }
  process.stderr.write(`${name} …\n`)
  const started = performance.now()
  const line = await run()
  lines.push({ ...line, seconds: (performance.now() - started) / 1000 })
}
console.log(`\n${tableOf(lines)}\n\nseed ${seed}, Node ${process.version}`)
const found = lines.flatMap(({ test, found }) => found.map((text) => `${test}: ${text}`))
for (const text of found.slice(0, 50)) console.error(text)
process.exit(found.length === 0 ? 0 : 1)
