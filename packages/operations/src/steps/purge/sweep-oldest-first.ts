import { setTimeout } from 'node:timers/promises'
import { rows, statements, type Transaction, write } from '@reprieve/db'
import type { TenantId } from '@reprieve/domain'
import type { Dependencies } from '../../dependencies.ts'
import { appendAuditRecords } from '../audit/append-audit-record.ts'
import { purgedEntry } from '../audit/purged-entry.ts'
import { removeForGood } from '../carry-out/remove-for-good.ts'
import { putNotices } from '../delivery/put-notices.ts'
import { toDeletedUser } from '../load/user-record.ts'
import type { Admission } from './admit-sweep.ts'

/** A tenant that a sweep may purge, and the end of the next window there. */
export interface Queued extends Admission {
  readonly tenantId: TenantId
  readonly nextAt: Date
}

interface Bounds {
  readonly portion: number
  readonly restMs: number
  readonly atMost: number
  /** The time of the sweep. */
  readonly now: Date
  readonly correlationId: string
  readonly signal: AbortSignal | undefined
}

export interface Swept {
  readonly purged: number
  readonly finished: boolean
}

/** Purges all tenants in turn, so that nobody waits for users whose window ended later (R40), give or take a minute. */
export async function sweepOldestFirst(
  dependencies: Dependencies,
  tenants: readonly Queued[],
  bounds: Bounds,
): Promise<Swept> {
  let queue = [...tenants]
  let purged = 0
  while (queue.length > 0) {
    const limit = Math.min(bounds.portion, bounds.atMost - purged)
    if (limit === 0 || bounds.signal?.aborted) return { purged, finished: false }
    const [turn, others] = takeFirst(queue)
    const portion = await purgePortion(dependencies, turn, { ...bounds, limit, until: turnEnd(turn, others) })
    purged += portion.purged
    queue = portion.nextAt === null ? others : [...others, { ...turn, nextAt: portion.nextAt }]
    if (queue.length > 0) await setTimeout(bounds.restMs)
  }
  return { purged, finished: true }
}

function takeFirst(queue: readonly Queued[]): [Queued, Queued[]] {
  const first = queue.reduce((one, other) => (other.nextAt < one.nextAt ? other : one))
  return [first, queue.filter((one) => one !== first)]
}

/** Without this tolerance, tenants whose users expire alternately would be purged one user in a transaction. */
const coarsenessMs = 60_000

function turnEnd({ nextAt, until }: Queued, others: readonly Queued[]): Date {
  const next = others.reduce((least, one) => Math.min(least, one.nextAt.getTime()), Number.POSITIVE_INFINITY)
  return new Date(Math.min(until.getTime(), Math.max(next, nextAt.getTime() + coarsenessMs)))
}

const actor = { kind: 'system', name: 'worker' } as const

interface Portion {
  readonly purged: number
  /** Null if the tenant has no more users that may be purged. */
  readonly nextAt: Date | null
}

const purgePortion = (
  dependencies: Dependencies,
  { tenantId, until: admittedUntil, confirmed }: Queued,
  { now, correlationId, limit, until }: Bounds & { readonly limit: number; readonly until: Date },
): Promise<Portion> =>
  dependencies.storage.transaction(tenantId, function* (): Transaction<Portion> {
    const found = yield* rows(statements.expiredUsers, { tenantId, now: until, limit })
    const users = found.map(toDeletedUser)
    yield* removeForGood({ tenantId, users, now, by: actor.name, tombstoneKey: dependencies.tombstoneKey })
    const facts = { tenantId, at: now, actor, operation: 'purgeUser', requestId: null, correlationId }
    const records = users.map((user) => ({
      ...facts,
      id: dependencies.newId(),
      outcome: 'succeeded' as const,
      error: null,
      ...purgedEntry(user),
    }))
    yield* appendAuditRecords(dependencies, tenantId, records)
    const userIds = users.map(({ id }) => id)
    const notices = [{ type: 'usersPurged', userIds, by: { name: actor.name } } as const]
    if (userIds.length > 0) yield* putNotices(dependencies, { tenantId, notices, now })
    const [next] = yield* rows(statements.expiredUsers, { tenantId, now: admittedUntil, limit: 1 })
    if (next === undefined && confirmed !== null) {
      yield* write(statements.setPurgeStopState, { ...confirmed, state: 'finished' })
    }
    return { purged: users.length, nextAt: next?.bin.purgeAt ?? null }
  })
