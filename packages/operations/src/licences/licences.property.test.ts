import { checkIntegrity } from '@reprieve/db/check'
import { freshDatabaseKind } from '@reprieve/db/testing'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  anActiveUser,
  aProduct,
  aTenant,
  openTestDirectory,
  type TestTenant,
  unwrap,
} from '../testing/index.ts'

const seats = [1, 2, 3]

// Users, products and seats are few, so that seats run out.
const user = fc.nat(3)
const products = fc.uniqueArray(fc.nat(seats.length - 1), { maxLength: 2 })
interface Change {
  readonly do: 'change'
  readonly user: number
  readonly assign: readonly number[]
  readonly remove: readonly number[]
}
type Step =
  | Change
  | { readonly do: 'delete'; readonly user: number }
  | { readonly do: 'restore'; readonly user: number }

const change = fc.constant('change' as const)
const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: change, user, assign: products, remove: products }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), user }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const), user }) },
)

interface ModelUser {
  active: boolean
  /** Licences in the order in which they were assigned. A deleted user keeps those that it had. */
  licences: readonly number[]
}

it('R7, R18, R30, R31 whatever is assigned, deleted and restored, no seat is given twice and none is lost', async () => {
  const steps = fc.array(aStep, { minLength: 20, maxLength: 40 })
  await fc.assert(fc.asyncProperty(steps, live), { numRuns: freshDatabaseKind() === 'sqlite' ? 100 : 5 })
}, 120_000)

async function live(steps: readonly Step[]): Promise<void> {
  const directory = await openTestDirectory()
  try {
    const tenant = await aTenant(directory)
    const skuIds: string[] = []
    for (const count of seats) skuIds.push(await aProduct(tenant, count))
    const ids: string[] = []
    for (let count = 0; count < 4; count += 1) ids.push((await anActiveUser(tenant)).id)
    const users = ids.map((): ModelUser => ({ active: true, licences: [] }))
    for (const step of steps) {
      const answer = await act(tenant, ids[step.user] ?? '', skuIds, step)
      const got = answer.ok ? 'ok' : answer.error.type
      expect([step, got]).toEqual([step, expectedOf(users, step)])
    }
    await compare(tenant, { ids, skuIds, users })
    expect(await checkIntegrity(directory.database)).toEqual([])
  } finally {
    await directory.dispose()
  }
}

function act(
  { directory: { operations }, admin }: TestTenant,
  userId: string,
  skuIds: readonly string[],
  step: Step,
) {
  if (step.do === 'delete') return operations.deleteUser(admin, { userId })
  if (step.do === 'restore') return operations.restoreUser(admin, { userId })
  const skusOf = (list: readonly number[]) => list.map((index) => skuIds[index] ?? '')
  return operations.assignLicences(admin, {
    userId,
    assign: skusOf(step.assign),
    remove: skusOf(step.remove),
  })
}

/** The expected answer to the step. Changes the model if the step is carried out. */
function expectedOf(users: readonly ModelUser[], step: Step): string {
  const target = users[step.user]
  if (target === undefined) throw new Error('no such user')
  if (step.do === 'restore') {
    if (target.active) return 'UserNotDeleted'
    const returned = target.licences.filter((index) => freeOf(users, index) > 0)
    Object.assign(target, { active: true, licences: returned })
    return 'ok'
  }
  if (step.do === 'change' && step.assign.some((index) => step.remove.includes(index))) return 'InvalidInput'
  if (!target.active) return 'UserNotFound'
  if (step.do === 'delete') {
    target.active = false
    return 'ok'
  }
  if (step.remove.some((index) => !target.licences.includes(index))) return 'LicenceNotHeld'
  const wanted = step.assign.filter((index) => !target.licences.includes(index))
  if (wanted.some((index) => freeOf(users, index) === 0)) return 'NoSeatFree'
  target.licences = [...target.licences.filter((index) => !step.remove.includes(index)), ...wanted]
  return 'ok'
}

const usedOf = (users: readonly ModelUser[], index: number): number =>
  users.filter(({ active, licences }) => active && licences.includes(index)).length

const freeOf = (users: readonly ModelUser[], index: number): number =>
  (seats[index] ?? 0) - usedOf(users, index)

interface World {
  readonly ids: readonly string[]
  readonly skuIds: readonly string[]
  readonly users: readonly ModelUser[]
}

async function compare({ directory: { operations }, admin }: TestTenant, { ids, skuIds, users }: World) {
  const listed = unwrap(await operations.listProducts(admin, {}))
  const used = new Map(listed.map(({ skuId, usedSeats }) => [skuId, usedSeats]))
  expect(skuIds.map((skuId) => used.get(skuId))).toEqual(skuIds.map((_, index) => usedOf(users, index)))
  for (const [index, { active, licences }] of users.entries()) {
    const held = await operations.listUserLicences(admin, { userId: ids[index] ?? '' })
    const skus = held.ok ? held.value.map(({ skuId }) => skuId) : held.error.type
    expect(skus).toEqual(active ? licences.map((product) => skuIds[product]) : 'UserNotFound')
  }
}
