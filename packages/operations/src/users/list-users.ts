import type { ActiveUser } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal } from '../answer.ts'
import { type Page, PageRequest } from '../page.ts'
import { defineQuery } from '../run/define-query.ts'
import { readActiveUsers } from '../steps/load/read-active-users.ts'

export const ListUsersInput = z.strictObject({
  /** Matches any part of display name, first and last name, user principal name or an address. */
  search: z.string().max(256).optional(),
  signIn: z.enum(['allowed', 'blocked']).optional(),
  onHold: z.boolean().optional(),
  /** `relevance` orders by the best match, then by display name; without a search it is `displayName`. */
  sort: z.enum(['relevance', 'displayName', 'userPrincipalName']).default('displayName'),
  /** With `relevance`, the best match comes first whatever the direction. */
  direction: z.enum(['ascending', 'descending']).default('ascending'),
  page: PageRequest.prefault({}),
})
export type ListUsersInput = z.input<typeof ListUsersInput>

/** Lists active users. No ordinary list shows a deleted user (R7). */
export const listUsers = defineQuery<Page<ActiveUser>, Refusal<'InvalidInput'>>()({
  requires: 'users.read',
  input: ListUsersInput,
  *run({ context: { tenantId }, input }) {
    return yield* readActiveUsers(tenantId, input)
  },
})
