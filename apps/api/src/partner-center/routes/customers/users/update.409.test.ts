import { aDeletedUser, anActiveUser, aRecipient, aTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditOf, contentOf, openTestApi, type TestApi, usersOf } from '../../../../testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

describe('PATCH conflicts', () => {
  test('R15, R21 where the name is taken: every conflict and holder named, nothing changed', async () => {
    const tenant = await aTenant(api.directory)
    const sales = `sales@${tenant.domain}`
    const user = await aDeletedUser(tenant, { local: 'anna', alsoAt: [sales] })
    const holder = await anActiveUser(tenant, { local: 'anna' })
    const group = await aRecipient(tenant, 'group', 'Sales', [sales])
    const before = await contentOf(tenant)
    const got = await api.send('PATCH', `${usersOf(tenant)}/${user.id}`, {
      as: tenant.admin.actor,
      body: { state: 'active' },
    })
    expect([got.status, got.body.code]).toEqual([409, 340901])
    expect(got.body.data).toHaveLength(2)
    expect(got.body.data[0]).toMatch(/^userPrincipalName: /)
    expect(got.body.data[0]).toContain(`anna@${tenant.domain}`)
    expect(got.body.data[0]).toContain(holder.id)
    expect(got.body.data[1]).toMatch(/^proxyAddresses: /)
    expect(got.body.data[1]).toContain(group.id)
    expect(await contentOf(tenant)).toEqual(before)
    expect((await auditOf(tenant, user.id)).at(-1)).toMatchObject({
      outcome: 'failed',
      error: 'RestoreConflict',
    })
  })

  test.each(['group', 'contact', 'shared-mailbox'] as const)('R12, R15 with a %s', async (kind) => {
    const tenant = await aTenant(api.directory)
    const user = await aDeletedUser(tenant, { local: 'anna' })
    const holder = await aRecipient(tenant, kind, 'Holder', [`ANNA@${tenant.domain}`])
    const got = await api.send('PATCH', `${usersOf(tenant)}/${user.id}`, {
      as: tenant.admin.actor,
      body: { state: 'active' },
    })
    expect([got.status, got.body.code]).toEqual([409, 340901])
    expect(got.body.data[0]).toContain(`[${kind} ${holder.id} Holder]`)
  })

  test('R17, R21 where the old name on a lost domain is sent back: every conflict and holder named', async () => {
    const tenant = await aTenant(api.directory)
    const sales = `sales@${tenant.domain}`
    const lost = `lost.${tenant.domain}`
    const userPrincipalName = `anna@${lost}`
    const user = await aDeletedUser(tenant, {
      userPrincipalName,
      proxyAddresses: [`SMTP:${userPrincipalName}`, `smtp:${sales}`],
    })
    const group = await aRecipient(tenant, 'group', 'Sales', [sales])
    const before = await contentOf(tenant)
    const { status, body } = await api.send('PATCH', `${usersOf(tenant)}/${user.id}`, {
      as: tenant.admin.actor,
      body: { state: 'active', userPrincipalName: userPrincipalName.toUpperCase(), displayName: 'Anna' },
    })
    expect([status, body.code]).toEqual([409, 340901])
    expect(body.data).toHaveLength(2)
    expect(body.data[0]).toContain(userPrincipalName)
    expect(body.data.join()).toContain(group.id)
    expect(await contentOf(tenant)).toEqual(before)
  })

  test('R23 where the new name is taken too', async () => {
    const tenant = await aTenant(api.directory)
    const user = await aDeletedUser(tenant, { local: 'anna' })
    const taken = await anActiveUser(tenant, { local: 'anna' })
    const alsoTaken = await anActiveUser(tenant, { local: 'anna1' })
    const before = await contentOf(tenant)
    const body = { state: 'active', userPrincipalName: alsoTaken.userPrincipalName }
    const got = await api.send('PATCH', `${usersOf(tenant)}/${user.id}`, { as: tenant.admin.actor, body })
    expect([got.status, got.body.code]).toEqual([409, 340901])
    expect(got.body.data.join()).toContain(taken.id)
    expect(got.body.data.join()).toContain(alsoTaken.id)
    expect(await contentOf(tenant)).toEqual(before)
  })

  test('R11 where an active user wants the name of another', async () => {
    const tenant = await aTenant(api.directory)
    const [user, holder] = [await anActiveUser(tenant), await anActiveUser(tenant, { local: 'anna' })]
    const before = await contentOf(tenant)
    const body = { userPrincipalName: holder.userPrincipalName.toUpperCase() }
    const got = await api.send('PATCH', `${usersOf(tenant)}/${user.id}`, { as: tenant.admin.actor, body })
    expect([got.status, got.body.code]).toEqual([409, 340902])
    expect(got.body.data[0]).toContain(holder.id)
    expect(await contentOf(tenant)).toEqual(before)
  })

  test('of fifty at once for one name let one through', async () => {
    const tenant = await aTenant(api.directory)
    const users = []
    for (let count = 0; count < 50; count += 1) users.push(await aDeletedUser(tenant, { local: 'anna' }))
    const request = { as: tenant.admin.actor, body: { state: 'active' } }
    const all = await Promise.all(
      users.map(({ id }) => api.send('PATCH', `${usersOf(tenant)}/${id}`, request)),
    )
    const statuses = all.map(({ status }) => status).sort()
    expect(statuses).toEqual([200, ...Array(49).fill(409)])
    expect((await contentOf(tenant)).deleted).toHaveLength(49)
  })
})

describe('MS-RequestId', () => {
  const headers = { 'MS-RequestId': '7e668bc0-5bd7-44d6-b6fa-529d41ce9659' }

  test('used again for another body, path or method is refused', async () => {
    const tenant = await aTenant(api.directory)
    const [user, other] = [await aDeletedUser(tenant), await aDeletedUser(tenant)]
    const path = `${usersOf(tenant)}/${user.id}`
    const as = tenant.admin.actor
    expect((await api.send('PATCH', path, { as, headers, body: { state: 'active' } })).status).toBe(200)
    const before = await contentOf(tenant)
    const again = [
      await api.send('PATCH', path, { as, headers, body: { state: 'active', displayName: 'X' } }),
      await api.send('PATCH', `${usersOf(tenant)}/${other.id}`, { as, headers, body: { state: 'active' } }),
      await api.send('DELETE', path, { as, headers }),
    ]
    for (const { status, body } of again) expect([status, body.code]).toEqual([409, 340904])
    expect(await contentOf(tenant)).toEqual(before)
  })

  test('gets a refusal again, also once its cause is gone', async () => {
    const tenant = await aTenant(api.directory)
    const user = await aDeletedUser(tenant, { local: 'anna' })
    const holder = await anActiveUser(tenant, { local: 'anna' })
    const request = { as: tenant.admin.actor, headers, body: { state: 'active' } }
    const first = await api.send('PATCH', `${usersOf(tenant)}/${user.id}`, request)
    await api.send('DELETE', `${usersOf(tenant)}/${holder.id}`, { as: tenant.admin.actor })
    const again = await api.send('PATCH', `${usersOf(tenant)}/${user.id}`, request)
    expect([first.status, again.status, again.text]).toEqual([409, 409, first.text])
  })
})
