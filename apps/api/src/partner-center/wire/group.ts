import { z } from '@hono/zod-openapi'
import type { Group as DirectoryGroup, GroupMember as Member } from '@reprieve/operations'
import { membersInAnyCase } from './parse-json-object.ts'
import { toWireInstant } from './to-wire-instant.ts'

const proxyAddresses = z
  .array(z.string().max(1024))
  .max(500)
  .openapi({ description: 'PREFIX:value; SMTP: is the primary address, smtp: another' })

export const NewGroup = z
  .strictObject({ displayName: z.string().max(256), proxyAddresses: proxyAddresses.optional() })
  .openapi('NewGroup')

export const GroupChange = z
  .strictObject({ displayName: z.string().max(256).optional(), proxyAddresses: proxyAddresses.optional() })
  .openapi('GroupChange')

export const groupNames = membersInAnyCase(['displayName', 'proxyAddresses'])

export const GroupRestore = z
  .strictObject({
    names: z
      .enum(['fail', 'proposed'])
      .optional()
      .openapi({ description: 'Of a primary address that is taken' }),
    addresses: z
      .enum(['drop', 'fail'])
      .optional()
      .openapi({ description: 'Of other addresses that are taken' }),
  })
  .openapi('GroupRestore')

export const groupRestoreNames = membersInAnyCase(['names', 'addresses'])

export const Group = z
  .strictObject({
    id: z.guid(),
    displayName: z.string(),
    proxyAddresses: z.array(z.string()),
    createdTime: z.iso.datetime(),
    deletedTime: z.iso.datetime().nullable().openapi({ description: 'Null for a live group' }),
    purgeTime: z.iso.datetime().nullable().openapi({ description: 'From when on it cannot be restored' }),
    attributes: z.strictObject({ objectType: z.literal('Group') }),
  })
  .openapi('Group')

export const GroupMember = z
  .strictObject({
    id: z.guid().openapi({ description: 'Of the user' }),
    displayName: z.string(),
    userPrincipalName: z.string(),
    attributes: z.strictObject({ objectType: z.literal('GroupMember') }),
  })
  .openapi('GroupMember')

/** A group as clients see it. */
export const toGroup = ({
  id,
  displayName,
  proxyAddresses,
  createdAt,
  deletion,
}: DirectoryGroup): z.infer<typeof Group> => ({
  id,
  displayName,
  proxyAddresses: [...proxyAddresses],
  createdTime: toWireInstant(createdAt),
  deletedTime: deletion && toWireInstant(deletion.deletedAt),
  purgeTime: deletion && toWireInstant(deletion.purgeAt),
  attributes: { objectType: 'Group' },
})

export const toGroupMember = ({ userId: id, ...names }: Member): z.infer<typeof GroupMember> => ({
  id,
  ...names,
  attributes: { objectType: 'GroupMember' },
})
