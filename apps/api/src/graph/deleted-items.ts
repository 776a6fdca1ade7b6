import { z } from '@hono/zod-openapi'
import { ok, type Result, type User } from '@reprieve/domain'
import type { Group } from '@reprieve/operations'
import { parseGuid } from '../http/parse-guid.ts'
import { readObject } from './body.ts'
import type { GraphService, Handle, RoutedCall, Scopes } from './call.ts'
import type { GraphError } from './errors.ts'
import { groupType } from './group-type.ts'
import { answerList, toSingle } from './list.ts'
import { readSelection } from './property.ts'
import { badRequest, missingScope, notFound } from './refusal.ts'
import { isGranted, scopes } from './scopes.ts'
import { deletedUserType, userItem, userType } from './user-type.ts'

/** How the operation calls what Graph orders the list by. */
const orders = {
  displayName: 'displayName',
  userPrincipalName: 'userPrincipalName',
  deletedDateTime: 'deletedAt',
} as const

export const listDeletedUsers: Handle = ({ operations, context }, call) =>
  answerList(call, deletedUserType, {
    orders: Object.keys(orders),
    advancedOrders: ['deletedDateTime'],
    async count() {
      const counted = await operations.countMatchingUsers(context, {})
      return counted.ok ? ok(counted.value.count) : counted
    },
    async read(page, { order, hint }) {
      const listed = await operations.listDeletedUsers(context, {
        page,
        ...(hint !== null && { search: hint.slice(0, 256) }),
        ...(order !== null && { sort: orders[order.by as keyof typeof orders], direction: order.direction }),
      })
      return listed.ok
        ? ok({ ...listed.value, items: listed.value.items.map(({ user }) => userItem(user)) })
        : listed
    },
  })

export const listDeletedGroups: Handle = ({ operations, context }, call) =>
  answerList(call, groupType, {
    orders: ['displayName'],
    count: null,
    read: (page, { order, hint }) =>
      operations.listGroups(context, {
        state: 'deleted',
        page,
        ...(hint !== null && { search: hint.slice(0, 256) }),
        direction: order?.direction ?? 'ascending',
      }),
  })

type DeletedItem =
  | { readonly kind: 'user'; readonly id: string; readonly user: User }
  | { readonly kind: 'group'; readonly id: string; readonly group: Group }
  | { readonly kind: 'none'; readonly id: string }

/** What is deleted under this id, a user or a group; none for an active one too, and for who may not see it. */
async function findDeleted(
  { operations, context, scopes: granted }: GraphService,
  { parameters }: RoutedCall,
  needed: { readonly user: Scopes; readonly group: Scopes },
): Promise<Result<DeletedItem, GraphError>> {
  const given = parameters.id ?? ''
  const id = parseGuid(given)
  if (id === undefined) return notFound(given)
  const user = await operations.getDeletedUser(context, { userId: id })
  if (user.ok) {
    if (!isGranted(granted, needed.user)) return missingScope(needed.user)
    return ok({ kind: 'user', id, user: user.value })
  }
  const group = await operations.getGroup(context, { groupId: id })
  if (!group.ok || group.value.deletion === null) return ok({ kind: 'none', id })
  if (!isGranted(granted, needed.group)) return missingScope(needed.group)
  return ok({ kind: 'group', id, group: group.value })
}

export const getDeletedItem: Handle = async (service, call) => {
  const found = await findDeleted(service, call, { user: scopes.readDeletedUsers, group: scopes.readGroups })
  if (!found.ok) return found
  if (found.value.kind === 'none') {
    const { operations, context } = service
    const sought = await operations.getDeletedUser(context, { userId: found.value.id })
    return sought.ok ? notFound(found.value.id) : sought
  }
  if (found.value.kind === 'group') {
    const selection = readSelection(groupType, call.options)
    if (!selection.ok) return selection
    return ok({ status: 200, body: toSingle(found.value.group, call, groupType, selection.value, true) })
  }
  const selection = readSelection(deletedUserType, call.options)
  if (!selection.ok) return selection
  const body = toSingle(userItem(found.value.user), call, deletedUserType, selection.value, true)
  return ok({ status: 200, body })
}

export const RestoreOptions = z
  .strictObject({
    autoReconcileProxyConflict: z.boolean().nullable().optional(),
    newUserPrincipalName: z.string().max(256).nullable().optional(),
  })
  .openapi('restore')

/**
 * Restores a user or a group. Addresses that are in use refuse it with every conflict, unless they are to be left
 * behind (R63).
 */
export const restoreDeletedItem: Handle = async (service, call) => {
  const asked = readObject(call.body, RestoreOptions)
  if (!asked.ok) return asked
  const { autoReconcileProxyConflict, newUserPrincipalName } = asked.value
  const found = await findDeleted(service, call, { user: scopes.restoreUsers, group: scopes.writeGroups })
  if (!found.ok) return found
  const { operations, context } = service
  const strategy = { names: 'fail', addresses: autoReconcileProxyConflict ? 'drop' : 'fail' } as const
  if (found.value.kind === 'group') {
    if (newUserPrincipalName) return badRequest('newUserPrincipalName applies to users only.')
    const restored = await operations.restoreGroup(context, { groupId: found.value.id, strategy })
    if (!restored.ok) return restored
    const selection = readSelection(groupType, {})
    if (!selection.ok) return selection
    return ok({
      status: 200,
      body: toSingle(restored.value.group, call, groupType, selection.value, true),
    })
  }
  // Of what is not there, the operation says so, and records who asked for it.
  const restored = await operations.restoreUser(context, {
    userId: found.value.id,
    strategy,
    ...(newUserPrincipalName && { profile: { userPrincipalName: newUserPrincipalName } }),
  })
  if (!restored.ok) return restored
  const selection = readSelection(userType, {})
  if (!selection.ok) return selection
  return ok({
    status: 200,
    body: toSingle(userItem(restored.value.user), call, userType, selection.value, true),
  })
}

/**
 * Removes a user for good. Graph's clients confirm nothing: whoever asks to remove one deleted item by its id means
 * that one, so its own name confirms it (R41).
 */
export const purgeDeletedItem: Handle = async (service, call) => {
  const found = await findDeleted(service, call, { user: scopes.restoreUsers, group: scopes.writeGroups })
  if (!found.ok) return found
  if (found.value.kind === 'group')
    return badRequest('A deleted group cannot be removed before the end of its window.')
  const { operations, context } = service
  const { id: userId } = found.value
  const confirmation = found.value.kind === 'user' ? found.value.user.userPrincipalName : ''
  const purged = await operations.purgeUser(context, { userId, confirmation })
  return purged.ok ? ok({ status: 204, body: null }) : purged
}
