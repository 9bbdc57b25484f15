// The search box: every beginning of many names through the real dispatch, beside a plain LIKE on the same file.
import type { Bench } from './bench.ts'
import { median, percentile, timed, timedNow } from './measure.ts'
import { type BenchSchool, schoolOf } from './school.ts'

const NAMES = 150
/** A LIKE takes so long in a large school that only so many of the questions are asked both ways. */
const MOST_PAIRS = 150
/** Each question is asked so many times in turns and the quickest counts: a pause of a shared machine is no answer. */
const TURNS = 3
const WARMING = 500

export const search: Bench = async ({ sizes, report }) => {
  for (const pupils of sizes) {
    const school = schoolOf(pupils)
    const texts = beginningsOf(school)
    const { ours, beside, ratios } = await askBothWays(school, texts)
    const note = `${texts.length.toLocaleString('en')} questions`
    const name = 'LIKE … ORDER BY'
    report({
      work: 'people.search p50',
      pupils,
      ours: median(ours),
      beside: { name, ms: median(beside), ratio: median(ratios) },
      goal: '≤ 0.3 ms',
      note,
    })
    const [p99, likeP99] = [percentile(ours, 0.99), percentile(beside, 0.99)]
    report({
      work: 'people.search p99',
      pupils,
      ours: p99,
      beside: { name, ms: likeP99, ratio: p99 / likeP99 },
      goal: pupils < 40_000 ? '≤ 2 ms' : '≤ 2 ms, ≤ 0.05 ×',
      note,
    })
    report({ work: 'found from plain letters', pupils, ours: null, note: await findMarked(school) })
  }
}

async function askBothWays(school: BenchSchool, texts: readonly string[]) {
  const like = prepareLike(school)
  const every = Math.ceil(texts.length / MOST_PAIRS)
  const measured = { ours: [] as number[], beside: [] as number[], ratios: [] as number[] }
  for (const text of texts.slice(0, WARMING)) await ask(school, text)
  for (const [index, text] of texts.entries()) {
    const isPair = index % every === 0
    const turns: { ours: number; beside: number }[] = []
    for (let turn = 0; turn < TURNS; turn += 1) {
      const asked = await timed(() => ask(school, text))
      turns.push({ ours: asked, beside: isPair ? timedNow(() => like(text)) : 0 })
    }
    const quickest = Math.min(...turns.map((turn) => turn.ours))
    measured.ours.push(quickest)
    if (!isPair) continue
    const plain = Math.min(...turns.map((turn) => turn.beside))
    measured.beside.push(plain)
    measured.ratios.push(quickest / plain)
  }
  return measured
}

const ask = (school: BenchSchool, text: string) =>
  school.call('people.search', { text, scope: 'all', limit: 20 })

/** 'V', 'Va', 'Van' … 'Vandersteen', and 'Noor V' …: what somebody types, letter by letter. */
function beginningsOf({ rows }: BenchSchool): string[] {
  const people = [...rows.pupils, ...rows.persons]
  const step = Math.max(1, Math.floor(people.length / NAMES))
  const names = people.filter((_, index) => index % step === 0).slice(0, NAMES)
  return names.flatMap(({ givenName, prefix, familyName }) => [
    ...beginnings(familyName),
    ...beginnings([givenName, prefix, familyName].filter(Boolean).join(' ')),
  ])
}

function beginnings(text: string): string[] {
  const letters = [...text]
  return letters
    .map((_, index) => letters.slice(0, index + 1).join(''))
    .filter((part) => part.trim() === part)
}

/** What one writes first: any part of the name, in name order, the first twenty. */
function prepareLike({ sqlite }: BenchSchool): (text: string) => unknown {
  const names = (table: string) =>
    `SELECT id, sort_key, given_name || ' ' || prefix || ' ' || family_name name FROM ${table}`
  const statement = sqlite.prepare<[string]>(
    `SELECT id, name FROM (${names('pupil')} UNION ALL ${names('person')})
     WHERE name LIKE ? ORDER BY sort_key LIMIT 20`,
  )
  return (text) => statement.all(`%${text}%`)
}

/** A name among the hard cases of every invented school, and what is typed to find it. */
const MARKED = [
  ['Łukasz', 'lukasz'],
  ['Yılmaz', 'yilmaz'],
  ['Sørensen', 'sorensen'],
  ['Straße', 'strasse'],
] as const

async function findMarked(school: BenchSchool): Promise<string> {
  const answers = await Promise.all(
    MARKED.map(async ([name, typed]) => {
      const { hits } = await ask(school, typed)
      return `${name} ${hits.some(({ title, detail }) => `${title} ${detail}`.includes(name)) ? '✓' : '✗'}`
    }),
  )
  return answers.join(', ')
}
