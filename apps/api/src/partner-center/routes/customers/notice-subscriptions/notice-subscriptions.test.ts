import { aTenant, type TestTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditOf, openTestApi, type TestApi } from '../../../../testing/open-test-api.ts'

let api: TestApi
let tenant: TestTenant
beforeAll(async () => {
  api = await openTestApi()
  tenant = await aTenant(api.directory)
})
afterAll(() => api.close())

const pathOf = ({ id }: TestTenant, rest = '') => `/v1/customers/${id}/noticesubscriptions${rest}`
const send = (method: string, rest: string, body?: unknown, requestId?: string) =>
  api.send(method, pathOf(tenant, rest), {
    as: tenant.admin.actor,
    ...(body !== undefined && { body }),
    ...(requestId !== undefined && { headers: { 'ms-requestid': requestId } }),
  })

const webhook = { channel: 'webhook', address: 'https://hooks.example/in', types: ['userDeleted'] }
const nobody = 'b7f00000-0000-4000-8000-000000000000'

describe('POST of a subscription', () => {
  test('R50 is 201 with the secret, which no other answer has', async () => {
    const requestId = '6e668bc0-5bd7-44d6-b6fa-529d41ce9659'
    const made = await send('POST', '', webhook, requestId)
    expect(made.status).toBe(201)
    expect(made.body).toEqual({
      id: made.body.id,
      ...webhook,
      locale: null,
      enabled: true,
      createdBy: tenant.admin.actor.kind === 'user' ? tenant.admin.actor.userPrincipalName : '',
      createdTime: `${api.directory.clock.now().toISOString().slice(0, 19)}Z`,
      secret: expect.stringMatching(/^whsec_/),
      attributes: { objectType: 'NoticeSubscription' },
    })
    const again = await send('POST', '', webhook, requestId)
    expect([again.status, again.body.id, again.body.secret]).toEqual([201, made.body.id, null])
    const listed = await send('GET', '')
    expect([listed.status, listed.text.includes('secret')]).toEqual([200, false])
    expect(JSON.stringify(await auditOf(tenant))).not.toContain(made.body.secret)
  })

  test('takes member names in any case, and a mail in the language of its reader', async () => {
    const body = { Channel: 'mail', Address: `desk@${tenant.domain}`, Locale: 'de', Types: ['usersExpiring'] }
    const { status, body: made } = await send('POST', '', body)
    expect([status, made.channel, made.locale, made.secret]).toEqual([201, 'mail', 'de', null])
  })

  test('409 for a mail address outside the organisation, until it is confirmed; on PATCH too', async () => {
    const inside = { channel: 'mail', address: `desk@${tenant.domain}`, types: ['userDeleted'] }
    const address = 'desk@mail.example'
    const refused = await send('POST', '', { ...inside, address })
    expect([refused.status, refused.body.code]).toEqual([409, 340928])
    expect(refused.body.data).toEqual([`address: ${address}`])
    expect((await send('POST', '', { ...inside, address, confirmOutside: true })).status).toBe(201)
    const { body: made } = await send('POST', '', inside)
    const moved = await send('PATCH', `/${made.id}`, { address })
    expect([moved.status, moved.body.code]).toEqual([409, 340928])
    const confirmed = await send('PATCH', `/${made.id}`, { address, confirmOutside: true })
    expect([confirmed.status, confirmed.body.address]).toEqual([200, address])
    expect((await send('PATCH', `/${made.id}`, { address, enabled: false })).status).toBe(200)
  })

  test.each([
    ['no address', { ...webhook, address: undefined }],
    ['no kind of notice', { ...webhook, types: [] }],
    ['an unknown kind', { ...webhook, types: ['userSneezed'] }],
    ['an unknown channel', { ...webhook, channel: 'pigeon' }],
    ['http', { ...webhook, address: 'http://hooks.example/' }],
    ['a mail address that is none', { ...webhook, channel: 'mail' }],
  ])('is 400 for %s', async (_name, body) => {
    const got = await send('POST', '', body)
    expect([got.status, got.body.code]).toEqual([400, 3000])
  })
})

describe('PATCH and DELETE of a subscription', () => {
  test('change what is told, renew the secret, and end it', async () => {
    const { body: made } = await send('POST', '', webhook)
    const changed = await send('PATCH', `/${made.id}`, { types: ['userRestored'], enabled: false })
    expect([changed.status, changed.body.types, changed.body.enabled, changed.body.secret]).toEqual([
      200,
      ['userRestored'],
      false,
      null,
    ])
    const renewed = await send('PATCH', `/${made.id}`, { renewSecret: true })
    expect(renewed.body.secret).toMatch(/^whsec_/)
    expect(renewed.body.secret).not.toBe(made.secret)
    expect((await send('DELETE', `/${made.id}`)).status).toBe(204)
    expect((await send('DELETE', `/${made.id}`)).status).toBe(404)
  })

  test.each([
    ['http', { address: 'http://hooks.example/' }],
    ['a language, which a webhook has not', { locale: 'nl' }],
    ['something else than true or false', { enabled: 'no' }],
  ])('is 400 for %s', async (_name, body) => {
    const { body: made } = await send('POST', '', webhook)
    const got = await send('PATCH', `/${made.id}`, body)
    expect([got.status, got.body.code]).toEqual([400, 3000])
  })

  test('R48 is 404 for what is not there, is another tenant’s, or is no id', async () => {
    const { body: made } = await send('POST', '', webhook)
    const other = await aTenant(api.directory)
    const theirs = await api.send('PATCH', pathOf(other, `/${made.id}`), {
      as: other.admin.actor,
      body: { enabled: false },
    })
    expect([theirs.status, theirs.body.code]).toEqual([404, 340401])
    for (const id of [nobody, 'x']) {
      const got = await send('DELETE', `/${id}`)
      expect([got.status, got.body.code, got.body.data]).toEqual([404, 340401, [id]])
    }
  })
})
