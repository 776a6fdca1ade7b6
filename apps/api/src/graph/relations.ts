import { ok } from '@reprieve/domain'
import { directoryRoleIds } from '../directory-role-ids.ts'
import type { GraphService, Handle, RoutedCall } from './call.ts'
import { findActiveUser, findNamedUserId } from './find-user.ts'
import { inMemory } from './in-memory.ts'
import { answerList } from './list.ts'
import { memberType } from './member-type.ts'
import { type EntityType, readSelection } from './property.ts'
import { readUserReference } from './reference.ts'
import { notFound } from './refusal.ts'
import { userItem, userType } from './user-type.ts'
import { answerUser } from './users.ts'

/** The manager of a user. Graph says of a user without one that it is not there. */
export const getManager: Handle = async (service, call) => {
  const selection = readSelection(userType, call.options)
  if (!selection.ok) return selection
  const details = await findDetails(service, call)
  if (!details.ok) return details
  const { managerId } = details.value
  if (managerId === null) return notFound('manager')
  const manager = await findActiveUser(service, managerId)
  return manager.ok ? answerUser(service, call, userItem(manager.value), selection.value, true) : manager
}

/** Everything that belongs to the user of the address. */
async function findDetails(service: GraphService, call: RoutedCall) {
  const userId = await findNamedUserId(service, call)
  return userId.ok ? service.operations.getUser(service.context, { userId: userId.value }) : userId
}

export const setManager: Handle = async (service, call) => {
  const managerId = readUserReference(call.body)
  if (!managerId.ok) return managerId
  const userId = await findNamedUserId(service, call)
  if (!userId.ok) return userId
  const { operations, context } = service
  const set = await operations.setManager(context, { userId: userId.value, managerId: managerId.value })
  return set.ok ? ok({ status: 204, body: null }) : set
}

export const removeManager: Handle = async (service, call) => {
  const userId = await findNamedUserId(service, call)
  if (!userId.ok) return userId
  const { operations, context } = service
  const removed = await operations.removeManager(context, { userId: userId.value })
  return removed.ok ? ok({ status: 204, body: null }) : removed
}

export const listDirectReports: Handle = async (service, call) => {
  const found = await findNamedUserId(service, call)
  if (!found.ok) return found
  const { operations, context } = service
  return answerList(call, memberType, {
    orders: [],
    count: null,
    read: (page) => operations.listDirectReports(context, { userId: found.value, page }),
  })
}

interface Membership {
  readonly type: 'group' | 'directoryRole'
  readonly id: string
  readonly displayName: string
}

export const membershipType: EntityType<Membership> = {
  name: 'directoryObject',
  set: 'directoryObjects',
  properties: [
    { name: '@odata.type', kind: 'text', isDefault: true, of: ({ type }) => `#microsoft.graph.${type}` },
    { name: 'id', kind: 'text', isDefault: true, of: ({ id }) => id },
    { name: 'displayName', kind: 'text', isDefault: true, of: ({ displayName }) => displayName },
  ],
}

/** The groups that a user is in, and the directory roles that it has. */
export const listMemberships: Handle = async (service, call) => {
  const details = await findDetails(service, call)
  if (!details.ok) return details
  const { groups, roles } = details.value
  const memberships = [
    ...groups.map(({ id, displayName }): Membership => ({ type: 'group', id, displayName })),
    ...roles.map((role): Membership => {
      const { id, name: displayName } = directoryRoleIds[role]
      return { type: 'directoryRole', id, displayName }
    }),
  ]
  return answerList(call, membershipType, inMemory(memberships))
}
