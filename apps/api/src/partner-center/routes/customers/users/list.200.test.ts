import { fillBin } from '@reprieve/db/testing'
import { aDeletedUser, anActiveUser, aTenant, type TestTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Got } from '../../../../testing/check-answer.ts'
import { openTestApi, type TestApi, usersOf } from '../../../../testing/open-test-api.ts'
import type { CustomerUser } from '../../../wire/customer-user.ts'

let api: TestApi
let tenant: TestTenant
beforeAll(async () => {
  api = await openTestApi()
  tenant = await aTenant(api.directory)
  for (const local of ['bob', 'carl', 'dora', 'emil']) await anActiveUser(tenant, { local })
  for (const local of ['zoe', 'yan', 'xia', 'wim', 'vic']) {
    await aDeletedUser(tenant, { local })
    api.directory.clock.advance({ hours: 1 })
  }
})
afterAll(() => api.close())

const deletedFilter = encodeURIComponent('{"Field":"UserState","Value":"Inactive","Operator":"equals"}')
const list = (query = '', headers: Record<string, string> = {}) =>
  api.send('GET', `${usersOf(tenant)}${query}`, { as: tenant.admin.actor, headers })
const names = ({ body }: Got): readonly string[] =>
  body.items.map(({ userPrincipalName }: CustomerUser) => userPrincipalName.split('@')[0])

/** Follows a link as the SDKs do: they put `/v1` before it and send its headers. */
const follow = (link: { uri: string; headers: { key: string; value: string }[] }) =>
  api.send('GET', `/v1/${link.uri}`, {
    as: tenant.admin.actor,
    headers: Object.fromEntries(link.headers.map(({ key, value }) => [key, value])),
  })

async function walk(first: Got): Promise<readonly (readonly string[])[]> {
  const pages = []
  for (
    let page: Got | null = first;
    page;
    page = page.body.links.next ? await follow(page.body.links.next) : null
  ) {
    expect(page.body.totalCount).toBe(page.body.items.length)
    expect(page.body.continuationToken === undefined).toBe(page.body.links.next === undefined)
    pages.push(names(page))
  }
  return pages
}

describe('the list of users', () => {
  test('has active users only, by name, in the envelope', async () => {
    const got = await list()
    expect(names(got).slice(0, 4)).toEqual(['bob', 'carl', 'dora', 'emil'])
    expect(got.body.totalCount).toBe(5)
    expect(got.body).toMatchObject({
      links: { self: { uri: `/customers/${tenant.id}/users?size=500`, method: 'GET', headers: [] } },
      attributes: { objectType: 'Collection' },
    })
    expect(got.body.items.every(({ state }: CustomerUser) => state === 'active')).toBe(true)
    expect(got.text).not.toContain('softDeletionTime')
  })

  test('a client that does not page loses nobody: without a size, or with 0, a page has up to 500', async () => {
    const large = await aTenant(api.directory)
    const count = 501
    const { id: tenantId, domain } = large
    await fillBin(api.directory.storage, { tenantId, domain, count, deletedAt: api.directory.clock.now() })
    for (const size of ['', 'size=0&']) {
      const query = `${usersOf(large)}?${size}filter=${deletedFilter}`
      const { body } = await api.send('GET', query, { as: large.admin.actor })
      expect(body.items).toHaveLength(500)
      expect(body.links.next).toBeDefined()
    }
  })

  test('with the filter has deleted users only, the latest first, with the moment of deletion', async () => {
    for (const query of [
      `?filter=${deletedFilter}`,
      `?size=0&filter=${deletedFilter.replace('UserState', 'UserStatus')}`,
    ]) {
      const got = await list(query)
      expect(names(got)).toEqual(['vic', 'wim', 'xia', 'yan', 'zoe'])
      expect(got.body.items[4]).toMatchObject({ state: 'inactive', softDeletionTime: '2026-03-02T09:00:00Z' })
    }
  })

  test('is walked through by its links, active and deleted', async () => {
    expect((await walk(await list('?size=2'))).map((page) => page.length)).toEqual([2, 2, 1])
    expect(await walk(await list(`?size=2&filter=${deletedFilter}`))).toEqual([
      ['vic', 'wim'],
      ['xia', 'yan'],
      ['zoe'],
    ])
    expect(await walk(await list(`?size=5&filter=${deletedFilter}`))).toHaveLength(1)
  })

  test('goes on by token alone, without size and filter', async () => {
    const first = await list(`?size=2&filter=${deletedFilter}`)
    const token = { 'MS-ContinuationToken': first.body.continuationToken }
    const second = await list('?seekOperation=Next', token)
    expect(names(second)).toEqual(['xia', 'yan'])
    expect(names(await list('', token))).toEqual(['xia', 'yan'])
    const back = { 'MS-ContinuationToken': second.body.continuationToken }
    expect(names(await list('?seekOperation=previous', back))).toEqual(['vic', 'wim'])
    expect(names(await list('?seekOperation=First', back))).toEqual(['vic', 'wim'])
    expect(names(await list('?seekOperation=LAST', back))).toEqual(['yan', 'zoe'])
  })

  test('goes back by its links', async () => {
    const last = await list('?size=2&seekOperation=Last')
    expect(last.body.links.next).toBeUndefined()
    const middle = await follow(last.body.links.previous)
    expect(names(middle).length).toBe(2)
    expect(names(await follow(middle.body.links.next))).toEqual(names(last))
  })

  test('is sorted as asked, in both directions, also over pages', async () => {
    const upwards = (await walk(await list('?size=500'))).flat()
    const downwards = await walk(await list('?size=2&sortField=DisplayName&sortDirection=Descending'))
    expect(downwards.map((page) => page.length)).toEqual([2, 2, 1])
    expect(downwards.flat()).toEqual(upwards.toReversed())
    const byName = await list(`?filter=${deletedFilter}&sortField=userPrincipalName`)
    expect(names(byName)).toEqual(['vic', 'wim', 'xia', 'yan', 'zoe'])
    const oldestFirst = await list(
      `?filter=${deletedFilter}&sortField=softDeletionTime&sortDirection=Ascending`,
    )
    expect(names(oldestFirst)).toEqual(['zoe', 'yan', 'xia', 'wim', 'vic'])
  })

  test('R3 has nobody whose time has run out', async () => {
    const own = await aTenant(api.directory, { retentionDays: 1 })
    await aDeletedUser(own)
    const request = { as: own.admin.actor }
    const path = `${usersOf(own)}?filter=${deletedFilter}`
    expect((await api.send('GET', path, request)).body.totalCount).toBe(1)
    api.directory.clock.advance({ days: 1 })
    expect((await api.send('GET', path, request)).body).toMatchObject({ totalCount: 0, items: [] })
  })

  test('has nobody of another tenant', async () => {
    const own = await aTenant(api.directory)
    const got = await api.send('GET', `${usersOf(own)}?size=500`, { as: own.admin.actor })
    expect(got.body.totalCount).toBe(1)
  })
})
