// This runs on a machine with nothing but Node and npm, so no dependency may be imported here.
import { spawn } from 'node:child_process'

const firstShownAfterMs = 2_000
const shownEveryMs = 250

/**
 * Runs a build quietly: its output is shown only if it fails. On a terminal, from the third second on, a line says
 * which package is being built, of how many, and for how long. The line disappears when the build is done.
 * @param {readonly [string, readonly string[]]} build a command with its arguments, whose output has turbo's form
 * @param {{ cwd: string, packages: number, screen?: { isTTY?: boolean, write(text: string): unknown } }} options
 * `packages`: the number of packages that can be built
 * @returns {Promise<number>} its exit code
 */
export async function buildQuietly([command, commandArguments], { cwd, packages, screen = process.stderr }) {
  const startedAt = performance.now()
  const written = []
  const built = new Set()
  let current = ''
  let isShown = false
  const show = () => {
    const ms = performance.now() - startedAt
    if (ms < firstShownAfterMs) return
    isShown = true
    const what = current === '' ? '' : ` ${current}, ${built.size} of ${packages}`
    screen.write(`\r\u001b[KBuilding${what} … ${Math.floor(ms / 1000)} s`)
  }
  const timer = screen.isTTY ? setInterval(show, shownEveryMs) : undefined

  const child = spawn(command, commandArguments, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  const read = (chunk) => {
    written.push(chunk)
    for (const [, name] of chunk.toString().matchAll(/^(\S+):build: cache miss, executing/gm)) {
      current = name
      built.add(name)
    }
  }
  child.stdout.on('data', read)
  child.stderr.on('data', read)
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      written.push(`${command}: ${error.message}\n`)
      resolve(1)
    })
    child.once('close', (status) => resolve(status ?? 1))
  })
  clearInterval(timer)
  if (isShown) screen.write('\r\u001b[K')
  if (code !== 0) for (const chunk of written) screen.write(chunk)
  return code
}
