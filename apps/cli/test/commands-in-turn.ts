import { createInterface } from 'node:readline'
import { runCommandLine } from '../src/run-command-line.ts'

// Runs command lines one after the other in this process. Each line of standard input is a JSON array of
// words. Each line of standard output holds the output of a command line and its exit code.
const answer = process.stdout.write.bind(process.stdout)
const said = { stdout: '', stderr: '' }
for (const name of ['stdout', 'stderr'] as const) {
  process[name].write = ((text: string | Uint8Array, ...rest: unknown[]) => {
    said[name] += typeof text === 'string' ? text : Buffer.from(text).toString()
    for (const done of rest) if (typeof done === 'function') done()
    return true
  }) as typeof process.stdout.write
}

for await (const line of createInterface({ input: process.stdin })) {
  said.stdout = ''
  said.stderr = ''
  process.exitCode = undefined
  await runCommandLine(JSON.parse(line))
  answer(`${JSON.stringify({ code: process.exitCode ?? 0, ...said })}\n`)
}
process.exitCode = 0
