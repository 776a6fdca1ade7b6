import { everyRow } from '@reprieve/db/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDirectory, type TestDirectory } from '../../testing/index.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

const inAnHour = () => new Date(directory.clock.now().getTime() + 3_600_000)

it('a state is found by its id and its alias within its kind, until it ends', async () => {
  const { clock, operations } = directory
  const { oauthStates } = operations
  const state = { kind: 'Session', id: 'id-1', alias: 'alias-1', payload: { accountId: 'anna' } }
  await oauthStates.put({ ...state, expiresAt: inAnHour() })
  const found = { payload: { accountId: 'anna' }, consumedAt: null }
  expect(await oauthStates.find('Session', 'id-1')).toEqual(found)
  expect(await oauthStates.findByAlias('Session', 'alias-1')).toEqual(found)
  for (const [kind, id] of [
    ['Grant', 'id-1'],
    ['Session', 'alias-1'],
    ['Session', ''],
  ] as const) {
    expect(await oauthStates.find(kind, id)).toBeNull()
  }
  expect(await oauthStates.findByAlias('DeviceCode', 'alias-1')).toBeNull()
  clock.advance({ hours: 1, ms: -1 })
  expect(await oauthStates.find('Session', 'id-1')).toEqual(found)
  clock.advance({ ms: 1 })
  expect(await oauthStates.find('Session', 'id-1')).toBeNull()
  expect(await oauthStates.findByAlias('Session', 'alias-1')).toBeNull()
})

it('of many who consume at once, one does, and what replaces it stays consumed', async () => {
  const { oauthStates } = directory.operations
  const code = { kind: 'AuthorizationCode', id: 'code-1', payload: { n: 1 } }
  await oauthStates.put({ ...code, expiresAt: inAnHour() })
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, () => oauthStates.consume('AuthorizationCode', 'code-1')),
  )
  expect(outcomes.filter(Boolean)).toHaveLength(1)
  await oauthStates.put({ ...code, payload: { n: 2 }, expiresAt: inAnHour() })
  expect(await oauthStates.find('AuthorizationCode', 'code-1')).toEqual({
    payload: { n: 2 },
    consumedAt: directory.clock.now(),
  })
  expect(await oauthStates.consume('AuthorizationCode', 'unknown')).toBe(false)
})

it('all that came from a grant ends with it, and nothing else', async () => {
  const { oauthStates } = directory.operations
  for (const [id, grantId] of [
    ['one', 'grant-1'],
    ['two', 'grant-1'],
    ['three', 'grant-2'],
  ] as const) {
    await oauthStates.put({ kind: 'RefreshToken', id, grantId, payload: {}, expiresAt: inAnHour() })
  }
  await oauthStates.removeOfGrant('grant-1')
  const left = await Promise.all(['one', 'two', 'three'].map((id) => oauthStates.find('RefreshToken', id)))
  expect(left.map((state) => state !== null)).toEqual([false, false, true])
  await oauthStates.remove('RefreshToken', 'three')
  expect(await oauthStates.find('RefreshToken', 'three')).toBeNull()
})

it('what has expired is forgotten, more than a portion of it, and the rest stays', async () => {
  const { clock, storage, operations } = directory
  const expiresAt = clock.now()
  for (let id = 0; id < 510; id += 1) {
    await operations.oauthStates.put({ kind: 'Interaction', id: `${id}`, payload: {}, expiresAt })
  }
  await operations.oauthStates.put({ kind: 'Grant', id: 'stays', payload: {}, expiresAt: inAnHour() })
  expect(await operations.oauthStates.forgetExpired()).toBeGreaterThanOrEqual(510)
  expect(await operations.oauthStates.forgetExpired()).toBe(0)
  expect(await operations.oauthStates.find('Grant', 'stays')).not.toBeNull()
  const kinds = (await storage.read(() => everyRow('oauthStates'))).map(({ kind }) => kind)
  expect(kinds).not.toContain('Interaction')
})

it('R50 neither an id nor what a state says can be read in the database', async () => {
  const { oauthStates } = directory.operations
  const state = { kind: 'RefreshToken', id: 'the-token-itself', alias: 'WDJB-MJHT', grantId: 'the-grant' }
  await oauthStates.put({ ...state, payload: { jti: 'the-token-itself' }, expiresAt: inAnHour() })
  const rows = JSON.stringify(await directory.storage.read(() => everyRow('oauthStates')))
  for (const secret of ['the-token-itself', 'WDJB', 'the-grant']) expect(rows).not.toContain(secret)
})
