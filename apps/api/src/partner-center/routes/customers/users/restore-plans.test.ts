import { aDeletedUser, anActiveUser, aTenant, type TestTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentOf, openTestApi, type TestApi, usersOf } from '../../../../testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

const anId = '6e668bc0-5bd7-44d6-b6fa-529d41ce9659'

const plan = (tenant: TestTenant, body: unknown, as = tenant.admin.actor) =>
  api.send('POST', `${usersOf(tenant)}/restoreplans`, { as, body })

test('R21 200 answers for every row what a restore would do and all that is in its way, and changes nothing', async () => {
  const tenant = await aTenant(api.directory)
  const ready = await aDeletedUser(tenant, { local: 'bob' })
  const blocked = await aDeletedUser(tenant, { local: 'anna' })
  const holder = await anActiveUser(tenant, { local: 'anna' })
  const foreign = await aDeletedUser(await aTenant(api.directory))
  const before = await contentOf(tenant)
  const rows = [ready.id, blocked.id, foreign.id, holder.id].map((userId) => ({ UserId: userId }))
  const got = await plan(tenant, { Rows: rows })
  expect(got.status).toBe(200)
  expect(got.body.hash).toMatch(/^[\w+/=-]{32,}$/)
  expect(got.body.summary).toEqual({ total: 4, ready: 1, blocked: 1 })
  expect(got.body.items).toMatchObject([
    { row: 1, outcome: 'ready', userPrincipalName: ready.userPrincipalName, conflicts: [] },
    {
      row: 2,
      outcome: 'blocked',
      conflicts: [
        {
          kind: 'name.active-user',
          holder: { id: holder.id },
          proposed: { resolve: 'newUserPrincipalName', userPrincipalName: `anna1@${tenant.domain}` },
        },
      ],
    },
    { row: 3, outcome: 'refused', refusal: 'UserNotFound' },
    { row: 4, outcome: 'refused', refusal: 'UserNotDeleted' },
  ])
  expect(await contentOf(tenant)).toEqual(before)
})

test('200 takes the resolutions and the strategy', async () => {
  const tenant = await aTenant(api.directory)
  const users = [await aDeletedUser(tenant, { local: 'anna' }), await aDeletedUser(tenant, { local: 'anna' })]
  const [first, second] = users.map(({ id }) => id)
  const resolution = {
    conflict: 'name.same-batch',
    resolve: 'newUserPrincipalName',
    userPrincipalName: `anna.b@${tenant.domain}`,
  }
  const resolved = await plan(tenant, {
    rows: [{ userId: first }, { userId: second, resolutions: [resolution] }],
  })
  expect(resolved.body.summary).toMatchObject({ ready: 2 })
  const proposed = await plan(tenant, {
    rows: [{ userId: first }, { userId: second }],
    strategy: { names: 'proposed' },
  })
  expect(proposed.body.items[1]).toMatchObject({
    outcome: 'ready',
    userPrincipalName: `anna1@${tenant.domain}`,
  })
})

test('200 gives the rows of a long plan page by page, the same body sent with each', async () => {
  const tenant = await aTenant(api.directory)
  const users = []
  for (let count = 0; count < 5; count += 1) users.push(await aDeletedUser(tenant))
  const body = { rows: users.map(({ id: userId }) => ({ userId })) }
  const page = (query: string, token?: string) =>
    api.send('POST', `${usersOf(tenant)}/restoreplans?${query}`, {
      as: tenant.admin.actor,
      body,
      ...(token && { headers: { 'MS-ContinuationToken': token } }),
    })
  const rowsOf = (got: Awaited<ReturnType<typeof page>>) =>
    got.body.items.map(({ row }: { row: number }) => row)
  const first = await page('size=2')
  expect([rowsOf(first), first.body.summary]).toEqual([[1, 2], { total: 5, ready: 5, blocked: 0 }])
  const second = await page('seekOperation=Next', first.body.continuationToken)
  expect([rowsOf(second), second.body.hash]).toEqual([[3, 4], first.body.hash])
  const { uri, method, headers } = second.body.links.next
  expect([uri, method, headers[0].key]).toEqual([
    `/customers/${tenant.id}/users/restoreplans?size=2&seekOperation=Next`,
    'POST',
    'MS-ContinuationToken',
  ])
  const third = await page('seekOperation=Next', headers[0].value)
  expect([rowsOf(third), third.body.continuationToken, third.body.links.next]).toEqual([
    [5],
    undefined,
    undefined,
  ])
  expect(rowsOf(await page('seekOperation=Previous', headers[0].value))).toEqual([1, 2])
  expect(rowsOf(await page('size=2&seekOperation=Last'))).toEqual([4, 5])
  expect(rowsOf(await page('size=0'))).toEqual([1, 2, 3, 4, 5])
})

test('409 for the next page of a plan that is another one meanwhile', async () => {
  const tenant = await aTenant(api.directory)
  const users = [await aDeletedUser(tenant, { local: 'anna' }), await aDeletedUser(tenant)]
  const body = { rows: users.map(({ id: userId }) => ({ userId })) }
  const path = `${usersOf(tenant)}/restoreplans`
  const first = await api.send('POST', `${path}?size=1`, { as: tenant.admin.actor, body })
  await anActiveUser(tenant, { local: 'anna' })
  const headers = { 'MS-ContinuationToken': first.body.continuationToken }
  const next = await api.send('POST', `${path}?seekOperation=Next`, { as: tenant.admin.actor, body, headers })
  expect([next.status, next.body.code]).toEqual([409, 340903])
})

test('400 for rows that are none, too many or malformed', async () => {
  const tenant = await aTenant(api.directory)
  const { id: userId } = await aDeletedUser(tenant)
  for (const body of [
    {},
    { rows: [] },
    { rows: 'all' },
    { rows: [{ userId: 'me' }] },
    { rows: [{ userId, resolutions: [{ resolve: 'undelete' }] }] },
    { rows: [{ userId }], strategy: { names: 'guess' } },
    { rows: Array.from({ length: 100_001 }, () => ({ userId })) },
  ]) {
    const got = await plan(tenant, body)
    expect([got.status, got.body.code]).toEqual([400, 3000])
  }
  const path = `${usersOf(tenant)}/restoreplans?size=501`
  const got = await api.send('POST', path, { as: tenant.admin.actor, body: { rows: [{ userId }] } })
  expect(got.status).toBe(400)
})

test('R44 403 for who may not restore', async () => {
  const tenant = await aTenant(api.directory)
  const { id: userId } = await aDeletedUser(tenant)
  const { actor } = await tenant.as('globalReader')
  const got = await plan(tenant, { rows: [{ userId }] }, actor)
  expect([got.status, got.body.code]).toEqual([403, 900308])
})

test('404 for any other method, though a user’s path looks alike', async () => {
  const tenant = await aTenant(api.directory)
  const got = await api.send('GET', `${usersOf(tenant)}/restoreplans`, { as: tenant.admin.actor })
  expect([got.status, got.body.code, got.headers.get('allow')]).toEqual([404, 340403, 'POST'])
})

test('400 for a member that nobody knows, by its name, in a plan and in a job, wherever it is', async () => {
  const tenant = await aTenant(api.directory)
  const { id } = await aDeletedUser(tenant)
  for (const path of ['restoreplans', 'restorejobs'])
    for (const [body, named] of [
      [{ rows: [{ userId: id }], strateg: {} }, 'strateg'],
      [{ rows: [{ userId: id, resolution: [] }] }, 'rows.0.resolution'],
      [{ rows: [{ userId: id }], strategy: { name: 'proposed' } }, 'strategy.name'],
      [
        { rows: [{ userId: id, resolutions: [{ resolve: 'drop', adress: 'a@x' }] }] },
        'rows.0.resolutions.0.adress',
      ],
    ] as const) {
      const got = await api.send('POST', `${usersOf(tenant)}/${path}`, { as: tenant.admin.actor, body })
      expect([got.status, got.body.data]).toEqual([400, [`${named}: is not a member that is known here`]])
    }
})

test.each([
  ['a resolution beside its row', { rows: [{ userId: anId }], resolve: 'drop' }, 'resolve'],
  ['the rows inside a row', { rows: [{ userId: anId, rows: [] }] }, 'rows.0.rows'],
  ['the names of a strategy beside it', { rows: [{ userId: anId }], names: 'proposed' }, 'names'],
  ['a strategy in a row', { rows: [{ userId: anId, Strategy: {} }] }, 'rows.0.strategy'],
  [
    'the user of a resolution',
    { rows: [{ userId: anId, resolutions: [{ resolve: 'drop', userId: anId }] }] },
    'rows.0.resolutions.0.userId',
  ],
  [
    'a new name for a resolution that takes none',
    { rows: [{ userId: anId, resolutions: [{ resolve: 'takeBack', userPrincipalName: 'a@b.example' }] }] },
    'rows.0.resolutions.0.userPrincipalName',
  ],
  ['a member of nobody', { rows: [{ userId: anId, colour: 'red' }] }, 'rows.0.colour'],
])('400 names the place of a member that is known elsewhere: %s', async (_name, body, place) => {
  const tenant = await aTenant(api.directory)
  for (const path of ['restoreplans', 'restorejobs']) {
    const got = await api.send('POST', `${usersOf(tenant)}/${path}`, { as: tenant.admin.actor, body })
    expect([got.status, got.body.data]).toEqual([400, [`${place}: is not a member that is known here`]])
  }
})
