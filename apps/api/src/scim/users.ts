import { type OperationError, ok, type Result } from '@reprieve/domain'
import type { ProvisionedUser } from '@reprieve/operations'
import type { ScimReply } from './answer.ts'
import { isObject, type ScimObject } from './attribute.ts'
import type { ScimError } from './errors.ts'
import { soughtValue } from './filter.ts'
import { normalizeResource } from './normalize.ts'
import { applyPatch, type PatchOperation, readOperations } from './patch.ts'
import { toProjection } from './project.ts'
import { refuseWith, wrong } from './refusal.ts'
import { resourceSchemas, urns } from './schemas.ts'
import { type Found, lookedThroughAtMost, pageOf, type Search, toListResponse, tooMany } from './search.ts'
import type { Replied, ScimCall, ScimService } from './service.ts'
import { readUserResource, type SaidOfUser, toUserResource } from './user-resource.ts'
import { hasVersion, versionOf } from './version.ts'

const schemas = resourceSchemas.User

/** Users that fit a search, on its page. Who is sought by name or identifier is found by an index. */
export async function listUsers(service: ScimService, search: Search): Replied {
  const found = await findUsers(service, search)
  return found.ok ? ok({ status: 200, body: toListResponse(search, found.value) }) : found
}

const soughtBy = { id: 'id', userName: 'userName', externalId: 'externalId' } as const

export async function findUsers(service: ScimService, search: Search): Promise<Result<Found, ScimError>> {
  const { operations, context, connection, base } = service
  const { source } = connection
  const sought = search.filter && soughtValue(search.filter, Object.keys(soughtBy), schemas)
  if (sought !== null) {
    const by = soughtBy[sought.attribute as keyof typeof soughtBy]
    const where = { by, value: sought.value }
    const found = await operations.listProvisionedUsers(context, { source, where })
    // A text that no name or identifier can be is none.
    if (!found.ok) return found.error.type === 'InvalidInput' ? ok(pageOf([], search)) : found
    return ok(
      pageOf(
        found.value.users.map((user) => toUserResource(user, base)),
        search,
      ),
    )
  }
  if (search.filter !== null || search.sort !== null) return lookThrough(service, search)
  const { cursor, startIndex, count } = search
  const place = cursor === null ? { skip: startIndex - 1 } : cursor
  const page = await operations.listProvisionedUsers(context, {
    source,
    where: { by: 'all', ...place, size: count },
  })
  if (!page.ok) return page
  const { users, total, next } = page.value
  const resources = users.map((user) => toUserResource(user, base))
  return ok({ total, resources, next: next === null ? null : { after: next } })
}

async function lookThrough(service: ScimService, search: Search): Promise<Result<Found, ScimError>> {
  const { operations, context, connection, base } = service
  const { source } = connection
  const all: ScimObject[] = []
  let after: string | null = ''
  while (after !== null) {
    const where = { by: 'all', after, size: 500 } as const
    const page = await operations.listProvisionedUsers(context, { source, where })
    if (!page.ok) return page
    if (page.value.total > lookedThroughAtMost) return tooMany()
    for (const user of page.value.users) all.push(toUserResource(user, base))
    after = page.value.next
  }
  return ok(pageOf(all, search))
}

/** One user. A deleted one is not found (R60). */
export async function getUser(service: ScimService, userId: string, call: ScimCall): Replied {
  const found = await loadUser(service, userId)
  if (!found.ok) return found
  const resource = toUserResource(found.value, service.base)
  if (call.ifNoneMatch !== null && hasVersion(call.ifNoneMatch, versionOf(resource)))
    return ok({ status: 304, body: null, headers: { ETag: versionOf(resource) } })
  return reply(200, resource, call)
}

/** Takes in whom the provider announces: creates the user, or brings back one who is in the bin (R60). */
export async function createUser(service: ScimService, call: ScimCall): Replied {
  const said = readBody(call)
  if (!said.ok) return said
  const { operations, context, connection, base } = service
  const { userName, externalId = null, active, password, managerId, profile, attributes } = said.value
  const texts = Object.entries(profile).filter(([, text]) => text !== null)
  const answer = await operations.provisionUser(context, {
    source: connection.source,
    person: {
      ...Object.fromEntries(texts),
      externalId,
      userPrincipalName: userName,
      displayName: profile.displayName ?? userName,
      ...(active !== undefined && { signInBlocked: !active }),
    },
    attributes,
    ...(managerId !== undefined && { managerId }),
    ...(password !== undefined && { password: { value: password, mustChange: false } }),
  })
  if (!answer.ok) return refused(answer.error, managerId)
  const { arrived, restored } = answer.value
  const resource = toUserResource(arrived, base)
  return reply(201, restored ? withReturn(resource) : resource, call)
}

const withReturn = (resource: ScimObject): ScimObject => ({
  ...resource,
  schemas: [...(resource.schemas as readonly string[]), urns.returned],
  [urns.returned]: { restored: true },
})

export async function replaceUser(service: ScimService, userId: string, call: ScimCall): Replied {
  const said = readBody(call)
  if (!said.ok) return said
  const found = await loadChangeable(service, userId, call, said.value.active === true)
  if (!found.ok) return found
  // A provider that does not repeat its identifier has not lost it.
  return store(service, found.value, said.value, call)
}

export async function patchUser(service: ScimService, userId: string, call: ScimCall): Replied {
  const operations = readOperations(call.body ?? {})
  if (!operations.ok) return operations
  const found = await loadChangeable(service, userId, call, operations.value.some(activates))
  if (!found.ok) return found
  const resource = toUserResource(found.value, service.base)
  const patched = applyPatch(resource, operations.value, schemas)
  if (!patched.ok) return patched
  const said = readUserResource(patched.value)
  if (!said.ok) return said
  const { externalId, managerId = null } = said.value
  const attributes = withoutDerived(said.value.attributes, resource, found.value)
  return store(service, found.value, { ...said.value, managerId, attributes }, call, externalId ?? null)
}

/** Addresses and a whole name that were made up for the resource are nothing that the provider has said. */
function withoutDerived(
  attributes: SaidOfUser['attributes'],
  resource: ScimObject,
  { attributes: said }: ProvisionedUser,
): SaidOfUser['attributes'] {
  const { emails, name, ...rest } = attributes
  const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
  const keepsEmails = said.emails !== undefined || !isSame(emails, resource.emails)
  const saidName = isObject(said.name) ? said.name : {}
  const derived = isObject(resource.name) ? resource.name.formatted : undefined
  const { formatted, ...parts } = isObject(name) ? name : {}
  const keepsFormatted = saidName.formatted !== undefined || formatted !== derived
  const keptName = { ...parts, ...(keepsFormatted && formatted !== undefined && { formatted }) }
  const kept = {
    ...rest,
    ...(keepsEmails && emails !== undefined && { emails }),
    ...(Object.keys(keptName).length > 0 && { name: keptName }),
  }
  return kept as SaidOfUser['attributes']
}

export async function deleteUser(service: ScimService, userId: string, call: ScimCall): Replied {
  const found = await loadChangeable(service, userId, call, false)
  if (!found.ok) return found
  const { operations, context } = service
  const deleted = await operations.deleteUser(context, { userId: found.value.user.id })
  return deleted.ok ? ok({ status: 204, body: null }) : deleted
}

function readBody({ body }: ScimCall): Result<SaidOfUser, ScimError> {
  if (body === null) return wrong('invalidSyntax', 'The body must be an object')
  const normal = normalizeResource(body, schemas)
  return normal.ok ? readUserResource(normal.value) : normal
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

async function loadUser(
  { operations, context, connection }: ScimService,
  userId: string,
): Promise<Result<ProvisionedUser, ScimError>> {
  if (!isId(userId)) return notFound(userId)
  const where = { by: 'id', value: userId.toLowerCase() } as const
  const found = await operations.listProvisionedUsers(context, { source: connection.source, where })
  if (!found.ok) return found
  const [user] = found.value.users
  return user === undefined ? notFound(userId) : ok(user)
}

const notFound = (id: string) => refuseWith(404, `There is no user ${id.slice(0, 64)}`)

/** The user, if it is still as the client knows it. One in the bin is restored if that is what `active: true` means (R61). */
async function loadChangeable(
  service: ScimService,
  userId: string,
  { ifMatch }: ScimCall,
  isToBeActive: boolean,
): Promise<Result<ProvisionedUser, ScimError>> {
  const { operations, context, connection, base } = service
  let found = await loadUser(service, userId)
  if (!found.ok && isToBeActive && connection.activeMeans === 'delete' && isId(userId)) {
    const restored = await operations.restoreUser(context, { userId })
    if (!restored.ok) return restored
    found = await loadUser(service, userId)
  }
  if (!found.ok) return found
  const isSame = ifMatch === null || hasVersion(ifMatch, versionOf(toUserResource(found.value, base)))
  return isSame ? found : refuseWith(412, 'The user has been changed since')
}

/** Whether an operation of a PATCH says that the user is active. */
function activates({ op, path, value }: PatchOperation): boolean {
  if (op === 'remove') return false
  const isTrue = (one: unknown): boolean => /^true$/i.test(String(one))
  if (path !== null) return /^(urn:.*:)?active$/i.test(path) && isTrue(value)
  return Object.entries(Object(value)).some(([name, one]) => name.toLowerCase() === 'active' && isTrue(one))
}

/** Stores what is said of a user. `active: false` blocks it, or deletes it where the connection says so (R61). */
async function store(
  { operations, context, connection, base }: ScimService,
  { user }: ProvisionedUser,
  { userName, active, password, managerId, profile, attributes, externalId }: SaidOfUser,
  call: ScimCall,
  identifier: string | null | undefined = externalId,
): Replied {
  const isToBeDeleted = active === false && connection.activeMeans === 'delete'
  const stored = await operations.updateProvisionedUser(context, {
    source: connection.source,
    userId: user.id,
    changes: {
      ...profile,
      userPrincipalName: userName,
      ...(active !== undefined && !isToBeDeleted && { signInBlocked: !active }),
    },
    attributes,
    ...(identifier !== undefined && { externalId: identifier }),
    ...(managerId !== undefined && { managerId }),
    ...(password !== undefined && { password: { value: password, mustChange: false } }),
  })
  if (!stored.ok) return refused(stored.error, managerId)
  const resource = toUserResource(stored.value, base)
  if (!isToBeDeleted) return reply(200, resource, call)
  const deleted = await operations.deleteUser(context, { userId: user.id })
  return deleted.ok ? reply(200, { ...resource, active: false }, call) : deleted
}

/** A manager who is not there is a wrong value, and no missing resource. */
const refused = (error: OperationError, managerId: string | null | undefined): Result<never, ScimError> =>
  error.type === 'UserNotFound' && error.userId === managerId?.toLowerCase()
    ? wrong('invalidValue', `There is no user ${managerId}, who is to be the manager`)
    : { ok: false, error }

/** A resource with its headers, and of it what the client wants to see. */
function reply(status: number, resource: ScimObject, { query }: ScimCall): Result<ScimReply, ScimError> {
  const projection = {
    attributes: query.get('attributes'),
    excludedAttributes: query.get('excludedAttributes'),
  }
  const project = toProjection(projection, schemas)
  if (!project.ok) return project
  const { location } = resource.meta as { readonly location: string }
  const headers = { ETag: versionOf(resource), Location: location }
  return ok({ status, body: project.value(resource), headers })
}
