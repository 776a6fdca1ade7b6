import { row, rows, statements, type Transaction, write } from '@reprieve/db'
import type { ExpiringNotice, TenantId } from '@reprieve/domain'
import { nextDigestAt, planDigest } from '@reprieve/domain/service'
import type { Dependencies } from '../dependencies.ts'
import { putNotices } from '../steps/delivery/put-notices.ts'

const tenantsAtOnce = 100
const usersAtMost = 50

/**
 * Puts the digests that are due into the outbox, and returns how many there were. Each tenant's digest and the note of
 * how far it has been notified are one transaction, so that no number of workers notifies anybody twice or leaves
 * anybody out.
 */
export const notifyExpiring =
  (dependencies: Dependencies) =>
  async (signal?: AbortSignal): Promise<number> => {
    const { storage, now: clock } = dependencies
    let told = 0
    while (signal?.aborted !== true) {
      const due = await storage.read(() =>
        rows(statements.dueNoticeDigests, { now: clock(), limit: tenantsAtOnce }),
      )
      for (const { tenantId } of due) {
        told += await storage.transaction(tenantId, () => putDigest(dependencies, tenantId, clock()))
      }
      if (due.length < tenantsAtOnce) break
    }
    return told
  }

function* putDigest(dependencies: Dependencies, tenantId: TenantId, now: Date): Transaction<number> {
  const digest = yield* row(statements.noticeDigest, { tenantId })
  if (digest === undefined || digest.nextAt.getTime() > now.getTime()) return 0
  yield* write(statements.updateNoticeDigest, { tenantId, toldUntil: now, nextAt: nextDigestAt(now) })
  const notice = yield* loadDigest(tenantId, digest.toldUntil, now)
  if (notice.users.length === 0) return 0
  yield* putNotices(dependencies, { tenantId, notices: [notice], now })
  return 1
}

function* loadDigest(tenantId: TenantId, toldUntil: Date, now: Date): Transaction<ExpiringNotice> {
  const counts = { oneDay: 0, threeDays: 0, sevenDays: 0 }
  const users: ExpiringNotice['users'][number][] = []
  for (const { within, after, until } of planDigest(toldUntil, now)) {
    const ending = { tenantId, after, until }
    const found = yield* rows(statements.usersEnding, { ...ending, limit: usersAtMost - users.length + 1 })
    const counted =
      found.length <= usersAtMost - users.length
        ? undefined
        : yield* row(statements.countOfUsersEnding, ending)
    counts[within] = counted?.count ?? found.length
    const shown = found.slice(0, usersAtMost - users.length)
    users.push(...shown.map(({ userId, purgeAt }) => ({ userId, purgeAt: purgeAt.toISOString() })))
  }
  return { type: 'usersExpiring', counts, users }
}
