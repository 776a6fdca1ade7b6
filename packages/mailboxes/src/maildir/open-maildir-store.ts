import { join } from 'node:path'
import type { MailboxStore, MailRootEntry, MailRootProblem } from '../mailbox-store.ts'
import { copyContents } from './copy-contents.ts'
import { codeOf, type FileSystem, nodeFileSystem } from './file-system.ts'
import {
  type Area,
  areas,
  foldersOf,
  isId,
  makeTenantFolders,
  markerName,
  places,
  type TenantFolders,
} from './layout.ts'
import { settleMoves } from './settle-moves.ts'

export interface MaildirStoreOptions {
  /** A folder made by `createMailRoot`, on a local file system. */
  readonly root: string
  readonly fileSystem?: FileSystem
}

/**
 * Stores mailboxes as Maildirs: `<root>/<tenant>/active/<user>`, and `…/set-aside/<user>` while the user is deleted.
 */
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
  // A full disk does not prevent renames, and what is to be purged may be what fills it.
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

/** Remembers a positive answer, so that a busy program does not check the root again and again. */
function rememberGood(find: () => Promise<MailRootProblem | null>): () => Promise<MailRootProblem | null> {
  let goodUntilMs = 0
  return async () => {
    if (performance.now() < goodUntilMs) return null
    const problem = await find()
    goodUntilMs = problem === null ? performance.now() + goodForMs : 0
    return problem
  }
}

/** Checks the root without writing to it. */
async function findRootProblem(fileSystem: FileSystem, root: string): Promise<MailRootProblem | null> {
  try {
    if ((await fileSystem.kindOf(join(root, markerName))) !== 'file') return 'missing'
    await fileSystem.checkWritable(root)
    return (await fileSystem.hasRoom(root)) ? null : 'full'
  } catch (error) {
    const code = codeOf(error)
    if (code === null) throw error
    return problemByCode[code] ?? 'missing'
  }
}

const problemByCode: Readonly<Record<string, MailRootProblem>> = {
  EACCES: 'not-permitted',
  EPERM: 'not-permitted',
  EROFS: 'read-only',
  ENOSPC: 'full',
  EDQUOT: 'full',
}

/** Lists everything in a tenant's folder of the mail root, with what it may be. */
async function listEntries(fileSystem: FileSystem, path: string): Promise<readonly MailRootEntry[]> {
  const found: MailRootEntry[] = []
  const kind = await fileSystem.kindOf(path)
  if (kind === null) return []
  if (kind !== 'folder') return [{ name: '', place: 'foreign' }]
  for (const { name, kind } of await fileSystem.list(path)) {
    const area = areas.find((one) => one === name)
    if (area === undefined || kind !== 'folder') found.push({ name, place: 'foreign' })
    else found.push(...(await listArea(fileSystem, join(path, name), area)))
  }
  return found
}

async function listArea(fileSystem: FileSystem, path: string, area: Area): Promise<readonly MailRootEntry[]> {
  const isPlace = places.some((place) => place === area)
  return (await fileSystem.list(path)).map(({ name, kind }) =>
    isPlace && (kind !== 'folder' || !isId(name))
      ? { name: join(area, name), place: 'foreign' }
      : { name, place: area },
  )
}
