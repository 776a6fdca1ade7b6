import type { Operations } from '@reprieve/operations'
import { asOperator } from '../as-operator.ts'
import { ExpectedError } from '../expected-error.ts'
import { print, printRow, printSentence, type RowOptions, reportFaults } from '../print.ts'
import { tenantIdOf } from '../tenant-id-of.ts'
import { withOperations } from '../with-operations.ts'

/**
 * Prints what keeps the installation from purging (R43), and failing loops of workers: kind, tenant, when, and details.
 */
export async function purgeStatus(output: RowOptions): Promise<void> {
  const { clockStops, purgeStops, failingLoops } = await withOperations((operations) =>
    operations.getPurgeStatus(),
  )
  for (const { expectedAt, shownAt } of clockStops) {
    const about = `the clock showed ${shownAt.toISOString()} when it should have been ${expectedAt.toISOString()}`
    printRow(output, { kind: 'clock', tenantId: null, stoppedAt: shownAt, about })
  }
  for (const { tenantId, stoppedAt, expired, inBin } of purgeStops) {
    const about = `${expired} of ${inBin} deleted users have expired`
    printRow(output, { kind: 'tenant', tenantId, stoppedAt, about })
  }
  for (const { loop, failures, failingSince, lastFailedAt } of failingLoops) {
    const about = `the worker's loop ${loop} fails again and again: ${failures} times in a row, last at ${lastFailedAt.toISOString()}`
    printRow(output, { kind: 'loop', tenantId: null, stoppedAt: failingSince, about })
  }
  if (clockStops.length + purgeStops.length + failingLoops.length > 0) reportFaults()
  else printSentence(output, 'Nothing keeps expired users from being purged.')
}

export interface ConfirmPurgeOptions {
  readonly tenant?: string
  readonly clock?: true
}

/** Allows purging to continue, for one tenant or for all tenants that the clock held up. */
export async function confirmPurge({ tenant, clock }: ConfirmPurgeOptions): Promise<void> {
  if (tenant === undefined && !clock) throw new ExpectedError('say what to confirm: --tenant <id> or --clock')
  await withOperations(async (operations) =>
    tenant === undefined
      ? confirmClock(operations)
      : confirmTenant(operations, await tenantIdOf(operations, tenant)),
  )
}

async function confirmClock(operations: Operations): Promise<void> {
  const confirmed = await operations.confirmClock()
  if (confirmed === 0) throw new ExpectedError('no clock waits for a confirmation')
  print('The clock is believed again.')
}

async function confirmTenant(operations: Operations, tenantId: string): Promise<void> {
  const { purgeStops } = await operations.getPurgeStatus()
  const stop = purgeStops.find((one) => one.tenantId === tenantId)
  if (stop === undefined) throw new ExpectedError(`no purge of tenant ${tenantId} waits for a confirmation`)
  const confirmed = await operations.confirmPurgeStop(asOperator(tenantId), { stopId: stop.id })
  if (!confirmed.ok) throw new ExpectedError(`it was refused: ${confirmed.error.type}`)
  print(`The next sweep purges the ${stop.expired} users of tenant ${tenantId} that had expired.`)
}
