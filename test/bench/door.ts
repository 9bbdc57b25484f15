// The door of a meeting: finding a family at every key, letting it in, and two hundred families in a row.
import { randomUUID } from 'node:crypto'
import type { OperationOutput } from '#domain/contract/operations'
import { isoDate } from '#domain/kernel/date'
import { readDoorQuestion } from '#domain/meetings/door-question'
import { indexDoor, searchDoor } from '#domain/meetings/door-search'
import type { Bench, BenchRun } from './bench.ts'
import { TODAY } from './desk.ts'
import { keyToPaint, watchPaints } from './list-paint.ts'
import { median, percentile, timed, timedNow } from './measure.ts'
import { build, firstScreen, makeDataFolder, openBrowser, startHost } from './running-host.ts'
import { type BenchSchool, schoolOf } from './school.ts'

/** Pupils of a school with some 700 families, and of one with some 4,000. */
const USUAL = 910
const LARGE = 5_100
const RUSH = 200
const NAMES = 100

type Door = OperationOutput<'meetings.door'>
type Report = BenchRun['report']

export const door: Bench = async ({ sizes, report }) => {
  for (const pupils of sizes.length > 1 ? [USUAL, LARGE] : [USUAL]) {
    const school = schoolOf(pupils)
    const { id } = await school.call('meetings.add', { details: RECEPTION })
    const loaded = await school.call('meetings.door', { id })
    measureSearch(school, loaded, report)
    if (pupils === USUAL) await measureRush(school, { id, loaded, report })
  }
  await measurePaint(report)
}

const RECEPTION = {
  kind: 'reception' as const,
  ownKind: '',
  name: 'Welkomstreceptie',
  obligatory: true,
  scope: 'school' as const,
  countsFor: 'family' as const,
  parts: [{ date: isoDate.parse(TODAY), beginsAt: '19:00', endsAt: '21:00', groupIds: [] }],
  place: '',
  goal: '',
  target: 80,
  answerBy: null,
  onBehalfCounts: true,
  onlineCounts: false,
  topics: [],
  helpers: [],
}

/** Every beginning of names of children, as somebody types them; beside it what one asks a database first. */
function measureSearch({ sqlite, rows }: BenchSchool, { families }: Door, report: Report): void {
  const index = indexDoor(families)
  const like = sqlite.prepare<[string]>(
    `SELECT DISTINCT r.household_id FROM pupil p JOIN pupil_household r ON r.pupil_id = p.id
     WHERE p.given_name || ' ' || p.prefix || ' ' || p.family_name LIKE ? LIMIT 8`,
  )
  const step = Math.max(1, Math.floor(families.length / NAMES))
  const texts = families
    .filter((_, at) => at % step === 0)
    .flatMap(({ children }) => beginningsOf(children[0]?.name ?? ''))
  const ours: number[] = []
  const beside: number[] = []
  for (const text of [...texts.slice(0, 300), ...texts]) {
    ours.push(timedNow(() => searchDoor(index, readDoorQuestion(text))))
    beside.push(timedNow(() => like.all(`%${text}%`)))
  }
  const pupils = rows.pupils.length
  const note = `${families.length.toLocaleString('en')} families, ${texts.length.toLocaleString('en')} keys`
  for (const [name, at] of [
    ['p50', 0.5],
    ['p99', 0.99],
  ] as const) {
    const [mine, other] = [percentile(ours.slice(300), at), percentile(beside.slice(300), at)]
    const plain = { name: 'LIKE, children only', ms: other, ratio: mine / other }
    report({ work: `door, search ${name}`, pupils, ours: mine, beside: plain, goal: '≤ 16 ms', note })
  }
}

function beginningsOf(name: string): string[] {
  return [...name].map((_, at) => name.slice(0, at + 1))
}

interface Rush {
  readonly id: string
  readonly loaded: Door
  readonly report: Report
}

/** Each family through the whole gate, saved to the disk and counted; beside it the same rows alone, kept as safely. */
async function measureRush(school: BenchSchool, { id, loaded, report }: Rush): Promise<void> {
  const bare = prepareBare(school)
  const ours: number[] = []
  const beside: number[] = []
  for (const { householdId, children } of loaded.families.slice(0, RUSH)) {
    const pupilIds = children.map(({ pupilId }) => pupilId)
    const asked = { id, householdId, pupilIds, adults: 1, who: [], online: false, entered: 'door' as const }
    ours.push(await timed(() => school.call('meetings.checkIn', asked)))
    beside.push(timedNow(() => bare(pupilIds)))
  }
  const pupils = school.rows.pupils.length
  const name = 'only the rows'
  const ratio = median(ours.map((mine, at) => mine / (beside[at] ?? mine)))
  const p50 = { name, ms: median(beside), ratio }
  report({ work: 'door, check-in saved p50', pupils, ours: median(ours), beside: p50, goal: '≤ 30 ms' })
  const [mine, other] = [percentile(ours, 0.99), percentile(beside, 0.99)]
  const p99 = { name, ms: other, ratio: mine / other }
  report({ work: 'door, check-in saved p99', pupils, ours: mine, beside: p99, goal: '≤ 30 ms' })
  const total = ours.reduce((sum, one) => sum + one, 0)
  report({ work: 'door, a rush', pupils, ours: total, note: `${ours.length} families in a row` })
}

function prepareBare({ sqlite }: BenchSchool): (pupilIds: readonly string[]) => void {
  sqlite.exec(`CREATE TABLE bench_visit (id TEXT PRIMARY KEY, pupil TEXT NOT NULL) STRICT`)
  const insert = sqlite.prepare<[string, string]>('INSERT INTO bench_visit VALUES (?, ?)')
  return sqlite.transaction((pupilIds: readonly string[]) => {
    insert.run(randomUUID(), 'visit')
    for (const pupilId of pupilIds) insert.run(randomUUID(), pupilId)
  })
}

const TYPED = ['bakker', 'jildis', 'berg', 'meyer', 'mohamet', 'smit', 'visser', 'kaja']
const WINDOW = { width: 1366, height: 768 }

/** From the key to the painted families, in a real browser. */
async function measurePaint(report: Report): Promise<void> {
  const work = 'door, key to painted hits'
  const browser = build() ? await openBrowser() : null
  if (browser === null) {
    report({ work, pupils: null, ours: null, note: 'no browser, or the programme cannot be built now' })
    return
  }
  const folder = await makeDataFolder(USUAL)
  const host = await startHost(folder)
  const page = await browser.newPage({ viewport: WINDOW })
  await page.goto(host.address)
  await firstScreen(page)
  const id = await page.evaluate(async (details) => {
    const token = sessionStorage.getItem('ouderloket-token')
    const answer = await fetch('/call/meetings.add', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ input: { details }, requestId: crypto.randomUUID() }),
    })
    return (await answer.json()).value.id as string
  }, RECEPTION)
  await page.evaluate((address) => {
    location.hash = address
  }, `/bijeenkomsten/${id}/deur`)
  const field = page.getByRole('combobox', { name: 'Wie komt er binnen?' })
  await field.waitFor()
  await watchPaints(page)
  const times: number[] = []
  for (const [at, word] of TYPED.entries()) {
    await field.fill('')
    await page.waitForTimeout(300)
    for (const letter of word) {
      const took = await keyToPaint(page, letter)
      // The first word warms the page; a key that changes nothing on the screen paints nothing.
      if (at > 0 && took !== null) times.push(took)
    }
  }
  const note = `${times.length} keys`
  report({ work: `${work} p50`, pupils: USUAL, ours: percentile(times, 0.5), goal: '≤ 16 ms', note })
  report({ work: `${work} p99`, pupils: USUAL, ours: percentile(times, 0.99), goal: '≤ 50 ms', note })
  await browser.close()
  await host.stop()
  folder.remove()
}
