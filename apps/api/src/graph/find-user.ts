import { type ActiveUser, nameKeyOfUserPrincipalName, ok, type Result, type UserId } from '@reprieve/domain'
import { parseGuid } from '../http/parse-guid.ts'
import type { GraphService, RoutedCall } from './call.ts'
import type { GraphError } from './errors.ts'
import { notFound } from './refusal.ts'

/** The active user whom an id or a sign-in name means. An address that is no sign-in name means nobody. */
export async function findActiveUser(
  { operations, context }: Pick<GraphService, 'operations' | 'context'>,
  idOrName: string,
): Promise<Result<ActiveUser, GraphError>> {
  const id = parseGuid(idOrName)
  if (id !== undefined) return userOf(await operations.getUser(context, { userId: id }), idOrName)
  if (!idOrName.includes('@') || idOrName.length > 256) return notFound(idOrName)
  const found = await operations.findHolderOfAddress(context, { address: `smtp:${idOrName}` })
  if (!found.ok) return found
  if (found.value?.kind !== 'user') return notFound(idOrName)
  const user = userOf(await operations.getUser(context, { userId: found.value.id }), idOrName)
  if (!user.ok) return user
  const isName =
    nameKeyOfUserPrincipalName(user.value.userPrincipalName) === nameKeyOfUserPrincipalName(idOrName)
  return isName ? user : notFound(idOrName)
}

/**
 * The id of the user whom an id or a sign-in name means. An id is not looked up: the operation on it does that, and
 * records it if it refuses.
 */
export async function findUserId(
  service: Pick<GraphService, 'operations' | 'context'>,
  idOrName: string,
): Promise<Result<UserId, GraphError>> {
  const id = parseGuid(idOrName)
  if (id !== undefined) return ok(id)
  const found = await findActiveUser(service, idOrName)
  return found.ok ? ok(found.value.id) : found
}

/** What the call names the user by: an id or a sign-in name; for `/me`, the id of the person of the token. */
export function namedBy({ person }: GraphService, { parameters }: RoutedCall): Result<string, GraphError> {
  const named = parameters.user ?? person?.userId
  return named === undefined ? notFound('me') : ok(named)
}

/** The id of the user whom the call names, as {@link namedBy} and {@link findUserId} tell it. */
export async function findNamedUserId(
  service: GraphService,
  call: RoutedCall,
): Promise<Result<UserId, GraphError>> {
  const named = namedBy(service, call)
  return named.ok ? findUserId(service, named.value) : named
}

function userOf(
  found: Awaited<ReturnType<GraphService['operations']['getUser']>>,
  named: string,
): Result<ActiveUser, GraphError> {
  if (found.ok) return ok(found.value.user)
  return found.error.type === 'UserNotFound' ? notFound(named) : found
}
