import { checkIntegrity } from '@reprieve/db/check'
import { freshDatabaseKind } from '@reprieve/db/testing'
import type { DeletedUser, Result } from '@reprieve/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aDeletedUser,
  anActiveUser,
  aProduct,
  aTenant,
  endurance,
  openTestDirectory,
  refusalOf,
  type TestDirectory,
  type TestTenant,
  unwrap,
} from './testing/index.ts'

const few = { sqlite: 10, postgres: 3 }[freshDatabaseKind()]
const { numRuns: rounds, timeoutMs } = endurance({ few, many: 1_000 })

let directory: TestDirectory
let tenant: TestTenant
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(async () => {
  expect(await checkIntegrity(directory.database)).toEqual([])
  await directory.dispose()
}, timeoutMs)

type Refused = { readonly type: string }
type Asked = () => Promise<Result<unknown, Refused>>

/**
 * Sends all requests at once, in reverse order in every second round. Returns how many were granted, and the
 * refusals of the others.
 */
async function race(round: number, asked: readonly Asked[]) {
  const inTurn = round % 2 === 0 ? asked : asked.toReversed()
  const answers = await Promise.all(inTurn.map((ask) => ask()))
  return {
    granted: answers.filter(({ ok }) => ok).length,
    refusals: answers.filter(({ ok }) => !ok).map((answer) => refusalOf(answer).type),
  }
}

const restore = ({ id: userId }: Pick<DeletedUser, 'id'>): Asked => {
  return () => directory.operations.restoreUser(tenant.admin, { userId })
}

describe(`races, ${rounds} rounds each`, () => {
  const every = (promise: string, runRound: (round: number) => Promise<void>) =>
    it(
      promise,
      async () => {
        for (let round = 0; round < rounds; round += 1) {
          // Each round has a tenant of its own, so that the guard against many deletions does not interfere.
          tenant = await aTenant(directory)
          await runRound(round)
        }
      },
      timeoutMs,
    )

  every('R11 of eight restores that want one name, one gets it', async (round) => {
    const local = `rival${round}`
    const rivals = []
    for (let count = 0; count < 8; count += 1) rivals.push(await aDeletedUser(tenant, { local }))
    const outcome = await race(round, rivals.map(restore))
    expect(outcome).toEqual({ granted: 1, refusals: Array(7).fill('RestoreConflict') })
  })

  every('R6 of restore and purge, one wins', async (round) => {
    const user = await aDeletedUser(tenant)
    const purge: Asked = () =>
      directory.operations.purgeUser(tenant.admin, { userId: user.id, confirmation: user.displayName })
    const { granted: winners, refusals } = await race(round, [restore(user), purge])
    expect(winners).toBe(1)
    expect(['UserNotDeleted', 'UserNotFound']).toContain(refusals[0])
  })

  every('R11 of a restore and a new user under one name, one gets it', async (round) => {
    const user = await aDeletedUser(tenant, { local: `new${round}` })
    const { userPrincipalName } = user
    const create: Asked = () =>
      directory.operations.createUser(tenant.admin, { userPrincipalName, displayName: 'New' })
    const { granted: winners, refusals } = await race(round, [restore(user), create])
    expect(winners).toBe(1)
    expect(['RestoreConflict', 'NameTaken']).toContain(refusals[0])
  })

  every(
    'R24 a holder that is renamed away meanwhile and a restore both get a name, and never the same one',
    async (round) => {
      const [local, other] = [`held${round}`, `free${round}@${tenant.domain}`]
      const user = await aDeletedUser(tenant, { local })
      const holder = await anActiveUser(tenant, { local })
      const rename: Asked = () =>
        directory.operations.updateUser(tenant.admin, { userId: holder.id, userPrincipalName: other })
      const resolutions = [{ resolve: 'renameHolder' as const, userPrincipalName: other }]
      const restoreByRenaming: Asked = () =>
        directory.operations.restoreUser(tenant.admin, { userId: user.id, resolutions })
      const { granted: winners } = await race(round, [rename, restoreByRenaming])
      expect(winners).toBeGreaterThan(0)
      const found = await directory.operations.findUser(tenant.admin, { userId: holder.id })
      expect(unwrap(found).userPrincipalName).toBe(other)
    },
  )

  every('R31 the last seat goes to one of four', async (round) => {
    const skuId = await aProduct(tenant, 1)
    const users = []
    for (let count = 0; count < 4; count += 1) users.push(await aDeletedUser(tenant, { licences: [skuId] }))
    expect(await race(round, users.map(restore))).toEqual({ granted: 4, refusals: [] })
    const products = unwrap(await directory.operations.listProducts(tenant.admin, {}))
    expect(products.find((product) => product.skuId === skuId)).toMatchObject({ usedSeats: 1 })
  })
})
