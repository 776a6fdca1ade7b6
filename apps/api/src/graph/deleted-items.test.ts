import { aDeletedUser, anActiveUser, aRecipient, aTenant, unwrap } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectGraph } from '../testing/graph-client.ts'
import { auditOf, openTestApi, type TestApi } from '../testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

const items = '/directory/deletedItems'
const users = `${items}/microsoft.graph.user`

async function connected() {
  const tenant = await aTenant(api.directory)
  return { tenant, ...connectGraph(api, tenant.admin.actor) }
}

describe('the deleted users', () => {
  test('are listed, and one is got; active ones, other tenants’ and purged ones are not', async () => {
    const { tenant, send } = await connected()
    const user = await aDeletedUser(tenant, { local: 'ada', displayName: 'Ada' })
    const active = await anActiveUser(tenant)
    const elsewhere = await aDeletedUser(await aTenant(api.directory))
    const { status, body } = await send('GET', users)
    expect(status).toBe(200)
    expect(body).toEqual({
      '@odata.context': 'http://localhost:4000/v1.0/$metadata#users',
      value: [
        {
          businessPhones: [],
          displayName: 'Ada',
          givenName: null,
          jobTitle: null,
          mail: `ada@${tenant.domain}`,
          mobilePhone: null,
          officeLocation: null,
          preferredLanguage: null,
          surname: null,
          userPrincipalName: `ada@${tenant.domain}`,
          id: user.id,
          deletedDateTime: `${user.deletedAt.toISOString().slice(0, 19)}Z`,
        },
      ],
    })
    const got = await send('GET', `${items}/${user.id}`)
    expect(got.body).toMatchObject({
      '@odata.context': 'http://localhost:4000/v1.0/$metadata#directoryObjects/$entity',
      '@odata.type': '#microsoft.graph.user',
      id: user.id,
      displayName: 'Ada',
    })
    for (const id of [active.id, elsewhere.id, 'not-an-id', api.directory.dependencies.newId()]) {
      const none = await send('GET', `${items}/${id}`)
      expect([none.status, none.body.error.code]).toEqual([404, 'Request_ResourceNotFound'])
      expect(none.body.error.message).toBe(
        `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
      )
    }
  })

  test.each([
    '/directory/deleteditems/Microsoft.Graph.User',
    '/directory/deletedItems/graph.user',
    '/beta/directory/deletedItems/microsoft.graph.user',
  ])('are at %s too', async (path) => {
    const { tenant, send } = await connected()
    const { id } = await aDeletedUser(tenant)
    expect((await send('GET', path)).body.value).toMatchObject([{ id }])
  })

  test('come in pages that together are all of them, each once, in every order', async () => {
    const { tenant, pages } = await connected()
    const deleted = []
    for (const local of ['cy', 'ada', 'di', 'bo', 'el']) {
      deleted.push(await aDeletedUser(tenant, { local }))
      api.directory.clock.advance({ ms: 60_000 })
    }
    const eventual = { ConsistencyLevel: 'eventual' }
    const plain = await pages(`${users}?%24top=2`)
    expect(plain.pages.map(({ value }) => value.length)).toEqual([2, 2, 1])
    expect(plain.all.map(({ id }) => id).toSorted()).toEqual(deleted.map(({ id }) => id).toSorted())
    const byName = await pages(`${users}?$top=2&$orderby=displayName&$select=displayName`)
    expect(byName.all).toEqual(['ada', 'bo', 'cy', 'di', 'el'].map((displayName) => ({ displayName })))
    const downwards = await pages(`${users}?$top=3&$orderby=userPrincipalName desc&$select=displayName`)
    expect(downwards.all.map(({ displayName }) => displayName)).toEqual(['el', 'di', 'cy', 'bo', 'ada'])
    const byTime = await pages(
      `${users}?$top=2&$count=true&$orderby=deletedDateTime&$select=displayName`,
      eventual,
    )
    expect(byTime.all.map(({ displayName }) => displayName)).toEqual(['cy', 'ada', 'di', 'bo', 'el'])
    expect(byTime.pages.map(({ body }) => body['@odata.count'])).toEqual([5, undefined, undefined])
    expect(byTime.pages[0]?.body['@odata.context']).toBe(
      'http://localhost:4000/v1.0/$metadata#users(displayName)',
    )
  })

  test('are filtered, page by page, and counted', async () => {
    const { tenant, pages, send } = await connected()
    const days = ['ada', 'adam', 'bo', 'adele', 'cy']
    for (const local of days) {
      await aDeletedUser(tenant, { local, alsoAt: [`${local}.also@${tenant.domain}`] })
      api.directory.clock.advance({ hours: 1 })
    }
    const eventual = { ConsistencyLevel: 'eventual' }
    const named = async (filter: string, rest = '&$top=1') => {
      const path = `${users}?$filter=${encodeURIComponent(filter)}&$select=displayName&$count=true${rest}`
      const found = await pages(path, eventual)
      expect(found.pages[0]?.body['@odata.count'], filter).toBe(found.all.length)
      return found.all.map(({ displayName }) => displayName).toSorted()
    }
    expect(await named("startswith(displayName,'AD')")).toEqual(['ada', 'adam', 'adele'])
    expect(await named("startsWith(displayName, 'ad') and not(displayName eq 'adam')")).toEqual([
      'ada',
      'adele',
    ])
    expect(await named(`userPrincipalName eq 'BO@${tenant.domain}' or displayName eq 'cy'`)).toEqual([
      'bo',
      'cy',
    ])
    expect(await named(`endswith(mail,'${tenant.domain}') and displayName ne 'ada'`, '')).toHaveLength(4)
    expect(await named("displayName in ('ada','cy','nobody')")).toEqual(['ada', 'cy'])
    expect(await named(`proxyAddresses/any(p:p eq 'smtp:bo.also@${tenant.domain}')`)).toEqual(['bo'])
    expect(await named("proxyAddresses/any(x:startswith(x,'smtp:adele.'))")).toEqual(['adele'])
    expect(await named('accountEnabled eq false')).toEqual([])
    expect(await named('givenName eq null')).toHaveLength(5)
    const all = (await pages(`${users}?$select=displayName,deletedDateTime`)).all
    const third = all.find(({ displayName }) => displayName === 'bo').deletedDateTime
    expect(await named(`deletedDateTime ge ${third}`)).toEqual(['adele', 'bo', 'cy'])
    expect(await named(`deletedDateTime lt ${third}`)).toEqual(['ada', 'adam'])
    const searched = await send(
      'GET',
      `${users}?$search="displayName:ad" AND "displayName:e"&$select=displayName`,
      {
        headers: eventual,
      },
    )
    expect(searched.body.value).toEqual([{ displayName: 'adele' }])
  })
})

describe('what a list is asked that it does not answer', () => {
  test.each([
    ['$expand=manager', 'Request_UnsupportedQuery'],
    ['$skip=1', 'Request_UnsupportedQuery'],
    ['$top=1000', 'Request_BadRequest'],
    ['$top=0', 'Request_BadRequest'],
    ['$top=many', 'Request_BadRequest'],
    ['$top=1&$top=2', 'Request_BadRequest'],
    ['$count=maybe', 'Request_BadRequest'],
    ['$select=nothing', 'Request_BadRequest'],
    ['$orderby=nothing', 'Request_BadRequest'],
    ['$orderby=jobTitle', 'Request_UnsupportedQuery'],
    ['$orderby=displayName,userPrincipalName', 'Request_UnsupportedQuery'],
    ['$orderby=deletedDateTime', 'Request_UnsupportedQuery'],
    ['$orderby=displayName sideways', 'Request_BadRequest'],
    ["$filter=displayName ne 'x'", 'Request_UnsupportedQuery'],
    ["$filter=endswith(displayName,'x')", 'Request_UnsupportedQuery'],
    ["$filter=displayName eq 'x'&$orderby=displayName", 'Request_UnsupportedQuery'],
    ["$filter=nothing eq 'x'", 'Request_BadRequest'],
    ["$filter=displayName eq 'x", 'Request_BadRequest'],
    ['$filter=displayName eq 7', 'Request_BadRequest'],
    ["$filter=displayName gt 'x'", 'Request_UnsupportedQuery'],
    ["$filter=accountEnabled eq 'x'", 'Request_BadRequest'],
    ['$filter=deletedDateTime ge 2026-99-99', 'Request_BadRequest'],
    ["$filter=(displayName eq 'x'", 'Request_BadRequest'],
    [`$filter=${'('.repeat(200)}`, 'Request_BadRequest'],
    ['$filter=', 'Request_BadRequest'],
    ['$search="displayName:x"', 'Request_UnsupportedQuery'],
    ['$skiptoken=nonsense', 'Directory_ExpiredPageToken'],
    ['$skiptoken=W10', 'Directory_ExpiredPageToken'],
    ['pageSize=3', 'Request_BadRequest'],
    ['$nothing=3', 'Request_BadRequest'],
  ])('%s is refused', async (query, code) => {
    const { send } = await connected()
    const { status, body } = await send('GET', `${users}?${query.replaceAll(' ', '%20')}`)
    expect([status, body.error.code]).toEqual([400, code])
  })

  test('a place of another list is none of this one', async () => {
    const { tenant, send } = await connected()
    for (const local of ['a', 'b', 'c']) await aDeletedUser(tenant, { local })
    const { body } = await send('GET', `${users}?$top=1&$orderby=displayName`)
    const token = new URL(body['@odata.nextLink']).searchParams.get('$skiptoken')
    for (const query of [`$orderby=displayName desc&$skiptoken=${token}`, `$skiptoken=${token}`]) {
      const other = await send('GET', `${users}?${query.replaceAll(' ', '%20')}`)
      expect([other.status, other.body.error.code]).toEqual([400, 'Directory_ExpiredPageToken'])
    }
  })
})

describe('R63 a restore', () => {
  test.each([
    ['without a body', {}],
    ['with an empty body of a type', { headers: { 'content-type': 'application/json;odata.metadata=none' } }],
    ['with an empty object', { body: {} }],
    ['with all members', { body: { autoReconcileProxyConflict: false, newUserPrincipalName: null } }],
    ['with its type', { body: { '@odata.type': '#microsoft.graph.restore' } }],
  ])('%s brings the user back', async (_, sent) => {
    const { tenant, send } = await connected()
    const user = await aDeletedUser(tenant, { local: 'ada' })
    const { status, body } = await send('POST', `${items}/${user.id}/restore`, sent)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      '@odata.context': 'http://localhost:4000/v1.0/$metadata#directoryObjects/$entity',
      '@odata.type': '#microsoft.graph.user',
      id: user.id,
      userPrincipalName: `ada@${tenant.domain}`,
    })
    expect((await send('GET', `/users/ada@${tenant.domain}`)).body.id).toBe(user.id)
    expect((await send('GET', `${items}/${user.id}`)).status).toBe(404)
    const again = await send('POST', `${items}/${user.id}/microsoft.graph.restore`)
    expect([again.status, again.body.error.code]).toEqual([404, 'Request_ResourceNotFound'])
  })

  async function conflicting() {
    const { tenant, send } = await connected()
    const addresses = ['ada.also', 'ada.group'].map((local) => `${local}@${tenant.domain}`)
    const user = await aDeletedUser(tenant, { local: 'ada', alsoAt: addresses })
    const namesake = await anActiveUser(tenant, { local: 'ada', displayName: 'Namesake' })
    const other = await anActiveUser(tenant, {
      local: 'other',
      displayName: 'Other',
      alsoAt: addresses.slice(0, 1),
    })
    const group = await aRecipient(tenant, 'group', 'A group', addresses.slice(1))
    return { tenant, send, user, namesake, other, group, addresses }
  }

  test('is refused with every conflict at once, each with its holder, and changes nothing', async () => {
    const { send, user, namesake, other, group, addresses, tenant } = await conflicting()
    const { status, body, details } = await send('POST', `${items}/${user.id}/restore`, { body: {} })
    expect([status, body.error.code]).toEqual([400, 'Request_BadRequest'])
    expect(details.map(({ code, target }) => [code, target])).toEqual([
      ['ObjectConflict', 'userPrincipalName'],
      ['ConflictingObjects', `User_${namesake.id}`],
      ['ObjectConflict', 'proxyAddresses'],
      ['ConflictingObjects', `User_${other.id}`],
      ['ObjectConflict', 'proxyAddresses'],
      ['ConflictingObjects', `Group_${group.id}`],
    ])
    const messages = details.map(({ message }) => message)
    expect(messages[0]).toContain(`ada@${tenant.domain}`)
    expect([messages[2], messages[4]]).toEqual(addresses.map((address) => expect.stringContaining(address)))
    expect([messages[1], messages[3], messages[5]]).toEqual(['Namesake', 'Other', 'A group'])
    expect((await send('GET', `${items}/${user.id}`)).status).toBe(200)
    const records = await auditOf(tenant, user.id)
    expect(records.at(-1)).toMatchObject({ operation: 'restoreUser', outcome: 'failed' })
  })

  test('under a new name still refuses addresses that are in use', async () => {
    const { send, user, other, group, tenant } = await conflicting()
    const newUserPrincipalName = `ada.new@${tenant.domain}`
    const { status, details } = await send('POST', `${items}/${user.id}/restore`, {
      body: { newUserPrincipalName },
    })
    expect(status).toBe(400)
    const holders = details.filter(({ code }) => code === 'ConflictingObjects')
    expect(holders.map(({ target }) => target)).toEqual(
      expect.arrayContaining([`User_${other.id}`, `Group_${group.id}`]),
    )
  })

  test('under a new name leaves addresses behind where that is asked for', async () => {
    const { send, user, other, addresses, tenant } = await conflicting()
    const newUserPrincipalName = `ada.new@${tenant.domain}`
    const { status, body } = await send('POST', `${items}/${user.id}/restore`, {
      body: { newUserPrincipalName, autoReconcileProxyConflict: true },
    })
    expect([status, body.userPrincipalName]).toEqual([200, newUserPrincipalName])
    const { body: restored } = await send('GET', `/users/${user.id}?$select=proxyAddresses`)
    for (const address of addresses) expect(restored.proxyAddresses.join()).not.toContain(address)
    const { body: holder } = await send('GET', `/users/${other.id}?$select=proxyAddresses`)
    expect(holder.proxyAddresses).toContain(`smtp:${addresses[0]}`)
  })

  test('without a new name is refused for the name alone, where addresses are left behind', async () => {
    const { send, user, namesake } = await conflicting()
    const { status, details } = await send('POST', `${items}/${user.id}/restore`, {
      body: { autoReconcileProxyConflict: true },
    })
    expect(status).toBe(400)
    expect(details.map(({ target }) => target)).toEqual(['userPrincipalName', `User_${namesake.id}`])
  })

  test('under a name that nobody can have, or somebody has, says so', async () => {
    const { tenant, send } = await connected()
    const user = await aDeletedUser(tenant, { local: 'ada' })
    const taken = await anActiveUser(tenant, { local: 'taken' })
    const restore = (newUserPrincipalName: string) =>
      send('POST', `${items}/${user.id}/restore`, { body: { newUserPrincipalName } })
    const elsewhere = await restore('ada@elsewhere.example')
    expect(elsewhere.status).toBe(400)
    expect(elsewhere.details).toMatchObject([{ code: 'InvalidValue', target: 'userPrincipalName' }])
    const held = await restore(taken.userPrincipalName)
    expect(held.details.map(({ target }) => target)).toEqual(['userPrincipalName', `User_${taken.id}`])
  })

  test.each([
    [{ newUserPrincipalName: 7 }],
    [{ autoReconcileProxyConflict: 'yes' }],
    [{ somethingElse: true }],
    ['[]'],
    ['{"newUserPrincipalName":"a","newUserPrincipalName":"b"}'],
    ['{'],
  ])('is refused for the body %j', async (body) => {
    const { tenant, send } = await connected()
    const { id } = await aDeletedUser(tenant)
    expect((await send('POST', `${items}/${id}/restore`, { body })).status).toBe(400)
    expect((await send('GET', `${items}/${id}`)).status).toBe(200)
  })

  test('of what is not there is 404, and recorded', async () => {
    const { tenant, send } = await connected()
    const active = await anActiveUser(tenant)
    for (const method of ['restore', 'purge'] as const) {
      const got =
        method === 'restore'
          ? await send('POST', `${items}/${active.id}/restore`)
          : await send('DELETE', `${items}/${active.id}`)
      expect([got.status, got.body.error.code]).toEqual([404, 'Request_ResourceNotFound'])
      expect((await auditOf(tenant, active.id)).at(-1)).toMatchObject({ operation: `${method}User` })
    }
  })

  test('of a group brings it back, or is refused with the holder', async () => {
    const { tenant, send } = await connected()
    const { operations } = api.directory
    const { group } = unwrap(
      await operations.createGroup(tenant.admin, {
        displayName: 'Team',
        proxyAddresses: [`SMTP:team@${tenant.domain}`],
      }),
    )
    expect((await send('DELETE', `/groups/${group.id}`)).status).toBe(204)
    const listed = await send('GET', `${items}/microsoft.graph.group?$select=id,displayName`)
    expect(listed.body.value).toEqual([{ id: group.id, displayName: 'Team' }])
    expect((await send('GET', `${items}/${group.id}`)).body['@odata.type']).toBe('#microsoft.graph.group')
    const holder = await anActiveUser(tenant, { local: 'team' })
    const refused = await send('POST', `${items}/${group.id}/restore`)
    expect(refused.details.map(({ target }) => target)).toContain(`User_${holder.id}`)
    unwrap(await operations.deleteUser(tenant.admin, { userId: holder.id }))
    const restored = await send('POST', `${items}/${group.id}/restore`)
    expect([restored.status, restored.body.mail]).toEqual([200, `team@${tenant.domain}`])
  })
})

test('R41 a purge removes the user for good', async () => {
  const { tenant, send } = await connected()
  const { id } = await aDeletedUser(tenant)
  expect((await send('DELETE', `${items}/${id}`)).status).toBe(204)
  for (const method of ['GET', 'DELETE']) expect((await send(method, `${items}/${id}`)).status).toBe(404)
  expect((await send('GET', users)).body.value).toEqual([])
})
