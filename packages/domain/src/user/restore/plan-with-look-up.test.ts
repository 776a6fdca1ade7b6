import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  aCaller,
  aDeletedUser,
  anActiveUser,
  arbitraryCaller,
  arbitraryDirectory,
  arbitraryRequest,
  aTenant,
  type ModelDirectory,
  planIn,
  snapshotOf,
} from '../../testing/index.ts'
import type { RestoreRequest } from '../restore-plan.ts'
import { defaultStrategy } from './plan-restore.ts'
import { planWithAsyncLookUp } from './plan-with-async-look-up.ts'
import { type FoundNames, planWithLookUp } from './plan-with-look-up.ts'

const anyCase = arbitraryDirectory.chain((directory) =>
  fc.record({
    directory: fc.constant(directory),
    request: arbitraryRequest(directory),
    caller: arbitraryCaller,
  }),
)

const lookUpIn =
  (directory: ModelDirectory, request: RestoreRequest) =>
  (keys: readonly string[]): FoundNames =>
    snapshotOf(directory, request, keys)

test('the plan is the one that all names at hand would give, and no name is looked up twice', () => {
  fc.assert(
    fc.property(anyCase, ({ directory, request, caller }) => {
      const start = snapshotOf(directory, request, [])
      const lookUp = lookUpIn(directory, request)
      const asked: string[] = []
      const { plan, snapshot } = planWithLookUp(start, request, caller, (keys) => {
        asked.push(...keys)
        return lookUp(keys)
      })
      expect(plan).toEqual(planIn(directory, request, caller).plan)
      expect([...snapshot.holdersByKey.keys()].toSorted()).toEqual(asked.toSorted())
    }),
  )
})

test('a look-up that takes its time gives the same plan', async () => {
  await fc.assert(
    fc.asyncProperty(anyCase, async ({ directory, request, caller }) => {
      const start = snapshotOf(directory, request, [])
      const lookUp = lookUpIn(directory, request)
      const later = await planWithAsyncLookUp(start, request, caller, async (keys) => lookUp(keys))
      expect(later.plan).toEqual(planWithLookUp(start, request, caller, lookUp).plan)
    }),
  )
})

const ann = aDeletedUser({ id: 'ann', userPrincipalName: 'ann@contoso.example' })
const rival = anActiveUser({
  id: 'rival',
  userPrincipalName: 'ann@contoso.example',
  roles: ['globalAdministrator'],
})
const model: ModelDirectory = {
  tenant: aTenant(),
  active: [rival],
  deleted: [ann],
  recipients: [],
  seats: new Map(),
  groups: new Map(),
}
const replaced = { resolve: 'replaceHolder' } as const
const request = { rows: [{ userId: 'ann', resolutions: [replaced] }], strategy: defaultStrategy }
const admin = aCaller({ roles: ['globalAdministrator'] })
const plan = (lookUp: (keys: readonly string[]) => FoundNames) =>
  planWithLookUp(snapshotOf(model, request, []), request, admin, lookUp).plan.rows[0]

test('R8 Global Administrators that are loaded with the holders count, and not those of the start', () => {
  const known = (globalAdministrators: ReadonlyMap<string, boolean>) =>
    plan((keys) => ({ ...lookUpIn(model, request)(keys), globalAdministrators }))
  expect(known(new Map([['rival', true]]))).toMatchObject({
    outcome: 'blocked',
    rejected: [{ reason: 'last-global-administrator' }],
  })
  const two = new Map([
    ['rival', true],
    ['another', true],
  ])
  expect(known(two)).toMatchObject({ outcome: 'ready' })
})

test('an answer without a name that was asked for is an error, and no free name', () => {
  expect(() => plan(() => ({ holdersByKey: new Map(), activeUsers: new Map() }))).toThrow(
    'no answer for the name',
  )
})

test('an answer without a user among the holders is an error', () => {
  expect(() => plan((keys) => ({ ...lookUpIn(model, request)(keys), activeUsers: new Map() }))).toThrow(
    'lacks the user',
  )
})
