import { anActiveUser, aProduct, aTenant, unwrap } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../testing/open-test-api.ts'
import { connectScim } from '../testing/scim-client.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

const urn = {
  user: 'urn:ietf:params:scim:schemas:core:2.0:User',
  enterprise: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
  returned: 'urn:reprieve:params:scim:schemas:extension:2.0:Return',
  patch: 'urn:ietf:params:scim:api:messages:2.0:PatchOp',
  search: 'urn:ietf:params:scim:api:messages:2.0:SearchRequest',
  bulk: 'urn:ietf:params:scim:api:messages:2.0:BulkRequest',
}

async function connected(given: { readonly activeMeans?: 'block' | 'delete' } = {}) {
  const tenant = await aTenant(api.directory)
  const scim = await connectScim(api, tenant, given)
  const patch = (path: string, ...Operations: readonly object[]) =>
    scim.send('PATCH', path, { body: { schemas: [urn.patch], Operations } })
  const post = (given: object = {}) =>
    scim.send('POST', '/Users', {
      body: { schemas: [urn.user], userName: 'bjensen', externalId: 'bjensen-id', ...given },
    })
  return { tenant, ...scim, patch, post, admin: tenant.admin, domain: tenant.domain }
}

describe('RFC 7644 §3.3 to §3.6, a user', () => {
  test('§3.3 is created with what was sent, and §3.4.1 read', async () => {
    const { send, post, base } = await connected()
    const made = await post({
      name: { formatted: 'Ms. Barbara J Jensen III', familyName: 'Jensen', givenName: 'Barbara' },
    })
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({
      userName: 'bjensen',
      externalId: 'bjensen-id',
      active: true,
      name: { formatted: 'Ms. Barbara J Jensen III', familyName: 'Jensen', givenName: 'Barbara' },
      meta: { resourceType: 'User', location: expect.stringMatching(`${base}/Users/`) },
    })
    expect(made.headers.get('location')).toBe(made.body.meta.location)
    expect(made.headers.get('etag')).toBe(made.body.meta.version)
    const read = await send('GET', `/Users/${made.body.id}`)
    expect([read.status, read.body]).toEqual([200, made.body])
    const same = await send('GET', `/Users/${made.body.id}`, {
      headers: { 'if-none-match': made.body.meta.version },
    })
    expect(same.status).toBe(304)
  })

  test('§3.5.1 is replaced, and what is left out is cleared', async () => {
    const { send, post } = await connected()
    const { body } = await post({
      title: 'Tour Guide',
      nickName: 'Babs',
      [urn.enterprise]: { department: 'Tours' },
    })
    const replaced = await send('PUT', `/Users/${body.id}`, {
      body: {
        schemas: [urn.user],
        id: body.id,
        userName: 'bjensen',
        emails: [{ value: 'bjensen@elsewhere.example' }, { value: 'babs@jensen.example', type: 'home' }],
        roles: [],
      },
    })
    expect(replaced.status).toBe(200)
    expect(replaced.body).toMatchObject({ externalId: 'bjensen-id', emails: [{}, { type: 'home' }] })
    for (const gone of ['title', 'nickName', 'roles']) expect(replaced.body).not.toHaveProperty(gone)
  })

  test('§3.5.2 is changed by paths, filters of values and none', async () => {
    const { post, patch } = await connected()
    const { body } = await post({ emails: [{ value: 'a@x.example', type: 'work', primary: true }] })
    const path = `/Users/${body.id}`
    const added = await patch(path, {
      op: 'add',
      value: { emails: [{ value: 'babs@jensen.org', type: 'home' }], nickname: 'Babs' },
    })
    expect(added.body).toMatchObject({
      nickName: 'Babs',
      emails: [{ value: 'a@x.example' }, { type: 'home' }],
    })
    const replaced = await patch(path, {
      op: 'replace',
      path: 'emails[type eq "home" and value ew "org"].value',
      value: 'babs@x.example',
    })
    expect(replaced.body.emails[1]).toEqual({ value: 'babs@x.example', type: 'home' })
    const primary = await patch(path, { op: 'add', path: 'emails[type eq "home"].primary', value: true })
    expect(primary.body.emails.map((one: { primary?: boolean }) => one.primary)).toEqual([false, true])
    const removed = await patch(path, { op: 'remove', path: 'emails[type eq "home"]' })
    expect(removed.body.emails).toHaveLength(1)
    expect((await patch(path, { op: 'remove', path: 'nickName' })).body).not.toHaveProperty('nickName')
    const wrong = [
      [{ op: 'remove' }, 'noTarget'],
      [{ op: 'replace', path: 'emails[value gt "z"].value', value: 'x' }, 'noTarget'],
      [{ op: 'add', path: 'nothing', value: 1 }, 'invalidPath'],
      [{ op: 'add', path: '__proto__.polluted', value: true }, 'invalidPath'],
      [{ op: 'replace', path: 'id', value: 'x' }, 'mutability'],
      [{ op: 'replace', path: 'active', value: 'maybe' }, 'invalidValue'],
      [{ op: 'twist', path: 'title', value: 'x' }, 'invalidSyntax'],
    ] as const
    for (const [operation, scimType] of wrong)
      expect((await patch(path, operation)).body).toMatchObject({ status: '400', scimType })
    expect(Object.prototype).not.toHaveProperty('polluted')
  })

  test('§3.6 is deleted: 404 from then on, and in no list', async () => {
    const { send, post, patch } = await connected()
    const { body } = await post()
    expect((await send('DELETE', `/Users/${body.id}`)).status).toBe(204)
    for (const method of ['GET', 'DELETE']) expect((await send(method, `/Users/${body.id}`)).status).toBe(404)
    expect((await patch(`/Users/${body.id}`, { op: 'replace', path: 'active', value: true })).status).toBe(
      404,
    )
    const found = await send('GET', `/Users?filter=${encodeURIComponent('userName eq "bjensen"')}`)
    expect([found.status, found.body.totalResults, found.body.Resources]).toEqual([200, 0, []])
  })

  test('§3.14 is not changed by whoever knows an old version', async () => {
    const { send, post, patch } = await connected()
    const { body } = await post()
    const path = `/Users/${body.id}`
    await patch(path, { op: 'replace', path: 'title', value: 'Guide' })
    const headers = { 'if-match': body.meta.version }
    expect((await send('DELETE', path, { headers })).status).toBe(412)
    const { body: now } = await send('GET', path)
    expect((await send('DELETE', path, { headers: { 'if-match': now.meta.version } })).status).toBe(204)
  })
})

describe('RFC 7644 §3.4.2, lists', () => {
  test('filters by the whole grammar, in any order and by part', async () => {
    const { send, post } = await connected()
    for (const [userName, title] of [
      ['amy', 'Baker'],
      ['bob', 'Cook'],
      ['cid', null],
    ])
      await post({
        userName,
        externalId: userName,
        ...(title && { title }),
        emails: [{ value: `${userName}@x.example`, type: 'work' }],
      })
    const names = async (filter: string, rest = '') => {
      const { status, body } = await send('GET', `/Users?filter=${encodeURIComponent(filter)}${rest}`)
      expect([filter, status]).toEqual([filter, 200])
      return body.Resources.map(({ userName }: { userName: string }) => userName).filter(
        (name: string) => !name.includes('@'),
      )
    }
    expect(await names('userName eq "AMY"')).toEqual(['amy'])
    expect(await names('externalId eq "bob"')).toEqual(['bob'])
    expect(await names('externalId eq "BOB"')).toEqual([])
    expect(await names('title pr and not (title eq "Cook")')).toEqual(['amy'])
    expect(await names('emails[type eq "work" and value co "cid@"]')).toEqual(['cid'])
    expect(
      await names('emails co "bob@" or urn:ietf:params:scim:schemas:core:2.0:User:userName sw "c"'),
    ).toEqual(['bob', 'cid'])
    expect(await names('userName eq "amy" and title eq "Cook"')).toEqual([])
    expect(await names('userName pr', '&sortBy=userName&sortOrder=descending')).toEqual(['cid', 'bob', 'amy'])
    for (const filter of [
      'userName',
      'nothing eq "x"',
      'userName eq "x',
      '('.repeat(5_000),
      'a eq "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n',
      'active gt true',
    ])
      expect((await send('GET', `/Users?filter=${encodeURIComponent(filter)}`)).body).toMatchObject({
        scimType: 'invalidFilter',
      })
  })

  test('pages by index and by cursor, each resource once, and shows what is asked for', async () => {
    const { send, post } = await connected()
    for (let at = 0; at < 5; at += 1) await post({ userName: `p${at}`, externalId: `p${at}` })
    const { body: first } = await send('GET', '/Users?startIndex=1&count=4')
    const { body: second } = await send('GET', '/Users?startIndex=5&count=4')
    expect([first.totalResults, first.itemsPerPage, second.startIndex, second.itemsPerPage]).toEqual([
      6, 4, 5, 2,
    ])
    const seen: string[] = []
    let cursor: string | undefined = ''
    while (cursor !== undefined) {
      const { body } = await send('GET', `/Users?cursor=${cursor}&count=2&attributes=userName`)
      for (const one of body.Resources) {
        expect(Object.keys(one).sort()).toEqual(['id', 'schemas', 'userName'])
        seen.push(one.id)
      }
      cursor = body.nextCursor
    }
    const indexed = [...first.Resources, ...second.Resources].map(({ id }: { id: string }) => id)
    expect(seen).toEqual(indexed)
    expect((await send('GET', '/Users?cursor=made-up')).body.scimType).toBe('invalidCursor')
    expect((await send('GET', '/Users?count=0')).body).toMatchObject({ totalResults: 6, Resources: [] })
    const searched = await send('POST', '/Users/.search', {
      body: { schemas: [urn.search], filter: 'userName sw "p"', attributes: ['userName'], count: 2 },
    })
    expect(searched.body).toMatchObject({ totalResults: 5, itemsPerPage: 2 })
    expect(
      (await send('POST', '/.search', { body: { schemas: [urn.search], filter: 'id pr' } })).status,
    ).toBe(200)
  })
})

describe('R60 whoever comes back', () => {
  test('has the old id, groups, roles and licences, and 201 says that it was restored', async () => {
    const { send, post, tenant, admin } = await connected()
    const { operations } = api.directory
    const { body } = await post({ addresses: [{ type: 'work', country: 'NL' }], nickName: 'Babs' })
    expect(body).not.toHaveProperty(urn.returned)
    const group = await send('POST', '/Groups', {
      body: { displayName: 'Guides', members: [{ value: body.id }] },
    })
    const skuId = await aProduct(tenant, 1)
    unwrap(await operations.addRoleMember(admin, { role: 'globalReader', userId: body.id }))
    unwrap(await operations.assignLicences(admin, { userId: body.id, assign: [skuId] }))
    expect((await send('DELETE', `/Users/${body.id}`)).status).toBe(204)
    const back = await post({ userName: 'barbara', title: 'Chief' })
    expect(back.status).toBe(201)
    expect(back.body).toMatchObject({
      id: body.id,
      userName: 'barbara',
      title: 'Chief',
      groups: [{ value: group.body.id, display: 'Guides' }],
      [urn.returned]: { restored: true },
    })
    const { roles, licences } = unwrap(await operations.getUser(admin, { userId: body.id }))
    expect([roles, licences]).toEqual([['globalReader'], [skuId]])
    expect((await send('GET', `/Users/${body.id}`)).body).not.toHaveProperty(urn.returned)
  })

  test('is refused by 409 uniqueness that names the holder while the person is there', async () => {
    const { post, tenant } = await connected()
    const bob = await anActiveUser(tenant, { local: 'bob', displayName: 'Bob' })
    const refused = await post({ userName: 'bob' })
    expect(refused.body).toMatchObject({ status: '409', scimType: 'uniqueness' })
    expect(refused.body.detail).toContain(`[user ${bob.id} Bob]`)
  })
})

describe('R61 active: false', () => {
  test('blocks, as a text too, and true unblocks', async () => {
    const { post, patch } = await connected()
    const { body } = await post()
    const path = `/Users/${body.id}`
    expect((await patch(path, { op: 'Replace', path: 'active', value: 'False' })).body.active).toBe(false)
    expect((await patch(path, { op: 'replace', value: { active: 'True' } })).body.active).toBe(true)
  })

  test('deletes where the connection says so, and true restores', async () => {
    const { send, post, patch } = await connected({ activeMeans: 'delete' })
    const { body } = await post()
    const path = `/Users/${body.id}`
    expect((await patch(path, { op: 'replace', path: 'active', value: false })).body.active).toBe(false)
    expect((await send('GET', path)).status).toBe(404)
    expect((await patch(path, { op: 'replace', path: 'title', value: 'x' })).status).toBe(404)
    const back = await patch(path, { op: 'replace', path: 'active', value: true })
    expect([back.status, back.body.id, back.body.active]).toEqual([200, body.id, true])
  })
})

test('R62 the last Global Administrator is neither blocked nor deleted', async () => {
  const { send, patch, tenant } = await connected()
  const { actor } = tenant.admin
  const id = actor.kind === 'user' ? actor.userId : ''
  expect((await send('DELETE', `/Users/${id}`)).status).toBe(403)
  expect((await patch(`/Users/${id}`, { op: 'replace', path: 'active', value: false })).status).toBe(403)
  const [listed] = unwrap(await api.directory.operations.listScimConnections(tenant.admin, {}))
  expect(listed?.lastError).toMatch(/^403 /)
})

test('R62 a provider that empties the directory stops at the deletion guard, and an administrator is told', async () => {
  const { send, post, patch, tenant } = await connected({ activeMeans: 'delete' })
  const { operations } = api.directory
  unwrap(
    await operations.changeTenantSettings(tenant.admin, { deletionGuardUsers: 2, deletionGuardPercent: 1 }),
  )
  const ids: string[] = []
  for (const userName of ['a', 'b', 'c', 'd'])
    ids.push((await post({ userName, externalId: userName })).body.id)
  const statuses: number[] = []
  for (const id of ids.slice(0, 3)) statuses.push((await send('DELETE', `/Users/${id}`)).status)
  expect(statuses).toEqual([204, 204, 409])
  const asInactive = await patch(`/Users/${ids[3]}`, { op: 'replace', path: 'active', value: false })
  expect([asInactive.status, asInactive.body.detail]).toEqual([409, expect.stringContaining('3')])
  for (const id of ids.slice(2)) expect((await send('GET', `/Users/${id}`)).status).toBe(200)
  // Refusals are stored at most every five seconds.
  const lastError = async () => unwrap(await operations.listScimConnections(tenant.admin, {}))[0]?.lastError
  await expect.poll(lastError, { timeout: 15_000, interval: 200 }).toMatch(/^409 /)
}, 30_000)

describe('groups', () => {
  test('are filled in portions, changed and deleted', async () => {
    const { send, post, patch } = await connected()
    const ids: string[] = []
    for (let at = 0; at < 4; at += 1)
      ids.push((await post({ userName: `m${at}`, externalId: `m${at}` })).body.id)
    const { body: group } = await send('POST', '/Groups', { body: { displayName: 'Team' } })
    const path = `/Groups/${group.id}`
    const values = (some: readonly string[]) => some.map((value) => ({ value }))
    for (const part of [ids.slice(0, 2), ids.slice(2), ids.slice(0, 1)])
      expect((await patch(path, { op: 'Add', path: 'members', value: values(part) })).status).toBe(204)
    const members = async () =>
      ((await send('GET', path)).body.members ?? []).map(({ value }: { value: string }) => value)
    expect(await members()).toEqual(ids)
    await patch(path, { op: 'Remove', path: 'members', value: values(ids.slice(0, 1)) })
    await patch(path, { op: 'remove', path: `members[value eq "${ids[1]}"]` })
    expect(await members()).toEqual(ids.slice(2))
    const unknown = '019c8f3e-7f2b-7c1a-9e44-5a1d0c2b3f40'
    const wrong = await patch(path, { op: 'add', path: 'members', value: values([ids[0] ?? '', unknown]) })
    expect(wrong.body).toMatchObject({ status: '400', scimType: 'invalidValue' })
    expect(await members()).toEqual(ids.slice(2))
    const found = await send(
      'GET',
      `/Groups?excludedAttributes=members&filter=${encodeURIComponent('displayName eq "team"')}`,
    )
    expect(found.body).toMatchObject({ totalResults: 1, Resources: [{ id: group.id }] })
    expect(found.body.Resources[0]).not.toHaveProperty('members')
    const put = await send('PUT', path, { body: { displayName: 'Crew', members: values(ids.slice(0, 1)) } })
    expect(put.body).toMatchObject({ displayName: 'Crew', members: [{ value: ids[0], type: 'User' }] })
    expect((await send('DELETE', path)).status).toBe(204)
    expect((await send('GET', path)).status).toBe(404)
  })
})

test('§3.7 a bulk request refers to what it has made, and stops after so many errors', async () => {
  const { send } = await connected()
  const { status, body } = await send('POST', '/Bulk', {
    body: {
      schemas: [urn.bulk],
      failOnErrors: 1,
      Operations: [
        { method: 'POST', path: '/Users', bulkId: 'a', data: { userName: 'alice' } },
        {
          method: 'POST',
          path: '/Groups',
          bulkId: 'g',
          data: { displayName: 'Tour', members: [{ value: 'bulkId:a' }] },
        },
        { method: 'PATCH', path: '/Groups/bulkId:none', data: {} },
        { method: 'DELETE', path: '/Users/bulkId:a' },
      ],
    },
  })
  expect(status).toBe(200)
  expect(body.Operations.map((one: { status: string }) => one.status)).toEqual(['201', '201', '400'])
  const group = await send(
    'GET',
    new URL(body.Operations[1].location).pathname.replace(/^\/scim\/v2\/[^/]+/, ''),
  )
  expect(group.body.members).toHaveLength(1)
})

test('§4 the service tells what it can do, to anybody', async () => {
  const { send } = await connected()
  for (const path of [
    '/ServiceProviderConfig',
    '/ResourceTypes',
    '/ResourceTypes/User',
    '/Schemas',
    `/Schemas/${urn.user}`,
  ])
    expect((await send('GET', path, { token: null })).status).toBe(200)
  expect((await send('GET', '/Schemas?filter=id%20pr')).status).toBe(403)
  expect((await send('GET', '/Me')).status).toBe(501)
})

test('a token reaches its own tenant alone, and nothing but SCIM', async () => {
  const [one, other] = [await connected(), await connected()]
  const { body } = await other.post()
  expect((await one.send('GET', `/Users/${body.id}`)).status).toBe(404)
  for (const token of [other.token, 'x', null])
    expect((await one.send('GET', '/Users', { token })).status).toBe(401)
  const rest = await api.send('GET', `/v1/customers/${one.tenant.id}/users`, {
    headers: { authorization: `Bearer ${one.token}` },
  })
  expect(rest.status).toBe(401)
})

test('requests that nobody should send are refused in the form of the contract', async () => {
  const { send, post, patch } = await connected()
  const { body } = await post()
  const deep = `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`
  for (const sent of ['', '[]', 'null', '{', '"x"', deep, `{"userName":"${'x'.repeat(2_000_000)}"}`])
    expect([400, 413]).toContain((await send('POST', '/Users', { body: sent })).status)
  for (const given of [
    { userName: 5 },
    { userName: '\0' },
    { userName: 'a b' },
    { userName: 'x', emails: 7 },
    { userName: 'x', externalId: 'smtp:x' },
    { userName: '' },
  ])
    expect((await send('POST', '/Users', { body: given })).body).toMatchObject({
      status: '400',
      scimType: 'invalidValue',
    })
  expect(
    (await send('POST', '/Users', { body: 'x', headers: { 'content-type': 'text/plain' } })).status,
  ).toBe(415)
  for (const path of ['/Users/%00', '/Users/%E0%A4%A', '/Users/x/y', '/Nothing', '/Users/..%2f..'])
    expect((await send('GET', path)).status).toBe(404)
  expect((await send('TRACE2', `/Users/${body.id}`)).status).toBe(405)
  expect((await patch(`/Users/${body.id}`, { op: 'add', value: { __proto__x: 1 } })).status).toBe(400)
})
