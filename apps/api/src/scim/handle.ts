import { ok, type Result } from '@reprieve/domain'
import { carryOutBulk } from './bulk.ts'
import { toList, toResourceTypes, toSchemas, toServiceProviderConfig } from './discovery.ts'
import type { ScimError } from './errors.ts'
import {
  createGroup,
  deleteGroup,
  findGroups,
  getGroup,
  listGroups,
  patchGroup,
  replaceGroup,
} from './groups.ts'
import { refuseWith } from './refusal.ts'
import { resourceSchemas } from './schemas.ts'
import { type Search, searchOfBody, searchOfQuery } from './search.ts'
import type { Replied, ScimCall, ScimService } from './service.ts'
import { createUser, deleteUser, findUsers, getUser, listUsers, patchUser, replaceUser } from './users.ts'

interface Endpoint {
  readonly schemas: (typeof resourceSchemas)[keyof typeof resourceSchemas]
  readonly list: (service: ScimService, search: Search) => Replied
  readonly create: (service: ScimService, call: ScimCall) => Replied
  readonly one: Readonly<Record<string, (service: ScimService, id: string, call: ScimCall) => Replied>>
}

const endpoints: ReadonlyMap<string, Endpoint> = new Map([
  [
    'users',
    {
      schemas: resourceSchemas.User,
      list: listUsers,
      create: createUser,
      one: { GET: getUser, PUT: replaceUser, PATCH: patchUser, DELETE: deleteUser },
    },
  ],
  [
    'groups',
    {
      schemas: resourceSchemas.Group,
      list: listGroups,
      create: createGroup,
      one: { GET: getGroup, PUT: replaceGroup, PATCH: patchGroup, DELETE: deleteGroup },
    },
  ],
])

/** Carries out a request whose token is in order (RFC 7644 §3.2). */
export async function handle(service: ScimService, call: ScimCall): Replied {
  const { method, path } = call
  const [first = '', id, ...rest] = path
  const name = first.toLowerCase()
  const endpoint = endpoints.get(name)
  if (endpoint !== undefined && rest.length === 0) {
    if (id === undefined) return handleAll(service, call, endpoint)
    if (id.toLowerCase() === '.search') return handleSearch(service, call, endpoint)
    const act = endpoint.one[method]
    return act ? act(service, id, call) : notAllowed(method, Object.keys(endpoint.one))
  }
  if (id === undefined && name === '.search') return searchAll(service, call)
  if (id === undefined && name === 'bulk') {
    if (method !== 'POST') return notAllowed(method, ['POST'])
    return carryOutBulk(service, call, handle)
  }
  if (name === 'me') return refuseWith(501, 'A connection is nobody: there is no /Me')
  return refuseWith(404, 'There is nothing at this address')
}

function handleAll(service: ScimService, call: ScimCall, endpoint: Endpoint): Replied {
  if (call.method === 'POST') return endpoint.create(service, call)
  if (call.method !== 'GET') return notAllowed(call.method, ['GET', 'POST'])
  return searching(searchOfQuery(call.query, endpoint.schemas), (search) => endpoint.list(service, search))
}

function handleSearch(service: ScimService, call: ScimCall, endpoint: Endpoint): Replied {
  if (call.method !== 'POST') return notAllowed(call.method, ['POST'])
  return searching(searchOfBody(call.body ?? {}, endpoint.schemas), (search) =>
    endpoint.list(service, search),
  )
}

/** Users, then groups: the filter has to fit both (RFC 7644 §3.4.3). */
async function searchAll(service: ScimService, call: ScimCall): Replied {
  if (call.method !== 'POST') return notAllowed(call.method, ['POST'])
  const ofUsers = searchOfBody(call.body ?? {}, resourceSchemas.User)
  const ofGroups = searchOfBody(call.body ?? {}, resourceSchemas.Group)
  if (!ofUsers.ok && !ofGroups.ok) return ofUsers
  const { startIndex = 1, count = 100 } = (
    ofUsers.ok ? ofUsers.value : ofGroups.ok ? ofGroups.value : {}
  ) as Partial<Search>
  const found: { readonly type: 'users' | 'groups'; readonly resources: readonly object[] }[] = []
  let total = 0
  for (const [type, search, find] of [
    ['users', ofUsers, findUsers],
    ['groups', ofGroups, findGroups],
  ] as const) {
    if (!search.ok) continue
    const wanted = Math.max(0, startIndex - 1 - total)
    const page = await find(service, { ...search.value, cursor: null, startIndex: wanted + 1 })
    if (!page.ok) return page
    total += page.value.total
    found.push({ type, resources: page.value.resources.map(search.value.project) })
  }
  const resources = found.flatMap((one) => one.resources).slice(0, count)
  return ok({ status: 200, body: { ...toList(resources), totalResults: total, startIndex } })
}

const searching = (search: Result<Search, ScimError>, list: (search: Search) => Replied): Replied =>
  search.ok ? list(search.value) : Promise.resolve(search)

const notAllowed = async (method: string, allowed: readonly string[]): Replied => ({
  ok: false,
  error: { type: 'MethodNotAllowed', method, allowed: allowed.join(', ') },
})

/** What the service says of itself, to anybody; null for any other address. */
export function discover(base: string, { method, path, query }: ScimCall): Awaited<Replied> | null {
  const [name = '', id] = path
  const lists = {
    resourcetypes: toResourceTypes,
    schemas: toSchemas,
  } as const
  const key = name.toLowerCase()
  if (key !== 'serviceproviderconfig' && key !== 'resourcetypes' && key !== 'schemas') return null
  if (method !== 'GET') return { ok: false, error: { type: 'MethodNotAllowed', method, allowed: 'GET' } }
  if (query.has('filter')) return refuseWith(403, 'These resources cannot be filtered')
  if (key === 'serviceproviderconfig')
    return id === undefined ? ok({ status: 200, body: toServiceProviderConfig(base) }) : nothing
  const all = lists[key](base)
  if (id === undefined) return ok({ status: 200, body: toList(all) })
  const one = all.find((resource) => resource.id.toLowerCase() === id.toLowerCase())
  return one === undefined || path.length > 2 ? nothing : ok({ status: 200, body: one })
}

const nothing = refuseWith(404, 'There is nothing at this address')
