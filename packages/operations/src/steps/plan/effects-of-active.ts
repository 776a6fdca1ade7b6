import { row, statements, type Transaction } from '@reprieve/db'
import {
  type ActiveUser,
  ok,
  primaryAddressOf,
  type RestoreEffects,
  type Result,
  type SignIn,
  signInOf,
  type TenantId,
  type UserId,
} from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import type { Dependencies } from '../../dependencies.ts'
import { loadActiveUser } from '../load/load-user.ts'

interface Active {
  readonly user: ActiveUser
  readonly effects: RestoreEffects
}

/** An active user, and the effects of a restore that had nothing to do. */
export function* effectsOfActive(
  { tenantsOfOutsideIssuers }: Pick<Dependencies, 'tenantsOfOutsideIssuers'>,
  tenantId: TenantId,
  userId: UserId,
): Transaction<Result<Active, Refusal<'UserNotFound'>>> {
  const user = yield* loadActiveUser(tenantId, userId)
  if (!user.ok) return user
  const account = yield* row(statements.credentialsOfActiveUser, { tenantId, userId })
  const signIn = signInOf({
    signInBlocked: user.value.signInBlocked,
    hasPassword: (account?.passwordHash ?? null) !== null,
    hasOutsideIssuer: tenantsOfOutsideIssuers.has(tenantId),
  })
  return ok({ user: user.value, effects: noEffects(user.value, signIn) })
}

const noEffects = (
  { userPrincipalName, proxyAddresses, hold }: ActiveUser,
  signIn: SignIn,
): RestoreEffects => ({
  userPrincipalName,
  primaryAddress: primaryAddressOf(proxyAddresses),
  primaryAddressChanged: false,
  proxyAddresses,
  droppedAddresses: [],
  licences: { returned: [], notReturned: [] },
  roles: { returned: [], notReturned: [] },
  groups: { returned: [], notReturned: [] },
  holders: [],
  manager: null,
  reports: { returned: [], notReturned: [] },
  convertedToCloud: false,
  signIn,
  hold: hold && { reason: hold.reason, placedAt: hold.placedAt.toISOString() },
})
