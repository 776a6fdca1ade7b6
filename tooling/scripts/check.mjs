import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, root, turboRun } from './workspace.mjs'

/**
 * Runs before a commit: format, lint, dependency rules, unused code, types, and the unit tests that a change since
 * `main` (or since the named revision) can affect. Tests of storage, processes and browser are left to `npm test`.
 */
ensureInstalled()
const since = process.argv[2] ?? 'main'
const bin = (name) => join(root, 'node_modules', '.bin', name)
const unitTests = ['packages/domain', 'packages/i18n', 'packages/config', 'packages/mail']
/** The lanes run side by side, and the steps of a lane one after the other. */
const lanes = [
  { 'dependency rules': ['npm', ['run', '--silent', 'dependencies']] },
  {
    'format and lint': [bin('biome'), ['ci', '--error-on-warnings', '.']],
    'unused files, exports and dependencies': [bin('knip'), ['--no-progress']],
    documents: ['npm', ['run', '--silent', 'documents']],
    types: turboRun('typecheck'),
    'unit tests of what changed': [
      bin('vitest'),
      ['run', '--project', 'default', '--changed', since, '--passWithNoTests', ...unitTests],
    ],
  },
]

const results = await Promise.all(lanes.map(runLane))
process.exitCode = results.every(Boolean) ? 0 : 1

/** Resolves with whether every step is in order. */
async function runLane(steps) {
  let inOrder = true
  for (const [name, [command, commandArguments]] of Object.entries(steps)) {
    const startedAt = performance.now()
    const { code, output } = await runCollecting(command, commandArguments)
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    if (code !== 0) process.stdout.write(output)
    process.stdout.write(`${name}: ${code === 0 ? 'in order' : 'FAILED'} (${seconds} s)\n`)
    if (code !== 0) inOrder = false
  }
  return inOrder
}

/** Runs a command to its end. Its output is collected, so that lanes do not write into each other's lines. */
function runCollecting(command, commandArguments) {
  return new Promise((resolve) => {
    const child = spawn(command, commandArguments, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk))
    child.once('error', (error) => resolve({ code: 1, output: `${command}: ${error.message}\n` }))
    child.once('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }))
  })
}
