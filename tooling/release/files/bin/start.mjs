import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { refuseTakenPorts, runParts } from '../tooling/scripts/run-parts.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const unknown = process.argv.slice(3).filter((word) => word !== '--new')
if (unknown.length > 0) {
  process.stderr.write(`reprieve start knows only --new, and not ${unknown.join(' ')}\n`)
  process.exit(2)
}
// A server holds real people. Made-up ones are added only on request.
process.env.REPRIEVE_SEED ||= 'none'
process.env.NODE_ENV ||= 'production'
await refuseTakenPorts()
const words = [`${root}/apps/cli/dist/main.mjs`, 'prepare', ...process.argv.slice(3)]
const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' })
if (status !== 0) process.exit(status ?? 1)
await runParts(root)
