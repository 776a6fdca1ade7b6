import { aDeletedUser, anActiveUser, aTenant, type TestTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentOf, openTestApi, type TestApi, usersOf } from '../../../../testing/open-test-api.ts'

let api: TestApi
let tenant: TestTenant
beforeAll(async () => {
  api = await openTestApi()
  tenant = await aTenant(api.directory)
})
afterAll(() => api.close())

/** Sends the same to an active and to a deleted user, and expects both to be refused with nothing changed. */
async function refused(body: unknown, headers: Record<string, string> = {}) {
  const users = [await anActiveUser(tenant), await aDeletedUser(tenant)]
  const before = await contentOf(tenant)
  const codes = []
  for (const { id } of users) {
    const got = await api.send('PATCH', `${usersOf(tenant)}/${id}`, { as: tenant.admin.actor, body, headers })
    codes.push([got.status, got.body.code])
  }
  expect(await contentOf(tenant)).toEqual(before)
  expect(codes[0]).toEqual(codes[1])
  return codes[0]
}

describe('PATCH is refused', () => {
  test.each([
    ['no body', ''],
    ['a body cut off', '{"state":"act'],
    ['an array', '[{"state":"active"}]'],
    ['a text', '"active"'],
    ['null', 'null'],
    ['unquoted names', '{state:"active"}'],
    ['another encoding', Buffer.from('{"state":"active"}', 'utf16le')],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d])],
    ['great depth', `{"passwordProfile":${'{"password":'.repeat(5_000)}1${'}'.repeat(5_000)}}`],
  ])('for %s', async (_name, body) => {
    expect(await refused(body)).toEqual([400, 800002])
  })

  test.each(['text/plain', 'application/xml', 'application/jsonp', 'multipart/form-data; boundary=x'])(
    'for the content type %s',
    async (type) => {
      expect(await refused('{"state":"active"}', { 'content-type': type })).toEqual([400, 800002])
    },
  )

  test.each([
    ['the state inactive', { state: 'inactive' }],
    ['an unknown state', { state: 'purged' }],
    ['a state that is no text', { state: 0 }],
    ['a name that is no text', { state: 'active', displayName: { a: 1 } }],
    ['an empty display name', { state: 'active', displayName: ' ' }],
    ['a display name of 257 characters', { state: 'active', displayName: 'x'.repeat(257) }],
    ['a NUL', { state: 'active', displayName: 'a\u0000b' }],
    ['a control character', { state: 'active', firstName: 'a\u001bb' }],
    ['half a surrogate pair', '{"state":"active","displayName":"a\\ud800"}'],
    ['a country that is none', { state: 'active', usageLocation: 'NLD' }],
    ['a password that is no text', { state: 'active', passwordProfile: { password: 12345678 } }],
    ['a password profile without one', { state: 'active', passwordProfile: { forceChangePassword: true } }],
    ['a weak password', { state: 'active', passwordProfile: { password: 'password1' } }],
    ['a short password', { state: 'active', passwordProfile: { password: 'aB3$' } }],
    ['a password of a megabyte', { state: 'active', passwordProfile: { password: 'aB3$'.repeat(2_000) } }],
  ])('for %s', async (_name, body) => {
    expect(await refused(body)).toEqual([400, 3000])
  })

  test.each([
    ['empty', () => ''],
    ['without @', (domain: string) => domain],
    ['without a local part', (domain: string) => `@${domain}`],
    ['with a local part of 65', (domain: string) => `${'a'.repeat(65)}@${domain}`],
    ['with a dot first', (domain: string) => `.a@${domain}`],
    ['with a dot last', (domain: string) => `a.@${domain}`],
    ['with two dots in a row', (domain: string) => `a..b@${domain}`],
    ['with a blank', (domain: string) => `a b@${domain}`],
    ['with a plus sign', (domain: string) => `a+b@${domain}`],
    ['with a quote', (domain: string) => `"a"@${domain}`],
    ['with an umlaut', (domain: string) => `ä@${domain}`],
    ['with a letter that only looks right', (domain: string) => `аnna@${domain}`],
    ['with two @', (domain: string) => `a@b@${domain}`],
    ['with a line break', (domain: string) => `a\n@${domain}`],
    ['on a domain of others', () => 'a@example.org'],
    ['on a domain that is none', () => 'a@-'],
    ['on a subdomain', (domain: string) => `a@sub.${domain}`],
    ['on a domain of 49', () => `a@${'d'.repeat(41)}.example`],
    ['of 114', () => `${'a'.repeat(64)}@${'d'.repeat(41)}.example`],
    ['of a kilobyte', (domain: string) => `${'a'.repeat(1_000)}@${domain}`],
  ])('R9 for a user principal name %s', async (_name, nameAt) => {
    const body = { state: 'active', userPrincipalName: nameAt(tenant.domain) }
    expect(await refused(body)).toEqual([400, 3000])
  })

  test('for ids that are no GUIDs, before anything is looked at', async () => {
    const { id } = await anActiveUser(tenant)
    const request = { as: tenant.admin.actor, body: { state: 'active' } }
    for (const bad of [
      '1',
      'me',
      `${id}0`,
      id.replaceAll('-', ''),
      `{${id}}`,
      '%00',
      '..%2f..',
      '%F0%9F%98%80',
    ]) {
      const badUser = await api.send('PATCH', `${usersOf(tenant)}/${bad}`, request)
      expect([bad, badUser.status, badUser.body.code]).toEqual([bad, 400, 2000])
      const badCustomer = await api.send('PATCH', `/v1/customers/${bad}/users/${id}`, request)
      expect([bad, badCustomer.status, badCustomer.body.code]).toEqual([bad, 400, 900118])
    }
  })

  test('for a request id that is no GUID', async () => {
    for (const id of ['1', 'x'.repeat(36), '']) {
      expect(await refused({ state: 'active' }, { 'ms-requestid': id })).toEqual([400, 800002])
    }
  })
})

test('a member that no known client sends is refused by its name, and nothing is changed', async () => {
  const user = await aDeletedUser(tenant)
  const path = `${usersOf(tenant)}/${user.id}`
  for (const [member, value, named] of [
    ['proxyAddresses', '["SMTP:evil@x"]', 'proxyAddresses'],
    ['__proto__', '{"displayName":"Evil"}', '__proto__'],
    ['constructor', '{"prototype":{}}', 'constructor'],
    ['Stat', '"active"', 'Stat'],
    ['😀', '1', '😀'],
    ['password', '"otter lantern gravel 58"', 'password'],
    [
      'passwordProfile',
      '{"password":"otter lantern gravel 58","mustChange":true}',
      'passwordProfile.mustChange',
    ],
  ]) {
    const body = `{"state":"active","${member}":${value}}`
    const got = await api.send('PATCH', path, { as: tenant.admin.actor, body })
    expect([member, got.status, got.body.code, got.body.data[0]]).toEqual([
      member,
      400,
      3000,
      `${named}: is not a member that is known here`,
    ])
  }
  expect((await contentOf(tenant)).active.map(({ id }) => id)).not.toContain(user.id)
})

test('a member that is there twice, in two cases, is refused', async () => {
  const user = await aDeletedUser(tenant)
  const body = '{"state":"active","State":"ACTIVE"}'
  const got = await api.send('PATCH', `${usersOf(tenant)}/${user.id}`, { as: tenant.admin.actor, body })
  expect([got.status, got.body.data]).toEqual([400, ['State: is there more than once']])
})

test('what was read of a deleted user and is sent back says what is meant, and restores with state active', async () => {
  const user = await aDeletedUser(tenant)
  const path = `${usersOf(tenant)}/${user.id}`
  const read = await api.send('GET', path, { as: tenant.admin.actor })
  expect(read.body.state).toBe('inactive')
  const refused = await api.send('PATCH', path, { as: tenant.admin.actor, body: read.body })
  expect([refused.status, refused.body.code]).toEqual([400, 3000])
  expect(refused.body.description).toContain('"active", which restores a deleted user')
  const body = { ...read.body, state: 'active' }
  const restored = await api.send('PATCH', path, { as: tenant.admin.actor, body })
  expect([restored.status, restored.body.state]).toEqual([200, 'active'])
})
