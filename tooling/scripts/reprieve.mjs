import { ensureInstalled, nodeArguments, runToEnd } from './workspace.mjs'

ensureInstalled()
const { createProgram, parse } = await import('../../apps/cli/src/program.mjs')

// Help, the version and wrong usage are answered here. A command runs in a process that can load TypeScript.
const program = createProgram(async () => {
  process.exitCode = await runToEnd(
    process.execPath,
    [...nodeArguments('cli', 'src/main.ts'), ...process.argv.slice(2)],
    { cwd: process.cwd() },
  )
})
process.exitCode = (await parse(program, process.argv.slice(2))) ?? process.exitCode
