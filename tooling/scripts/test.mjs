import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from './chromium.mjs'
import { ensureInstalled, root, runToEnd, turboRun } from './workspace.mjs'

/** Runs every suite, even after a failed one, and ends with the total over all of them. */
ensureInstalled()
const reports = mkdtempSync(join(tmpdir(), 'reprieve-test-'))
// This comes before the unit tests, because one of them opens the packed domain in a page.
const hasChromium = ensureChromium()
const bin = (name) => join(root, 'node_modules', '.bin', name)
const results = [
  await check('format and lint', bin('biome'), ['ci', '--error-on-warnings', '.']),
  await check('dependency rules', 'npm', ['run', '--silent', 'dependencies']),
  await check('unused files, exports and dependencies', bin('knip'), ['--no-progress']),
  await check('documents', 'npm', ['run', '--silent', 'documents']),
  await check('types', ...turboRun('typecheck')),
  await check('a sample of mutations', 'npm', [
    'run',
    '--silent',
    '--prefix=packages/domain',
    'mutation:sample',
  ]),
  await check('build', ...turboRun('build')),
  await suite('units, storage, operations, routes', 'vitest.config.ts'),
  hasChromium
    ? await suite('journeys', 'apps/web/e2e/vitest.config.ts')
    : failed('journeys', 'no Chromium: install one, or run as root on Debian'),
]
rmSync(reports, { recursive: true, force: true })

const sum = (name) => results.reduce((total, result) => total + result[name], 0)
for (const { name, passed, failed } of results)
  process.stdout.write(`${name}: ${passed} passed, ${failed} failed\n`)
process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`)
process.exitCode = sum('failed') === 0 ? 0 : 1

async function check(name, command, commandArguments) {
  process.stdout.write(`\n== ${name}\n`)
  const code = await runToEnd(command, commandArguments)
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
}

async function suite(name, config) {
  process.stdout.write(`\n== ${name}\n`)
  const report = join(reports, `${config.replaceAll('/', '-')}.json`)
  const code = await runToEnd(bin('vitest'), [
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  return { name, ...countsOf(report, code) }
}

/**
 * A suite that could not be loaded, or an error outside a test, fails the run without failing a test, so it counts as
 * one.
 */
function countsOf(report, code) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed: numPassedTests, failed: code === 0 ? numFailedTests : Math.max(numFailedTests, 1) }
  } catch (error) {
    process.stderr.write(`${error}\n`)
    return { passed: 0, failed: 1 }
  }
}

function failed(name, reason) {
  process.stderr.write(`${name}: ${reason}\n`)
  return { name, passed: 0, failed: 1 }
}
