import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Customer, openCustomer } from './open-customer.ts'
import type { Answer } from './send-over-socket.ts'

/** How a client writes requests and reads answers. */
export interface Client {
  /** Whether the client needs an installation that writes a byte order mark before JSON. */
  readonly jsonBom?: boolean
  /** The client puts this before the address of every request and link. */
  readonly root: string
  readonly headers: Readonly<Record<string, string>>
  /** Headers that the client adds to requests with a body. */
  readonly bodyHeaders: Readonly<Record<string, string>>
  readonly customersQuery: string
  readonly createPath: (users: string) => string
  readonly pagesQuery: string
  /** The filter for deleted users, encoded as the client writes it into the address. */
  readonly deletedFilter: string
  readonly licencesQuery: string
  /** The address under the user at which a password is reset. */
  readonly resetPath: '' | '/resetpassword'
  readonly bodies: {
    readonly create: (userPrincipalName: string) => string
    readonly update: string
    readonly restore: string
    readonly assign: (skuId: string) => string
    readonly resetPassword: (password: string) => string
    readonly member: (userId: string) => string
  }
  /** Reads a body as the client does. */
  readonly decode: (text: string) => unknown
}

interface Link {
  readonly uri: string
  readonly headers: readonly { readonly key: string; readonly value: string }[]
}

const helpdesk = '729827e3-9c14-49f7-bb1b-9608f156bbb8'
const password = 'tulip-harbour-91-quiet'

/**
 * Tests every call of the contract as this client makes it, over a socket, in the order of a typical script.
 */
export function describeClient(name: string, client: Client): void {
  let customer: Customer
  let users: string
  beforeAll(async () => {
    customer = await openCustomer({ jsonBom: client.jsonBom ?? false })
    users = `/customers/${customer.tenant.id}/users`
  })
  afterAll(() => customer.close())

  const ask = async (method: string, address: string, body?: string) => {
    const headers = body === undefined ? client.headers : { ...client.headers, ...client.bodyHeaders }
    return read(await customer.send(method, client.root + address, headers, body))
  }
  // biome-ignore lint/suspicious/noExplicitAny: each answer has been parsed by its declared schema.
  const read = (answer: Answer): Answer & { readonly read: any } => ({
    ...answer,
    read: answer.text === '' ? null : client.decode(answer.text),
  })
  const follow = async ({ uri, headers }: Link) => {
    const listed = Object.fromEntries(headers.map(({ key, value }) => [key, value]))
    return read(await customer.send('GET', client.root + uri, { ...client.headers, ...listed }))
  }
  const namesIn = (page: { readonly items: readonly { readonly displayName: string }[] }) =>
    page.items.map(({ displayName }) => displayName)

  describe(name, () => {
    test('lists customers and gets one', async () => {
      const listed = await ask('GET', `/customers${client.customersQuery}`)
      expect(listed.status).toBe(200)
      expect(listed.read.items.map(({ id }: { id: string }) => id)).toEqual([customer.tenant.id])
      const got = await ask('GET', `/customers/${customer.tenant.id}`)
      expect([got.status, got.read.companyProfile.domain]).toEqual([200, customer.tenant.domain])
    })

    test('lists users page by page to the end, and back', async () => {
      const first = await ask('GET', users + client.pagesQuery)
      expect([first.status, first.read.totalCount, first.read.links.previous]).toEqual([200, 2, undefined])
      expect(first.read.attributes.objectType).toBe('Collection')
      const pages = [first.read]
      while (pages.at(-1)?.links.next) {
        expect(pages.at(-1)?.continuationToken).toEqual(expect.any(String))
        expect(pages.at(-1)?.links.next.uri).not.toContain('/v1')
        pages.push((await follow(pages.at(-1)?.links.next)).read)
      }
      expect(pages.at(-1)).not.toHaveProperty('continuationToken')
      expect(pages.flatMap(namesIn)).toEqual(expect.arrayContaining(['ada', 'bo', 'cy', 'di']))
      expect(pages.map(({ totalCount }) => totalCount)).toEqual([2, 2, 1])
      const back = [pages.at(-1)]
      while (back[0].links.previous) back.unshift((await follow(back[0].links.previous)).read)
      expect(back.map(namesIn)).toEqual(pages.map(namesIn))
    })

    test('lists deleted users, and they alone', async () => {
      const listed = await ask('GET', `${users}?${client.deletedFilter}`)
      expect(listed.status).toBe(200)
      expect(namesIn(listed.read).toSorted()).toEqual(['xi', 'yo', 'zed'])
      for (const item of listed.read.items) {
        expect(item).toMatchObject({ state: 'inactive', softDeletionTime: expect.any(String) })
      }
    })

    test('creates, gets, changes, deletes and restores a user', async () => {
      const userPrincipalName = `new@${customer.tenant.domain}`
      const created = await ask('POST', client.createPath(users), client.bodies.create(userPrincipalName))
      expect([created.status, created.read.userPrincipalName]).toEqual([200, userPrincipalName])
      expect(created.text).not.toContain(password)
      const user = `${users}/${created.read.id}`
      const got = await ask('GET', user)
      expect([got.status, got.read]).toEqual([200, created.read])
      expect(got.read.links.self).toEqual({ uri: user, method: 'GET', headers: [] })

      const changed = await ask('PATCH', user, client.bodies.update)
      expect([changed.status, changed.read]).toEqual([200, { ...got.read, displayName: 'Changed' }])

      const deleted = await ask('DELETE', user)
      expect([deleted.status, deleted.text, deleted.headers.get('content-length')]).toEqual([204, '', '0'])
      expect((await ask('DELETE', user)).read.code).toBe(60002)
      expect((await ask('GET', user)).read.state).toBe('inactive')

      const restored = await ask('PATCH', user, client.bodies.restore)
      expect([restored.status, restored.read]).toEqual([200, changed.read])
      expect((await ask('PATCH', user, client.bodies.restore)).status).toBe(200)
    })

    test('restores a deleted user', async () => {
      const [deleted] = customer.deleted
      const restored = await ask('PATCH', `${users}/${deleted?.id}`, client.bodies.restore)
      expect([restored.status, restored.read.id, restored.read.state]).toEqual([200, deleted?.id, 'active'])
      expect(restored.read).not.toHaveProperty('softDeletionTime')
      const listed = await ask('GET', `${users}?${client.deletedFilter}`)
      expect(namesIn(listed.read).toSorted()).toEqual(['yo', 'zed'])
    })

    test('gives licences while there are seats', async () => {
      const [one, two] = customer.active
      const skus = await ask('GET', `/customers/${customer.tenant.id}/subscribedskus${client.licencesQuery}`)
      expect(skus.read.items).toMatchObject([{ availableUnits: 1, productSku: { id: customer.skuId } }])
      const body = client.bodies.assign(customer.skuId)
      const given = await ask('POST', `${users}/${one?.id}/licenseupdates`, body)
      expect([given.status, given.read.licensesToAssign]).toEqual([201, [{ skuId: customer.skuId }]])
      const held = await ask('GET', `${users}/${one?.id}/licenses${client.licencesQuery}`)
      expect(held.read.items).toMatchObject([{ productSku: { id: customer.skuId } }])
      const none = await ask('POST', `${users}/${two?.id}/licenseupdates`, body)
      expect([none.status, none.read.code]).toEqual([400, 60012])
    })

    test('gives a role and takes it away', async () => {
      const [one] = customer.active
      const roles = `/customers/${customer.tenant.id}/directoryroles`
      expect((await ask('GET', roles)).read.items).toContainEqual({
        name: 'Helpdesk Administrator',
        id: helpdesk,
        attributes: { objectType: 'DirectoryRole' },
      })
      const members = `${roles}/${helpdesk}/usermembers`
      const added = await ask('POST', members, client.bodies.member(one?.id ?? ''))
      expect([added.status, added.read.id, added.read.roleId]).toEqual([201, one?.id, helpdesk])
      expect((await ask('GET', members)).read.items).toEqual([added.read])
      expect((await ask('GET', `${users}/${one?.id}/directoryroles`)).read.items).toMatchObject([
        { id: helpdesk },
      ])
      const removed = await ask('DELETE', `${members}/${one?.id}`)
      expect([removed.status, removed.headers.get('content-length')]).toEqual([204, '0'])
      expect((await ask('GET', members)).read).toMatchObject({ totalCount: 0, items: [] })
    })

    test('resets a password', async () => {
      const [, , three] = customer.active
      const path = `${users}/${three?.id}${client.resetPath}`
      const reset = await ask('PATCH', path, client.bodies.resetPassword(password))
      expect([reset.status, reset.read.id]).toEqual([200, three?.id])
      expect(reset.text).not.toContain(password)
      const userPrincipalName = three?.userPrincipalName ?? ''
      const { operations } = customer.tenant.directory
      expect((await operations.checkSignIn({ userPrincipalName, password })).ok).toBe(true)
    })

    test('is told of an unknown user as the contract says', async () => {
      const got = await ask('GET', `${users}/b7f00000-0000-4000-8000-000000000000`)
      expect(got.status).toBe(404)
      expect(got.read).toMatchObject({
        code: 60002,
        description: expect.any(String),
        data: expect.any(Array),
      })
    })
  })
}
