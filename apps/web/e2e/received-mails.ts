import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ParsedMail, simpleParser } from 'mailparser'
import { inject } from 'vitest'

/** Every message that the mail server of the journeys has received so far. */
export async function receivedMails(): Promise<readonly ParsedMail[]> {
  const { receivedDir } = inject('installation')
  const names = await readdir(receivedDir)
  return Promise.all(names.map(async (name) => simpleParser(await readFile(join(receivedDir, name)))))
}

export const recipientsOf = ({ to }: ParsedMail): readonly string[] =>
  [to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ''))
