import type { PurgeStopRow } from '@reprieve/db'
import { type ClockStopRow, changed, row, rows, statements, write } from '@reprieve/db'
import type { TenantId } from '@reprieve/domain'
import type { Dependencies } from '../../dependencies.ts'
import { forgetExpiredSecrets } from '../delivery/forget-expired-secrets.ts'
import { putNotices } from '../delivery/put-notices.ts'
import { everyTenant } from '../load/every-tenant.ts'
import { admitSweep } from './admit-sweep.ts'
import { eraseElsewhere } from './erase-elsewhere.ts'
import { type Queued, sweepOldestFirst } from './sweep-oldest-first.ts'
import { nobody, verifyClock } from './verify-clock.ts'

/** A clock that is not trusted. While the stop is open, nobody is purged (R43). */
export type ClockStop = ClockStopRow

/**
 * A sweep that would have purged too much of a tenant's bin (R43). It is `finished` once the users that its
 * confirmation covers are purged.
 */
export type PurgeStop = PurgeStopRow

export interface ExpiredPurged {
  readonly purged: number
  /** False if `atMost` or the signal ended the sweep, or if the clock is not trusted. */
  readonly finished: boolean
  /** Tenants that wait for a confirmation. `isNew` marks those that this sweep has stopped. */
  readonly stops: readonly (PurgeStop & { readonly isNew: boolean })[]
  /** Set if the clock is not trusted; nothing was purged then. */
  readonly clockStop: ClockStop | null
}

interface Sweep {
  /** Default: every tenant. */
  readonly tenantId?: TenantId | undefined
  readonly correlationId: string
  readonly portion: number
  readonly restMs: number
  readonly atMost: number
}

/**
 * Carries out one sweep (R40, R43) as of the moment at which it begins. When `signal` is aborted, it ends after the
 * present portion.
 */
export async function sweep(
  dependencies: Dependencies,
  { tenantId, correlationId, ...bounds }: Sweep,
  signal: AbortSignal | undefined,
): Promise<ExpiredPurged> {
  const { now, stop } = await verifyClock(dependencies)
  if (now === null) {
    await tellOfClockStop(dependencies, stop, signal)
    return { purged: 0, finished: false, stops: [], clockStop: stop }
  }
  const stops: ExpiredPurged['stops'][number][] = []
  const queue: Queued[] = []
  for await (const tenant of everyTenant(dependencies, now)) {
    if (signal?.aborted) return { purged: 0, finished: false, stops, clockStop: null }
    if (tenantId !== undefined && tenant.tenantId !== tenantId) continue
    await forgetOldAnswers(dependencies, tenant.tenantId)
    await forgetExpiredSecrets(dependencies, tenant.tenantId)
    if (tenant.purgeAt === null) continue
    const admitted = await admitSweep(dependencies, tenant.tenantId, { now, correlationId })
    if (admitted.stop !== null) stops.push({ ...admitted.stop, isNew: admitted.isNew })
    else queue.push({ ...admitted.admission, tenantId: tenant.tenantId, nextAt: tenant.purgeAt })
  }
  const swept = await sweepOldestFirst(dependencies, queue, { ...bounds, correlationId, now, signal })
  await eraseElsewhere(dependencies, now, signal)
  await dependencies.storage.scrub()
  return { ...swept, stops, clockStop: null }
}

/** A retry comes within seconds or minutes. After this time, an id may be used again. */
const keptMs = 24 * 3_600_000
/** One transaction removes the answers of this period. */
const sliceMs = 60_000

/** Removes the tenant's answers that no retry will ask for any more. */
async function forgetOldAnswers({ storage, now }: Dependencies, tenantId: TenantId): Promise<void> {
  const endMs = now().getTime() - keptMs
  for (;;) {
    const oldest = await storage.read(() => row(statements.oldestRequestId, { tenantId }))
    if (oldest === undefined || oldest.at.getTime() >= endMs) return
    const before = new Date(Math.min(endMs, oldest.at.getTime() + sliceMs))
    await storage.transaction(tenantId, function* () {
      yield* write(statements.removeRequestIdMentionsBefore, { tenantId, before })
      return yield* changed(statements.removeRequestIdsBefore, { tenantId, before })
    })
  }
}

const tenantsAtOnce = 500

/**
 * Notifies the subscribers of all tenants that nobody is purged because of a clock (R43). It continues where it was
 * interrupted, and nobody is notified twice.
 */
async function tellOfClockStop(
  dependencies: Dependencies,
  { id, expectedAt, toldTenant }: ClockStopRow,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { storage } = dependencies
  const notices = [{ type: 'purgeStopped', reason: 'clock', expired: null } as const]
  for (let told = toldTenant; told !== null; ) {
    const place = { after: told, limit: tenantsAtOnce }
    const page = await storage.read(() => rows(statements.subscribedTenants, place))
    for (const { tenantId } of page) {
      if (signal?.aborted) return
      // The message has the trusted time: by the other one it would not be due when the clock is right again.
      const message = { tenantId, notices, now: expectedAt, once: id }
      await storage.transaction(tenantId, () => putNotices(dependencies, message))
    }
    told = page.length < tenantsAtOnce ? null : (page.at(-1)?.tenantId ?? null)
    const progress = { id, toldTenant: told }
    await storage.transaction(nobody, () => changed(statements.setClockStopTold, progress))
  }
}
