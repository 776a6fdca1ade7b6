import { type DirectoryRole, ok, type Result } from '@reprieve/domain'
import { directoryRoleIds, directoryRoleOfId } from '../directory-role-ids.ts'
import { parseGuid } from '../http/parse-guid.ts'
import type { Handle, RoutedCall } from './call.ts'
import type { GraphError } from './errors.ts'
import { inMemory } from './in-memory.ts'
import { answerList, toSingle } from './list.ts'
import { memberType } from './member-type.ts'
import { type EntityType, readSelection } from './property.ts'
import { alreadyReferenced, readUserReference } from './reference.ts'
import { notFound } from './refusal.ts'

/** A role has one id in every tenant, so that it is its own template. */
export const roleType: EntityType<DirectoryRole> = {
  name: 'directoryRole',
  set: 'directoryRoles',
  properties: [
    { name: 'id', kind: 'text', isDefault: true, of: (role) => directoryRoleIds[role].id },
    { name: 'deletedDateTime', kind: 'instant', isDefault: true, of: () => null },
    { name: 'description', kind: 'text', isDefault: true, of: () => null },
    { name: 'displayName', kind: 'text', isDefault: true, of: (role) => directoryRoleIds[role].name },
    { name: 'roleTemplateId', kind: 'text', isDefault: true, of: (role) => directoryRoleIds[role].id },
  ],
}

/** The role whose id is in the address. */
function roleNamedBy({ parameters: { role: id = '' } }: RoutedCall): Result<DirectoryRole, GraphError> {
  const role = directoryRoleOfId(id)
  return role === undefined ? notFound(id) : ok(role)
}

export const listRoles: Handle = async ({ operations, context }, call) => {
  const listed = await operations.listDirectoryRoles(context, {})
  return listed.ok ? answerList(call, roleType, inMemory(listed.value)) : listed
}

export const getRole: Handle = async ({ operations, context }, call) => {
  const selection = readSelection(roleType, call.options)
  if (!selection.ok) return selection
  const listed = await operations.listDirectoryRoles(context, {})
  if (!listed.ok) return listed
  const role = roleNamedBy(call)
  return role.ok ? ok({ status: 200, body: toSingle(role.value, call, roleType, selection.value) }) : role
}

export const listRoleMembers: Handle = async ({ operations, context }, call) => {
  const role = roleNamedBy(call)
  if (!role.ok) return role
  return answerList(call, memberType, {
    orders: [],
    count: null,
    read: (page) => operations.listRoleMembers(context, { role: role.value, page }),
  })
}

/** Gives the role to the user whose address is sent (R47). */
export const addRoleMember: Handle = async ({ operations, context }, call) => {
  const role = roleNamedBy(call)
  if (!role.ok) return role
  const userId = readUserReference(call.body)
  if (!userId.ok) return userId
  const added = await operations.addRoleMember(context, { role: role.value, userId: userId.value })
  if (!added.ok) return added
  return added.value.changed ? ok({ status: 204, body: null }) : alreadyReferenced('members')
}

/** Takes the role from a user, unless the tenant would be left without an administrator (R8). */
export const removeRoleMember: Handle = async ({ operations, context }, call) => {
  const role = roleNamedBy(call)
  if (!role.ok) return role
  const { id = '' } = call.parameters
  const userId = parseGuid(id)
  if (userId === undefined) return notFound(id)
  const removed = await operations.removeRoleMember(context, { role: role.value, userId })
  return removed.ok ? ok({ status: 204, body: null }) : removed
}
