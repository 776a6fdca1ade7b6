import { row, statements } from '@reprieve/db'
import { ok } from '@reprieve/domain'
import type { z } from 'zod'
import { defineQuery } from '../run/define-query.ts'
import { MatchingInput } from '../steps/load/matching-users.ts'
import { toFilters } from '../steps/load/read-bin.ts'

export type CountMatchingUsersInput = z.input<typeof MatchingInput>

/** Counts the deleted users who can still be restored and match the filters of their list. */
export const countMatchingUsers = defineQuery<{ readonly count: number }, never>()({
  requires: 'deletedUsers.read',
  input: MatchingInput,
  *run({ context: { tenantId }, input, now }) {
    const asked = { tenantId, now, ...toFilters(input, now) }
    const found = yield* row(statements.countMatchingDeletedUsers, asked)
    return ok({ count: found?.count ?? 0 })
  },
})
