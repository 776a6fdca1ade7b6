import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Puts all kinds of messages into a Maildir: read, new and half-delivered ones, a subfolder, and a server's own files.
 */
export async function fillMailbox(path: string, words = 'Hello'): Promise<void> {
  const sent = join(path, '.Sent')
  for (const folder of ['cur', 'new', 'tmp']) {
    await mkdir(join(path, folder), { recursive: true, mode: 0o700 })
    await mkdir(join(sent, folder), { recursive: true, mode: 0o700 })
  }
  const files = [
    [join(path, 'cur', '1700000000.1.host:2,S'), `Subject: read\r\n\r\n${words} \u0000\u00ff bytes`],
    [join(path, 'new', '1700000001.2.host'), `Subject: new\r\n\r\n${words}`],
    [join(path, 'tmp', '1700000002.3.host'), 'Subject: half'],
    [join(path, 'subscriptions'), 'Sent\n'],
    [join(sent, 'cur', '1700000003.4.host:2,RS'), `Subject: sent\r\n\r\n${words}`],
    [join(sent, 'maildirfolder'), ''],
  ] as const
  for (const [index, [file, content]] of files.entries()) {
    await writeFile(file, content, { mode: 0o600 })
    await utimes(file, 1_700_000_000 + index, 1_700_000_000 + index)
  }
}
