import { z } from '@hono/zod-openapi'
import { ok, type Result, type DirectoryRole as Role, refuse } from '@reprieve/domain'
import type { RoleMember } from '@reprieve/operations'
import { directoryRoleIds, directoryRoleOfId } from '../../directory-role-ids.ts'
import { parseGuid } from '../../http/parse-guid.ts'
import type { TransportError } from '../../transport-error.ts'
import { membersInAnyCase } from './parse-json-object.ts'

export const DirectoryRole = z
  .strictObject({
    name: z.string(),
    id: z.guid(),
    attributes: z.strictObject({ objectType: z.literal('DirectoryRole') }),
  })
  .openapi('DirectoryRole')

export const UserMember = z
  .strictObject({
    displayName: z.string(),
    userPrincipalName: z.string(),
    roleId: z.guid(),
    id: z.guid().openapi({ description: 'Of the user' }),
    attributes: z.strictObject({ objectType: z.literal('UserMember') }),
  })
  .openapi('UserMember')

/** The role of an id of the contract. */
export function parseRoleId(text: string | undefined): Result<Role, TransportError> {
  const id = parseGuid(text ?? '')
  if (id === undefined) return refuse({ type: 'InvalidRoleId' })
  const role = directoryRoleOfId(id)
  return role === undefined ? refuse({ type: 'RoleNotFound' }) : ok(role)
}

export const toDirectoryRole = (role: Role): z.infer<typeof DirectoryRole> => ({
  ...directoryRoleIds[role],
  attributes: { objectType: 'DirectoryRole' },
})

export const toUserMember = (
  role: Role,
  { userId, displayName, userPrincipalName }: RoleMember,
): z.infer<typeof UserMember> => ({
  displayName,
  userPrincipalName,
  roleId: directoryRoleIds[role].id,
  id: userId,
  attributes: { objectType: 'UserMember' },
})

/** The members that a client may send. Names beside the id are ignored. */
export const NewUserMember = z
  .strictObject({ id: z.guid().openapi({ description: 'Of the user' }) })
  .openapi('NewUserMember')

export const newUserMemberNames = membersInAnyCase(['id'], {
  ignored: ['displayName', 'userPrincipalName', 'roleId', 'links'],
})
