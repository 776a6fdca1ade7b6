import { join } from 'node:path'
import type { MailboxStore, MailRootProblem } from '../mailbox-store.ts'
import { copyContents } from './copy-contents.ts'
import { codeOf, type FileSystem, nodeFileSystem } from './file-system.ts'
import { findRootProblem } from './find-root-problem.ts'
import { foldersOf, makeTenantFolders, markerName, type TenantFolders } from './layout.ts'
import { listEntries } from './list-entries.ts'
import { settleMoves } from './settle-moves.ts'

export interface MaildirStoreOptions {
  /** A folder that `createMailRoot` has made, on a local file system. */
  readonly root: string
  readonly fileSystem?: FileSystem
}

/** Mailboxes as Maildirs: `<root>/<tenant>/active/<user>`, and `…/set-aside/<user>` while the user is deleted. */
export function openMaildirStore({ root, fileSystem = nodeFileSystem }: MaildirStoreOptions): MailboxStore {
  const begin = (tenantId: string) => beginWork(fileSystem, root, tenantId)
  return {
    findProblem: rememberGood(() => findRootProblem(fileSystem, root)),
    settle: async (tenantId, moves) => {
      const { folders, problem } = await begin(tenantId)
      if (problem === null) return settleMoves(fileSystem, folders, moves)
      return moves.map(({ userId }) => ({ userId, settled: false, problem }))
    },
    copyContents: async (copy) => {
      const { folders, problem } = await begin(copy.tenantId)
      return problem === null ? copyContents(fileSystem, folders, copy) : { copied: false, problem }
    },
    tenantIds: async () => {
      const entries = await fileSystem.list(root)
      return entries.filter(({ name }) => name !== markerName).map(({ name }) => name)
    },
    entriesOf: (tenantId) => listEntries(fileSystem, join(root, tenantId)),
  }
}

async function beginWork(
  fileSystem: FileSystem,
  root: string,
  tenantId: string,
): Promise<{ readonly folders: TenantFolders; readonly problem: string | null }> {
  const folders = foldersOf(root, tenantId)
  const problem = await findRootProblem(fileSystem, root)
  // A full disk stops no rename, and may be full of what is to be purged.
  if (problem !== null && problem !== 'full') return { folders, problem: `root-${problem}` }
  try {
    await makeTenantFolders(fileSystem, root, folders)
    return { folders, problem: null }
  } catch (error) {
    const code = codeOf(error)
    if (code === null) throw error
    return { folders, problem: code }
  }
}

const goodForMs = 1_000

/** So that a busy program does not look at the root again and again. */
function rememberGood(find: () => Promise<MailRootProblem | null>): () => Promise<MailRootProblem | null> {
  let goodUntilMs = 0
  return async () => {
    if (performance.now() < goodUntilMs) return null
    const problem = await find()
    goodUntilMs = problem === null ? performance.now() + goodForMs : 0
    return problem
  }
}
