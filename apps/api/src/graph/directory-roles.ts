import { type DirectoryRole, ok } from '@reprieve/domain'
import { directoryRoleIds, directoryRoleOfId } from '../directory-role-ids.ts'
import { parseGuid } from '../http/parse-guid.ts'
import type { Handle } from './call.ts'
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

export const listRoles: Handle = async ({ operations, context }, call) => {
  const listed = await operations.listDirectoryRoles(context, {})
  return listed.ok ? answerList(call, roleType, inMemory(listed.value)) : listed
}

export const getRole: Handle = async ({ operations, context }, call) => {
  const selection = readSelection(roleType, call.options)
  if (!selection.ok) return selection
  const { role: given = '' } = call.parameters
  const listed = await operations.listDirectoryRoles(context, {})
  if (!listed.ok) return listed
  const role = directoryRoleOfId(given)
  if (role === undefined) return notFound(given)
  return ok({ status: 200, body: toSingle(role, call, roleType, selection.value) })
}

export const listRoleMembers: Handle = async ({ operations, context }, call) => {
  const { role: given = '' } = call.parameters
  const role = directoryRoleOfId(given)
  if (role === undefined) return notFound(given)
  return answerList(call, memberType, {
    orders: [],
    count: null,
    read: (page) => operations.listRoleMembers(context, { role, page }),
  })
}

/** Gives the role to the user whose address is sent (R47). */
export const addRoleMember: Handle = async ({ operations, context }, { body, parameters }) => {
  const { role: given = '' } = parameters
  const role = directoryRoleOfId(given)
  if (role === undefined) return notFound(given)
  const userId = readUserReference(body)
  if (!userId.ok) return userId
  const added = await operations.addRoleMember(context, { role, userId: userId.value })
  if (!added.ok) return added
  return added.value.changed ? ok({ status: 204, body: null }) : alreadyReferenced('members')
}

/** Takes the role from a user, unless the tenant would be left without an administrator (R8). */
export const removeRoleMember: Handle = async ({ operations, context }, { parameters }) => {
  const { role: given = '', id = '' } = parameters
  const role = directoryRoleOfId(given)
  if (role === undefined) return notFound(given)
  const userId = parseGuid(id)
  if (userId === undefined) return notFound(id)
  const removed = await operations.removeRoleMember(context, { role, userId })
  return removed.ok ? ok({ status: 204, body: null }) : removed
}
