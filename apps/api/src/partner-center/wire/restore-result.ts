import { z } from '@hono/zod-openapi'
import { directoryRoles, type RestoreEffects } from '@reprieve/domain'
import type { RestoreResult as Result } from '@reprieve/operations'
import { nameOfActor } from '../../http/name-of-actor.ts'
import { HolderBody } from './conflict.ts'
import { Link, toLink } from './links.ts'
import { toWireInstant } from './to-wire-instant.ts'

type Reports = RestoreEffects['reports']

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

export const ManagerBody = z
  .strictObject({ managerId: z.guid(), outcome: z.enum(['returned', 'deleted', 'purged']) })
  .nullable()
  .openapi({
    description: 'Null where there was none; a deleted one is the manager again once it is restored',
  })

const ReportNotReturned = z.strictObject({
  userId: z.guid(),
  reason: z.enum(['deleted', 'purged', 'reassigned']),
})

export const ReportsBody = z
  .strictObject({ returned: z.array(z.guid()), notReturned: z.array(ReportNotReturned) })
  .openapi({
    description:
      'Users who had this one as manager. A deleted one has it again once it is restored itself, a reassigned one was ' +
      'given another manager or none meanwhile. Null: not recorded',
  })

export const toReportsBody = ({ returned, notReturned }: Reports): z.input<typeof ReportsBody> => ({
  returned: [...returned],
  notReturned: [...notReturned],
})

export const SignInBody = z.enum(['possible', 'blocked', 'no-password']).openapi({
  description:
    'Whether the user can sign in with what it had; a plan knows of no new password. Null: not recorded',
})

export const HoldOfRestore = z
  .strictObject({ reason: z.string(), placedAt: z.iso.datetime() })
  .nullable()
  .openapi({ description: 'The hold that is on the user and stays on it' })

/** The effects of a restore (R35). */
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
        reason: z.enum(['no-seat', 'unavailable', 'no-usage-location', 'by-group']),
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
  manager: ManagerBody,
  reports: ReportsBody.nullable(),
  holders: z.array(HolderChange),
  convertedToCloud: z.boolean(),
  signIn: SignInBody.nullable(),
  hold: HoldOfRestore,
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

/** What the rules list about a restore (R35), in the facade's form. */
export const toRestoreResult = (customerId: string, userId: string, result: Result) => ({
  userId,
  restoredAt: toWireInstant(result.restoredAt),
  restoredBy: nameOfActor(result.restoredBy),
  ...result.effects,
  links: {
    self: toLink(`/customers/${customerId}/users/${userId}/restoreresult`),
    user: toLink(`/customers/${customerId}/users/${userId}`),
  },
  attributes: { objectType: 'RestoreResult' as const },
})
