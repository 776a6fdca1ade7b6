import type { Log } from '@reprieve/observe'
import type { Operations } from '@reprieve/operations'

export interface ReminderDependencies {
  readonly operations: Pick<Operations, 'tellWhoExpires' | 'forgetOldDeliveries'>
  readonly log: Pick<Log, 'info'>
}

/** Tells the tenants that want to know whose window ends soon, once a day each, and forgets old deliveries. */
export function remindersRound({
  operations,
  log,
}: ReminderDependencies): (signal: AbortSignal) => Promise<void> {
  return async (signal) => {
    const tenants = await operations.tellWhoExpires(signal)
    if (tenants > 0) log.info({ tenants }, 'told whose window ends soon')
    await operations.forgetOldDeliveries()
  }
}
