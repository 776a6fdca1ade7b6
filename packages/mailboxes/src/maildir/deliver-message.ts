import { join } from 'node:path'
import type { MailboxPlace } from '../mailbox-store.ts'
import { nodeFileSystem } from './file-system.ts'
import { foldersOf } from './layout.ts'

export interface Delivery {
  readonly tenantId: string
  readonly userId: string
  readonly place: MailboxPlace
  /** Unique in the mailbox; it becomes the name of the file. */
  readonly name: string
  /** The message in the format of RFC 5322. */
  readonly message: string
}

/** Puts a new message into an existing mailbox, as a mail server would: completely or not at all. */
export async function deliverMessage(root: string, delivery: Delivery): Promise<void> {
  const { tenantId, userId, place, name, message } = delivery
  if (!/^[\w.-]{1,128}$/.test(name)) throw new Error('the name cannot be that of a message')
  const mailbox = foldersOf(root, tenantId).pathOf(place, userId)
  // Unique to this process, because another one may deliver the same message at this moment.
  const draft = join(mailbox, 'tmp', `${name}.${process.pid}`)
  await nodeFileSystem.remove(draft)
  await nodeFileSystem.writeFile(draft, message)
  await nodeFileSystem.rename(draft, join(mailbox, 'new', name))
  await nodeFileSystem.flush(join(mailbox, 'new'))
}
