import { checkIntegrity } from '@reprieve/db/check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aDeletedUser,
  anActiveUser,
  aProduct,
  aTenant,
  openTestDirectory,
  refusalOf,
  type TestDirectory,
  unwrap,
} from './testing/index.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

describe('races', () => {
  it('R11 gives a name that 50 restores want at once to one of them; the others are told who has it', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const rivals = []
    for (let count = 0; count < 50; count += 1) rivals.push(await aDeletedUser(tenant, { local: 'rival' }))

    const answers = await Promise.all(
      rivals.map(({ id }) => operations.restoreUser(tenant.admin, { userId: id })),
    )

    const winner = answers.find(({ ok }) => ok)
    const refusals = answers.filter(({ ok }) => !ok).map(refusalOf)
    expect(refusals.map(({ type }) => type)).toEqual(Array(49).fill('RestoreConflict'))
    const holderIds = refusals.map((refusal) =>
      refusal.type === 'RestoreConflict' ? refusal.row.open[0]?.holder?.id : undefined,
    )
    expect(new Set(holderIds)).toEqual(new Set([winner && unwrap(winner).user.id]))
    expect(await checkIntegrity(directory.database)).toEqual([])
  })

  it('R5, R49 makes one change and one record of 50 restores of one user at once', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { id: userId } = await aDeletedUser(tenant)

    const answers = await Promise.all(
      Array.from({ length: 50 }, () => operations.restoreUser(tenant.admin, { userId })),
    )

    expect(answers.filter(({ ok }) => ok).length).toBe(1)
    const refusals = answers.filter(({ ok }) => !ok).map((answer) => refusalOf(answer).type)
    expect(refusals).toEqual(Array(49).fill('UserNotDeleted'))
    const filter = { targetId: userId, operation: 'restoreUser', outcome: 'succeeded' } as const
    expect(unwrap(await operations.listAuditRecords(tenant.admin, filter)).items.length).toBe(1)
  })

  it('R6 lets either restore or purge win, and refuses the other', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    for (let round = 0; round < 20; round += 1) {
      const { id: userId, displayName: confirmation } = await aDeletedUser(tenant)
      const restore = () => operations.restoreUser(tenant.admin, { userId })
      const purge = () => operations.purgeUser(tenant.admin, { userId, confirmation })
      const first = round % 2 === 0 ? [restore, purge] : [purge, restore]
      const answers = await Promise.all(first.map((operation) => operation()))
      expect(answers.filter(({ ok }) => ok).length).toBe(1)
      const refusals = answers.filter(({ ok }) => !ok).map((answer) => refusalOf(answer).type)
      expect(['UserNotDeleted', 'UserNotFound']).toContain(refusals[0])
    }
    expect(await checkIntegrity(directory.database)).toEqual([])
  })

  it('R6 purges nobody who was restored while the sweep ran', async () => {
    const { operations, clock } = directory
    const tenant = await aTenant(directory)
    const users = []
    for (let count = 0; count < 30; count += 1) users.push(await aDeletedUser(tenant))
    const [first] = users
    if (first === undefined) throw new Error('there are users')
    const start = clock.now()
    clock.set(new Date(first.purgeAt.getTime() - 1))
    const restores = users.map(({ id }) => operations.restoreUser(tenant.admin, { userId: id }))
    clock.set(first.purgeAt)
    const [sweep, ...answers] = await Promise.all([
      operations.purgeExpired({ tenantId: tenant.id, portion: 3 }),
      ...restores,
    ])
    clock.set(start)
    const restored = answers.filter(({ ok }) => ok).length
    expect(restored + unwrap(sweep).purged).toBe(30)
    expect(await checkIntegrity(directory.database)).toEqual([])
  })

  it('R31 gives the last seat to one of 20', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const skuId = await aProduct(tenant, 1)
    const users = []
    for (let count = 0; count < 20; count += 1) users.push(await aDeletedUser(tenant, { licences: [skuId] }))

    const answers = await Promise.all(
      users.map(({ id }) => operations.restoreUser(tenant.admin, { userId: id })),
    )

    const returned = answers.flatMap((answer) => unwrap(answer).effects.licences.returned)
    expect(returned).toEqual([skuId])
    expect(await checkIntegrity(directory.database)).toEqual([])
  })

  it('R11 gives a name to a restore or to a new user, never to both', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    for (let round = 0; round < 10; round += 1) {
      const deleted = await aDeletedUser(tenant, { local: `taken${round}` })
      const { userPrincipalName } = deleted
      const create = operations.createUser(tenant.admin, { userPrincipalName, displayName: 'New' })
      const restore = operations.restoreUser(tenant.admin, { userId: deleted.id })
      const answers = await Promise.all([create, restore])
      expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
    }
    expect(await checkIntegrity(directory.database)).toEqual([])
  })

  it('R8 leaves one of two Global Administrators who delete each other at once', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const other = await tenant.as('globalAdministrator')
    const idOf = ({ actor }: typeof other) => (actor.kind === 'user' ? actor.userId : '')
    const answers = await Promise.all([
      operations.deleteUser(tenant.admin, { userId: idOf(other) }),
      operations.deleteUser(other, { userId: idOf(tenant.admin) }),
    ])
    expect(answers.filter(({ ok }) => ok).length).toBe(1)
  })

  it('R29 never lets a renamed holder and a restored user meet in one name', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const deleted = await aDeletedUser(tenant, { local: 'meet' })
    const holder = await anActiveUser(tenant, { local: 'meet' })
    const free = `free@${tenant.domain}`
    const resolutions = [{ resolve: 'renameHolder' as const, userPrincipalName: free }]
    const answers = await Promise.all([
      operations.updateUser(tenant.admin, { userId: holder.id, userPrincipalName: free }),
      operations.restoreUser(tenant.admin, { userId: deleted.id, resolutions }),
    ])
    expect(answers.some(({ ok }) => ok)).toBe(true)
    expect(await checkIntegrity(directory.database)).toEqual([])
  })
})
