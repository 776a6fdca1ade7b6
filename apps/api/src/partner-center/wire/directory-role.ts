import { z } from '@hono/zod-openapi'
import { ok, type Result, type DirectoryRole as Role, refuse } from '@reprieve/domain'
import type { RoleMember } from '@reprieve/operations'
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

// The ids and names of these roles in Microsoft's directory, the same in every tenant.
const wireRoles: Readonly<Record<Role, { readonly id: string; readonly name: string }>> = {
  globalAdministrator: { id: '62e90394-69f5-4237-9190-012177145e10', name: 'Global Administrator' },
  privilegedRoleAdministrator: {
    id: 'e8611ab8-c189-46e8-94e1-60213ab1f814',
    name: 'Privileged Role Administrator',
  },
  privilegedAuthenticationAdministrator: {
    id: '7be44c8a-adaf-4e2a-84d6-ab2649e08a13',
    name: 'Privileged Authentication Administrator',
  },
  userAdministrator: { id: 'fe930be7-5e62-47db-91af-98c3a49a38b1', name: 'User Administrator' },
  helpdeskAdministrator: { id: '729827e3-9c14-49f7-bb1b-9608f156bbb8', name: 'Helpdesk Administrator' },
  licenseAdministrator: { id: '4d6ac14f-3453-41d0-bef9-a3e0c569773a', name: 'License Administrator' },
  directoryWriter: { id: '9360feb5-f418-4baa-8175-e2a00bac4301', name: 'Directory Writers' },
  directoryReader: { id: '88d8e3e3-8f55-4a1e-953a-9b9898b8876b', name: 'Directory Readers' },
  globalReader: { id: 'f2ef992c-3afb-46b9-b7cf-a126ee74c451', name: 'Global Reader' },
}

// The table has every role by its type.
const roleById = new Map((Object.keys(wireRoles) as Role[]).map((role) => [wireRoles[role].id, role]))

/** The role of an id of the contract. */
export function parseRoleId(text: string | undefined): Result<Role, TransportError> {
  const id = parseGuid(text ?? '')
  if (id === undefined) return refuse({ type: 'InvalidRoleId' })
  const role = roleById.get(id)
  return role === undefined ? refuse({ type: 'RoleNotFound' }) : ok(role)
}

export const toDirectoryRole = (role: Role): z.infer<typeof DirectoryRole> => ({
  ...wireRoles[role],
  attributes: { objectType: 'DirectoryRole' },
})

export const toUserMember = (
  role: Role,
  { userId, displayName, userPrincipalName }: RoleMember,
): z.infer<typeof UserMember> => ({
  displayName,
  userPrincipalName,
  roleId: wireRoles[role].id,
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
