import { z } from '@hono/zod-openapi'
import type { User } from '@reprieve/domain'
import { Link, toLink } from './links.ts'
import { toWireInstant } from './to-wire-instant.ts'

export const CustomerUser = z
  .strictObject({
    usageLocation: z.string().optional(),
    id: z.guid(),
    userPrincipalName: z.string(),
    firstName: z.string().optional(),
    lastName: z.string().optional(),
    displayName: z.string(),
    phoneNumber: z.string().optional(),
    immutableId: z.string().optional(),
    lastDirectorySyncTime: z.iso.datetime().optional(),
    userDomainType: z.enum(['none', 'managed', 'federated']),
    state: z.enum(['active', 'inactive']),
    softDeletionTime: z.iso
      .datetime()
      .optional()
      .openapi({ description: 'When the user was deleted; absent while it is active' }),
    links: z.strictObject({ self: Link }),
    attributes: z.strictObject({ objectType: z.literal('CustomerUser') }),
  })
  .openapi('CustomerUser')
export type CustomerUser = z.infer<typeof CustomerUser>

/** The user as Partner Center shows it. Members without a value are left out; a password is in none. */
export const toCustomerUser = (user: User): CustomerUser => ({
  ...(user.usageLocation !== null && { usageLocation: user.usageLocation }),
  id: user.id,
  userPrincipalName: user.userPrincipalName,
  ...(user.firstName !== null && { firstName: user.firstName }),
  ...(user.lastName !== null && { lastName: user.lastName }),
  displayName: user.displayName,
  ...(user.phoneNumber !== null && { phoneNumber: user.phoneNumber }),
  ...(user.immutableId !== null && { immutableId: user.immutableId }),
  ...(user.lastDirectorySyncAt !== null && {
    lastDirectorySyncTime: toWireInstant(user.lastDirectorySyncAt),
  }),
  userDomainType: 'none',
  state: user.state === 'active' ? 'active' : 'inactive',
  ...(user.state === 'deleted' && { softDeletionTime: toWireInstant(user.deletedAt) }),
  links: { self: toLink(`/customers/${user.tenantId}/users/${user.id}`) },
  attributes: { objectType: 'CustomerUser' },
})
