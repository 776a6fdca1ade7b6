import { z } from 'zod'
import type { Refusal } from '../answer.ts'
import { type Page, PageRequest } from '../page.ts'
import { defineQuery } from '../run/define-query.ts'
import { type DeletedUserEntry, readBin } from '../steps/load/read-bin.ts'

export const ListDeletedUsersInput = z.strictObject({
  /** Matches any part of the original display name, user principal name or an address. */
  search: z.string().max(256).optional(),
  runsOutWithinDays: z.number().int().min(0).max(180).optional(),
  /** The person who deleted them, by id or by the name that `deletedByName` shows. */
  deletedBy: z.string().max(256).optional(),
  deletedFrom: z.date().optional(),
  /** Deletions from this instant on are left out. */
  deletedTo: z.date().optional(),
  onHold: z.boolean().optional(),
  /** `relevance` orders by the best match, then by the newest deletion; without a search it is `deletedAt`. */
  sort: z
    .enum(['relevance', 'deletedAt', 'purgeAt', 'displayName', 'userPrincipalName', 'deletedBy'])
    .default('deletedAt'),
  direction: z.enum(['ascending', 'descending']).default('descending'),
  page: PageRequest.prefault({}),
})
export type ListDeletedUsersInput = z.input<typeof ListDeletedUsersInput>

/** Lists the users in the bin who can still be restored, with the filters of the bin's screen. */
export const listDeletedUsers = defineQuery<Page<DeletedUserEntry>, Refusal<'InvalidInput'>>()({
  requires: 'deletedUsers.read',
  input: ListDeletedUsersInput,
  *run({ context, input, now }) {
    return yield* readBin(context.tenantId, input, now)
  },
})
