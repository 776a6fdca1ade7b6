import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aDeletedUser,
  anActiveUser,
  aTenant,
  fillBin,
  openTestDirectory,
  refusalOf,
  type TestDirectory,
  unwrap,
} from '../testing/index.ts'
import type { ChangeTenantSettingsInput } from './change-tenant-settings.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

const byDefault = {
  retentionDays: 30,
  purgeGuardUsers: 100,
  purgeGuardPercent: 50,
  deletionGuardUsers: 50,
  deletionGuardPercent: 10,
}

describe('the settings of a tenant', () => {
  it('change where they are given, for this tenant alone, and are on record', async () => {
    const { operations } = directory
    const [tenant, other] = [await aTenant(directory), await aTenant(directory)]
    const change = (input: ChangeTenantSettingsInput) => operations.changeTenantSettings(tenant.admin, input)
    expect(unwrap(await operations.getTenantSettings(tenant.admin, {}))).toEqual(byDefault)

    unwrap(await change({ retentionDays: 90, purgeGuardUsers: 7 }))
    const changed = unwrap(await change({ purgeGuardPercent: 0, deletionGuardUsers: 0 }))
    expect(changed).toEqual({
      retentionDays: 90,
      purgeGuardUsers: 7,
      purgeGuardPercent: 0,
      deletionGuardUsers: 0,
      deletionGuardPercent: 10,
    })
    expect(unwrap(await change({ retentionDays: 90 }))).toEqual(changed)
    expect(unwrap(await change({}))).toEqual(changed)
    expect(unwrap(await operations.getTenantSettings(tenant.admin, {}))).toEqual(changed)
    expect(unwrap(await operations.getTenantSettings(other.admin, {}))).toEqual(byDefault)

    const { items } = unwrap(await operations.listAuditRecords(tenant.admin, { targetId: tenant.id }))
    const unset = { deletionGuardUsers: null, deletionGuardPercent: null }
    const between = { retentionDays: 90, purgeGuardUsers: 7, purgeGuardPercent: null, ...unset }
    expect(items.map(({ operation, before, after }) => ({ operation, before, after }))).toEqual([
      {
        operation: 'changeTenantSettings',
        before: between,
        after: { ...between, purgeGuardPercent: 0, deletionGuardUsers: 0 },
      },
      {
        operation: 'changeTenantSettings',
        before: { retentionDays: 30, purgeGuardUsers: null, purgeGuardPercent: null, ...unset },
        after: between,
      },
    ])
  })

  it('are set back to what the installation does by default, one by one', async () => {
    const tenant = await aTenant(directory)
    const change = (input: ChangeTenantSettingsInput) =>
      directory.operations.changeTenantSettings(tenant.admin, input)
    unwrap(await change({ retentionDays: 90, purgeGuardUsers: 7, deletionGuardPercent: 0 }))
    const partly = { ...byDefault, retentionDays: 90, deletionGuardPercent: 0 }
    expect(unwrap(await change({ purgeGuardUsers: null }))).toEqual(partly)
    expect(unwrap(await change({ retentionDays: null, deletionGuardPercent: null }))).toEqual(byDefault)
  })

  it.each<[ChangeTenantSettingsInput, boolean]>([
    [{ retentionDays: 0 }, false],
    [{ retentionDays: 1 }, true],
    [{ retentionDays: 180 }, true],
    [{ retentionDays: 181 }, false],
    [{ retentionDays: 1.5 }, false],
    [{ purgeGuardUsers: -1 }, false],
    [{ purgeGuardUsers: 1_000_000 }, true],
    [{ purgeGuardUsers: 1_000_001 }, false],
    [{ purgeGuardPercent: 100 }, true],
    [{ purgeGuardPercent: 101 }, false],
    [{ deletionGuardUsers: -1 }, false],
    [{ deletionGuardUsers: 1_000_001 }, false],
    [{ deletionGuardPercent: 100 }, true],
    [{ deletionGuardPercent: 101 }, false],
  ])('%j: %s', async (input, isTaken) => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const answer = await operations.changeTenantSettings(tenant.admin, { deletionGuardUsers: 3, ...input })
    const kept = unwrap(await operations.getTenantSettings(tenant.admin, {}))
    if (isTaken) expect(kept).toEqual({ ...byDefault, deletionGuardUsers: 3, ...input })
    else {
      expect(refusalOf(answer)).toMatchObject({ type: 'InvalidInput', path: Object.keys(input)[0] })
      expect(kept).toEqual(byDefault)
    }
  })

  it('R2 move nobody who is deleted already', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const before = await aDeletedUser(tenant)
    unwrap(await operations.changeTenantSettings(tenant.admin, { retentionDays: 1 }))
    const { id: userId } = await anActiveUser(tenant)
    unwrap(await operations.deleteUser(tenant.admin, { userId }))

    const windowOf = async (id: string) => {
      const found = unwrap(await operations.getDeletedUser(tenant.admin, { userId: id }))
      return (found.purgeAt.getTime() - found.deletedAt.getTime()) / 86_400_000
    }
    expect([await windowOf(before.id), await windowOf(userId)]).toEqual([30, 1])
  })

  it('say how much the guards let pass', async () => {
    const { operations, clock } = directory
    const tenant = await aTenant(directory)
    unwrap(await operations.changeTenantSettings(tenant.admin, { purgeGuardUsers: 2 }))
    await fillBin(tenant, 3, new Date(clock.now().getTime() - 3_600_000))
    const { stops } = unwrap(await operations.purgeExpired({}))
    expect(stops).toMatchObject([{ tenantId: tenant.id, expired: 3 }])

    const remove = async () =>
      operations.deleteUser(tenant.admin, { userId: (await anActiveUser(tenant)).id })
    unwrap(await remove())
    const nobody = { deletionGuardUsers: 0, deletionGuardPercent: 0 }
    unwrap(await operations.changeTenantSettings(tenant.admin, nobody))
    expect(refusalOf(await remove()).type).toBe('DeletionGuard')
  })
})
