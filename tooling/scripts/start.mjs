import { refuseTakenPorts, runParts } from './run-parts.mjs'
import { ensureBuilt, ensureInstalled, nodeArguments, root, runToEnd } from './workspace.mjs'

const unknown = process.argv.slice(2).filter((word) => word !== '--new')
if (unknown.length > 0) {
  process.stderr.write(`npm start knows only --new, and not ${unknown.join(' ')}\n`)
  process.exit(2)
}
await refuseTakenPorts()
ensureInstalled()
const prepared = await runToEnd(process.execPath, [
  ...nodeArguments('cli', 'src/main.ts'),
  'prepare',
  ...process.argv.slice(2),
])
if (prepared !== 0) process.exit(prepared)
await ensureBuilt()
await runParts(root)
