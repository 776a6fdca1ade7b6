import { namesWantedBy, ok, planCreateUser } from '@reprieve/domain'
import type { Refusal } from '../answer.ts'
import { defineQuery } from '../run/define-query.ts'
import { loadTenant } from '../steps/load/load-tenant.ts'
import { loadHolders, noHolders } from '../steps/names/holders.ts'
import { type DeletedNamesake, loadDeletedNamesakes } from '../steps/names/load-deleted-namesakes.ts'
import { CreateUserInput } from './create-user.ts'

export const PreviewNewUserInput = CreateUserInput.pick({ userPrincipalName: true })

/** What can be said about a user of this name before it is created. */
export interface NewUserPreview {
  /** The reason why the name cannot be given; null if it can. */
  readonly refusal: NameRefusal | null
  /** Deleted users that had the name as sign-in name or as address, newest deletion first: "restore instead?" (R14). */
  readonly deletedNamesakes: readonly DeletedNamesake[]
}

type NameRefusal = Refusal<'InvalidUserPrincipalName' | 'InvalidProxyAddress' | 'NameTaken'>

/** Says, before a user is created, whether its name is free, and which deleted users had it (R11, R14). */
export const previewNewUser = defineQuery<NewUserPreview, never>()({
  requires: 'users.write',
  input: PreviewNewUserInput,
  *run({ context: { tenantId }, input: { userPrincipalName }, now, dependencies }) {
    const wanted = { userPrincipalName, displayName: '', id: dependencies.newId(), createdAt: now }
    const holders = noHolders()
    yield* loadHolders(tenantId, namesWantedBy(wanted), holders)
    const plan = planCreateUser(wanted, { ...holders, tenant: yield* loadTenant(tenantId) })
    const named = plan.ok ? plan.value : { tenantId, userPrincipalName, proxyAddresses: [] }
    return ok({
      refusal: plan.ok ? null : plan.error,
      deletedNamesakes: yield* loadDeletedNamesakes(named, now),
    })
  },
})
