import { anActiveUser, aTenant, type TestTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../../../../testing/open-test-api.ts'

let api: TestApi
let tenant: TestTenant
beforeAll(async () => {
  api = await openTestApi()
  tenant = await aTenant(api.directory)
})
afterAll(() => api.close())

const send = (method: string, rest: string, body?: unknown) =>
  api.send(method, `/v1/customers/${tenant.id}/domains${rest}`, {
    as: tenant.admin.actor,
    ...(body !== undefined && { body }),
  })

test('R52 a domain is added, verified by its TXT record, made the default one, and removed', async () => {
  const added = await send('POST', '', { Name: 'Rest.Example' })
  expect([added.status, added.body]).toEqual([
    201,
    {
      name: 'rest.example',
      verified: false,
      isInitial: false,
      isDefault: false,
      txtRecord: expect.stringMatching(/^reprieve-verification=/),
      attributes: { objectType: 'Domain' },
    },
  ])
  const early = await send('POST', '/rest.example/verify')
  expect([early.status, early.body.code, early.body.data]).toEqual([
    409,
    340925,
    ['domain: rest.example', `TXT: ${added.body.txtRecord}`],
  ])
  api.directory.txtRecords.set('rest.example', null)
  const unanswered = await send('POST', '/rest.example/verify')
  expect([unanswered.status, unanswered.body.code]).toEqual([503, 350303])
  expect(unanswered.headers.get('retry-after')).not.toBeNull()
  api.directory.txtRecords.set('rest.example', [added.body.txtRecord])
  const verified = await send('POST', '/REST.example/verify')
  expect([verified.status, verified.body.verified, verified.body.txtRecord]).toEqual([200, true, null])
  expect((await send('POST', '/rest.example/default')).body.isDefault).toBe(true)
  const { body: listed } = await send('GET', '')
  expect(listed.items.map(({ name }: { readonly name: string }) => name)).toContain('rest.example')
  expect((await send('DELETE', '/rest.example')).body.code).toBe(340926)
  await send('POST', `/${tenant.domain}/default`)
  expect((await send('DELETE', '/rest.example')).status).toBe(204)
  expect((await send('DELETE', '/rest.example')).status).toBe(404)
})

test('R52 nobody takes the operator’s word over REST', async () => {
  await send('POST', '', { name: 'word.example' })
  for (const body of [{ byOperator: true }, {}]) {
    expect((await send('POST', '/word.example/verify', body)).status).not.toBe(200)
  }
  expect(await api.directory.operations.findTenant('word.example')).toBeNull()
})

test('R52 whoever uses a domain is named where it is to be removed', async () => {
  const user = await anActiveUser(tenant, { local: 'ada' })
  const initial = `initial.${tenant.domain}`
  await send('POST', `/${initial}/default`)
  const refused = await send('DELETE', `/${tenant.domain}`)
  expect([refused.status, refused.body.code]).toEqual([409, 340927])
  expect(refused.body.data).toContain(`holder: [user ${user.id} ada]`)
})
