import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const home = mkdtempSync(join(tmpdir(), 'reprieve-home-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const { packageManager, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly packageManager: string
  readonly scripts: Readonly<Record<string, string>>
}

/**
 * The environment of a machine that has only Node and npm: its path has nothing else, its home directory is
 * empty, and no registry answers.
 */
const bareMachine = {
  PATH: [dirname(process.execPath), '/usr/bin', '/bin'].join(':'),
  HOME: home,
  npm_config_registry: 'http://127.0.0.1:9/',
  npm_config_fetch_retries: '0',
}

test.each(['build', 'typecheck'])('npm run %s finds all it needs without a registry', (task) => {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', task, '--', '--dry-run=json'], {
    cwd: root,
    env: bareMachine,
    encoding: 'utf8',
  })
  expect(stderr).not.toContain('127.0.0.1:9')
  expect(status).toBe(0)
  const { packages } = JSON.parse(stdout) as { readonly packages: readonly string[] }
  expect(packages).toContain('@reprieve/web')
  // The root's task runs turbo. If it were one of turbo's own tasks, it would start itself for ever.
  expect(packages).not.toContain('reprieve')
})

test('a start builds with the same program as npm run build, and asks no registry for it', () => {
  const ask =
    "import { turboRun } from './tooling/scripts/workspace.mjs'; console.log(JSON.stringify(turboRun('build')))"
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', ask], {
    cwd: root,
    env: bareMachine,
    encoding: 'utf8',
  })
  const [command, given] = JSON.parse(stdout) as [string, readonly string[]]
  expect(command).toBe(join(root, 'node_modules', '.bin', 'turbo'))
  expect(given).toEqual(expect.arrayContaining(['run', 'build', '--filter=!reprieve']))
})

test('the package manager that turbo runs is the pinned one', () => {
  const { stdout } = spawnSync(join(root, 'node_modules', '.bin', 'pnpm'), ['--version'], {
    cwd: root,
    env: bareMachine,
    encoding: 'utf8',
  })
  expect(`pnpm@${stdout.trim()}`).toBe(packageManager)
})

test('every command installs what it needs, so that it works in a fresh clone', () => {
  for (const [name, command] of Object.entries(scripts)) {
    const installs =
      /^node tooling\/scripts\/\w+\.mjs( \w+)?$/.test(command) ||
      command.startsWith('npm run --silent setup &&')
    expect({ name, installs }).toEqual({ name, installs: true })
  }
})
