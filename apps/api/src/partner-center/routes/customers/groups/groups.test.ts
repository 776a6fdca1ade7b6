import { anActiveUser, aTenant, type TestTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../../../../testing/open-test-api.ts'

let api: TestApi
let tenant: TestTenant
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

const send = (method: string, rest: string, body?: unknown) =>
  api.send(method, `/v1/customers/${tenant.id}/groups${rest}`, {
    as: tenant.admin.actor,
    ...(body !== undefined && { body }),
  })

async function aGroup(displayName: string, ...proxyAddresses: readonly string[]) {
  const made = await send('POST', '', { DisplayName: displayName, proxyAddresses })
  expect([made.status, made.body.displayName, made.body.deletedTime]).toEqual([201, displayName, null])
  return made.body
}

describe('groups over REST', () => {
  test('R16a a group is made, changed, deleted, listed in the bin, and restored with its members', async () => {
    tenant = await aTenant(api.directory)
    const { domain } = tenant
    const { id } = await aGroup('Sales', `SMTP:sales@${domain}`)
    const user = await anActiveUser(tenant)
    expect((await send('POST', `/${id}/usermembers`, { id: user.id })).status).toBe(204)
    const { body: members } = await send('GET', `/${id}/usermembers`)
    expect(members.items.map((member: { readonly id: string }) => member.id)).toEqual([user.id])
    const changed = await send('PATCH', `/${id}`, { displayName: 'Ventes' })
    expect([changed.status, changed.body.displayName]).toEqual([200, 'Ventes'])

    expect((await send('DELETE', `/${id}`)).status).toBe(204)
    const idsOf = async (query: string) =>
      (await send('GET', query)).body.items.map((group: { readonly id: string }) => group.id)
    expect([await idsOf(''), await idsOf('?State=Deleted')]).toEqual([[], [id]])
    const { body: deleted } = await send('GET', `/${id}`)
    expect([deleted.deletedTime, deleted.purgeTime]).not.toContain(null)
    const restored = await send('POST', `/${id}/restore`, {})
    expect([restored.status, restored.body.deletedTime]).toEqual([200, null])
    expect((await send('GET', `/${id}/usermembers`)).body.items).toHaveLength(1)
    expect((await send('DELETE', `/${id}/usermembers/${user.id}`)).status).toBe(204)
    expect((await send('GET', `/${id}/usermembers`)).body.items).toEqual([])
  })

  test('R16a R21 a restore is refused with every holder, and goes on with another address if that is asked for', async () => {
    tenant = await aTenant(api.directory)
    const { domain } = tenant
    const { id } = await aGroup('Desk', `SMTP:desk@${domain}`, `smtp:front@${domain}`)
    await send('DELETE', `/${id}`)
    await aGroup('Other', `SMTP:desk@${domain}`, `smtp:front@${domain}`)
    const refused = await send('POST', `/${id}/restore`, {})
    expect([refused.status, refused.body.code, refused.body.data.length]).toEqual([409, 340912, 2])
    const restored = await send('POST', `/${id}/restore`, { names: 'proposed' })
    expect([restored.status, restored.body.proxyAddresses]).toEqual([200, [`SMTP:desk@initial.${domain}`]])
  })

  test('a list goes on where its page ends', async () => {
    tenant = await aTenant(api.directory)
    for (const name of ['A', 'B', 'C']) await aGroup(name)
    const first = await send('GET', '?size=2')
    const token = first.body.links.next.headers[0].value
    const second = await api.send('GET', `/v1/customers/${tenant.id}/groups?seekOperation=Next`, {
      as: tenant.admin.actor,
      headers: { 'ms-continuationtoken': token },
    })
    expect(
      [first, second].map(({ body }) =>
        body.items.map((group: { readonly displayName: string }) => group.displayName),
      ),
    ).toEqual([['A', 'B'], ['C']])
  })

  test.each([
    ['no name', '', {}],
    ['an unknown member', '', { displayName: 'A', mail: 'a@b.example' }],
    ['an address of elsewhere', '', { displayName: 'A', proxyAddresses: ['SMTP:a@elsewhere.example'] }],
  ])('is 400 for %s', async (_name, rest, body) => {
    tenant = await aTenant(api.directory)
    const got = await send('POST', rest, body)
    expect([got.status, got.body.code]).toEqual([400, 3000])
  })

  test('is 400 for a state that there is not, and 404 for what is no group, and 409 for a group in a group', async () => {
    tenant = await aTenant(api.directory)
    expect((await send('GET', '?state=asleep')).status).toBe(400)
    const none = await send('GET', '/x')
    expect([none.status, none.body.data]).toEqual([404, ['x']])
    const [outer, inner] = [await aGroup('Outer'), await aGroup('Inner')]
    const nested = await send('POST', `/${outer.id}/usermembers`, { id: inner.id })
    expect([nested.status, nested.body.code]).toEqual([409, 340913])
  })
})
