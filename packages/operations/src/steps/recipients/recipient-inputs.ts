import { z } from 'zod'
import { DisplayName, GroupResolutions, Id, Strategy } from '../../input.ts'
import { PageRequest } from '../../page.ts'

const ProxyAddresses = z.array(z.string().max(1024)).max(500)

export const RecipientIdInput = z.strictObject({ id: Id })
export type RecipientIdInput = z.output<typeof RecipientIdInput>

export const CreateRecipientInput = z.strictObject({
  displayName: DisplayName,
  proxyAddresses: ProxyAddresses.default([]),
})
export type CreateRecipientInput = z.output<typeof CreateRecipientInput>

/** Members that are absent stay as they are. */
export const UpdateRecipientInput = z.strictObject({
  id: Id,
  displayName: DisplayName.optional(),
  /** All addresses from now on. */
  proxyAddresses: ProxyAddresses.optional(),
})
export type UpdateRecipientInput = z.output<typeof UpdateRecipientInput>

export const ListRecipientsInput = z.strictObject({
  /** `deleted` lists the objects within their window. */
  state: z.enum(['active', 'deleted']).default('active'),
  /** Matches any part of the display name. */
  search: z.string().max(256).optional(),
  /** The list is ordered by display name. */
  direction: z.enum(['ascending', 'descending']).default('ascending'),
  page: PageRequest.prefault({}),
})
export type ListRecipientsInput = z.output<typeof ListRecipientsInput>

export const RestoreRecipientInput = z.strictObject({
  id: Id,
  resolutions: GroupResolutions.default([]),
  strategy: Strategy.pick({ names: true, addresses: true }).default({}),
})
export type RestoreRecipientInput = z.output<typeof RestoreRecipientInput>
