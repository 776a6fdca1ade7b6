import { checkIntegrity } from '@reprieve/db/check'
import { freshDatabaseKind } from '@reprieve/db/testing'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  aTenant,
  endurance,
  openTestDirectory,
  type TestDirectory,
  type TestTenant,
  unwrap,
} from './testing/index.ts'
import {
  addressesOf,
  expectedOf,
  holderOf,
  type ModelUser,
  type Step,
  sweep,
} from './testing/lifecycle-model.ts'

// Names and users are few, so that steps often want the same ones.
const name = fc.constantFrom('ada', 'bob', 'cy')
const user = fc.nat(3)
const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('create' as const), name }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('delete' as const, 'restore' as const), user }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('rename' as const), user, name }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('restoreAs' as const), user, name }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('purge' as const), user }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.nat(31) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sweep' as const) }) },
)

// On PostgreSQL, a run first has to create a database.
const counts = { sqlite: { few: 300, many: 10_000 }, postgres: { few: 10, many: 1_000 } }[freshDatabaseKind()]
const { timeoutMs, ...runs } = endurance(counts)

it(
  'R1–R6, R11, R12, R15, R16, R23, R23a whatever happens, the directory is as a simple model says, and whole',
  async () => {
    const steps = fc.array(aStep, { minLength: 20, maxLength: 40 })
    await fc.assert(fc.asyncProperty(steps, live), runs).finally(closeDirectory)
  },
  timeoutMs,
)

// Creating a directory takes as long as a sequence of steps, so many sequences share one, each with a tenant
// of its own.
const sequencesEach = 25
let directory: TestDirectory | null = null
let lived = 0

async function live(steps: readonly Step[]): Promise<void> {
  directory ??= await openTestDirectory()
  const tenant = await aTenant(directory)
  let users: ReadonlyMap<string, ModelUser> = new Map()
  for (const step of steps) users = await take(tenant, users, step)
  await compare(tenant, users)
  lived += 1
  if (lived % sequencesEach === 0) await closeDirectory()
}

async function closeDirectory(): Promise<void> {
  const closing = directory
  directory = null
  if (closing === null) return
  try {
    expect(await checkIntegrity(closing.database)).toEqual([])
  } finally {
    await closing.dispose()
  }
}

async function take(
  tenant: TestTenant,
  users: ReadonlyMap<string, ModelUser>,
  step: Step,
): Promise<ReadonlyMap<string, ModelUser>> {
  const { operations, clock } = tenant.directory
  const nowMs = clock.now().getTime()
  if (step.do === 'wait') {
    clock.advance({ days: step.days })
    return users
  }
  if (step.do === 'sweep') {
    const left = sweep(users, nowMs)
    const due = [...left.values()].filter(({ id, state }) => state !== users.get(id)?.state).length
    expect(unwrap(await operations.purgeExpired({ tenantId: tenant.id })).purged).toBe(due)
    return left
  }
  if (step.do === 'create') return create(tenant, users, step.name)
  const target = [...users.values()][step.user]
  if (target === undefined) return users
  const expected = expectedOf(users, target, step, nowMs)
  const answer = await act(tenant, target, step)
  expect([step, answer.ok ? 'ok' : answer.error.type]).toEqual([step, expected.answer])
  return expected.users
}

async function create(tenant: TestTenant, users: ReadonlyMap<string, ModelUser>, local: string) {
  const { operations } = tenant.directory
  const wanted = { userPrincipalName: `${local}@${tenant.domain}`, displayName: local }
  const answer = await operations.createUser(tenant.admin, wanted)
  const isFree = holderOf(users, local, null) === null
  expect(answer.ok ? 'ok' : answer.error.type).toBe(isFree ? 'ok' : 'NameTaken')
  if (!answer.ok) return users
  const { id } = answer.value.user
  const created = { id, state: 'active', name: local, addresses: new Set([local]), purgeAtMs: 0 } as const
  return new Map(users).set(id, created)
}

function act(
  { directory: { operations }, admin, domain }: TestTenant,
  { id: userId, state }: ModelUser,
  step: Extract<Step, { readonly user: number }>,
) {
  switch (step.do) {
    case 'delete':
      return operations.deleteUser(admin, { userId })
    case 'restore':
      return operations.restoreUser(admin, { userId })
    case 'restoreAs': {
      const profile = { userPrincipalName: `${step.name}@${domain}` }
      return operations.restoreUser(admin, { userId, profile })
    }
    case 'rename':
      return operations.updateUser(admin, { userId, userPrincipalName: `${step.name}@${domain}` })
    case 'purge':
      return purge()
  }

  async function purge() {
    const found = await operations.findUser(admin, { userId })
    const confirmation = found.ok ? found.value.displayName : state
    return operations.purgeUser(admin, { userId, confirmation })
  }
}

async function compare(tenant: TestTenant, users: ReadonlyMap<string, ModelUser>): Promise<void> {
  const { operations, clock } = tenant.directory
  const nowMs = clock.now().getTime()
  const active = unwrap(await operations.listUsers(tenant.admin, {})).items
  const bin = unwrap(await operations.listDeletedUsers(tenant.admin, {})).items
  const all = [...users.values()]
  const byId = (one: readonly string[]) => [...one].sort()
  const others = active.filter(({ id }) => users.has(id))
  expect(byId(others.map(({ id }) => id))).toEqual(
    byId(all.filter(({ state }) => state === 'active').map(({ id }) => id)),
  )
  expect(byId(bin.map((entry) => entry.user.id))).toEqual(
    byId(all.filter((one) => one.state === 'deleted' && nowMs < one.purgeAtMs).map(({ id }) => id)),
  )
  for (const found of others) {
    const expected = users.get(found.id)
    expect(found.userPrincipalName).toBe(`${expected?.name}@${tenant.domain}`)
    expect(addressesOf(found)).toEqual(expected?.addresses)
  }
}
