import { ok, type Result } from '@reprieve/domain'
import type { ScimReply } from './answer.ts'
import { isObject, type ScimObject } from './attribute.ts'
import type { ScimError } from './errors.ts'
import { soughtValue } from './filter.ts'
import { normalizeResource } from './normalize.ts'
import { applyPatch, readOperations } from './patch.ts'
import { leavesOut, toProjection } from './project.ts'
import { refuseWith, wrong } from './refusal.ts'
import { resourceSchemas, urns } from './schemas.ts'
import { type Found, lookedThroughAtMost, pageOf, type Search, toListResponse, tooMany } from './search.ts'
import type { Replied, ScimCall, ScimService } from './service.ts'
import { hasVersion, versionOf, withVersion } from './version.ts'

const schemas = resourceSchemas.Group

type Group = Extract<Awaited<ReturnType<ScimService['operations']['getGroup']>>, { ok: true }>['value']

export async function listGroups(service: ScimService, search: Search): Replied {
  const found = await findGroups(service, search)
  return found.ok ? ok({ status: 200, body: toListResponse(search, found.value) }) : found
}

/** Groups that fit a search. Members are read where they are asked for or filtered by. */
export async function findGroups(service: ScimService, search: Search): Promise<Result<Found, ScimError>> {
  const sought = search.filter && soughtValue(search.filter, ['id', 'displayName'], schemas)
  const groups = await readGroups(service, sought)
  if (!groups.ok) return groups
  const isWhole = search.filter !== null && mentionsMembers(search)
  const resources: ScimObject[] = []
  for (const group of groups.value) {
    const whole = isWhole ? await toWhole(service, group) : ok(toGroupResource(service, group, null))
    if (!whole.ok) return whole
    resources.push(whole.value)
  }
  const page = pageOf(resources, search)
  if (isWhole || leavesOut('members', search.projection)) return ok(page)
  const withMembers: ScimObject[] = []
  for (const { id } of page.resources) {
    const group = groups.value.find((one) => one.id === id)
    const whole = group && (await toWhole(service, group))
    if (whole?.ok === false) return whole
    if (whole !== undefined) withMembers.push(whole.value)
  }
  return ok({ ...page, resources: withMembers })
}

const mentionsMembers = ({ filter }: Search): boolean =>
  JSON.stringify(filter).toLowerCase().includes('members')

async function readGroups(
  { operations, context }: ScimService,
  sought: { readonly attribute: string; readonly value: string } | null,
): Promise<Result<readonly Group[], ScimError>> {
  if (sought?.attribute === 'id') {
    if (!isId(sought.value)) return ok([])
    const group = await operations.getGroup(context, { groupId: sought.value })
    return ok(group.ok && group.value.deletion === null ? [group.value] : [])
  }
  const search = sought === null ? undefined : sought.value.slice(0, 256)
  const all: Group[] = []
  let page = await operations.listGroups(context, {
    page: { size: 500 },
    ...(search !== undefined && { search }),
  })
  while (true) {
    if (!page.ok) return page
    all.push(...page.value.items)
    if (all.length > lookedThroughAtMost) return tooMany()
    if (page.value.next === null) return ok(all)
    const next = { size: 500, after: page.value.next }
    page = await operations.listGroups(context, { page: next, ...(search !== undefined && { search }) })
  }
}

interface Member {
  readonly userId: string
  readonly displayName: string
}

async function readMembers(
  { operations, context }: ScimService,
  groupId: string,
): Promise<Result<readonly Member[], ScimError>> {
  const members: Member[] = []
  let page = await operations.listGroupMembers(context, { groupId, page: { size: 500 } })
  while (true) {
    if (!page.ok) return page
    members.push(...page.value.items)
    if (page.value.next === null) return ok(members)
    page = await operations.listGroupMembers(context, {
      groupId,
      page: { size: 500, after: page.value.next },
    })
  }
}

async function toWhole(service: ScimService, group: Group): Promise<Result<ScimObject, ScimError>> {
  const members = await readMembers(service, group.id)
  return members.ok ? ok(toGroupResource(service, group, members.value)) : members
}

/** Without members where nobody wants to see them. */
function toGroupResource(
  { base }: ScimService,
  { id, displayName, createdAt }: Group,
  members: readonly Member[] | null,
): ScimObject {
  return withVersion({
    schemas: [urns.group],
    id,
    displayName,
    ...(members !== null &&
      members.length > 0 && {
        members: members.map((member) => ({
          value: member.userId,
          $ref: `${base}/Users/${member.userId}`,
          type: 'User',
          display: member.displayName,
        })),
      }),
    meta: { resourceType: 'Group', created: createdAt.toISOString(), location: `${base}/Groups/${id}` },
  })
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

async function loadGroup(
  { operations, context }: ScimService,
  groupId: string,
): Promise<Result<Group, ScimError>> {
  const notFound = refuseWith(404, `There is no group ${groupId.slice(0, 64)}`)
  if (!isId(groupId)) return notFound
  const group = await operations.getGroup(context, { groupId })
  if (!group.ok) return group.error.type === 'GroupNotFound' ? notFound : group
  return group.value.deletion === null ? ok(group.value) : notFound
}

async function loadUnchanged(
  service: ScimService,
  groupId: string,
  { ifMatch }: ScimCall,
): Promise<Result<Group, ScimError>> {
  const group = await loadGroup(service, groupId)
  if (!group.ok || ifMatch === null) return group
  const whole = await toWhole(service, group.value)
  if (!whole.ok) return whole
  return hasVersion(ifMatch, versionOf(whole.value))
    ? group
    : refuseWith(412, 'The group has been changed since')
}

export async function getGroup(service: ScimService, groupId: string, call: ScimCall): Replied {
  const group = await loadGroup(service, groupId)
  return group.ok ? reply(service, 200, group.value, call) : group
}

export async function createGroup(service: ScimService, call: ScimCall): Replied {
  const said = readBody(call)
  if (!said.ok) return said
  const { operations, context } = service
  const { displayName, members } = said.value
  const answer = await operations.provisionGroup(context, { displayName, members: [...members] })
  if (!answer.ok) return refused(answer.error)
  return reply(service, 201, answer.value, call)
}

export async function replaceGroup(service: ScimService, groupId: string, call: ScimCall): Replied {
  const said = readBody(call)
  if (!said.ok) return said
  const group = await loadUnchanged(service, groupId, call)
  if (!group.ok) return group
  return store(service, group.value, said.value, call)
}

/**
 * Members that are added and removed by their ids need not be read before: a group of 10,000 is filled in portions. Any
 * other operation is applied to the whole group.
 */
export async function patchGroup(service: ScimService, groupId: string, call: ScimCall): Replied {
  const operations = readOperations(call.body ?? {})
  if (!operations.ok) return operations
  const group = await loadUnchanged(service, groupId, call)
  if (!group.ok) return group
  const onlyAdds = operations.value.every(
    ({ op, path, value }) => op === 'add' && path?.toLowerCase() === 'members' && Array.isArray(value),
  )
  if (onlyAdds) {
    const added = applyPatch({}, operations.value, schemas)
    if (!added.ok) return added
    return change(service, group.value, { add: membersOf(added.value), remove: [] }, call)
  }
  const whole = await toWhole(service, group.value)
  if (!whole.ok) return whole
  const patched = applyPatch(whole.value, operations.value, schemas)
  if (!patched.ok) return patched
  const said = readGroup(patched.value)
  return said.ok ? store(service, group.value, said.value, call) : said
}

export async function deleteGroup(service: ScimService, groupId: string, call: ScimCall): Replied {
  const group = await loadUnchanged(service, groupId, call)
  if (!group.ok) return group
  const deleted = await service.operations.deleteGroup(service.context, { groupId: group.value.id })
  return deleted.ok ? ok({ status: 204, body: null }) : deleted
}

interface SaidOfGroup {
  readonly displayName: string
  readonly members: readonly string[]
}

function readBody({ body }: ScimCall): Result<SaidOfGroup, ScimError> {
  if (body === null) return wrong('invalidSyntax', 'The body must be an object')
  const normal = normalizeResource(body, schemas)
  return normal.ok ? readGroup(normal.value) : normal
}

function readGroup(resource: ScimObject): Result<SaidOfGroup, ScimError> {
  const { displayName } = resource
  if (typeof displayName !== 'string' || displayName.trim() === '')
    return wrong('invalidValue', 'displayName is needed')
  return ok({ displayName, members: membersOf(resource) })
}

const membersOf = ({ members }: ScimObject): readonly string[] =>
  (Array.isArray(members) ? members : []).flatMap((member) =>
    isObject(member) && typeof member.value === 'string' ? [member.value.toLowerCase()] : [],
  )

async function store(
  service: ScimService,
  group: Group,
  { displayName, members }: SaidOfGroup,
  call: ScimCall,
): Replied {
  const { operations, context } = service
  const present = await readMembers(service, group.id)
  if (!present.ok) return present
  const there = new Set(present.value.map(({ userId }) => userId))
  const wanted = new Set(members)
  const add = members.filter((id) => !there.has(id))
  const remove = [...there].filter((id) => !wanted.has(id))
  if (displayName !== group.displayName) {
    const renamed = await operations.updateGroup(context, { groupId: group.id, displayName })
    if (!renamed.ok) return renamed
    return change(service, renamed.value.group, { add, remove }, call)
  }
  return change(service, group, { add, remove }, call)
}

async function change(
  service: ScimService,
  group: Group,
  { add, remove }: { readonly add: readonly string[]; readonly remove: readonly string[] },
  call: ScimCall,
): Replied {
  if (add.length + remove.length > 0) {
    const { operations, context } = service
    const input = { groupId: group.id, add: [...add], remove: [...remove] }
    const changed = await operations.changeGroupMembers(context, input)
    if (!changed.ok) return refused(changed.error)
  }
  // Whoever fills a large group does not want to see it after each portion.
  if (call.method === 'PATCH' && call.query.get('attributes') === null) return ok({ status: 204, body: null })
  return reply(service, 200, group, call)
}

/** A member who is not there is a wrong value, and no missing resource. */
const refused = (error: Exclude<ScimError, { type: 'Scim' }>): Result<never, ScimError> =>
  error.type === 'UserNotFound'
    ? wrong('invalidValue', `There is no user ${error.userId}, who is to be a member`)
    : { ok: false, error }

async function reply(service: ScimService, status: number, group: Group, call: ScimCall): Replied {
  const { query, ifNoneMatch } = call
  const projection = {
    attributes: query.get('attributes'),
    excludedAttributes: query.get('excludedAttributes'),
  }
  const project = toProjection(projection, schemas)
  if (!project.ok) return project
  const isWhole = !leavesOut('members', projection)
  const whole = isWhole ? await toWhole(service, group) : ok(toGroupResource(service, group, null))
  if (!whole.ok) return whole
  const version = versionOf(whole.value)
  // A version is one of the whole group.
  const tag: Record<string, string> = isWhole ? { ETag: version } : {}
  if (isWhole && call.method === 'GET' && ifNoneMatch !== null && hasVersion(ifNoneMatch, version))
    return ok({ status: 304, body: null, headers: tag })
  const headers = { ...tag, Location: `${service.base}/Groups/${group.id}` }
  const body: ScimReply['body'] = project.value(whole.value)
  return ok({ status, body, headers })
}
