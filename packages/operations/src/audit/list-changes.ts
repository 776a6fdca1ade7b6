import { row, rows, statements, type Transaction } from '@reprieve/db'
import { type ActiveUser, ok, type TenantId } from '@reprieve/domain'
import { z } from 'zod'
import { defineQuery } from '../run/define-query.ts'
import { lastSequence } from '../steps/audit/last-sequence.ts'
import { type Group, loadGroup } from '../steps/load/load-group.ts'
import { loadUser } from '../steps/load/load-user.ts'

const ListChangesInput = z.strictObject({
  kind: z.enum(['user', 'group']),
  /** The place up to which the caller knows all changes. Without one, the answer has no changes, only a place. */
  after: z.number().int().min(0).max(lastSequence).optional(),
})

/** What has become of a user or group that changed: it is as it is now, in the bin, or gone for good. */
export type Change =
  | { readonly kind: 'user'; readonly user: ActiveUser }
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'deleted' | 'gone'; readonly id: string }

/** The changes of a stretch of the audit log. */
export interface Changes {
  /** Each user or group once, as it is now. One that changed again later is in a later stretch too. */
  readonly changes: readonly Change[]
  /** The place up to which the caller knows all changes now. */
  readonly sequence: number
  /** Whether there may be more changes after this place. */
  readonly hasMore: boolean
  /** Whether `after` is a place that this log does not have, such as one from before a backup was restored. */
  readonly isUnknownPlace: boolean
  readonly at: Date
}

const recordsAtMost = 100

/**
 * Lists the users or groups that have changed since a place in the audit log, with what has become of each. The log
 * says who changed, and the directory says how they are now, so that nothing is told of a purged user but its id.
 */
export const listChanges = defineQuery<Changes, never>()({
  requires: 'users.read',
  input: ListChangesInput,
  *run({ context: { tenantId }, input: { kind, after }, now }) {
    const head = yield* row(statements.lastAuditRecord, { tenantId })
    const end = head?.sequence ?? 0
    const place = after ?? end
    const found = yield* rows(statements.auditTargetsAfter, { tenantId, after: place, limit: recordsAtMost })
    const changes: Change[] = []
    for (const [id, operations] of idsOf(found)) {
      const change = yield* changeOf(kind, { tenantId, id, operations, now })
      if (change !== null) changes.push(change)
    }
    const hasMore = found.length === recordsAtMost
    return ok({
      changes,
      sequence: hasMore ? (found.at(-1)?.sequence ?? end) : Math.max(end, place),
      hasMore,
      isUnknownPlace: place > end,
      at: now,
    })
  },
})

/** Operations that may change the holders of names whom their records mention. */
const changesOthers = /^(restore|undoRestore|provision|importPerson)/

interface Target {
  readonly operation: string
  readonly targetId: string | null
  readonly mentions: readonly string[] | null
}

/** Everybody whom the records are about, in the order of the latest change, with the operations on each. */
function idsOf(records: readonly Target[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const { operation, targetId, mentions } of records) {
    const others = changesOthers.test(operation) ? (mentions ?? []) : []
    for (const id of [...(targetId === null ? [] : [targetId]), ...others]) {
      const before = found.get(id) ?? []
      found.delete(id)
      found.set(id, [...before, operation])
    }
  }
  return found
}

/** Only a user has been one of these, and only a group one of those. They tell what an id was that is gone. */
const tells = {
  user: /^(deleteUser|restoreUser|undoRestore|purgeUser)$/,
  group: /^(deleteGroup|restoreGroup|purgeGroup)$/,
} as const

interface Changed {
  readonly tenantId: TenantId
  readonly id: string
  readonly operations: readonly string[]
  readonly now: Date
}

/** Null for what is neither a user nor a group, and for the other one of them. */
function* changeOf(
  kind: 'user' | 'group',
  { tenantId, id, operations, now }: Changed,
): Transaction<Change | null> {
  if (kind === 'user') {
    const user = yield* loadUser(tenantId, id, now)
    if (user.ok) return user.value.state === 'active' ? { kind, user: user.value } : { kind: 'deleted', id }
  } else {
    const group = yield* loadGroup(tenantId, id, now)
    if (group.ok)
      return group.value.deletion === null ? { kind, group: group.value } : { kind: 'deleted', id }
  }
  return operations.some((operation) => tells[kind].test(operation)) ? { kind: 'gone', id } : null
}
