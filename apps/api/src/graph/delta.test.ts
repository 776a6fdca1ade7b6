import { aDeletedUser, anActiveUser, aTenant, unwrap } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectGraph, type GraphGot } from '../testing/graph-client.ts'
import { openTestApi, type TestApi } from '../testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

async function connected() {
  const tenant = await aTenant(api.directory)
  return { tenant, ...connectGraph(api, tenant.admin.actor) }
}

type Send = ReturnType<typeof connectGraph>['send']

/**
 * Follows the links to the end of a round. Returns all changes of the round, and the link that starts the
 * next one.
 */
async function round(send: Send, from: string) {
  const value: GraphGot['body'][] = []
  for (let next = from; ; ) {
    const got = await send('GET', next.replace(/^https?:\/\/[^/]+/, ''))
    expect(got.status, JSON.stringify(got.body)).toBe(200)
    value.push(...got.value)
    const { '@odata.nextLink': more, '@odata.deltaLink': delta } = got.body
    if (delta !== undefined) return { value, link: String(delta) }
    next = String(more)
  }
}

const tokenIn = (link: string) => new URL(link).searchParams.get('$deltatoken') ?? ''

describe('users/delta', () => {
  test('lists everybody, then whoever changed: deleted, restored, purged, made', async () => {
    const { tenant, send } = await connected()
    const { id } = await anActiveUser(tenant, { local: 'ada' })
    await aDeletedUser(tenant)
    const first = await round(send, '/users/delta?$select=displayName&$top=1')
    expect(first.value).toHaveLength(2)
    expect(first.value.map((one) => one.id)).toContain(id)
    for (const entity of first.value) expect(Object.keys(entity)).toEqual(['id', 'displayName'])
    let { link } = first
    const next = async () => {
      const found = await round(send, link)
      link = found.link
      return found.value
    }
    expect(await next()).toEqual([])
    expect((await send('DELETE', `/users/${id}`)).status).toBe(204)
    expect(await next()).toEqual([{ id, '@removed': { reason: 'changed' } }])
    expect((await send('POST', `/directory/deletedItems/${id}/restore`)).status).toBe(200)
    expect(await next()).toEqual([{ id, displayName: 'ada' }])
    expect((await send('DELETE', `/users/${id}`)).status).toBe(204)
    expect((await send('DELETE', `/directory/deletedItems/${id}`)).status).toBe(204)
    expect(await next()).toEqual([{ id, '@removed': { reason: 'deleted' } }])
    const made = await anActiveUser(tenant, { displayName: 'New' })
    unwrap(await api.directory.operations.updateUser(tenant.admin, { userId: made.id, jobTitle: 'Count' }))
    expect(await next()).toEqual([{ id: made.id, displayName: 'New' }])
  })

  test('loses nothing that changes while the list is read', async () => {
    const { tenant, send } = await connected()
    const { id } = await anActiveUser(tenant, { displayName: 'Aaron' })
    await anActiveUser(tenant, { displayName: 'Zoe' })
    const first = await send('GET', '/users/delta()?$top=1')
    expect((await send('DELETE', `/users/${id}`)).status).toBe(204)
    const rest = await round(send, first.body['@odata.nextLink'])
    const { value } = await round(send, rest.link)
    expect(value).toEqual([{ id, '@removed': { reason: 'changed' } }])
  })

  test('begins with now, for whoever asks for the latest token', async () => {
    const { tenant, send } = await connected()
    const { id } = await anActiveUser(tenant)
    const { value, link } = await round(send, '/users/delta?$deltatoken=latest&$select=assignedLicenses')
    expect(value).toEqual([])
    unwrap(await api.directory.operations.updateUser(tenant.admin, { userId: id, jobTitle: 'Count' }))
    expect((await round(send, link)).value).toEqual([{ id, assignedLicenses: [] }])
  })

  test('refuses a token of another tenant, of groups, and what is none', async () => {
    const { send } = await connected()
    const other = await connected()
    const { link } = await round(other.send, '/users/delta')
    const groups = await round(send, '/groups/delta')
    for (const token of [tokenIn(link), tokenIn(groups.link), 'nonsense', 'W10', '']) {
      const { status, body } = await send('GET', `/users/delta?$deltatoken=${token}`)
      expect([status, body.error.code, body.error.message]).toEqual([
        400,
        'Request_BadRequest',
        'Badly formed token.',
      ])
    }
    const own = tokenIn((await round(send, '/users/delta')).link)
    expect((await send('GET', `/users/delta?$deltatoken=${own}&$skiptoken=${own}`)).status).toBe(400)
  })

  test('sends a client with an expired token to the beginning, as Graph does', async () => {
    const { send } = await connected()
    const { link } = await round(send, '/users/delta')
    api.directory.clock.advance({ days: 8 })
    const { status, headers, body } = await send('GET', link.replace(/^https?:\/\/[^/]+/, ''))
    expect([status, body.error.code]).toEqual([410, 'syncStateNotFound'])
    expect(headers.get('location')).toMatch(/\/v1\.0\/users\/delta$/)
    expect((await round(send, '/users/delta')).value).toHaveLength(1)
  })

  test('sends a client to the beginning whose token is ahead of a log that a backup brought back', async () => {
    const { send } = await connected()
    const { link } = await round(send, '/users/delta')
    const token = JSON.parse(Buffer.from(tokenIn(link), 'base64url').toString())
    const ahead = Buffer.from(JSON.stringify({ ...token, sequence: 9_999 })).toString('base64url')
    expect((await send('GET', `/users/delta?$deltatoken=${ahead}`)).status).toBe(410)
  })
})

test('groups/delta lists groups, and from then on those that were deleted and restored', async () => {
  const { tenant, send } = await connected()
  const { group } = unwrap(await api.directory.operations.createGroup(tenant.admin, { displayName: 'Ants' }))
  const first = await round(send, '/groups/delta?$select=displayName')
  const { id } = group
  expect(first.value).toEqual([{ id, displayName: 'Ants' }])
  expect((await send('DELETE', `/groups/${id}`)).status).toBe(204)
  const second = await round(send, first.link)
  expect(second.value).toEqual([{ id, '@removed': { reason: 'changed' } }])
  expect((await send('POST', `/directory/deletedItems/${id}/restore`)).status).toBe(200)
  expect((await round(send, second.link)).value).toEqual([{ id, displayName: 'Ants' }])
})
