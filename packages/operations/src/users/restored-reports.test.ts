import { checkIntegrity } from '@reprieve/db/check'
import { everyRow } from '@reprieve/db/testing'
import type { UserId } from '@reprieve/domain'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  anActiveUser,
  aTenant,
  openTestDirectory,
  type TestDirectory,
  type TestTenant,
  unwrap,
  workUntilIdle,
} from '../testing/index.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

const remove = async ({ admin }: TestTenant, userId: UserId) =>
  unwrap(await directory.operations.deleteUser(admin, { userId }))

const managerOf = async ({ admin }: TestTenant, userId: UserId) =>
  unwrap(await directory.operations.getUser(admin, { userId })).managerId

it('R32, R35 plan, answer and result tell who reports to the restored user again, and why others do not', async () => {
  const { operations } = directory
  const tenant = await aTenant(directory)
  const { admin } = tenant
  const [boss, successor] = [await anActiveUser(tenant), await anActiveUser(tenant)]
  const reporting = async () => await anActiveUser(tenant, { managerId: boss.id })
  const waits = await reporting()
  const [moved, freed, movedAndBinned] = [await reporting(), await reporting(), await reporting()]
  const [binned, binnedBefore, purged] = [await reporting(), await reporting(), await reporting()]
  await remove(tenant, binnedBefore.id)
  await remove(tenant, boss.id)
  for (const { id: userId } of [moved, movedAndBinned])
    unwrap(await operations.setManager(admin, { userId, managerId: successor.id }))
  unwrap(await operations.removeManager(admin, { userId: freed.id }))
  for (const { id } of [movedAndBinned, binned, purged]) await remove(tenant, id)
  unwrap(await operations.purgeUser(admin, { userId: purged.id, confirmation: purged.displayName }))

  const { plan } = unwrap(await operations.previewRestore(admin, { rows: [{ userId: boss.id }] }))
  const { effects } = unwrap(await operations.restoreUser(admin, { userId: boss.id }))
  const result = unwrap(await operations.getRestoreResult(admin, { userId: boss.id }))

  const { reports } = effects
  expect(reports.returned).toEqual([waits.id])
  const reasons = new Map(reports.notReturned.map(({ userId, reason }) => [userId, reason]))
  expect(reasons).toEqual(
    new Map([
      [moved.id, 'reassigned'],
      [freed.id, 'reassigned'],
      [movedAndBinned.id, 'reassigned'],
      [binned.id, 'deleted'],
      [binnedBefore.id, 'deleted'],
      [purged.id, 'purged'],
    ]),
  )
  const [planned] = plan.rows
  expect(planned?.outcome === 'ready' && planned.effects.reports).toEqual(reports)
  expect(result.effects.reports).toEqual(reports)
  expect(await managerOf(tenant, waits.id)).toBe(boss.id)
  expect(await managerOf(tenant, moved.id)).toBe(successor.id)
  expect(await managerOf(tenant, freed.id)).toBeNull()
  for (const { id: userId } of [binned, binnedBefore, movedAndBinned])
    unwrap(await operations.restoreUser(admin, { userId }))
  expect(await managerOf(tenant, binned.id)).toBe(boss.id)
  expect(await managerOf(tenant, binnedBefore.id)).toBe(boss.id)
  expect(await managerOf(tenant, movedAndBinned.id)).toBe(successor.id)
  expect(await checkIntegrity(directory.database)).toEqual([])
})

it.each([
  ['the manager first', ['boss', 'report']],
  ['the report first', ['report', 'boss']],
] as const)(
  'R22, R32, R35 a job that restores both tells it in the row of the later one: %s',
  async (_, order) => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const boss = await anActiveUser(tenant)
    const report = await anActiveUser(tenant, { managerId: boss.id })
    const idOf = { boss: boss.id, report: report.id }
    for (const name of order) await remove(tenant, idOf[name])
    const rows = order.map((name) => ({ userId: idOf[name] }))
    const { id: jobId } = unwrap(await operations.startRestoreJob(tenant.admin, { rows }))
    await workUntilIdle(directory)

    const { items } = unwrap(await operations.listJobRows(tenant.admin, { jobId }))
    const told = items.map(({ result }) => [result?.manager?.outcome ?? null, result?.reports])
    const nobody = { returned: [], notReturned: [] }
    expect(told).toEqual(
      order[0] === 'boss'
        ? [
            [null, { returned: [], notReturned: [{ userId: report.id, reason: 'deleted' }] }],
            ['returned', nobody],
          ]
        : [
            ['deleted', nobody],
            [null, { returned: [report.id], notReturned: [] }],
          ],
    )
    expect(await managerOf(tenant, report.id)).toBe(boss.id)
    const suspended = await directory.storage.read(() => everyRow('suspendedReportingLines'))
    expect(suspended.filter(({ tenantId }) => tenantId === tenant.id)).toEqual([])
  },
)

it('R32, R35 a report that changes between plan and restore makes the plan stale', async () => {
  const { operations } = directory
  const tenant = await aTenant(directory)
  const [boss, successor] = [await anActiveUser(tenant), await anActiveUser(tenant)]
  const { id: userId } = await anActiveUser(tenant, { managerId: boss.id })
  await remove(tenant, boss.id)
  const { planHash } = unwrap(await operations.previewRestore(tenant.admin, { rows: [{ userId: boss.id }] }))
  unwrap(await operations.setManager(tenant.admin, { userId, managerId: successor.id }))
  const answer = await operations.restoreUser(tenant.admin, { userId: boss.id, planHash })
  expect(answer.ok || answer.error.type).toBe('PlanStale')
})
