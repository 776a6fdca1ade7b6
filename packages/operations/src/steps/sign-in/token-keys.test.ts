import { everyRow } from '@reprieve/db/testing'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestDirectory, type TestDirectory } from '../../testing/index.ts'
import { createOperations } from '../../use-cases.ts'
import { longestTokenLifeMs, type TokenKeyPair } from './token-keys.ts'

let directory: TestDirectory
beforeEach(async () => {
  directory = await openTestDirectory()
})
afterEach(() => directory.dispose())

const given = (kid: string): TokenKeyPair => {
  const publicJwk = { kty: 'EC', crv: 'P-256', x: `x of ${kid}`, y: 'y' } as const
  return { kid, publicJwk, privateJwk: { ...publicJwk, d: 'a secret number' } }
}

it('the first key is imported once, whoever brings it and however many at once', async () => {
  const { tokenKeys } = directory.operations
  expect(await tokenKeys.read()).toEqual([])
  await Promise.all([1, 2, 3].map(() => tokenKeys.importFirst(given('first'))))
  await tokenKeys.importFirst(given('second'))
  const createdAt = directory.clock.now()
  expect(await tokenKeys.read()).toEqual([
    { ...given('first'), createdAt, retiredAt: null, publishedUntil: null },
  ])
})

it('a new key signs at once, and the one before checks until its last token has ended', async () => {
  const { clock, operations } = directory
  const { tokenKeys } = operations
  await tokenKeys.importFirst(given('first'))
  const rotatedAt = clock.now()
  const next = await tokenKeys.rotate()
  expect(next.kid).toMatch(/^[\w-]{43}$/)
  const publishedUntil = new Date(rotatedAt.getTime() + longestTokenLifeMs)
  expect(await tokenKeys.read()).toEqual([
    next,
    { ...given('first'), createdAt: rotatedAt, retiredAt: rotatedAt, publishedUntil },
  ])
  clock.set(new Date(publishedUntil.getTime() - 1))
  await tokenKeys.forgetExpired()
  expect(await tokenKeys.read()).toHaveLength(2)
  clock.set(publishedUntil)
  expect(await tokenKeys.read()).toEqual([next])
  await tokenKeys.forgetExpired()
  expect(await directory.storage.read(() => everyRow('tokenKeys'))).toHaveLength(1)
})

it('a key that is replaced now leaves none that anything could be checked with', async () => {
  const { tokenKeys } = directory.operations
  await tokenKeys.importFirst(given('first'))
  await tokenKeys.rotate()
  const next = await tokenKeys.rotate({ now: true })
  expect(await tokenKeys.read()).toEqual([next])
  await tokenKeys.importFirst(given('first'))
  expect(await tokenKeys.read()).toEqual([next])
})

it('R50 the private half is not in the database, and does not open with another secret', async () => {
  await directory.operations.tokenKeys.importFirst(given('first'))
  const rows = await directory.storage.read(() => everyRow('tokenKeys'))
  expect(JSON.stringify(rows)).toContain('x of first')
  expect(JSON.stringify(rows)).not.toContain('a secret number')
  const elsewhere = createOperations({ ...directory.dependencies, tombstoneKey: 'another' })
  await expect(elsewhere.tokenKeys.read()).rejects.toThrow()
})
