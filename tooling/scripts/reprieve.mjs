import { ensureInstalled, nodeArguments, runToEnd } from './workspace.mjs'

ensureInstalled()
process.exitCode = await runToEnd(
  process.execPath,
  [...nodeArguments('cli', 'src/main.ts'), ...process.argv.slice(2)],
  {
    cwd: process.cwd(),
  },
)
