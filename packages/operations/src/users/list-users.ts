import { z } from 'zod'
import { PageRequest } from '../page.ts'

export const ListUsersInput = z.object({
  /** Any part of display name, user principal name or an address. */
  search: z.string().max(256).optional(),
  page: PageRequest.prefault({}),
})
export type ListUsersInput = z.input<typeof ListUsersInput>
