import { row, rows, type Storage, statements, type Transaction } from '@reprieve/db'
import {
  type ApplicationActor,
  checkVisibility,
  effectiveRoles,
  isSessionGood,
  ok,
  type RestoreCaller,
  type Result,
  type RolesInput,
  type SessionMark,
  type TenantId,
  type UserActor,
} from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import type { OperationContext } from '../../context.ts'

type NoCaller = Refusal<'RelationshipMissing' | 'TenantNotFound' | 'ApplicationNotAllowed'>

export interface ForeignAccount {
  readonly active: boolean
  readonly roles: NonNullable<RestoreCaller['roles']>
}

/**
 * The account of an actor from another tenant, which this tenant's transaction does not reach. Null if the transaction
 * reaches it.
 */
export async function loadForeignAccount(
  storage: Storage,
  context: OperationContext,
): Promise<ForeignAccount | null> {
  const { actor, tenantId } = context
  if (actor.kind !== 'user' || actor.tenantId === tenantId) return null
  return storage.read(() => loadAccount(actor, context.session))
}

/** The caller and its roles in the tenant now (R44–R48). */
export function* loadCaller(
  { actor, tenantId, session }: Pick<OperationContext, 'actor' | 'tenantId' | 'session'>,
  foreignAccount: ForeignAccount | null,
  now: Date,
): Transaction<Result<RestoreCaller, NoCaller>> {
  if (actor.kind === 'application') return yield* loadApplication(actor, tenantId, now)
  const sources =
    actor.kind === 'user'
      ? yield* loadRoleSources(actor, tenantId, foreignAccount ?? (yield* loadAccount(actor, session)))
      : noRoleSources
  const roles = effectiveRoles({ actor, tenantId, ...sources }, now)
  if (!roles.ok) return roles
  return ok({ userId: actor.kind === 'user' ? actor.userId : null, roles: roles.value })
}

type RoleSources = Omit<RolesInput, 'actor' | 'tenantId'>

// The installation itself has no account, and its roles depend on nothing that is stored.
const noRoleSources: RoleSources = { ownRoles: [], ownActive: false, relationship: null, technicianRoles: [] }

function* loadRoleSources(
  actor: UserActor,
  tenantId: TenantId,
  account: ForeignAccount,
): Transaction<RoleSources> {
  const delegation = yield* loadDelegation(actor, tenantId)
  return {
    ownRoles: account.roles,
    ownActive: account.active,
    relationship: delegation ?? null,
    technicianRoles: delegation?.technicianRoles ?? [],
  }
}

/** An application sees its own tenant and the customers of that tenant, and has no roles anywhere. */
function* loadApplication(
  actor: ApplicationActor,
  tenantId: TenantId,
  now: Date,
): Transaction<Result<RestoreCaller, NoCaller>> {
  const caller = ok({ userId: null, roles: [] })
  if (actor.tenantId === tenantId) return caller
  const visibility = checkVisibility(tenantId, (yield* loadDelegation(actor, tenantId)) ?? null, now)
  return visibility.ok ? caller : visibility
}

const noAccount: ForeignAccount = { active: false, roles: [] }

/** An account whose session has been ended counts as missing until the person signs in again (R33). */
function* loadAccount(actor: UserActor, session: SessionMark | undefined): Transaction<ForeignAccount> {
  const found = yield* rows(statements.accountWithRoles, { tenantId: actor.tenantId, id: actor.userId })
  const [first] = found
  if (first === undefined) return noAccount
  const hasSession = session === undefined || isSessionGood(session, first)
  return {
    active: first.state === 'active' && !first.signInBlocked && hasSession,
    roles: found.flatMap(({ role }) => (role === null ? [] : [role])),
  }
}

function* loadDelegation(actor: UserActor | ApplicationActor, tenantId: TenantId) {
  if (actor.tenantId === tenantId) return undefined
  return yield* row(statements.delegationOfTechnician, {
    tenantId,
    partnerId: actor.tenantId,
    userId: actor.kind === 'user' ? actor.userId : '',
  })
}
