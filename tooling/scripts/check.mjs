import { join } from 'node:path'
import { ensureInstalled, root, runToEnd, turboRun } from './workspace.mjs'

/**
 * Runs before a commit: format, lint, dependency rules, unused code, types, and the unit tests that a change since
 * `main` (or since the named revision) can affect. Tests of storage, processes and browser are left to `npm test`.
 */
ensureInstalled()
const since = process.argv[2] ?? 'main'
const bin = (name) => join(root, 'node_modules', '.bin', name)
const unitTests = ['packages/domain', 'packages/i18n', 'packages/config', 'packages/mail']
const steps = {
  'format and lint': [bin('biome'), ['ci', '--error-on-warnings', '.']],
  'dependency rules': ['npm', ['run', '--silent', 'dependencies']],
  'unused files, exports and dependencies': [bin('knip'), ['--no-progress']],
  documents: ['npm', ['run', '--silent', 'documents']],
  types: turboRun('typecheck'),
  'unit tests of what changed': [
    bin('vitest'),
    ['run', '--project', 'default', '--changed', since, '--passWithNoTests', ...unitTests],
  ],
}

const failed = []
for (const [name, [command, commandArguments]] of Object.entries(steps)) {
  const startedAt = performance.now()
  const code = await runToEnd(command, commandArguments)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  process.stdout.write(`${name}: ${code === 0 ? 'in order' : 'FAILED'} (${seconds} s)\n`)
  if (code !== 0) failed.push(name)
}
process.exitCode = failed.length === 0 ? 0 : 1
