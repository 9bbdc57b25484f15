// What may know what, and what never stands in the code. Each rule is a function from sources to violations.
import type { Source } from './sources.ts'

export type Rule = (sources: readonly Source[]) => string[]

/** The room a file is in; the first pattern that fits. */
const LAYERS: readonly (readonly [string, RegExp])[] = [
  ['domain', /^db\/domain\//],
  ['schema', /^db\/schema\//],
  ['queries', /^db\/queries\//],
  ['store', /^db\//],
  ['services', /^electron\/services\//],
  ['documents', /^electron\/documents\//],
  ['workers', /^electron\/workers\//],
  ['setup', /^electron\/setup\//],
  ['app', /^electron\/app\//],
  ['host', /^electron\/host\//],
  ['shell', /^electron\/shell\//],
  ['renderer', /^renderer\//],
  ['test', /^test\//],
]

/** Which rooms a room may look into, beside itself; with the reason. */
const ARROWS: Readonly<Record<string, { to: readonly string[]; because: string }>> = {
  domain: { to: [], because: 'rules know no database, screen or clock' },
  schema: { to: ['domain'], because: 'tables take their closed lists from the domain' },
  queries: { to: ['domain', 'schema', 'store'], because: 'queries hold SQL, no use cases' },
  store: { to: ['domain', 'schema', 'queries'], because: 'the store knows nothing above it' },
  services: {
    to: ['domain', 'schema', 'queries', 'store', 'documents', 'workers', 'app'],
    because: 'use cases know the store and the paper; of app only context.ts',
  },
  documents: { to: ['domain'], because: 'paper knows typed data only' },
  workers: { to: ['domain', 'documents'], because: 'a worker computes; it never opens the file' },
  app: {
    to: ['domain', 'schema', 'queries', 'store', 'services', 'documents', 'workers'],
    because: 'app composes',
  },
  host: { to: ['app', 'domain', 'store'], because: 'a host passes calls on' },
  shell: { to: ['app', 'domain', 'store'], because: 'a host passes calls on' },
  renderer: { to: ['domain'], because: 'the window sees types, rules and the contract only' },
  setup: { to: [], because: 'the two commands run before anything is installed' },
}

/** Slices of the domain that every slice may use. */
const SHARED_SLICES = ['kernel', 'contract', 'school', 'people', 'groups', 'access', 'calendar']
/** A slice that builds on one other: the register of absence speaks of the same law as leave (LPW 21a). */
const BUILDS_ON: Readonly<Record<string, string>> = { absence: 'leave' }
/** Rooms of the window that every slice of the window may use. */
const SHARED_ROOMS = ['ui', 'api', 'texts']

/** Packages with one door. */
const DOORS: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^electron$/, /^electron\/shell\//, 'only the shell knows Electron'],
  [/^better-sqlite3$/, /^db\/open\.ts$/, 'one place opens the file'],
  [/^drizzle-orm/, /^db\/(queries|schema)\/|^db\/(store|reader|change|undo)\.ts$/, 'SQL stays in the store'],
  [/^drizzle-kit$/, /^db\/drizzle\.config\.ts$/, 'the generator is no part of the programme'],
  [/^temporal-polyfill$/, /^db\/domain\/kernel\/date\.ts$/, 'one file calculates with days'],
  [
    /^pdfjs-dist/,
    /^renderer\/ui\/pdf(-worker)?\.ts$|^renderer\/ui\/PdfPreview\.tsx$/,
    'one place draws PDF pages',
  ],
  [/^@myriaddreamin\//, /^electron\/documents\//, 'one place knows Typst'],
  [/^@node-rs\/argon2$/, /^db\/(keys\/slots|account-secret)\.ts$/, 'keys and secrets, nothing else'],
  [/^(react|react-dom|@mantine|@tanstack|wouter)(\/|$)/, /^renderer\//, 'screens stay in the window'],
  [/^node:/, /^(?!db\/domain\/|renderer\/(?!vite\.config))/, 'the domain and the window have no Node'],
]

const isProduct = (path: string) => !path.startsWith('test/')

export const arrows: Rule = (sources) =>
  sources
    .filter(({ path }) => isProduct(path))
    .flatMap((file) =>
      file.imports.flatMap((target) => {
        const from = layerOf(file.path)
        const to = layerOf(target)
        if (from === null || to === null || from === to) return []
        const arrow = ARROWS[from]
        return arrow?.to.includes(to) ? [] : [`${file.path} → ${target}: ${arrow?.because ?? 'no arrow'}`]
      }),
    )

export const servicesSeeContextOnly: Rule = (sources) =>
  violations(sources, /^electron\/services\//, (file) =>
    file.imports.filter((target) => /^electron\/app\/(?!context\.ts$)/.test(target)),
  )

export const doors: Rule = (sources) =>
  sources
    .filter(({ path }) => isProduct(path))
    .flatMap((file) =>
      file.imports.flatMap((target) =>
        DOORS.filter(([name, where]) => name.test(target) && !where.test(file.path)).map(
          ([, , because]) => `${file.path} → ${target}: ${because}`,
        ),
      ),
    )

export const slicesDoNotMeet: Rule = (sources) =>
  sources.flatMap((file) =>
    file.imports
      .filter((target) => meetsOtherSlice(file.path, target) || meetsOtherRoom(file.path, target))
      .map((target) => `${file.path} → ${target}`),
  )

function meetsOtherSlice(path: string, target: string): boolean {
  const slice = /^db\/domain\/([^/]+)\//
  const from = slice.exec(path)?.[1]
  const to = slice.exec(target)?.[1]
  if (from === undefined || to === undefined || from === to || BUILDS_ON[from] === to) return false
  return !SHARED_SLICES.includes(to) && path !== 'db/domain/contract/operations.ts'
}

function meetsOtherRoom(path: string, target: string): boolean {
  const room = /^renderer\/([^/]+)\//
  const from = room.exec(path)?.[1]
  const to = room.exec(target)?.[1]
  if (from === undefined || to === undefined || from === to || from === 'app') return false
  return !SHARED_ROOMS.includes(to) && target !== 'renderer/app/school-context.ts'
}

export const uiKitKnowsNoSlice: Rule = (sources) =>
  violations(sources, /^renderer\/ui\//, (file) =>
    file.imports.filter((target) => /^db\/domain\/(?!kernel|contract)/.test(target)),
  )

export const noCycles: Rule = (sources) => {
  const byPath = new Map(sources.map((file) => [file.path, file]))
  const state = new Map<string, 'open' | 'done'>()
  const found: string[] = []
  function visit(path: string, trail: readonly string[]) {
    if (state.get(path) === 'done') return
    if (state.get(path) === 'open') {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
      return
    }
    state.set(path, 'open')
    for (const target of byPath.get(path)?.imports ?? []) {
      if (byPath.has(target)) visit(target, [...trail, path])
    }
    state.set(path, 'done')
  }
  for (const { path } of sources) visit(path, [])
  return found
}

/** Hard limit; the goal is 60 to 150 lines. Case tables and word lists are data. */
const HARD_LINES = 400

export const sizes: Rule = (sources) =>
  sources
    .filter(({ path }) => isProduct(path) && !/^db\/domain\/practice\/.*words/.test(path))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length }))
    .filter(({ lines }) => lines > HARD_LINES)
    .map(({ path, lines }) => `${path}: ${lines} lines`)

export const names: Rule = (sources) =>
  sources
    .filter(({ path }) => /(^|\/)(utils?|helpers?|common|misc|index)(\/|\.(ts|tsx|mjs)$)/i.test(path))
    .map(({ path }) => `${path}: a name that says nothing`)

/** Words that never stand in the product, where they may stand, and why. */
const NEVER: readonly (readonly [RegExp, RegExp | null, string])[] = [
  [/INSERT OR REPLACE/i, null, 'it walks past append-only triggers'],
  [/on delete cascade|onDelete: 'cascade'/i, null, 'rows never vanish by themselves'],
  [/drizzle-orm\/better-sqlite3\/migrator/, null, 'it deletes child rows in silence'],
  [/\bnew Date\b|\bDate\.now\b/, /^electron\/app\/clock\.ts$|^electron\/setup\//, 'one clock'],
  [/\bMath\.random\b/, null, 'ids come from the context, chance from a seed'],
  [/dangerouslySetInnerHTML|\.innerHTML\b|document\.write\b/, null, 'names are text, never HTML'],
  [/\bnew Function\b|\beval\(/, null, 'no code from text'],
  [/\bfetch\(/, /^renderer\/api\/http-transport\.ts$|^electron\/(setup|shell)\//, 'one way to call'],
  [/readFileSync\([^)]*\.db['"`]/, null, 'fs on the live file drops its locks'],
  [/\bas any\b|: any\b|as unknown as/, null, 'types are kept'],
]

export const never: Rule = (sources) =>
  sources
    .filter(({ path }) => isProduct(path))
    .flatMap((file) => {
      const code = withoutComments(file.text)
      return NEVER.filter(([word, where]) => word.test(code) && where?.test(file.path) !== true).map(
        ([word, , because]) => `${file.path}: ${word.source}: ${because}`,
      )
    })

export const RULES: Readonly<Record<string, Rule>> = {
  arrows,
  servicesSeeContextOnly,
  doors,
  slicesDoNotMeet,
  uiKitKnowsNoSlice,
  noCycles,
  sizes,
  names,
  never,
}

function layerOf(path: string): string | null {
  return LAYERS.find(([, pattern]) => pattern.test(path))?.[0] ?? null
}

function violations(
  sources: readonly Source[],
  where: RegExp,
  find: (file: Source) => readonly string[],
): string[] {
  return sources
    .filter(({ path }) => where.test(path))
    .flatMap((file) => find(file).map((target) => `${file.path} → ${target}`))
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}
