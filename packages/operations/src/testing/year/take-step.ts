import { changeRows } from '@reprieve/db/testing'
import type { Result } from '@reprieve/domain'
import type { TestTenant } from '../a-tenant.ts'
import { granted } from '../granted.ts'
import { workUntilIdle } from '../work-until-idle.ts'
import type { YearStep } from './year-step.ts'

const nobody = '00000000-0000-7000-8000-ffffffffffff'

/** Does what the step says; a refusal is an answer like another. */
export async function takeStep(
  tenant: TestTenant,
  userIds: readonly string[],
  skuId: string,
  step: YearStep,
): Promise<void> {
  const { operations, clock, storage } = tenant.directory
  const { admin, domain, id: tenantId } = tenant
  const idOf = (user: number): string => userIds[user % userIds.length] ?? nobody
  switch (step.do) {
    case 'create': {
      const userPrincipalName = `${step.name}@${domain}`
      return expectAnswer(
        await operations.createUser(admin, {
          userPrincipalName,
          displayName: step.name,
          usageLocation: 'NL',
        }),
      )
    }
    case 'rename': {
      const userPrincipalName = `${step.name}@${domain}`
      return expectAnswer(await operations.updateUser(admin, { userId: idOf(step.user), userPrincipalName }))
    }
    case 'delete':
      return expectAnswer(await operations.deleteUser(admin, { userId: idOf(step.user) }))
    case 'restore': {
      const { names, how } = step
      const resolutions = how === 'plain' ? [] : [{ resolve: 'replaceHolder' as const }]
      const wanted = { userId: idOf(step.user), resolutions, strategy: { names } }
      return expectAnswer(await operations.restoreUser(admin, wanted))
    }
    case 'hold':
      return expectAnswer(await operations.placeHold(admin, { userId: idOf(step.user), reason: 'inquiry' }))
    case 'release':
      return expectAnswer(await operations.releaseHold(admin, { userId: idOf(step.user) }))
    case 'purge': {
      const userId = idOf(step.user)
      const found = await operations.getDeletedUser(admin, { userId })
      const confirmation = found.ok ? found.value.displayName : 'nobody'
      return expectAnswer(await operations.purgeUser(admin, { userId, confirmation }))
    }
    case 'license':
      return expectAnswer(
        await operations.assignLicences(admin, { userId: idOf(step.user), assign: [skuId], remove: [] }),
      )
    case 'job': {
      const ids = new Set(step.users.map(idOf))
      const rows = [...ids].map((userId) => ({ userId }))
      expectAnswer(await operations.startRestoreJob(admin, { rows, strategy: { names: step.names } }))
      await workUntilIdle(tenant.directory, { rows: 2 })
      return
    }
    case 'retention':
      return storage.transaction(tenantId, () =>
        changeRows('tenants', { id: tenantId }, { retentionDays: step.days }),
      )
    case 'jump':
      return clock.jump({ hours: step.hours })
    case 'sweep':
      granted(await operations.purgeExpired({}))
      return
    case 'confirmClock':
      await operations.confirmClock()
  }
}

/** The steps are made so that none of them is badly formed. */
function expectAnswer(answer: Result<unknown, { readonly type: string }>): void {
  if (!answer.ok && answer.error.type === 'InvalidInput') throw new Error(JSON.stringify(answer.error))
}
