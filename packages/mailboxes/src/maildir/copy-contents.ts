import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { ContentsCopy, CopyOutcome } from '../mailbox-store.ts'
import { codeOf, type FileSystem } from './file-system.ts'
import { toFolderName } from './folder-name.ts'
import { places, type TenantFolders } from './layout.ts'
import { makeMaildir } from './make-maildir.ts'

// The file in each copied folder that identifies the owner of the contents and their date.
const keyFile = 'reprieve-copied-from'

/**
 * Adds the messages of one mailbox to another, including subfolders, each folder by one rename of a finished copy.
 * Copies are made outside both mailboxes, so that either may be moved meanwhile; an attempt that this disturbs is
 * repeated.
 */
export async function copyContents(
  fileSystem: FileSystem,
  folders: TenantFolders,
  copy: ContentsCopy,
): Promise<CopyOutcome> {
  try {
    return await copyOnce(fileSystem, folders, copy)
  } catch (error) {
    const problem = codeOf(error)
    if (problem === null) throw error
    return { copied: false, problem }
  }
}

async function copyOnce(
  fileSystem: FileSystem,
  folders: TenantFolders,
  copy: ContentsCopy,
): Promise<CopyOutcome> {
  await removeDrafts(fileSystem, folders, copy.id)
  const source = await findMailbox(fileSystem, folders, copy.fromUserId)
  if (source === null) return { copied: false, problem: 'no-source' }
  const target = await findMailbox(fileSystem, folders, copy.toUserId)
  if (target === null) return { copied: false, problem: 'no-target' }
  const name = await freeName(fileSystem, target, copy)
  for (const { path, suffix } of await maildirsIn(fileSystem, source)) {
    const destination = join(target, `.${name}${suffix}`)
    if ((await fileSystem.kindOf(destination)) !== null) continue
    const draft = join(folders.folderOf('copying'), `${copy.id}-${randomUUID()}`)
    await copyMaildir(fileSystem, path, draft, copy.key)
    await fileSystem.rename(draft, destination)
    await fileSystem.flush(target)
  }
  return { copied: true, folder: name }
}

/** Removes what interrupted attempts have left. */
async function removeDrafts(fileSystem: FileSystem, folders: TenantFolders, id: string): Promise<void> {
  const copying = folders.folderOf('copying')
  for (const { name } of await fileSystem.list(copying)) {
    if (name.startsWith(`${id}-`)) await fileSystem.remove(join(copying, name))
  }
}

async function findMailbox(
  fileSystem: FileSystem,
  folders: TenantFolders,
  userId: string,
): Promise<string | null> {
  for (const place of places) {
    const path = folders.pathOf(place, userId)
    if ((await fileSystem.kindOf(path)) === 'folder') return path
  }
  return null
}

/** The wanted name, with a number at its end if a folder with other contents has it already. */
async function freeName(
  fileSystem: FileSystem,
  target: string,
  { folder, key }: ContentsCopy,
): Promise<string> {
  const names = (await fileSystem.list(target)).map(({ name }) => name)
  const wanted = toFolderName(folder)
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted} ${number}`
    const taken = names.filter((other) => other === `.${name}` || other.startsWith(`.${name}.`))
    const keys = await Promise.all(taken.map((other) => fileSystem.readFile(join(target, other, keyFile))))
    if (keys.every((found) => found === key)) return name
  }
}

/** The mailbox's own messages come last: once their folder exists, so do all others. */
async function maildirsIn(fileSystem: FileSystem, mailbox: string) {
  const subfolders = (await fileSystem.list(mailbox)).filter(
    ({ name, kind }) => kind === 'folder' && /^\.[^.]/.test(name),
  )
  const found = subfolders.map(({ name }) => ({ path: join(mailbox, name), suffix: name }))
  return [...found, { path: mailbox, suffix: '' }]
}

async function copyMaildir(
  fileSystem: FileSystem,
  source: string,
  draft: string,
  key: string,
): Promise<void> {
  await makeMaildir(fileSystem, draft)
  await fileSystem.writeFile(join(draft, 'maildirfolder'), '')
  await fileSystem.writeFile(join(draft, keyFile), key)
  for (const part of ['cur', 'new']) {
    if ((await fileSystem.kindOf(join(source, part))) !== 'folder') continue
    for (const { name, kind } of await fileSystem.list(join(source, part))) {
      if (kind === 'file') await fileSystem.copyFile(join(source, part, name), join(draft, part, name))
    }
    await fileSystem.flush(join(draft, part))
  }
  await fileSystem.flush(draft)
}
