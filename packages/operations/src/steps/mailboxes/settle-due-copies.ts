import { rows, statements } from '@reprieve/db'
import type { MailboxStore } from '@reprieve/mailboxes'
import type { Dependencies } from '../../dependencies.ts'
import type { MailboxesSettled, MailboxFailure } from './mailboxes-settled.ts'
import { settleCopy } from './settle-copy.ts'

const copiesAtOnce = 20

/** Makes the copies of contents that are due, one after the other. */
export async function settleDueCopies(
  dependencies: Dependencies,
  mailboxes: MailboxStore,
): Promise<Omit<MailboxesSettled, 'problem'>> {
  const { storage, now } = dependencies
  const due = await storage.read(() => rows(statements.dueMailboxCopies, { now: now(), limit: copiesAtOnce }))
  let settled = 0
  const failed: MailboxFailure[] = []
  for (const { tenantId, id } of due) {
    const failure = await settleCopy(dependencies, mailboxes, { tenantId, id })
    if (failure === null) settled += 1
    else failed.push(failure)
  }
  return { settled, failed, finished: due.length < copiesAtOnce }
}
