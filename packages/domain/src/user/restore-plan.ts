import type { GroupId, NameKey, SkuId, TenantId, UserId } from '../ids.ts'
import type { DirectoryRole } from '../role/directory-role.ts'
import type { GlobalAdministrators, SignIn } from '../role/global-administrators.ts'
import type { Tenant } from '../tenant/tenant.ts'
import type {
  Conflict,
  DroppedAddress,
  GroupNotReturned,
  HeldAs,
  Holder,
  HolderChange,
  HolderKind,
  LicenceNotReturned,
  ReportNotReturned,
  Resolution,
  RoleNotReturned,
} from './conflicts.ts'
import type { ActiveUser, DeletedUser } from './user.ts'

/** One user to restore, with the caller's answers to its conflicts (R36). */
export interface RestoreRow {
  readonly userId: UserId
  readonly resolutions: readonly Resolution[]
}

/** Decides conflicts that the caller has not answered (R37). */
export interface RestoreStrategy {
  readonly names: 'fail' | 'proposed'
  readonly addresses: 'drop' | 'fail'
  readonly licences: 'best-effort' | 'required'
  readonly roles: 'fail' | 'without'
}

/** The users to restore, and the strategy for conflicts without an answer. */
export interface RestoreRequest {
  /**
   * 1 to 100,000 rows, each user at most once. The order decides who gets a name or a seat that several want (R22,
   * R31).
   */
  readonly rows: readonly RestoreRow[]
  readonly strategy: RestoreStrategy
  /** Number of the first row if earlier rows have been carried out already. Default: 1. */
  readonly firstRow?: number
}

/** A live object as the planner needs to know it. */
export interface LiveHolder {
  readonly kind: HolderKind
  readonly id: string
  readonly displayName: string
  readonly heldAs: HeldAs
  /** Null for a user, whose addresses stand in `activeUsers`. */
  readonly proxyAddresses: readonly string[] | null
  /** The row of the same batch that gave it the name, if that row has been carried out already (R22). */
  readonly row?: number
}

/** An active user as the planner needs to know it. */
export type LiveUser = ActiveUser & {
  readonly roles: readonly DirectoryRole[]
  /** Direct licences. If they are given, replacing the user frees their seats for this row and later ones. */
  readonly licences?: readonly SkuId[]
}

/** Everything that a plan rests on, read in one transaction. */
export interface RestoreSnapshot {
  readonly tenant: Tenant
  /** The requested users that can be restored: they are deleted, and inside their window or on hold. */
  readonly deletedUsers: ReadonlyMap<UserId, DeletedUser>
  /** The requested ids that belong to active users. They are refused with `UserNotDeleted`, not `UserNotFound` (R5). */
  readonly activeIds: ReadonlySet<UserId>
  /** Holder of each name looked up so far; `null` for a free name. A name that was not looked up yet is missing. */
  readonly holdersByKey: ReadonlyMap<NameKey, LiveHolder | null>
  /** Every user among the holders in `holdersByKey`, complete and with its roles. */
  readonly activeUsers: ReadonlyMap<UserId, LiveUser>
  /** Seats of the products in the users' notes. A product that the tenant no longer has is missing. */
  readonly seats: ReadonlyMap<SkuId, { readonly free: number; readonly available: boolean }>
  /** The managers and direct reports in the users' notes, without purged ones. */
  readonly relatedUsers: ReadonlyMap<UserId, 'active' | 'deleted'>
  /**
   * For each deleted manager, the direct reports who wait for it: they have no manager, and since the deletion nobody
   * has assigned them one, or deliberately none (R32). A manager for whom nobody waits may be missing.
   */
  readonly waitingReports: ReadonlyMap<UserId, ReadonlySet<UserId>>
  /** The groups in the users' notes, without purged ones. */
  readonly groups: ReadonlyMap<GroupId, 'active' | 'deleted'>
  /** Needed only if a holder to be replaced is a Global Administrator (R8). */
  readonly globalAdministrators: GlobalAdministrators
  /** The deleted users that have no password. */
  readonly withoutPassword: ReadonlySet<UserId>
  /** Whether users of the tenant can sign in with tokens of an outside issuer. */
  readonly hasOutsideIssuer: boolean
}

/**
 * Who restores: the caller's roles in the tenant, and its id, so that nobody deletes oneself by replacing a holder
 * (R8). The installation itself has no id and every role; see `effectiveRoles`.
 */
export interface RestoreCaller {
  readonly userId: UserId | null
  readonly roles: readonly DirectoryRole[]
}

/** The decision as data: what a restore would do, row by row, and everything in its way (R21). */
export interface RestorePlan {
  readonly tenantId: TenantId
  readonly rows: readonly RestorePlanRow[]
  /** Counts of rows. A row that is neither ready nor blocked is refused. */
  readonly summary: { readonly total: number; readonly ready: number; readonly blocked: number }
}

/** The decision about one user of the request. */
export type RestorePlanRow = ReadyRow | BlockedRow | RefusedRow

interface PlannedRow {
  /** Counted from 1. */
  readonly row: number
  readonly userId: UserId
  /** All conflicts, including those that a resolution or the strategy has settled. */
  readonly conflicts: readonly Conflict[]
}

/** A row that can be restored as `effects` says. */
export interface ReadyRow extends PlannedRow {
  readonly outcome: 'ready'
  readonly effects: RestoreEffects
}

/**
 * A row that can be restored once its open conflicts are resolved and its rejected resolutions are corrected or left
 * out.
 */
export interface BlockedRow extends PlannedRow {
  readonly outcome: 'blocked'
  /**
   * The blocking conflicts that nothing has settled yet, a subset of `conflicts`. Empty if only resolutions were
   * rejected.
   */
  readonly open: readonly Conflict[]
  /** Resolutions that cannot be carried out, each with its reason. */
  readonly rejected: readonly RejectedResolution[]
}

/** A row that no resolution can make restorable. */
export interface RefusedRow {
  readonly row: number
  readonly userId: UserId
  readonly outcome: 'refused'
  readonly refusal: 'UserNotFound' | 'UserNotDeleted'
}

/** An answer of the caller that cannot be carried out. */
export interface RejectedResolution {
  readonly resolution: Resolution
  /**
   * The holder of the wanted name. It is set only with `name-taken`, and null there if the restored user has the name
   * itself.
   */
  readonly holder: Holder | null
  readonly reason:
    | 'invalid-name'
    | 'domain-not-verified'
    | 'name-taken'
    | 'not-applicable'
    | 'last-global-administrator'
    | 'self'
    | 'caller-too-weak'
}

/** The changes that the restore carries out and reports, no more and no less (R35). */
export interface RestoreEffects {
  readonly userPrincipalName: string
  /** Value without prefix; null for a user without a mailbox address. */
  readonly primaryAddress: string | null
  /** Whether the primary address differs from the one before the deletion (R28). */
  readonly primaryAddressChanged: boolean
  readonly proxyAddresses: readonly string[]
  readonly droppedAddresses: readonly DroppedAddress[]
  readonly licences: {
    readonly returned: readonly SkuId[]
    readonly notReturned: readonly LicenceNotReturned[]
  }
  readonly roles: {
    readonly returned: readonly DirectoryRole[]
    readonly notReturned: readonly RoleNotReturned[]
  }
  readonly groups: {
    readonly returned: readonly { readonly id: GroupId; readonly displayName: string }[]
    readonly notReturned: readonly GroupNotReturned[]
  }
  /**
   * Null for a user that had no manager. A deleted manager becomes the user's again when it is itself restored (R32).
   */
  readonly manager: {
    readonly managerId: UserId
    readonly outcome: 'returned' | 'deleted' | 'purged'
  } | null
  /** The direct reports at the time of the deletion, and whether each gets this manager back (R32). */
  readonly reports: {
    readonly returned: readonly UserId[]
    readonly notReturned: readonly ReportNotReturned[]
  }
  readonly holders: readonly HolderChange[]
  readonly convertedToCloud: boolean
  /**
   * Whether the user can sign in with the means it had. A plan does not consider a password that the same request sets.
   */
  readonly signIn: SignIn
  /** The hold on the user, which stays (R42). */
  readonly hold: {
    readonly reason: string
    /** An instant in UTC, in ISO 8601. */
    readonly placedAt: string
  } | null
}
