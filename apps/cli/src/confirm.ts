import { createInterface } from 'node:readline/promises'
import { ExpectedError } from './expected-error.ts'

export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly output: NodeJS.WritableStream
}

/**
 * Says what is about to happen, and continues only after the word `yes`. The question goes to standard error, so that
 * it is visible when the output is sent to a file.
 * @throws {ExpectedError} for any other answer, or if nobody can be asked
 */
export async function confirm(
  effect: string,
  { input, output }: Terminal = { input: process.stdin, output: process.stderr },
): Promise<void> {
  if (!input.isTTY) {
    throw new ExpectedError(
      `${effect} This cannot be undone, and there is no terminal to ask on: add --yes. Nothing was changed.`,
    )
  }
  const terminal = createInterface({ input, output })
  try {
    const answer = await terminal.question(`${effect} This cannot be undone. Type yes to go on: `)
    if (answer.trim().toLowerCase() !== 'yes') throw new ExpectedError('Nothing was changed.')
  } finally {
    terminal.close()
  }
}
