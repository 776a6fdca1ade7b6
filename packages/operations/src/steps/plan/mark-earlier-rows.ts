import { statements, type Transaction } from '@reprieve/db'
import type { JobId, NameKey, TenantId } from '@reprieve/domain'
import { rowsByList } from '../load/rows-by-list.ts'
import type { Holders } from '../names/holders.ts'

interface OfJob {
  readonly tenantId: TenantId
  readonly jobId: JobId
}

/** Adds to the holders of these names the earlier row of the job that gave them the name, if one did (R22). */
export function* markEarlierRows(
  ofJob: OfJob,
  keys: readonly NameKey[],
  { holdersByKey }: Pick<Holders, 'holdersByKey'>,
): Transaction<void> {
  const held = keys.flatMap((key) => {
    const holder = holdersByKey.get(key)
    return holder?.kind === 'user' ? [{ key, holder }] : []
  })
  if (held.length === 0) return
  const userIds = [...new Set(held.map(({ holder }) => holder.id))]
  const restored = yield* rowsByList(statements.jobRowsOfUsers, userIds, (part) => ({
    ...ofJob,
    userIds: part,
  }))
  const rowByUser = new Map(restored.map(({ userId, row }) => [userId, row]))
  const heldKeys = held.map(({ key }) => key)
  const assignments = yield* rowsByList(statements.jobNameAssignmentsOf, heldKeys, (part) => ({
    ...ofJob,
    keys: part,
  }))
  const assignmentByKey = new Map(assignments.map((assignment) => [assignment.key, assignment]))
  for (const { key, holder } of held) {
    const assignment = assignmentByKey.get(key)
    const row = rowByUser.get(holder.id) ?? (assignment?.holderId === holder.id ? assignment.row : undefined)
    if (row !== undefined) holdersByKey.set(key, { ...holder, row })
  }
}
