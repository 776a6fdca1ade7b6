import { row, statements, type Transaction, write } from '@reprieve/db'
import type { MailboxStore } from '@reprieve/mailboxes'
import type { Dependencies } from '../../dependencies.ts'
import type { MailboxFailure } from './mailboxes-settled.ts'
import { nextAttemptAt } from './next-attempt-at.ts'

interface CopyId {
  readonly tenantId: string
  readonly id: string
}

// Two processes at one copy only waste time, so the lease need not cover the largest mailbox.
const leaseMs = 10 * 60_000

/** Makes a requested copy, unless another process works on it. Returns the problem, or null. */
export async function settleCopy(
  { storage, now: clock, randomBytes }: Dependencies,
  mailboxes: MailboxStore,
  { tenantId, id }: CopyId,
): Promise<MailboxFailure | null> {
  const lease = { tenantId, id, leasedBy: randomBytes(16).toString('hex') }
  const now = clock()
  const until = new Date(now.getTime() + leaseMs)
  const copy = await storage.transaction(tenantId, function* () {
    yield* write(statements.leaseMailboxCopy, { ...lease, now, until })
    return yield* row(statements.mailboxCopy, lease)
  })
  if (copy === undefined) return null
  const { fromUserId, toUserId, folder, contentsKey: key, attempts } = copy
  const outcome = await mailboxes.copyContents({ tenantId, id, fromUserId, toUserId, folder, key })
  // A mailbox that was purged meanwhile does not come back.
  const isOver = outcome.copied || outcome.problem === 'no-source' || outcome.problem === 'no-target'
  await storage.transaction(tenantId, function* (): Transaction<void> {
    if (isOver) yield* write(statements.removeMailboxCopy, lease)
    else {
      const next = nextAttemptAt(clock(), attempts)
      yield* write(statements.releaseMailboxCopy, { ...lease, problem: outcome.problem, nextAttemptAt: next })
    }
  })
  return outcome.copied ? null : { tenantId, userId: fromUserId, problem: outcome.problem }
}
