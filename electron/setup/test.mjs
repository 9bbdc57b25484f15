// `npm test`: installs and builds what is missing, then types, lint, unused code, unit tests and the browser
// specs. Every part runs, also after a failure; the last line is `N passed, N failed`.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findOrInstallBrowser, howToGetBrowser } from './browser.mjs'
import { build, install, root, runPackage } from './install.mjs'
import { readReport, readSpecs } from './spec-report.mjs'

const results = join(root, 'test', 'results')
const total = { passed: 0, failed: 0 }
/** Named once more at the end, where a long log is looked at first. */
const fell = []

install()
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

part('Bouwen', () => (process.env.CI ? build() : build('--if-changed')))
part('Typen', checkTypes)
part('Opmaak en regels', () => runPackage('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']))
part('Ongebruikte code', () => runPackage('knip/bin/knip.js', []))
unitTests()
browserSpecs()

console.log(
  `\n${fell.map((name) => `Niet goed: ${name}\n`).join('')}${total.passed} passed, ${total.failed} failed`,
)
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1)

/** A part without tests of its own counts as one. */
function part(title, work) {
  heading(title)
  if (work() === 0) total.passed += 1
  else {
    total.failed += 1
    fell.push(title)
  }
}

/**
 * Each checker reads the shared types anew: four of them, as it does by itself, work half as much again as two. One
 * project at a time needs so much less memory that it may be tidied up half as often (GOGC): a third less work, at no
 * higher a peak.
 */
function checkTypes() {
  const args = ['-b', '--builders', '1', '--checkers', '2']
  return runPackage('typescript/bin/tsc', args, { env: { GOGC: '200' } })
}

function unitTests() {
  heading('Tests zonder browser')
  const file = join(results, 'unit.json')
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  const code = runPackage('vitest/vitest.mjs', ['run', '--config', 'test/vitest.config.ts', ...reporters])
  const report = readReport(file)
  const tests = report?.testResults.flatMap(({ assertionResults }) => assertionResults) ?? []
  fell.push(...tests.flatMap(({ status, fullName }) => (status === 'failed' ? fullName : [])))
  add(report?.numPassedTests ?? 0, report?.numFailedTests ?? 0, code)
}

function browserSpecs() {
  heading('Tests in de browser')
  const browser = findOrInstallBrowser()
  if (!browser) {
    console.error(howToGetBrowser)
    total.failed += 1
    return
  }
  const file = join(results, 'browser.json')
  const args = ['test', '--config', 'test/playwright.config.ts', '--project', 'browser']
  const env = { OUDERLOKET_BROWSER: browser, OUDERLOKET_RESULTS: file }
  const code = runPackage('@playwright/test/cli.js', args, { env })
  const specs = readSpecs(file)
  fell.push(...(specs?.fell ?? []))
  add(specs?.passed ?? 0, specs?.failed ?? 0, code)
}

/** A run that ended badly without a failed test (a file that does not load, none found) counts as one failure. */
function add(passed, failed, code) {
  total.passed += passed
  total.failed += code !== 0 && failed === 0 ? 1 : failed
}

function heading(title) {
  console.log(`\n== ${title}`)
}
