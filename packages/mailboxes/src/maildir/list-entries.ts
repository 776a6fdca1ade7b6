import { join } from 'node:path'
import type { MailRootEntry } from '../mailbox-store.ts'
import type { FileSystem } from './file-system.ts'
import { type Area, areas, isId, places } from './layout.ts'

/** Everything in a tenant's folder of the mail root, and what it could be. */
export async function listEntries(fileSystem: FileSystem, path: string): Promise<readonly MailRootEntry[]> {
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
