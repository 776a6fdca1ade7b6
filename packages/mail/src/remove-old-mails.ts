import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** How long a mail is kept in the folder that replaces an SMTP server, in days of 24 hours. */
export const mailFileDays = 30

/**
 * Removes mails that were written to the folder more than {@link mailFileDays} ago, because they name people who may be
 * purged by now. It leaves every other file alone, and returns how many it removed; 0 if there is no folder.
 */
export async function removeOldMails(folder: string, now: Date): Promise<number> {
  const before = now.getTime() - mailFileDays * 86_400_000
  let removed = 0
  for (const name of await namesIn(folder)) {
    if (!mailFile.test(name)) continue
    const path = join(folder, name)
    const found = await stat(path).catch(ignoreMissing)
    if (found === null || !found.isFile() || found.mtimeMs >= before) continue
    await rm(path, { force: true })
    removed += 1
  }
  return removed
}

// The names that the folder transport gives, including drafts of killed processes.
const mailFile = /^[\w-]{1,64}\.eml(\.part)?$/

const namesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder).catch(ignoreMissing)) ?? []

function ignoreMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
