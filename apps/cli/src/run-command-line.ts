import { confirm } from './confirm.ts'
import { exitCodes } from './exit-codes.mjs'
import { createProgram, parse } from './program.mjs'

/** Runs a command line and sets the exit code of the process. Each command's own code is imported when it runs. */
export async function runCommandLine(words: readonly string[]): Promise<void> {
  try {
    const program = createProgram(async ({ question, load }, given) => {
      const asks = question !== null && question !== 'itself'
      if (asks && !isConfirmed(given)) await confirm(askedOf(question, given))
      const command = (await load()) as (...given: unknown[]) => unknown
      await command(...given)
    })
    process.exitCode = (await parse(program, words)) ?? process.exitCode
  } catch (error) {
    // Imported only here, because it imports the errors of every package.
    const { describeExpected } = await import('./describe-expected.ts')
    const expected = describeExpected(error)
    if (expected === null) console.error(error)
    else process.stderr.write(`reprieve: ${expected}\n`)
    process.exitCode = exitCodes.couldNotRun
  }
}

function askedOf(question: (...given: never[]) => string, given: unknown[]): string {
  return (question as (...given: unknown[]) => string)(...given)
}

function isConfirmed(given: readonly unknown[]): boolean {
  return given.some((one) => typeof one === 'object' && one !== null && 'yes' in one && one.yes === true)
}
