// A thousand letters from the rows to the kept PDF, beside the bare Typst compile of the same template and data.
import { join } from 'node:path'
import type { OperationInput } from '#domain/contract/operations'
import type { Paper } from '#domain/printing/papers'
import { startEngine } from '#electron/documents/engine'
import { readGlyphs } from '#electron/documents/glyphs'
import { preparePaper } from '#electron/documents/prepare'
import type { Bench } from './bench.ts'
import { ROOT } from './desk.ts'
import { convertWithLibreOffice } from './libre-office.ts'
import { inPairs, median, timed, timedNow } from './measure.ts'
import { type BenchSchool, schoolOf } from './school.ts'

const LETTERS = 1_000
const ROUNDS = 3
type Run = Omit<OperationInput<'printing.letters'>, 'fingerprint'>

export const letters: Bench = async ({ sizes, report }) => {
  for (const pupils of sizes) {
    const school = schoolOf(pupils)
    const run = runOf(school)
    const first = await print(school, run)
    const bare = await compileBare(school.lastPaper())
    const ours = async () => (await print(school, run)).took
    const pair = await inPairs(ROUNDS, ours, bare)
    report({
      work: 'letters, rows to kept PDF',
      pupils,
      ours: pair.ours,
      beside: { name: 'bare Typst compile', ms: pair.beside, ratio: pair.ratio },
      goal: '≤ 1.3 ×',
      note: `${first.letters} letters, ${first.pages} pages`,
    })
    report({ ...convertWithLibreOffice(first.letters, pair.ours), pupils })
    report({ work: 'one letter, shown', pupils, ours: await oneLetter(school, run), goal: '≤ 150 ms' })
  }
}

/** Groups with together about a thousand letters, or the whole school. */
function runOf({ rows }: BenchSchool): Run {
  const homes = new Map(rows.pupilHouseholds.map(({ pupilId, householdId }) => [pupilId, householdId]))
  const householdsOf = new Map<string, string[]>()
  for (const { pupilId, groupId } of rows.placements) {
    const households = householdsOf.get(groupId ?? '') ?? []
    householdsOf.set(groupId ?? '', [...households, homes.get(pupilId) ?? ''])
  }
  const groupIds: string[] = []
  const reached = new Set<string>()
  for (const { id } of rows.groups) {
    if (reached.size >= LETTERS) break
    groupIds.push(id)
    for (const household of householdsOf.get(id) ?? []) reached.add(household)
  }
  return {
    choices: {
      kind: 'general',
      topic: 'other',
      selection: { by: 'groups', groupIds },
      style: 'beste',
      mayEmail: false,
      merge: 'household',
      to: 'parents',
      carriers: {},
      exceptRunId: null,
    },
    text: {
      subject: 'Meetbrief',
      paragraphs: PARAGRAPHS,
      closing: 'Met vriendelijke groet,',
      signer: 'Wilma Oefenaar, directeur',
    },
    only: 'all',
    evenIfTooLong: true,
  }
}

const PARAGRAPHS = [
  'Binnenkort houden wij op school de jaarlijkse informatieavond. Wij nodigen u daarvoor graag uit.',
  'De avond begint om half acht in de aula. De leerkracht van «namen van de kinderen» vertelt wat er dit jaar gebeurt, en daarna kunt u vragen stellen.',
  'Kunt u niet komen? Laat het ons dan weten. U krijgt dan de informatie op papier mee.',
]

/** As the office does it: the plan has been looked at; what counts is the print, which plans again from the rows. */
async function print(school: BenchSchool, run: Run) {
  const { fingerprint } = await school.call('printing.plan', run.choices)
  const started = performance.now()
  const { counts, pages } = await school.call('printing.letters', { ...run, fingerprint })
  return { took: performance.now() - started, letters: counts.letters, pages }
}

/** The same template with the same data in an engine of its own, without plan, checks, worker or file. */
async function compileBare(paper: Paper): Promise<() => number> {
  const resourcesDir = join(ROOT, 'resources')
  const engine = await startEngine({ resourcesDir, packagesFrom: import.meta.filename })
  const prepared = preparePaper(paper, readGlyphs(resourcesDir))
  if (!prepared.ok) throw new Error(prepared.error.code)
  const { template, json } = prepared.value
  const turn = () => {
    const took = timedNow(() => {
      const compiled = engine.compile(template, json)
      if (!compiled.ok) throw new Error(compiled.error.code)
    })
    engine.tidy(LETTERS)
    return took
  }
  turn()
  return turn
}

async function oneLetter(school: BenchSchool, { choices, text, only }: Run): Promise<number> {
  const [, ...pupils] = school.rows.pupils.slice(0, 12)
  const show = (pupilId: string) =>
    school.call('printing.previewLetters', {
      choices: { ...choices, selection: { by: 'pupils', pupilIds: [pupilId] } },
      text,
      only,
    })
  const times: number[] = []
  for (const { id } of pupils) times.push(await timed(() => show(id)))
  return median(times.slice(1))
}
