import type { Log } from '@reprieve/observe'
import type { Operations } from '@reprieve/operations'

export interface ReminderDependencies {
  readonly operations: Pick<Operations, 'notifyExpiring' | 'forgetOldDeliveries' | 'writePendingAuditRecords'>
  readonly log: Pick<Log, 'info'>
}

/**
 * Notifies tenants, once a day, of users whose window ends soon, removes old deliveries, and writes pending audit
 * records.
 */
export function remindersRound({
  operations,
  log,
}: ReminderDependencies): (signal: AbortSignal) => Promise<void> {
  return async (signal) => {
    const tenants = await operations.notifyExpiring(signal)
    if (tenants > 0) log.info({ tenants }, 'told whose window ends soon')
    await operations.forgetOldDeliveries()
    const records = await operations.writePendingAuditRecords()
    if (records > 0) log.info({ records }, 'wrote pending audit records of other tenants')
  }
}
