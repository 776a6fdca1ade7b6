import { join } from 'node:path'
import { codeOf, type FileSystem } from './file-system.ts'

export const places = ['active', 'set-aside'] as const
/** Folders in which steps are in progress. Nothing in them is anybody's mailbox. */
const workshops = ['making', 'purging', 'copying'] as const

export type Area = (typeof places)[number] | (typeof workshops)[number]
export const areas: readonly Area[] = [...places, ...workshops]

/** The file that marks a folder as a mail root. Without it, the folder may be the mount point of an absent one. */
export const markerName = '.reprieve-mail-root'

/** The folders of a tenant's mailboxes. */
export interface TenantFolders {
  readonly path: string
  folderOf(area: Area): string
  /** A mailbox's own folder. */
  pathOf(area: Area, userId: string): string
}

/** The folders of a tenant. @throws if an id could lead out of the mail root */
export function foldersOf(root: string, tenantId: string): TenantFolders {
  const path = join(root, checkedId(tenantId))
  const folderOf = (area: Area) => join(path, area)
  return { path, folderOf, pathOf: (area, userId) => join(folderOf(area), checkedId(userId)) }
}

export const isId = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/.test(text)

function checkedId(id: string): string {
  if (!isId(id)) throw new Error('the id cannot be the name of a folder')
  return id
}

/** Creates missing folders of the tenant so that they survive a loss of power. */
export async function makeTenantFolders(
  fileSystem: FileSystem,
  root: string,
  { path, folderOf }: TenantFolders,
): Promise<void> {
  await makeFolderIn(fileSystem, root, path)
  for (const area of areas) await makeFolderIn(fileSystem, path, folderOf(area))
}

async function makeFolderIn(fileSystem: FileSystem, parent: string, path: string): Promise<void> {
  const kind = await fileSystem.kindOf(path)
  if (kind === 'folder') return
  if (kind !== null) throw Object.assign(new Error(`${path} is not a folder`), { code: 'ENOTDIR' })
  try {
    await fileSystem.makeFolder(path)
  } catch (error) {
    // Another process was first.
    if (codeOf(error) !== 'EEXIST') throw error
  }
  await fileSystem.flush(parent)
}
