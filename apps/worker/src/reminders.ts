import type { Log } from '@reprieve/observe'
import type { Operations } from '@reprieve/operations'

export interface ReminderDependencies {
  readonly operations: Pick<Operations, 'tellWhoExpires' | 'forgetOldDeliveries' | 'writeOwedRecords'>
  readonly log: Pick<Log, 'info'>
}

/** Tells the tenants that want to know whose window ends soon, once a day each, forgets old deliveries, and writes records that are owed. */
export function remindersRound({
  operations,
  log,
}: ReminderDependencies): (signal: AbortSignal) => Promise<void> {
  return async (signal) => {
    const tenants = await operations.tellWhoExpires(signal)
    if (tenants > 0) log.info({ tenants }, 'told whose window ends soon')
    await operations.forgetOldDeliveries()
    const records = await operations.writeOwedRecords()
    if (records > 0) log.info({ records }, 'wrote records that were owed to other tenants')
  }
}
