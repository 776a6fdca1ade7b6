import type { Transaction } from '@reprieve/db'
import { expect, it, onTestFinished } from 'vitest'
import { anActiveUser, aTenant, openTestDirectory, unwrap } from '../../testing/index.ts'
import { loadRelatedUsers } from './related-users.ts'

function* counted<Value>(work: Transaction<Value>, count: () => void): Transaction<Value> {
  for (let step = work.next(); ; step = work.next(yield step.value)) {
    if (step.done) return step.value
    count()
  }
}

it('R35 managers and reports are read by two calls, however many there are, and by none where there are none', async () => {
  const directory = await openTestDirectory()
  onTestFinished(directory.dispose)
  const { operations, storage } = directory
  const tenant = await aTenant(directory)
  const callsFor = async (reports: number, managerId?: string) => {
    const boss = await anActiveUser(tenant, managerId === undefined ? {} : { managerId })
    for (let count = 0; count < reports; count += 1) await anActiveUser(tenant, { managerId: boss.id })
    const { user } = unwrap(await operations.deleteUser(tenant.admin, { userId: boss.id }))
    let calls = 0
    const found = await storage.read(() =>
      counted(loadRelatedUsers(tenant.id, [user]), () => {
        calls += 1
      }),
    )
    expect(found.waitingReports.get(boss.id)?.size ?? 0).toBe(reports)
    return calls
  }
  const { id: managerId } = await anActiveUser(tenant)
  expect(await callsFor(0)).toBe(0)
  expect(await callsFor(0, managerId)).toBe(1)
  expect(await callsFor(1, managerId)).toBe(2)
  expect(await callsFor(40, managerId)).toBe(2)
})
