import { checkIntegrity } from '@reprieve/db/check'
import { freshDatabaseKind } from '@reprieve/db/testing'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aProduct, aTenant, endurance, openTestDirectory } from './testing/index.ts'
import { believedClock } from './testing/year/believed-clock.ts'
import { type Snapshot, takeSnapshot } from './testing/year/snapshot.ts'
import { stateInvariants } from './testing/year/state-invariants.ts'
import { stepInvariants } from './testing/year/step-invariants.ts'
import { type Known, takeStep } from './testing/year/take-step.ts'
import type { Taken } from './testing/year/taken.ts'
import { aYear, type YearStep } from './testing/year/year-step.ts'

// On PostgreSQL, a run first has to create a database, and every statement goes over a socket.
const counts = { sqlite: { few: 10, many: 1_000 }, postgres: { few: 2, many: 50 } }[freshDatabaseKind()]
const { timeoutMs, ...runs } = endurance(counts)

it(
  'R1–R4, R7, R8, R10–R13, R30–R32, R40–R43, R49 hold after every step of a year of random life',
  () => fc.assert(fc.asyncProperty(aYear, live), runs),
  timeoutMs,
)

async function live(weeks: readonly (readonly YearStep[])[]): Promise<void> {
  const directory = await openTestDirectory()
  try {
    const tenant = await aTenant(directory)
    const skuId = await aProduct(tenant, 2)
    const clockModel = believedClock(directory.clock)
    let before = await takeSnapshot(directory)
    for (const week of weeks) {
      for (const step of week) {
        const clockBelieved = clockModel.isBelievedAt(step)
        await takeStep(tenant, knownIn(before, skuId), step)
        // Jobs and sweeps leave moves of mailboxes to the worker, which carries them out between its rounds.
        await directory.operations.settleDueMailboxes()
        expect(await directory.operations.checkMailboxes(), JSON.stringify(step)).toEqual([])
        const after = await takeSnapshot(directory)
        expectHeld({ step, before, after, clockBelieved })
        before = after
      }
      directory.clock.advance({ days: 7 })
    }
    expect(await checkIntegrity(directory.database)).toEqual([])
  } finally {
    await directory.dispose()
  }
}

const knownIn = ({ users, tombstones, groups }: Snapshot, skuId: string): Known => {
  const ids = [...users.map(({ id }) => id), ...tombstones.map(({ userId }) => userId)].sort()
  // The first user is the administrator, who carries out the steps.
  return { userIds: ids.slice(1), groupIds: groups.map(({ id }) => id).sort(), skuId }
}

function expectHeld(taken: Taken): void {
  const broken = [
    ...Object.entries(stateInvariants).flatMap(([name, check]) =>
      check(taken.after).map((what) => `${name}: ${what}`),
    ),
    ...Object.entries(stepInvariants).flatMap(([name, check]) =>
      check(taken).map((what) => `${name}: ${what}`),
    ),
  ]
  expect([taken.step, ...broken]).toEqual([taken.step])
}
