import type { ClockStopRow, PurgeStopRow } from '@reprieve/db'
import type { TenantId } from '@reprieve/domain'
import type { Dependencies } from '../../dependencies.ts'
import { forgetExpiredSecrets } from '../delivery/forget-expired-secrets.ts'
import { everyTenant } from '../load/every-tenant.ts'
import { admitSweep } from './admit-sweep.ts'
import { eraseElsewhere } from './erase-elsewhere.ts'
import { forgetOldAnswers } from './forget-old-answers.ts'
import { type Queued, sweepOldestFirst } from './sweep-oldest-first.ts'
import { tellOfClockStop } from './tell-of-clock-stop.ts'
import { verifyClock } from './verify-clock.ts'

/** A clock that is not believed; as long as it is open nobody is purged (R43). */
export type ClockStop = ClockStopRow

/** A sweep that would have purged too much of a tenant's bin (R43). `finished` once those whom its confirmation covers are gone. */
export type PurgeStop = PurgeStopRow

export interface ExpiredPurged {
  readonly purged: number
  /** False if `atMost` or the signal ended the sweep, or the clock is not believed. */
  readonly finished: boolean
  /** Tenants that wait for a confirmation; `isNew` since this sweep. */
  readonly stops: readonly (PurgeStop & { readonly isNew: boolean })[]
  /** Set where the clock is not believed: then nothing was purged. */
  readonly clockStop: ClockStop | null
}

interface Sweep {
  /** By default every tenant. */
  readonly tenantId?: TenantId | undefined
  readonly correlationId: string
  readonly portion: number
  readonly restMs: number
  readonly atMost: number
}

/** Carries out one sweep (R40, R43) at the moment at which it begins. Ends after the portion under way when `signal` is aborted. */
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
