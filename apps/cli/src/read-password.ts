import { text } from 'node:stream/consumers'
import { ExpectedError } from './expected-error.ts'

/** The password on standard input. @param option named where there is none @throws {ExpectedError} where there is none */
export async function readPassword(option: string): Promise<string> {
  const password = (await text(process.stdin)).replace(/\r?\n$/, '')
  if (password === '')
    throw new ExpectedError(`standard input has no password: pipe one, or leave ${option} out`)
  return password
}
