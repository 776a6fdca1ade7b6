import { rows, statements } from '@reprieve/db'
import type { TenantId, UserId } from '@reprieve/domain'
import type { Dependencies } from '../dependencies.ts'
import { findMailRootProblem } from '../steps/mailboxes/find-mail-root-problem.ts'
import type { MailboxesSettled, MailboxFailure } from '../steps/mailboxes/mailboxes-settled.ts'
import { settleDueCopies } from '../steps/mailboxes/settle-due-copies.ts'
import { settleMailboxes } from '../steps/mailboxes/settle-mailboxes.ts'

const movesAtOnce = 500

const nothing: MailboxesSettled = { settled: 0, failed: [], problem: null, finished: true }

/**
 * Carries out moves and copies of mailboxes that operations left undone, because a process died or the mail root could
 * not be used. Does nothing in a process that does not reach the mail root.
 */
export const settleDueMailboxes = (dependencies: Dependencies) => async (): Promise<MailboxesSettled> => {
  const { storage, mailboxes, now } = dependencies
  if (mailboxes === null) return nothing
  const unusable = await findMailRootProblem(dependencies, 'move')
  if (unusable !== null) return { ...nothing, problem: unusable.problem }
  const due = await storage.read(() => rows(statements.dueMailboxMoves, { now: now(), limit: movesAtOnce }))
  const usersByTenant = new Map<TenantId, UserId[]>()
  for (const { tenantId, userId } of due) {
    usersByTenant.set(tenantId, [...(usersByTenant.get(tenantId) ?? []), userId])
  }
  let settled = 0
  const failed: MailboxFailure[] = []
  for (const [tenantId, userIds] of usersByTenant) {
    const outcome = await settleMailboxes(dependencies, tenantId, userIds)
    settled += outcome.settled
    failed.push(...outcome.failed.map((failure) => ({ tenantId, ...failure })))
  }
  const copies = await settleDueCopies(dependencies, mailboxes)
  return {
    settled: settled + copies.settled,
    failed: [...failed, ...copies.failed],
    problem: null,
    finished: due.length < movesAtOnce && copies.finished,
  }
}
