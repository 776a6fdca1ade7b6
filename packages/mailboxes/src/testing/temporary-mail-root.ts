import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMailRoot } from '../maildir/create-mail-root.ts'
import { unflushedFileSystem } from './unflushed-file-system.ts'

export interface TemporaryMailRoot {
  readonly root: string
  remove(): Promise<void>
}

/** An empty mail root for a single test. */
export async function temporaryMailRoot(): Promise<TemporaryMailRoot> {
  const root = await mkdtemp(join(tmpdir(), 'reprieve-mailboxes-'))
  await createMailRoot(root, unflushedFileSystem)
  return { root, remove: () => rm(root, { recursive: true, force: true }) }
}
