import type { Operations } from '@reprieve/operations'

export interface RanOut {
  readonly users: number
  readonly groups: number
  readonly contacts: number
  readonly sharedMailboxes: number
}

/**
 * Purges everything whose time is over, as the worker's sweep does (R40), and confirms at once what a person would have
 * to confirm there: whoever moves the clock of an emulator wants it (R43).
 */
export async function purgeWhatRanOut(operations: Operations): Promise<RanOut> {
  let users = 0
  for (;;) {
    const swept = await operations.purgeExpired({ restMs: 0 })
    if (!swept.ok) throw new Error(`purging was refused: ${swept.error.type}`)
    const { purged, stops, clockStop } = swept.value
    if (clockStop !== null) throw new Error('the clock of the emulator was taken for one that has jumped')
    users += purged
    for (const { id: stopId, tenantId } of stops) {
      const context = { tenantId, actor: { kind: 'system', name: 'cli' } } as const
      const confirmed = await operations.confirmPurgeStop(context, { stopId })
      if (!confirmed.ok) throw new Error(`confirming a purge was refused: ${confirmed.error.type}`)
    }
    if (purged === 0 && stops.length === 0) break
  }
  const groups = await operations.purgeExpiredGroups({})
  const contacts = await operations.purgeExpiredContacts({})
  const sharedMailboxes = await operations.purgeExpiredSharedMailboxes({})
  return { users, groups, contacts, sharedMailboxes }
}
