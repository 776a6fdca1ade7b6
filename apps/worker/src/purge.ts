import { currentCorrelationId, type Log } from '@reprieve/observe'
import type { ExpiredPurged, Operations } from '@reprieve/operations'

export interface PurgeDependencies {
  readonly operations: Pick<
    Operations,
    'purgeExpired' | 'purgeExpiredGroups' | 'purgeExpiredContacts' | 'purgeExpiredSharedMailboxes'
  >
  readonly log: Pick<Log, 'info' | 'warn' | 'error'>
}

/** As many users as a sweep purges in seconds. Those who expire meanwhile are left to the next sweep. */
const usersAtOnce = 10_000

/** Purges expired users (R40) until none are left, and reports what prevents it (R43). */
export function purgeRound({ operations, log }: PurgeDependencies): (signal: AbortSignal) => Promise<void> {
  return async (signal) => {
    const correlationId = currentCorrelationId()
    let swept: ExpiredPurged
    do {
      const answer = await operations.purgeExpired({ atMost: usersAtOnce, correlationId }, signal)
      if (!answer.ok) throw new Error(`purging was refused: ${answer.error.type}`)
      swept = answer.value
      report(log, swept)
    } while (swept.purged > 0 && !signal.aborted)
    const groups = await operations.purgeExpiredGroups({ correlationId })
    if (groups > 0) log.info({ groups }, 'purged expired groups')
    const contacts = await operations.purgeExpiredContacts({ correlationId })
    if (contacts > 0) log.info({ contacts }, 'purged expired contacts')
    const sharedMailboxes = await operations.purgeExpiredSharedMailboxes({ correlationId })
    if (sharedMailboxes > 0) log.info({ sharedMailboxes }, 'purged expired shared mailboxes')
  }
}

function report(log: PurgeDependencies['log'], { purged, finished, stops, clockStop }: ExpiredPurged): void {
  if (clockStop !== null) {
    const { expectedAt, shownAt } = clockStop
    log.error(
      { expectedAt, shownAt },
      'nothing is purged: a clock has jumped ahead; set it right, or confirm it with `reprieve purge confirm --clock`',
    )
  }
  for (const { tenantId, expired, inBin } of stops.filter(({ isNew }) => isNew)) {
    log.warn(
      { tenantId, expired, inBin },
      'a tenant is not purged: too much of its bin has expired; confirm it with `reprieve purge confirm --tenant`',
    )
  }
  if (purged > 0) log.info({ purged, finished }, 'purged expired users')
}
