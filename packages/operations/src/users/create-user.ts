import { type ActiveUser, namesWantedBy, ok, planCreateUser, type Result } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { DisplayName, Password, profileMembers } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { toAudited } from '../steps/audit/to-audited.ts'
import { insertUser } from '../steps/carry-out/insert-user.ts'
import { loadTenant } from '../steps/load/load-tenant.ts'
import { loadHolders, noHolders } from '../steps/names/holders.ts'
import { type DeletedNamesake, loadDeletedNamesakes } from '../steps/names/load-deleted-namesakes.ts'
import { checkPasswordAgainstNames, checkPasswordStrength } from '../steps/passwords/check-password.ts'

export const CreateUserInput = z.strictObject({
  ...profileMembers,
  userPrincipalName: z.string().max(256),
  displayName: DisplayName,
  /** Default: `SMTP:` and the user principal name. */
  proxyAddresses: z.array(z.string().max(1024)).max(500).optional(),
  immutableId: z.string().max(256).optional(),
  /** Without a password, the user cannot sign in until one is set. */
  password: Password.optional(),
})
export type CreateUserInput = z.input<typeof CreateUserInput>

export interface CreatedUser {
  readonly user: ActiveUser
  /**
   * Deleted users that had a name of this user as sign-in name or address, newest deletion first: "restore instead?"
   * (R14).
   */
  readonly deletedNamesakes: readonly DeletedNamesake[]
}

export type CreateUserError =
  | WriteError
  | Refusal<'InvalidUserPrincipalName' | 'InvalidProxyAddress' | 'NameTaken' | 'PasswordTooWeak'>

interface Prepared {
  readonly passwordHash: string | null
}

/**
 * Creates an active user. The answer names deleted users who had the name, so that a restore can be offered
 * instead (R14).
 */
export const createUser = defineOperation<CreatedUser, CreateUserError>()({
  name: 'createUser',
  requires: 'users.write',
  input: CreateUserInput,
  mailboxes: 'make',
  targetOf: () => null,
  async prepare({ hashPassword }, { password }): Promise<Result<Prepared, CreateUserError>> {
    if (password === undefined) return ok({ passwordHash: null })
    const strong = await checkPasswordStrength(password.value)
    return strong.ok ? ok({ passwordHash: await hashPassword(password.value) }) : strong
  },
  *run({ context, input, prepared, now, dependencies }) {
    const { tenantId } = context
    const { password, ...profile } = input
    const wanted = { ...profile, id: dependencies.newId(), createdAt: now }
    const holders = noHolders()
    yield* loadHolders(tenantId, namesWantedBy(wanted), holders)
    const plan = planCreateUser(wanted, { ...holders, tenant: yield* loadTenant(tenantId) })
    if (!plan.ok) return plan
    const user = plan.value
    const nameless = password === undefined ? ok(null) : checkPasswordAgainstNames(password.value, user)
    if (!nameless.ok) return nameless
    yield* insertUser(user, {
      passwordHash: prepared.passwordHash,
      mustChange: password?.mustChange ?? false,
    })
    return ok({
      value: { user, deletedNamesakes: yield* loadDeletedNamesakes(user, now) },
      audit: { targetId: user.id, targetName: user.userPrincipalName, after: toAudited(user) },
      mailboxesOf: [user.id],
    })
  },
})
