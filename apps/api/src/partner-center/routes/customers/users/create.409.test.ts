import { anActiveUser, aRecipient, aTenant, type TestTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentOf, openTestApi, type TestApi, usersOf } from '../../../../testing/open-test-api.ts'

let api: TestApi
let tenant: TestTenant
beforeAll(async () => {
  api = await openTestApi()
  tenant = await aTenant(api.directory)
})
afterAll(() => api.close())

const create = (given: object, headers: Record<string, string> = {}) =>
  api.send('POST', usersOf(tenant), {
    as: tenant.admin.actor,
    body: { displayName: 'Another', ...given },
    headers,
  })

describe('POST of a user is 409', () => {
  test('R11 for a user name in use, in whatever case, and names the holder', async () => {
    const holder = await anActiveUser(tenant, { local: 'taken' })
    const before = await contentOf(tenant)
    const { status, body } = await create({ userPrincipalName: `TAKEN@${tenant.domain}` })
    expect([status, body.code]).toEqual([409, 340902])
    expect(body.data[0]).toContain(`[user ${holder.id} taken]`)
    expect(await contentOf(tenant)).toEqual(before)
  })

  test('R12 for the address of a group', async () => {
    const group = await aRecipient(tenant, 'group', 'Sales', [`sales@${tenant.domain}`])
    const { status, body } = await create({ userPrincipalName: `sales@${tenant.domain}` })
    expect([status, body.code]).toEqual([409, 340902])
    expect(body.data[0]).toContain(`[group ${group.id} Sales]`)
  })

  test('for an immutable id in use', async () => {
    await anActiveUser(tenant, { immutableId: 'anchor' })
    const { status, body } = await create({
      userPrincipalName: `anchored@${tenant.domain}`,
      immutableId: 'anchor',
    })
    expect([status, body.code]).toEqual([409, 340902])
    expect(body.data[0]).toMatch(/^immutableId/)
  })

  test('for a request id that was used for another user', async () => {
    const headers = { 'ms-requestid': '7e668bc0-5bd7-44d6-b6fa-529d41ce9659' }
    expect((await create({ userPrincipalName: `one@${tenant.domain}` }, headers)).status).toBe(200)
    const { status, body } = await create({ userPrincipalName: `two@${tenant.domain}` }, headers)
    expect([status, body.code]).toEqual([409, 340904])
  })

  test('of fifty at once for one name let one through', async () => {
    const wanted = { userPrincipalName: `race@${tenant.domain}` }
    const answers = await Promise.all(Array.from({ length: 50 }, () => create(wanted)))
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    expect(statuses.filter((status) => status === 409)).toHaveLength(49)
  })
})
