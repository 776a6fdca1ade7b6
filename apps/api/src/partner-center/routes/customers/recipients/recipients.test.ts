import { aTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../../../../testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

test.each(['contacts', 'sharedmailboxes'])(
  'R16a one of the %s is made, changed, deleted, listed in the bin, and restored without the address that another has',
  async (plural) => {
    const tenant = await aTenant(api.directory)
    const send = (method: string, rest: string, body?: unknown) =>
      api.send(method, `/v1/customers/${tenant.id}/${plural}${rest}`, {
        as: tenant.admin.actor,
        ...(body !== undefined && { body }),
      })
    const addresses = (local: string) => [`SMTP:${local}@${tenant.domain}`, `smtp:shared@${tenant.domain}`]
    const made = await send('POST', '', { displayName: 'Desk', proxyAddresses: addresses('desk') })
    expect([made.status, made.body.displayName, made.body.deletedTime]).toEqual([201, 'Desk', null])
    const { id } = made.body
    const changed = await send('PATCH', `/${id}`, { displayName: 'Front Desk' })
    expect([changed.status, changed.body.displayName]).toEqual([200, 'Front Desk'])

    expect((await send('DELETE', `/${id}`)).status).toBe(204)
    const idsOf = async (query: string) =>
      (await send('GET', query)).body.items.map((one: { readonly id: string }) => one.id)
    expect([await idsOf(''), await idsOf('?State=Deleted')]).toEqual([[], [id]])
    expect((await send('GET', `/${id}`)).body.purgeTime).not.toBeNull()

    await send('POST', '', { displayName: 'Other', proxyAddresses: addresses('other') })
    const restored = await send('POST', `/${id}/restore`, {})
    expect([restored.status, restored.body.proxyAddresses, restored.body.deletedTime]).toEqual([
      200,
      [`SMTP:desk@${tenant.domain}`],
      null,
    ])
    expect((await send('POST', `/${id}/restore`, {})).status).toBe(409)
    expect((await send('GET', '/not-an-id')).status).toBe(404)
  },
)
