import { everyRow } from '@reprieve/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aDeletedUser,
  anActiveUser,
  aTenant,
  openTestDirectory,
  refusalOf,
  type TestDirectory,
  unwrap,
} from '../testing/index.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

describe('previewRestore', () => {
  it('R21, R22 plans all rows as one batch and leaves no trace', async () => {
    const { operations, storage } = directory
    const tenant = await aTenant(directory)
    const [first, second] = [
      await aDeletedUser(tenant, { local: 'o' }),
      await aDeletedUser(tenant, { local: 'o' }),
    ]
    const active = await anActiveUser(tenant)
    const unknown = directory.dependencies.newId()
    const everything = () =>
      storage.read(function* () {
        return [yield* everyRow('users'), yield* everyRow('names'), yield* everyRow('auditRecords')]
      })
    const before = await everything()

    const rows = [first.id, second.id, active.id, unknown].map((userId) => ({ userId }))
    const { plan } = unwrap(await operations.previewRestore(tenant.admin, { rows }))

    expect(plan.summary).toEqual({ total: 4, ready: 1, blocked: 1 })
    expect(plan.rows).toMatchObject([
      { outcome: 'ready', effects: { userPrincipalName: first.userPrincipalName } },
      { outcome: 'blocked', open: [{ kind: 'name.same-batch', holder: { row: 1 } }] },
      { outcome: 'refused', refusal: 'UserNotDeleted' },
      { outcome: 'refused', refusal: 'UserNotFound' },
    ])
    expect(await everything()).toEqual(before)
  })

  it('R29 promises exactly what the restore then does', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const deleted = await aDeletedUser(tenant, { local: 'p', alsoAt: [`q@${tenant.domain}`] })
    await anActiveUser(tenant, { local: 'p' })
    await anActiveUser(tenant, { local: 'q' })
    const strategy = { names: 'proposed' as const }
    const { plan, planHash } = unwrap(
      await operations.previewRestore(tenant.admin, { rows: [{ userId: deleted.id }], strategy }),
    )
    const done = await operations.restoreUser(tenant.admin, { userId: deleted.id, strategy, planHash })
    expect(unwrap(done).effects).toEqual(plan.rows[0]?.outcome === 'ready' && plan.rows[0].effects)
    expect(unwrap(done).user.userPrincipalName).toBe(`p1@${tenant.domain}`)
  })

  it('R36 takes 1 to 100,000 rows', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const userId = directory.dependencies.newId()
    const preview = (count: number) =>
      operations.previewRestore(tenant.admin, { rows: Array.from({ length: count }, () => ({ userId })) })
    expect(refusalOf(await preview(0))).toMatchObject({ type: 'InvalidInput', path: 'rows' })
    expect(refusalOf(await preview(100_001))).toMatchObject({ type: 'InvalidInput', path: 'rows' })
    const many = Array.from({ length: 20_000 }, () => ({ userId: directory.dependencies.newId() }))
    const { plan } = unwrap(await operations.previewRestore(tenant.admin, { rows: many }))
    expect(plan.summary).toEqual({ total: 20_000, ready: 0, blocked: 0 })
  })
})
