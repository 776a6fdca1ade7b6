import { row, rows, statements } from '@reprieve/db'
import { ok } from '@reprieve/domain'
import { z } from 'zod'
import { defineQuery } from '../run/define-query.ts'
import { Source } from '../steps/import/person-input.ts'
import { toActiveUser } from '../steps/load/user-record.ts'
import { findProvisioned } from '../steps/provision/find-provisioned.ts'
import { loadProvisioned, type ProvisionedUser } from '../steps/provision/load-provisioned.ts'

const text = z.string().max(1024)

export const ListProvisionedUsersInput = z.strictObject({
  source: Source,
  /** Whom to list. All but `all` find one user or none, by an index. */
  where: z.discriminatedUnion('by', [
    z.strictObject({
      by: z.literal('all'),
      /** The id after which the page begins. */
      after: z.string().max(64).default(''),
      skip: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
      size: z.number().int().min(0).max(500),
    }),
    z.strictObject({ by: z.enum(['id', 'userName', 'externalId']), value: text }),
  ]),
})
export type ListProvisionedUsersInput = z.input<typeof ListProvisionedUsersInput>

export interface ProvisionedUsers {
  readonly users: readonly ProvisionedUser[]
  /** How many there are on all pages. */
  readonly total: number
  /** The id to continue after; null on the last page. */
  readonly next: string | null
}

/** Lists active users as an identity provider sees them, in the order of their creation. */
export const listProvisionedUsers = defineQuery<ProvisionedUsers, never>()({
  requires: 'users.read',
  input: ListProvisionedUsersInput,
  *run({ context: { tenantId }, input: { source, where } }) {
    if (where.by !== 'all') {
      const found = yield* findProvisioned(tenantId, source, where)
      const users = yield* loadProvisioned(tenantId, source, found)
      return ok({ users, total: users.length, next: null })
    }
    const { after, skip, size } = where
    const found = yield* rows(statements.activeUsersAfter, { tenantId, after, skip, limit: size + 1 })
    const page = found.slice(0, size).map(toActiveUser)
    const total = (yield* row(statements.countActiveUsers, { tenantId }))?.count ?? 0
    const next = found.length > size ? (page.at(-1)?.id ?? null) : null
    return ok({ users: yield* loadProvisioned(tenantId, source, page), total, next })
  },
})
