import { deliverMessage } from '@reprieve/mailboxes/maildir'
import type { TestTenant } from '../a-tenant.ts'
import { unwrap } from '../unwrap.ts'
import { workUntilIdle } from '../work-until-idle.ts'
import { expectAnswer } from './expect-answer.ts'
import { type GroupStep, isGroupStep, takeGroupStep } from './take-group-step.ts'
import type { YearStep } from './year-step.ts'

/** The objects to act on. The numbers of a step are positions in these lists. */
export interface Known {
  /** User ids in the order of creation, without the administrator, including purged ones. */
  readonly userIds: readonly string[]
  readonly groupIds: readonly string[]
  readonly skuId: string
}

const nobody = '00000000-0000-7000-8000-ffffffffffff'

/** Carries out the step. A refusal is an answer like any other. */
export async function takeStep(tenant: TestTenant, known: Known, step: YearStep): Promise<void> {
  const { operations, clock } = tenant.directory
  const idIn =
    (ids: readonly string[]) =>
    (number: number): string =>
      ids[number % ids.length] ?? nobody
  const userOf = idIn(known.userIds)
  if (isGroupStep(step)) return takeGroupStep(tenant, { userOf, groupOf: idIn(known.groupIds) }, step)
  switch (step.do) {
    case 'jump':
      return clock.jump({ hours: step.hours })
    case 'sweep':
      // The worker does the same.
      unwrap(await operations.purgeExpired({}))
      await operations.purgeExpiredGroups()
      return
    case 'confirmClock':
      await operations.confirmClock()
      return
    case 'create':
      return create(tenant, step.name)
    case 'job':
    case 'undo':
      return restoreInBulk(tenant, userOf, step)
    case 'retention':
      return expectAnswer(await operations.changeTenantSettings(tenant.admin, { retentionDays: step.days }))
    default:
      return actOnUser(tenant, { ...known, userOf }, step)
  }
}

async function create({ admin, domain, id: tenantId, directory }: TestTenant, name: string): Promise<void> {
  const wanted = { userPrincipalName: `${name}@${domain}`, displayName: name, usageLocation: 'NL' }
  const created = await directory.operations.createUser(admin, wanted)
  expectAnswer(created)
  if (!created.ok) return
  const { id: userId } = created.value.user
  const mailbox = { tenantId, userId, place: 'active' } as const
  await deliverMessage(directory.mailRoot, { ...mailbox, name: userId, message: `Subject: ${userId}` })
}

async function restoreInBulk(
  { admin, directory }: TestTenant,
  userOf: (user: number) => string,
  step: Extract<YearStep, { readonly do: 'job' | 'undo' }>,
): Promise<void> {
  const { operations, clock } = directory
  const strategy = { names: step.names }
  if (step.do === 'job') {
    const ids = new Set(step.users.map(userOf))
    expectAnswer(
      await operations.startRestoreJob(admin, { rows: [...ids].map((userId) => ({ userId })), strategy }),
    )
  } else {
    const to = new Date(clock.now().getTime() + 1)
    const from = new Date(to.getTime() - step.days * 86_400_000)
    const actor = admin.actor.kind === 'user' ? admin.actor.userId : nobody
    expectAnswer(await operations.startIncidentUndo(admin, { actor, from, to, strategy }))
  }
  await workUntilIdle(directory, { rows: 2 })
}

type UserStep = Exclude<
  YearStep,
  GroupStep | { readonly do: 'jump' | 'sweep' | 'confirmClock' | 'create' | 'job' | 'undo' | 'retention' }
>

async function actOnUser(
  { admin, domain, directory: { operations } }: TestTenant,
  { userOf, skuId }: Known & { readonly userOf: (user: number) => string },
  step: UserStep,
): Promise<void> {
  const userId = userOf(step.user)
  switch (step.do) {
    case 'rename':
      return expectAnswer(
        await operations.updateUser(admin, { userId, userPrincipalName: `${step.name}@${domain}` }),
      )
    case 'delete':
      return expectAnswer(await operations.deleteUser(admin, { userId }))
    case 'restore': {
      const resolutions = step.how === 'plain' ? [] : [{ resolve: 'replaceHolder' as const }]
      return expectAnswer(
        await operations.restoreUser(admin, { userId, resolutions, strategy: { names: step.names } }),
      )
    }
    case 'hold':
      return expectAnswer(await operations.placeHold(admin, { userId, reason: 'inquiry' }))
    case 'release':
      return expectAnswer(await operations.releaseHold(admin, { userId }))
    case 'purge': {
      const found = await operations.getDeletedUser(admin, { userId })
      const confirmation = found.ok ? found.value.displayName : 'nobody'
      return expectAnswer(await operations.purgeUser(admin, { userId, confirmation }))
    }
    case 'license':
      return expectAnswer(await operations.assignLicences(admin, { userId, assign: [skuId], remove: [] }))
    case 'unlicense':
      return expectAnswer(await operations.assignLicences(admin, { userId, assign: [], remove: [skuId] }))
    case 'copyContents':
      return expectAnswer(
        await operations.restoreMailboxContents(admin, { userId, toUserId: userOf(step.toUser) }),
      )
  }
}
