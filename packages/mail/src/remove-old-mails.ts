import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** How long a mail that was written to the folder, as there is no SMTP server, is kept there. In days of 24 hours. */
export const mailFileDays = 30

/**
 * Removes the mails that were written to the folder more than {@link mailFileDays} ago, as they name people who may be
 * purged by now. Leaves every other file alone. Gives how many were removed; 0 where there is no folder.
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

// As the folder transport names them, the drafts of a process that was killed included.
const mailFile = /^[\w-]{1,64}\.eml(\.part)?$/

const namesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder).catch(ignoreMissing)) ?? []

function ignoreMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
