import type { ActiveUser } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal } from '../answer.ts'
import { type Page, PageRequest } from '../page.ts'
import { defineQuery } from '../run/define-query.ts'
import { readActiveUsers } from '../steps/load/read-active-users.ts'

export const ListUsersInput = z.strictObject({
  /** Any part of display name, first and last name, user principal name or an address. */
  search: z.string().max(256).optional(),
  signIn: z.enum(['allowed', 'blocked']).optional(),
  onHold: z.boolean().optional(),
  /** `relevance`: who fits the search best, then by display name; without a search as `displayName`. */
  sort: z.enum(['relevance', 'displayName', 'userPrincipalName']).default('displayName'),
  /** Of `relevance` the best fit comes first, whatever the direction. */
  direction: z.enum(['ascending', 'descending']).default('ascending'),
  page: PageRequest.prefault({}),
})
export type ListUsersInput = z.input<typeof ListUsersInput>

/** Lists active users; a deleted one is in no ordinary list (R7). */
export const listUsers = defineQuery<Page<ActiveUser>, Refusal<'InvalidInput'>>()({
  requires: 'users.read',
  input: ListUsersInput,
  *run({ context: { tenantId }, input }) {
    return yield* readActiveUsers(tenantId, input)
  },
})
