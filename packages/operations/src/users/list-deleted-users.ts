import type { DeletedUser, UserId } from '@reprieve/domain'
import { z } from 'zod'
import { PageRequest } from '../page.ts'

export const ListDeletedUsersInput = z.object({
  /** Any part of the original display name, user principal name or an address. */
  search: z.string().max(256).optional(),
  runsOutWithinDays: z.number().int().min(0).max(180).optional(),
  /** As `deletedByName` says it. */
  deletedBy: z.string().max(256).optional(),
  deletedFrom: z.date().optional(),
  /** Not included. */
  deletedTo: z.date().optional(),
  onHold: z.boolean().optional(),
  sort: z
    .enum(['deletedAt', 'purgeAt', 'displayName', 'userPrincipalName', 'deletedBy'])
    .default('deletedAt'),
  direction: z.enum(['ascending', 'descending']).default('descending'),
  page: PageRequest.prefault({}),
})
export type ListDeletedUsersInput = z.input<typeof ListDeletedUsersInput>

/** A row of the bin. */
export interface DeletedUserEntry {
  readonly user: DeletedUser
  /** Null where no person deleted it. */
  readonly deletedById: UserId | null
  /** The user principal name of who deleted it, or the name of the part of the installation. */
  readonly deletedByName: string
}
