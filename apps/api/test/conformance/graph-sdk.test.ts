import { createGraphServiceClient, GraphRequestAdapter } from '@microsoft/msgraph-sdk'
import {
  createDirectoryObjectFromDiscriminatorValue,
  type DirectoryObject,
} from '@microsoft/msgraph-sdk/models/index.js'
import {
  createODataErrorFromDiscriminatorValue,
  type ODataError,
} from '@microsoft/msgraph-sdk/models/oDataErrors/index.js'
import '@microsoft/msgraph-sdk-directory'
import '@microsoft/msgraph-sdk-users'
import { aDeletedUser, anActiveUser, aTenant, openTestDirectory } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { serveApp } from '../../src/serve-app.ts'
import { openApi } from '../../src/testing/open-api.ts'
import { serveWithTls } from '../../src/testing/serve-with-tls.ts'

/** The generated client as npm has it, over TLS, with nothing changed but the address. */
async function open() {
  const directory = await openTestDirectory()
  const { storage, operations, clock } = directory
  const proxy = await serveWithTls()
  const api = await openApi({ storage, operations, now: clock.now, apiUrl: proxy.url })
  const serving = await serveApp(api.app.fetch, 0)
  proxy.forwardTo(serving.port)

  async function connected() {
    const tenant = await aTenant(directory)
    const adapter = new GraphRequestAdapter({
      async authenticateRequest(request) {
        request.headers.add('Authorization', `Bearer ${await api.graphTokenOf(tenant.admin.actor)}`)
      },
    })
    adapter.baseUrl = `${proxy.url}/v1.0`
    const client = createGraphServiceClient(adapter)

    /** The generated call takes no body, so that its request is completed and sent by hand. */
    function restore(id: string, options?: object): Promise<DirectoryObject | undefined> {
      const call = client.directory.deletedItems.byDirectoryObjectId(id).restore
      if (options === undefined) return call.post()
      const request = call.toPostRequestInformation()
      request.setStreamContent(new TextEncoder().encode(JSON.stringify(options)).buffer, 'application/json')
      return adapter.send(request, createDirectoryObjectFromDiscriminatorValue, {
        XXX: createODataErrorFromDiscriminatorValue,
      })
    }

    /** Everything that has changed since the last time, or at first everybody. */
    let link: string | undefined
    async function changes() {
      const delta = client.users.delta
      const found = new Map<string, unknown>()
      for (let next = link; ; ) {
        const page = next === undefined ? await delta.get() : await delta.withUrl(next).get()
        for (const { id, additionalData = {} } of page?.value ?? [])
          found.set(id ?? '', additionalData['@removed'] ?? 'there')
        const { odataNextLink, odataDeltaLink } = page ?? {}
        if (odataDeltaLink) {
          link = odataDeltaLink
          return Object.fromEntries(found)
        }
        next = odataNextLink ?? undefined
      }
    }

    return { tenant, client, restore, changes }
  }

  const close = async () => {
    await serving.stop()
    await proxy.stop()
    await directory.dispose()
  }
  return { connected, close }
}

let facade: Awaited<ReturnType<typeof open>>
beforeAll(async () => {
  // The certificate is of the tests' own making.
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
  facade = await open()
}, 60_000)
afterAll(async () => {
  await facade.close()
  vi.unstubAllEnvs()
})

/** The error that the client makes of a refusal. */
async function refusalOf(asked: Promise<unknown>): Promise<ODataError> {
  const error = await asked.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toMatchObject({ responseStatusCode: expect.any(Number) })
  return error as ODataError
}

const changed = { reason: 'changed' }
const gone = { reason: 'deleted' }

describe('npm @microsoft/msgraph-sdk with -users and -directory', () => {
  test('lists the deleted users page by page', async () => {
    const { tenant, client } = await facade.connected()
    for (const local of ['ada', 'bo', 'cy', 'di', 'el']) await aDeletedUser(tenant, { local })
    const found: (string | null | undefined)[] = []
    const builder = client.directory.deletedItems.graphUser
    let page = await builder.get({
      queryParameters: { top: 2, select: ['id', 'displayName'], orderby: ['displayName'] },
    })
    const sizes: number[] = []
    while (page !== undefined) {
      sizes.push(page.value?.length ?? 0)
      found.push(...(page.value ?? []).map(({ displayName }) => displayName))
      const next = page.odataNextLink
      page = next ? await builder.withUrl(next).get() : undefined
    }
    expect(found).toEqual(['ada', 'bo', 'cy', 'di', 'el'])
    expect(sizes).toEqual([2, 2, 1])
  })

  test('creates, deletes, restores and removes for good, and is told so by delta each time', async () => {
    const { tenant, client, restore, changes } = await facade.connected()
    expect(Object.values(await changes())).toEqual(['there'])
    const created = await client.users.post({
      accountEnabled: true,
      displayName: 'Ada',
      mailNickname: 'ada',
      userPrincipalName: `ada@${tenant.domain}`,
      passwordProfile: { password: 'Lantern-Gravel-Otter-58', forceChangePasswordNextSignIn: true },
    })
    const id = created?.id ?? ''
    expect(await changes()).toEqual({ [id]: 'there' })
    await client.users.byUserId(id).delete()
    expect(await changes()).toEqual({ [id]: changed })
    const restored = await restore(id)
    expect(restored).toMatchObject({ id, odataType: '#microsoft.graph.user', displayName: 'Ada' })
    expect(await changes()).toEqual({ [id]: 'there' })
    await client.users.byUserId(id).delete()
    await client.directory.deletedItems.byDirectoryObjectId(id).delete()
    expect(await changes()).toEqual({ [id]: gone })
    const { responseStatusCode, errorEscaped } = await refusalOf(client.users.byUserId(id).get())
    expect([responseStatusCode, errorEscaped?.code]).toEqual([404, 'Request_ResourceNotFound'])
    expect(await changes()).toEqual({})
  })

  test('is told every conflict, and restores with a new name and without the addresses in use', async () => {
    const { tenant, restore, changes } = await facade.connected()
    const address = `also@${tenant.domain}`
    const user = await aDeletedUser(tenant, { local: 'ada', alsoAt: [address] })
    const namesake = await anActiveUser(tenant, { local: 'ada', displayName: 'Namesake' })
    const other = await anActiveUser(tenant, { local: 'other', displayName: 'Other', alsoAt: [address] })
    await changes()

    const { responseStatusCode, errorEscaped } = await refusalOf(restore(user.id))
    expect([responseStatusCode, errorEscaped?.code]).toEqual([400, 'Request_BadRequest'])
    expect(errorEscaped?.details?.map(({ code, target }) => [code, target])).toEqual([
      ['ObjectConflict', 'userPrincipalName'],
      ['ConflictingObjects', `User_${namesake.id}`],
      ['ObjectConflict', 'proxyAddresses'],
      ['ConflictingObjects', `User_${other.id}`],
    ])
    expect(await changes()).toEqual({})

    const newUserPrincipalName = `ada.new@${tenant.domain}`
    const half = await refusalOf(restore(user.id, { newUserPrincipalName }))
    expect(half.errorEscaped?.details?.map(({ target }) => target)).toContain(`User_${other.id}`)
    const restored = await restore(user.id, { newUserPrincipalName, autoReconcileProxyConflict: true })
    expect(restored).toMatchObject({ id: user.id, userPrincipalName: newUserPrincipalName })
    expect(await changes()).toMatchObject({ [user.id]: 'there' })
  })

  test('reads a manager as a user, and the groups that a user is in', async () => {
    const { tenant, client } = await facade.connected()
    const boss = await anActiveUser(tenant, { displayName: 'Boss' })
    const { id } = await anActiveUser(tenant, { managerId: boss.id, roles: ['globalReader'] })
    const user = client.users.byUserId(id)
    expect(await user.manager.get()).toMatchObject({ id: boss.id, displayName: 'Boss' })
    const { value } = (await user.memberOf.get()) ?? {}
    expect(value).toMatchObject([
      { odataType: '#microsoft.graph.directoryRole', displayName: 'Global Reader' },
    ])
    expect((await user.revokeSignInSessions.post())?.value).toBe(true)
  })
})
