// What a run of the specs came to, from Playwright's report. `node spec-report.mjs FILE` prints it: what fell by name, and
// `N passed, N failed`.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** How many specs passed and failed, and the names of those that fell; null without a report. */
export function readSpecs(file) {
  const report = readReport(file)
  if (report === null) return null
  const { expected, unexpected, flaky } = report.stats
  const fell = specsOf(report).flatMap(({ ok, file: spec, title }) => (ok ? [] : `${spec} › ${title}`))
  // A flaky test failed once: that is a failure. A report of an error outside the tests has no unexpected ones.
  return { passed: expected, failed: unexpected + flaky, fell }
}

/** A report of JSON, or null where the run ended before it wrote one. */
export function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** The specs of a report, out of the suites that hold them; a flaky one is not ok here either. */
function specsOf(suite) {
  const flaky = ({ tests }) => tests.some(({ status }) => status === 'flaky')
  const own = (suite.specs ?? []).map((spec) => ({ ...spec, ok: spec.ok && !flaky(spec) }))
  return [...own, ...(suite.suites ?? []).flatMap(specsOf)]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed, fell } = readSpecs(process.argv[2]) ?? { passed: 0, failed: 1, fell: [] }
  for (const name of fell) console.log(`Niet goed: ${name}`)
  console.log(`${passed} passed, ${failed} failed`)
}
