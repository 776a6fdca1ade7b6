import { Client, GraphError, PageIterator } from '@microsoft/microsoft-graph-client'
import { aDeletedUser, anActiveUser, aTenant, openTestDirectory } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { serveApp } from '../../src/serve-app.ts'
import { openApi } from '../../src/testing/open-api.ts'
import { serveWithTls } from '../../src/testing/serve-with-tls.ts'

/**
 * The client that is published on npm. It sends its token only over HTTPS, and only to hosts that it was
 * given.
 */
async function open() {
  const directory = await openTestDirectory()
  const { storage, operations, clock } = directory
  const proxy = await serveWithTls()
  const api = await openApi({ storage, operations, now: clock.now, apiUrl: proxy.url })
  const serving = await serveApp(api.app.fetch, 0)
  proxy.forwardTo(serving.port)

  async function connected() {
    const tenant = await aTenant(directory)
    const client = Client.initWithMiddleware({
      baseUrl: proxy.url,
      customHosts: new Set(['localhost']),
      authProvider: { getAccessToken: () => api.graphTokenOf(tenant.admin.actor) },
    })
    return { tenant, client }
  }

  const close = async () => {
    await serving.stop()
    await proxy.stop()
    await directory.dispose()
  }
  return { connected, close, clock }
}

let facade: Awaited<ReturnType<typeof open>>
beforeAll(async () => {
  // The tests make the certificate themselves, so no authority vouches for it.
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
  facade = await open()
})
afterAll(async () => {
  await facade.close()
  vi.unstubAllEnvs()
})

const items = '/directory/deletedItems'
const users = `${items}/microsoft.graph.user`

/** The error that the client throws for a refusal. */
async function refusalOf(asked: Promise<unknown>): Promise<GraphError> {
  const error: unknown = await asked.then(
    () => null,
    (reason) => reason,
  )
  expect(error).toBeInstanceOf(GraphError)
  return error as GraphError
}

const bodyOf = ({ body }: GraphError) => JSON.parse(String(body))

describe('npm @microsoft/microsoft-graph-client', () => {
  test('lists the deleted users page by page', async () => {
    const { tenant, client } = await facade.connected()
    for (const local of ['ada', 'bo', 'cy', 'di', 'el']) await aDeletedUser(tenant, { local })
    const first = await client.api(users).top(2).select('id,displayName').orderby('displayName').get()
    expect(first.value.map(({ displayName }: { displayName: string }) => displayName)).toEqual(['ada', 'bo'])
    const found: string[] = []
    const iterator = new PageIterator(client, first, ({ displayName }: { displayName: string }) => {
      found.push(displayName)
      return true
    })
    await iterator.iterate()
    expect(found).toEqual(['ada', 'bo', 'cy', 'di', 'el'])
  })

  test('filters, orders and counts', async () => {
    const { tenant, client } = await facade.connected()
    for (const local of ['ada', 'bo', 'adam']) {
      await aDeletedUser(tenant, { local })
      facade.clock.advance({ ms: 2_000 })
    }
    const answer = await client
      .api(users)
      .header('ConsistencyLevel', 'eventual')
      .count(true)
      .filter("startswith(displayName,'ad')")
      .orderby('deletedDateTime desc')
      .get()
    expect(answer['@odata.count']).toBe(2)
    expect(answer.value.map(({ displayName }: { displayName: string }) => displayName)).toEqual([
      'adam',
      'ada',
    ])
  })

  test('creates, changes, deletes and restores a user', async () => {
    const { tenant, client } = await facade.connected()
    const userPrincipalName = `ada@${tenant.domain}`
    const created = await client.api('/users').post({
      accountEnabled: true,
      displayName: 'Ada',
      mailNickname: 'ada',
      userPrincipalName,
      passwordProfile: { password: 'Lantern-Gravel-Otter-58', forceChangePasswordNextSignIn: true },
    })
    expect(created).toMatchObject({ displayName: 'Ada', userPrincipalName })
    await client.api(`/users/${created.id}`).patch({ jobTitle: 'Countess' })
    await client.api(`/users/${userPrincipalName}`).delete()
    expect((await refusalOf(client.api(`/users/${created.id}`).get())).statusCode).toBe(404)
    expect(await client.api(`${items}/${created.id}`).get()).toMatchObject({ id: created.id })
    const restored = await client.api(`${items}/${created.id}/restore`).post({})
    expect(restored).toMatchObject({
      '@odata.type': '#microsoft.graph.user',
      id: created.id,
      userPrincipalName,
    })
    expect(await client.api(`/users/${userPrincipalName}`).get()).toMatchObject({ jobTitle: 'Countess' })
  })

  test('restores under a new name, and with addresses that are left behind', async () => {
    const { tenant, client } = await facade.connected()
    const address = `also@${tenant.domain}`
    const user = await aDeletedUser(tenant, { local: 'ada', alsoAt: [address] })
    const namesake = await anActiveUser(tenant, { local: 'ada', displayName: 'Namesake' })
    const other = await anActiveUser(tenant, { local: 'other', displayName: 'Other', alsoAt: [address] })
    const restore = (options: object) => client.api(`${items}/${user.id}/restore`).post(options)

    const refused = await refusalOf(restore({}))
    expect([refused.statusCode, refused.code]).toEqual([400, 'Request_BadRequest'])
    expect(refused.requestId).toMatch(/^[0-9a-f-]{36}$/)
    const { details } = bodyOf(refused)
    expect(details.map(({ code, target }: Record<string, string>) => [code, target])).toEqual([
      ['ObjectConflict', 'userPrincipalName'],
      ['ConflictingObjects', `User_${namesake.id}`],
      ['ObjectConflict', 'proxyAddresses'],
      ['ConflictingObjects', `User_${other.id}`],
    ])

    const newUserPrincipalName = `ada.new@${tenant.domain}`
    const half = await refusalOf(restore({ newUserPrincipalName }))
    expect(bodyOf(half).details.map(({ target }: { target: string }) => target)).toContain(`User_${other.id}`)
    const restored = await restore({ newUserPrincipalName, autoReconcileProxyConflict: true })
    expect(restored).toMatchObject({ id: user.id, userPrincipalName: newUserPrincipalName })
  })

  test('removes a deleted user for good', async () => {
    const { tenant, client } = await facade.connected()
    const { id } = await aDeletedUser(tenant)
    await client.api(`${items}/${id}`).delete()
    const gone = await refusalOf(client.api(`${items}/${id}`).get())
    expect([gone.statusCode, gone.code]).toEqual([404, 'Request_ResourceNotFound'])
  })

  test('is told why, where an option is not answered', async () => {
    const { client } = await facade.connected()
    const refused = await refusalOf(client.api(users).expand('manager').get())
    expect([refused.statusCode, refused.code]).toEqual([400, 'Request_UnsupportedQuery'])
  })
})
