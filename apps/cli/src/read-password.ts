import { text } from 'node:stream/consumers'
import { ExpectedError } from './expected-error.ts'

/**
 * Reads the password from standard input. @param option named in the error @throws {ExpectedError} if there is no
 * password
 */
export async function readPassword(option: string): Promise<string> {
  const password = (await text(process.stdin)).replace(/\r?\n$/, '')
  if (password === '')
    throw new ExpectedError(`standard input has no password: pipe one, or leave ${option} out`)
  return password
}
