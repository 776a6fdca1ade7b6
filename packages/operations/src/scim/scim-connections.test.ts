import { afterAll, beforeAll, expect, it } from 'vitest'
import { aTenant, openTestDirectory, refusalOf, type TestDirectory, unwrap } from '../testing/index.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

const create = async () => {
  const tenant = await aTenant(directory)
  const created = unwrap(await directory.operations.createScimConnection(tenant.admin, { name: 'Provider' }))
  const { connection, token } = created
  if (token === null) throw new Error('no token')
  return { tenant, connection, token }
}

it('a token belongs to its connection in its tenant, and to nobody else', async () => {
  const { operations } = directory
  const { tenant, connection, token } = await create()
  const other = await create()
  expect(await operations.findScimConnection(tenant.id, token)).toEqual(connection)
  expect(await operations.findScimConnection(tenant.id, other.token)).toBeNull()
  expect(await operations.findScimConnection(other.tenant.id, token)).toBeNull()
  expect(await operations.findScimConnection('\0', token)).toBeNull()
})

it('the token before is accepted until the overlap ends, and with no overlap no more', async () => {
  const { operations, clock } = directory
  const { tenant, connection, token } = await create()
  const { id: connectionId } = connection
  const second = unwrap(await operations.rotateScimToken(tenant.admin, { connectionId, overlapHours: 2 }))
  const find = (one: string | null) => operations.findScimConnection(tenant.id, one ?? '')
  expect([(await find(token))?.id, (await find(second.token))?.id]).toEqual([connectionId, connectionId])
  clock.advance({ hours: 2 })
  expect([await find(token), (await find(second.token))?.id]).toEqual([null, connectionId])
  unwrap(await operations.rotateScimToken(tenant.admin, { connectionId, overlapHours: 0 }))
  expect(await find(second.token)).toBeNull()
})

it('a removed connection takes no token and is nobody else’s to remove', async () => {
  const { operations } = directory
  const { tenant, connection, token } = await create()
  const other = await create()
  const input = { connectionId: connection.id }
  expect(refusalOf(await operations.removeScimConnection(other.tenant.admin, input))).toEqual({
    type: 'ScimConnectionNotFound',
    connectionId: connection.id,
  })
  unwrap(await operations.removeScimConnection(tenant.admin, input))
  expect(await operations.findScimConnection(tenant.id, token)).toBeNull()
  expect(unwrap(await operations.listScimConnections(tenant.admin, {}))).toEqual([])
})

it('a repeated request id does not tell the token again', async () => {
  const tenant = await aTenant(directory)
  const context = { ...tenant.admin, requestId: directory.dependencies.newId() }
  const first = unwrap(await directory.operations.createScimConnection(context, { name: 'Provider' }))
  const again = unwrap(await directory.operations.createScimConnection(context, { name: 'Provider' }))
  expect(first.token).toMatch(/^reprieve_scim_[\w-]{43}$/)
  expect(again).toMatchObject({ token: null, connection: { id: first.connection.id } })
})

it('counts what has come, and keeps the last error', async () => {
  const { operations } = directory
  const { tenant, connection } = await create()
  const of = { tenantId: tenant.id, connectionId: connection.id }
  await operations.noteScimContact({ ...of, requests: 3, refusals: 1, error: '409 uniqueness' })
  await operations.noteScimContact({ ...of, requests: 2, refusals: 0, error: null })
  const [listed] = unwrap(await operations.listScimConnections(tenant.admin, {}))
  expect(listed).toMatchObject({ requests: 5, refusals: 1, lastError: '409 uniqueness' })
  expect(listed?.lastContactAt).toEqual(directory.clock.now())
})
