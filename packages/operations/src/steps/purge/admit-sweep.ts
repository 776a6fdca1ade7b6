import { type PurgeStopRow, row, rows, statements, type Transaction, write } from '@reprieve/db'
import { exceedsGuard, type TenantId } from '@reprieve/domain'
import type { Dependencies } from '../../dependencies.ts'
import { appendAuditRecord } from '../audit/append-audit-record.ts'
import { putNotices } from '../delivery/put-notices.ts'
import { loadGuards } from '../load/guard-limits.ts'

/** The users of a tenant whom a sweep may purge. */
export interface Admission {
  /** Only users whose window had ended at this instant. */
  readonly until: Date
  /** The confirmed stop, which ends once they are purged. */
  readonly confirmed: PurgeStopRow | null
}

interface Sweep {
  readonly now: Date
  readonly correlationId: string
}

export type Admitted =
  | { readonly admission: Admission; readonly stop: null }
  /** `isNew` in the sweep that has stopped. */
  | { readonly admission: null; readonly stop: PurgeStopRow; readonly isNew: boolean }

/**
 * Compares what has expired by `now` with the whole bin (R43), so that the percentage is that of the whole sweep. If it
 * is too much, a stop is recorded, and nobody is purged until it is confirmed. After the confirmation, the users it
 * covers are purged without another question.
 */
export async function admitSweep(
  dependencies: Dependencies,
  tenantId: TenantId,
  sweep: Sweep,
): Promise<Admitted> {
  const { now } = sweep
  const { storage } = dependencies
  const found = await storage.read(() => judge(tenantId, now))
  if (found.kind === 'counted' && found.tooMany) return recordStop(dependencies, tenantId, sweep)
  return toAdmitted(found, now)
}

type Judged =
  | { readonly kind: 'stopped' | 'confirmed'; readonly stop: PurgeStopRow }
  | {
      readonly kind: 'counted'
      readonly tooMany: boolean
      readonly expired: number
      readonly inBin: number
    }

function* judge(tenantId: TenantId, now: Date): Transaction<Judged> {
  const [latest] = yield* rows(statements.purgeStopsOfTenant, { tenantId, limit: 1 })
  if (latest?.state === 'open') return { kind: 'stopped', stop: latest }
  if (latest?.state === 'confirmed') return { kind: 'confirmed', stop: latest }
  const { purge: limits } = yield* loadGuards(tenantId)
  const few = yield* countExpired(tenantId, now, limits.users + 1)
  if (few <= limits.users) return { kind: 'counted', tooMany: false, expired: few, inBin: 0 }
  const expired = yield* countExpired(tenantId, now, countAll)
  const inBin = (yield* row(statements.countBin, { tenantId }))?.count ?? 0
  return { kind: 'counted', tooMany: exceedsGuard(expired, inBin, limits), expired, inBin }
}

// The largest limit that both databases can count to.
const countAll = 2_147_483_647

function* countExpired(tenantId: TenantId, now: Date, limit: number): Transaction<number> {
  return (yield* row(statements.countExpired, { tenantId, now, limit }))?.count ?? 0
}

function toAdmitted(found: Judged, now: Date): Admitted {
  switch (found.kind) {
    case 'stopped':
      return { admission: null, stop: found.stop, isNew: false }
    case 'confirmed':
      return { admission: { until: found.stop.stoppedAt, confirmed: found.stop }, stop: null }
    case 'counted':
      return { admission: { until: now, confirmed: null }, stop: null }
  }
}

const actor = { kind: 'system', name: 'worker' } as const

/**
 * Judges again under the lock, because another worker may have recorded the stop, and administrators may have changed
 * the bin.
 */
const recordStop = (
  dependencies: Dependencies,
  tenantId: TenantId,
  { now, correlationId }: Sweep,
): Promise<Admitted> =>
  dependencies.storage.transaction(tenantId, function* (): Transaction<Admitted> {
    const found = yield* judge(tenantId, now)
    if (found.kind !== 'counted' || !found.tooMany) return toAdmitted(found, now)
    const { expired, inBin } = found
    const id = dependencies.newId()
    const stop = { tenantId, id, state: 'open', stoppedAt: now, expired, inBin } as const
    const opened = { ...stop, confirmedAt: null, confirmedBy: null }
    yield* write(statements.insertPurgeStop, opened)
    yield* appendAuditRecord(dependencies, {
      tenantId,
      id: dependencies.newId(),
      at: now,
      actor,
      operation: 'stopPurge',
      outcome: 'succeeded',
      error: null,
      requestId: null,
      correlationId,
      targetId: id,
      targetName: null,
      details: { expired, inBin },
    })
    const notices = [{ type: 'purgeStopped', reason: 'too-many', expired } as const]
    yield* putNotices(dependencies, { tenantId, notices, now })
    return { admission: null, stop: opened, isNew: true }
  })
