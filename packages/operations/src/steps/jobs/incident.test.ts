import { afterAll, beforeAll, expect, it } from 'vitest'
import type { OperationContext } from '../../context.ts'
import {
  anActiveUser,
  aTenant,
  openTestDirectory,
  refusalOf,
  type TestDirectory,
  type TestTenant,
  unwrap,
  workUntilIdle,
} from '../../testing/index.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

/** Lets the given actor delete a new user, an hour after the previous one, and returns the user's id. */
async function deleted(tenant: TestTenant, as: OperationContext, local?: string): Promise<string> {
  const { id: userId } = await anActiveUser(tenant, local === undefined ? {} : { local })
  directory.clock.advance({ hours: 1 })
  unwrap(await directory.operations.deleteUser(as, { userId }))
  return userId
}

const nameOf = ({ actor }: OperationContext) => (actor.kind === 'user' ? actor.userPrincipalName : '')
const idOf = ({ actor }: OperationContext) => (actor.kind === 'user' ? actor.userId : '')

it('restores what one actor deleted between two moments, and nothing else; those deleted first come first', async () => {
  const tenant = await aTenant(directory)
  const { operations, clock } = directory
  const culprit = await tenant.as('userAdministrator')
  const before = await deleted(tenant, culprit)
  const from = new Date(clock.now().getTime() + 1)
  const first = await deleted(tenant, culprit, 'ann')
  const other = await deleted(tenant, tenant.admin)
  const second = await deleted(tenant, culprit, 'ann')
  const to = new Date(clock.now().getTime() + 1)
  const after = await deleted(tenant, culprit)

  const incident = { actor: nameOf(culprit), from, to }
  const preview = unwrap(await operations.previewIncidentUndo(tenant.admin, incident))
  expect(preview.plan.rows).toMatchObject([
    { userId: first, outcome: 'ready' },
    { userId: second, outcome: 'blocked', open: [{ kind: 'name.same-batch' }] },
  ])
  const strategy = { names: 'proposed' as const }
  const job = unwrap(
    await operations.startIncidentUndo(tenant.admin, { ...incident, actor: idOf(culprit), strategy }),
  )
  expect(job).toMatchObject({
    counts: { total: 2 },
    origin: { kind: 'undo', actor: nameOf(culprit), from: from.toISOString(), to: to.toISOString() },
  })
  await workUntilIdle(directory)
  const rows = unwrap(await operations.listJobRows(tenant.admin, { jobId: job.id })).items
  expect(rows).toMatchObject([
    { userId: first, result: { userPrincipalName: `ann@${tenant.domain}` } },
    { userId: second, result: { userPrincipalName: `ann1@${tenant.domain}` } },
  ])
  for (const userId of [before, other, after])
    expect((await operations.getDeletedUser(tenant.admin, { userId })).ok).toBe(true)
})

it('R11 finds who deleted by the name in whatever capitals', async () => {
  const tenant = await aTenant(directory)
  const { operations, clock } = directory
  const from = clock.now()
  const userId = await deleted(tenant, tenant.admin)
  const incident = { from, to: new Date(clock.now().getTime() + 1) }
  const actor = nameOf(tenant.admin).toUpperCase()
  const preview = unwrap(await operations.previewIncidentUndo(tenant.admin, { ...incident, actor }))
  expect(preview.plan.rows).toMatchObject([{ userId }])
})

it('R11 does not mix two successive bearers of one name: it says so, and takes the id', async () => {
  const tenant = await aTenant(directory)
  const { operations, clock } = directory
  const from = clock.now()
  const first = await tenant.as('userAdministrator')
  const byFirst = await deleted(tenant, first)
  const second = await tenant.as('userAdministrator')
  const { actor } = second
  if (actor.kind !== 'user') throw new Error('a person is meant')
  const asSecond = { ...second, actor: { ...actor, userPrincipalName: nameOf(first) } }
  const bySecond = await deleted(tenant, asSecond)
  const incident = { from, to: new Date(clock.now().getTime() + 1) }
  const byName = { ...incident, actor: nameOf(first) }
  for (const mixed of [
    await operations.previewIncidentUndo(tenant.admin, byName),
    await operations.startIncidentUndo(tenant.admin, byName),
  ]) {
    expect(refusalOf(mixed)).toMatchObject({ type: 'InvalidInput', path: 'actor' })
    expect(JSON.stringify(refusalOf(mixed))).toContain(idOf(second))
  }
  for (const [who, userId] of [
    [first, byFirst],
    [second, bySecond],
  ] as const) {
    const one = { ...incident, actor: idOf(who).toUpperCase() }
    const { plan } = unwrap(await operations.previewIncidentUndo(tenant.admin, one))
    expect(plan.rows.map((row) => row.userId)).toEqual([userId])
  }
})

it('R29 with the hash of the preview starts nothing that the preview did not show', async () => {
  const tenant = await aTenant(directory)
  const { operations, clock } = directory
  const from = clock.now()
  await deleted(tenant, tenant.admin)
  const to = new Date(from.getTime() + 10 * 3_600_000)
  const incident = { actor: nameOf(tenant.admin), from, to }
  const { planHash } = unwrap(await operations.previewIncidentUndo(tenant.admin, incident))
  await deleted(tenant, tenant.admin)
  const stale = await operations.startIncidentUndo(tenant.admin, { ...incident, planHash })
  expect(refusalOf(stale)).toMatchObject({ type: 'PlanStale', plan: { summary: { total: 2 } } })
})

it('is refused where there is nobody to restore, where the time runs backwards, and to who may not restore', async () => {
  const tenant = await aTenant(directory)
  const { operations, clock } = directory
  const to = new Date(clock.now().getTime() + 3_600_000)
  const incident = { actor: 'nobody', from: clock.now(), to }
  expect(refusalOf(await operations.startIncidentUndo(tenant.admin, incident)).type).toBe('NothingToRestore')
  expect(unwrap(await operations.previewIncidentUndo(tenant.admin, incident)).plan.rows).toEqual([])
  const backwards = { ...incident, from: to, to: clock.now() }
  expect(refusalOf(await operations.startIncidentUndo(tenant.admin, backwards))).toMatchObject({
    type: 'InvalidInput',
    path: 'to',
  })
  const reader = await tenant.as('globalReader')
  expect(refusalOf(await operations.previewIncidentUndo(reader, incident)).type).toBe('NotPermitted')
  expect(refusalOf(await operations.startIncidentUndo(reader, incident)).type).toBe('NotPermitted')
})
