import { afterAll, beforeAll, expect, test } from 'vitest'
import { anActiveUser, aTenant, openTestDirectory, type TestDirectory } from '../testing/index.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

test('tokens of the command line are listed until they end, and a revoked one says since when', async () => {
  const { clock, operations } = directory
  const { commandLineTokens } = operations
  const tenant = await aTenant(directory)
  const { id: userId, userPrincipalName } = await anActiveUser(tenant)
  const hourMs = 3_600_000
  const issuedAt = clock.now()
  const token = (id: string, hours: number) => ({
    id,
    tenantId: tenant.id,
    userId,
    issuedAt: clock.now(),
    expiresAt: new Date(clock.now().getTime() + hours * hourMs),
  })
  await commandLineTokens.remember(token('first', 24))
  clock.advance({ ms: 1 })
  await commandLineTokens.remember({ ...token('application', 1), userId: null })
  const listed = await commandLineTokens.list()
  expect(listed).toEqual([
    { ...token('application', 1), userId: null, userPrincipalName: null, revokedAt: null },
    {
      ...token('first', 24),
      issuedAt,
      expiresAt: new Date(issuedAt.getTime() + 24 * hourMs),
      userPrincipalName,
      revokedAt: null,
    },
  ])

  expect(await commandLineTokens.isRevoked('first')).toBe(false)
  expect(await commandLineTokens.revoke('first')).toBe(true)
  expect(await commandLineTokens.isRevoked('first')).toBe(true)
  expect(await commandLineTokens.isRevoked('application')).toBe(false)
  const [, revoked] = await commandLineTokens.list()
  expect(revoked).toMatchObject({ id: 'first', revokedAt: clock.now() })

  expect(await commandLineTokens.revoke('unknown')).toBe(false)
  clock.advance({ hours: 1 })
  expect((await commandLineTokens.list()).map(({ id }) => id)).toEqual(['first'])
  expect(await commandLineTokens.revoke('application')).toBe(false)
})
