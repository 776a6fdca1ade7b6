import { row, rows, statements } from '@reprieve/db'
import { ok } from '@reprieve/domain'
import { z } from 'zod'
import { defineQuery } from '../run/define-query.ts'
import { lastSequence } from '../steps/audit/last-sequence.ts'
import { targetsOf } from '../steps/audit/targets-of.ts'
import { type Change, loadChange } from '../steps/load/load-change.ts'

const ListChangesInput = z.strictObject({
  kind: z.enum(['user', 'group']),
  /** The place up to which the caller knows all changes. Without one, the answer has no changes, only a place. */
  after: z.number().int().min(0).max(lastSequence).optional(),
})

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
    for (const [id, operations] of targetsOf(found)) {
      const change = yield* loadChange(kind, { tenantId, id, operations, now })
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
