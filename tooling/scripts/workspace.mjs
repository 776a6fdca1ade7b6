// This runs on a machine with nothing but Node and npm, so no dependency may be imported here.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildQuietly } from './build-progress.mjs'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

// Applies to everything that is started from here: no tool may send usage data.
Object.assign(process.env, { NEXT_TELEMETRY_DISABLED: '1', TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' })

// Native modules are compiled against the headers that came with this Node, if it has them, instead of downloaded ones.
const nodePrefix = dirname(dirname(process.execPath))
if (existsSync(join(nodePrefix, 'include', 'node', 'node.h'))) process.env.npm_config_nodedir ??= nodePrefix

/**
 * Installs the dependencies with the pinned pnpm, unless this lock file was installed already. Then no registry is
 * asked.
 */
export function ensureInstalled() {
  const marker = join(root, 'node_modules', '.installed-lockfile')
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const install = ['pnpm', 'install', '--frozen-lockfile']
  runOrExit('npm', ['exec', '--yes', `--package=${packageManager}`, '--', ...install])
  writeFileSync(marker, wanted)
}

/** Builds what has changed since the last build, and ends the program if that fails. */
export async function ensureBuilt() {
  const [turbo, words] = turboRun('build')
  const build = [
    turbo,
    [...words.filter((word) => !word.startsWith('--output-logs')), '--output-logs=new-only'],
  ]
  const status = await buildQuietly(build, { cwd: root, packages: countBuilt() })
  if (status !== 0) process.exit(status)
}

/** The number of packages that have something to build. */
const countBuilt = () =>
  ['apps', 'packages', 'tooling']
    .flatMap((group) => readdirSync(join(root, group)).map((name) => join(root, group, name, 'package.json')))
    .filter((path) => existsSync(path) && JSON.parse(readFileSync(path, 'utf8')).scripts?.build !== undefined)
    .length

// Turbo asks the package manager about the workspace. It finds the pinned one, which is installed like any other tool.
const tools = join(root, 'node_modules', '.bin')
process.env.PATH = [tools, process.env.PATH].filter(Boolean).join(delimiter)

/** The command that runs a task of every package whose inputs have changed. */
export function turboRun(task) {
  // The root is a package too. Its task of the same name would call turbo again, without end.
  return [join(tools, 'turbo'), ['run', task, '--filter=!reprieve', '--output-logs=errors-only']]
}

/** Node's arguments to run a TypeScript file of an app from source. */
export function nodeArguments(app, file) {
  const tsx = createRequire(join(root, 'apps', app, 'package.json')).resolve('tsx')
  return ['--import', pathToFileURL(tsx).href, join(root, 'apps', app, file)]
}

/** Runs a command to its end and returns its exit code. */
export function runToEnd(command, commandArguments, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, commandArguments, {
      cwd: root,
      stdio: 'inherit',
      ...options,
    })
    // A signal from a terminal reaches the command by itself; one that was sent to this process alone does not.
    const pass = () => child.kill('SIGTERM')
    process.once('SIGTERM', pass)
    child.once('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`)
      resolve(1)
    })
    child.once('exit', (code) => {
      process.off('SIGTERM', pass)
      resolve(code ?? 1)
    })
  })
}

function runOrExit(command, commandArguments) {
  // Separates the output of `npm start` and `npm test` from that of the commands that they run first.
  const { status } = spawnSync(command, commandArguments, {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
  })
  if (status !== 0) process.exit(status ?? 1)
}
