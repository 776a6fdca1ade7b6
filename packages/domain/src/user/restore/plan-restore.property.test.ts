import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  applyPlan,
  arbitraryAnswers,
  arbitraryCaller,
  arbitraryDirectory,
  arbitraryRequest,
  liveNames,
  type ModelDirectory,
  planIn,
  snapshotOf,
} from '../../testing/index.ts'
import { canonicalPlan } from '../canonical-plan.ts'
import { isPrimary } from '../proxy-addresses.ts'
import type { ReadyRow, RestoreCaller, RestorePlan, RestoreRequest } from '../restore-plan.ts'
import { planRestore } from './plan-restore.ts'

interface Case {
  readonly directory: ModelDirectory
  readonly request: RestoreRequest
  readonly caller: RestoreCaller
}

const anyRequest: fc.Arbitrary<Case> = arbitraryDirectory.chain((directory) =>
  fc.record({
    directory: fc.constant(directory),
    request: arbitraryRequest(directory),
    caller: arbitraryCaller,
  }),
)

const answered: fc.Arbitrary<Case> = anyRequest.chain(({ directory, request, caller }) =>
  fc.record({
    directory: fc.constant(directory),
    request: arbitraryAnswers(directory, request, caller),
    caller: fc.constant(caller),
  }),
)

const anyCase = fc.oneof(anyRequest, answered)

function holds(property: (given: Case, plan: RestorePlan) => void, cases = anyCase): void {
  const check = (given: Case) => property(given, planIn(given.directory, given.request, given.caller).plan)
  fc.assert(fc.property(cases, check), { numRuns: 300 })
}

const readyRows = (plan: RestorePlan): readonly ReadyRow[] =>
  plan.rows.filter((row): row is ReadyRow => row.outcome === 'ready')

describe('a plan for any batch in any directory', () => {
  test('R11 R22 leaves each name with one live holder once it is applied', () => {
    holds(({ directory }, plan) => {
      const shared = [...liveNames(applyPlan(directory, plan))].filter(([, holders]) => holders.length > 1)
      expect(shared).toEqual([])
    })
  })

  test('R1 brings back each ready user under its own id, once', () => {
    holds(({ directory }, plan) => {
      const after = applyPlan(directory, plan)
      for (const { userId } of readyRows(plan)) {
        expect(directory.deleted.some(({ id }) => id === userId)).toBe(true)
        expect(after.deleted.some(({ id }) => id === userId)).toBe(false)
      }
      expect(new Set(readyRows(plan).map(({ userId }) => userId)).size).toBe(readyRows(plan).length)
    })
  })

  test('R10 R28 leaves exactly one primary address to whoever had one', () => {
    holds(({ directory }, plan) => {
      for (const { userId, effects } of readyRows(plan)) {
        const before = directory.deleted.find(({ id }) => id === userId)?.proxyAddresses ?? []
        expect(effects.proxyAddresses.filter(isPrimary)).toHaveLength(before.some(isPrimary) ? 1 : 0)
      }
      const had = new Set(
        directory.active.filter((user) => user.proxyAddresses.some(isPrimary)).map(({ id }) => id),
      )
      for (const user of applyPlan(directory, plan).active) {
        if (had.has(user.id)) expect(user.proxyAddresses.filter(isPrimary)).toHaveLength(1)
      }
    })
  })

  test('R31 never gives a seat that does not exist', () => {
    holds(({ directory }, plan) => {
      for (const [skuId, { free }] of applyPlan(directory, plan).seats) {
        expect(free).toBeGreaterThanOrEqual(Math.min(0, directory.seats.get(skuId)?.free ?? 0))
      }
    })
  })

  test('R36 counts each row as ready, blocked or refused', () => {
    holds(({ request }, { rows, summary }) => {
      const refused = rows.filter(({ outcome }) => outcome === 'refused').length
      expect(summary.total).toBe(request.rows.length)
      expect(summary.ready + summary.blocked + refused).toBe(summary.total)
      expect(rows.map(({ row, userId }) => [row, userId])).toEqual(
        request.rows.map(({ userId }, index) => [index + 1, userId]),
      )
    })
  })

  test('R21 names the holder of everything that somebody holds', () => {
    holds((_, plan) => {
      for (const row of plan.rows) {
        if (row.outcome === 'refused') continue
        for (const { kind, holder } of row.conflicts) {
          const isHeld = /^(name|address|anchor)\./.test(kind)
          expect(holder !== null, kind).toBe(isHeld)
          if (kind.endsWith('same-batch')) expect(holder?.row).toBeLessThan(row.row)
        }
        if (row.outcome === 'blocked') expect(row.open.length + row.rejected.length).toBeGreaterThan(0)
      }
    })
  })

  test('R17 R35 accounts for each address: returned or dropped', () => {
    holds(({ directory }, plan) => {
      for (const { userId, effects } of readyRows(plan)) {
        const before = directory.deleted.find(({ id }) => id === userId)?.proxyAddresses ?? []
        const after = new Set(
          [...effects.proxyAddresses, ...effects.droppedAddresses.map(({ address }) => address)].map(
            (address) => address.toLowerCase(),
          ),
        )
        expect(before.filter((address) => !after.has(address.toLowerCase()))).toEqual([])
      }
    })
  })

  test('R29 is the same each time, and the same whether names are looked up early or late', () => {
    holds(({ directory, request, caller }, plan) => {
      const snapshot = { ...snapshotOf(directory, request, []), holdersByKey: allNames(directory) }
      const planning = planRestore(snapshot, request, caller)
      expect(planning.kind).toBe('planned')
      if (planning.kind !== 'planned') return
      expect(planning.plan).toEqual(plan)
      expect(canonicalPlan(planning.plan)).toBe(canonicalPlan(plan))
    })
  })

  test('R22 plans each ready row as it would be planned after the rows before it were done', () => {
    holds(({ directory, request, caller }, plan) => {
      let current = directory
      for (const row of readyRows(plan)) {
        const alone = { ...request, rows: request.rows.slice(row.row - 1, row.row) }
        const later = planIn(current, alone, caller).plan
        expect(readyRows(later).map(({ effects }) => withoutHolders(effects))).toEqual([
          withoutHolders(row.effects),
        ])
        current = applyPlan(current, later)
      }
    }, answered)
  })

  test('asks for names a few times at most', () => {
    fc.assert(
      fc.property(anyCase, ({ directory, request, caller }) => {
        expect(planIn(directory, request, caller).rounds).toBeLessThanOrEqual(12)
      }),
      { numRuns: 300 },
    )
  })
})

// Reduces holders to their ids. While an earlier row is only planned, a name that it takes is marked with
// that row; once the row is carried out, the name has an ordinary live holder.
function withoutHolders({ droppedAddresses, ...effects }: ReadyRow['effects']) {
  const dropped = droppedAddresses.map(({ address, holder }) => [address, holder?.id])
  return { ...effects, dropped }
}

function allNames(directory: ModelDirectory) {
  const names = liveNames(directory)
  const map = new Map()
  map.has = () => true
  map.get = (key) => names.get(key)?.[0] ?? null
  return map
}
