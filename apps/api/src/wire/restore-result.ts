import { z } from '@hono/zod-openapi'
import { directoryRoles } from '@reprieve/domain'
import type { RestoreResult as Result } from '@reprieve/operations'
import { HolderBody } from './conflict.ts'
import { Link, toLink } from './links.ts'
import { nameOfActor } from './name-of-actor.ts'
import { toWireInstant } from './to-wire-instant.ts'

const Role = z.enum(directoryRoles)
const Named = z.strictObject({ id: z.guid(), displayName: z.string() })

const HolderChange = z.discriminatedUnion('change', [
  z.strictObject({
    change: z.literal('renamed'),
    userId: z.guid(),
    fromUserPrincipalName: z.string(),
    toUserPrincipalName: z.string(),
    proxyAddresses: z.array(z.string()),
  }),
  z.strictObject({ change: z.literal('replaced'), userId: z.guid(), userPrincipalName: z.string() }),
  z.strictObject({
    change: z.literal('relieved'),
    kind: z.enum(['user', 'group', 'contact', 'shared-mailbox']),
    id: z.guid(),
    address: z.string(),
    proxyAddresses: z.array(z.string()),
  }),
])

/** What a restore did (R35). */
export const effectMembers = {
  userPrincipalName: z.string(),
  primaryAddress: z.string().nullable(),
  primaryAddressChanged: z.boolean(),
  proxyAddresses: z.array(z.string()),
  droppedAddresses: z.array(z.strictObject({ address: z.string(), holder: HolderBody.nullable() })),
  licences: z.strictObject({
    returned: z.array(z.string()),
    notReturned: z.array(
      z.strictObject({
        skuId: z.string(),
        reason: z.enum(['no-seat', 'unavailable', 'no-usage-location']),
      }),
    ),
  }),
  roles: z.strictObject({
    returned: z.array(Role),
    notReturned: z.array(
      z.strictObject({ role: Role, reason: z.enum(['caller-too-weak', 'without-roles']) }),
    ),
  }),
  groups: z.strictObject({
    returned: z.array(Named),
    notReturned: z.array(Named.extend({ reason: z.enum(['deleted', 'purged']) })),
  }),
  holders: z.array(HolderChange),
  convertedToCloud: z.boolean(),
}

export const RestoreResult = z
  .strictObject({
    userId: z.guid(),
    restoredAt: z.iso.datetime(),
    restoredBy: z.string().openapi({ description: 'Sign-in name, or the part of the installation' }),
    ...effectMembers,
    links: z.strictObject({ self: Link, user: Link }),
    attributes: z.strictObject({ objectType: z.literal('RestoreResult') }),
  })
  .openapi('RestoreResult')

/** What the rules list of a restore (R35), as the facade shows it. */
export const toRestoreResult = (customerId: string, userId: string, result: Result) => ({
  userId,
  restoredAt: toWireInstant(result.restoredAt),
  restoredBy: nameOfActor(result.restoredBy),
  ...result.effects,
  links: {
    self: toLink(`/customers/${customerId}/users/${userId}/restoreresult`),
    user: toLink(`/customers/${customerId}/users/${userId}`),
  },
  attributes: { objectType: 'RestoreResult' },
})
