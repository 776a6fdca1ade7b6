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

/** Decides conflicts for which the caller has given no resolution (R37). */
export interface RestoreStrategy {
  readonly names: 'fail' | 'proposed'
  readonly addresses: 'drop' | 'fail'
  readonly licences: 'best-effort' | 'required'
  readonly roles: 'fail' | 'without'
}

/** The users to restore, and what decides where the caller has given no answer. */
export interface RestoreRequest {
  /** 1 to 100,000 rows, each user at most once; the order decides who gets what (R22, R31). */
  readonly rows: readonly RestoreRow[]
  readonly strategy: RestoreStrategy
  /** The number of the first row, where rows before it were carried out already; by default 1. */
  readonly firstRow?: number
}

/** A live object as the planner needs to know it. */
export interface LiveHolder {
  readonly kind: HolderKind
  readonly id: string
  readonly displayName: string
  readonly heldAs: HeldAs
  /** Null for a user, whose addresses are read from `activeUsers`. */
  readonly proxyAddresses: readonly string[] | null
  /** The row of the same batch that put the name into its hands, where that row was carried out already (R22). */
  readonly row?: number
}

/** An active user as the planner needs to know it. */
export type LiveUser = ActiveUser & {
  readonly roles: readonly DirectoryRole[]
  /** Direct licences: where given, replacing the user frees their seats for the same row and later ones. */
  readonly licences?: readonly SkuId[]
}

/** Everything that a plan rests on, read in one transaction. */
export interface RestoreSnapshot {
  readonly tenant: Tenant
  /** The requested users that can be restored: deleted, and inside their window or on hold. */
  readonly deletedUsers: ReadonlyMap<UserId, DeletedUser>
  /** The requested ids that belong to active users. They are refused with `UserNotDeleted`, not `UserNotFound` (R5). */
  readonly activeIds: ReadonlySet<UserId>
  /** Holder of each name looked up so far; `null` for a free name. A missing key was not looked up yet. */
  readonly holdersByKey: ReadonlyMap<NameKey, LiveHolder | null>
  /** Every user among the holders in `holdersByKey`, complete and with its roles. */
  readonly activeUsers: ReadonlyMap<UserId, LiveUser>
  /** Seats of the products in the users' notes; a missing product is one that the tenant no longer has. */
  readonly seats: ReadonlyMap<SkuId, { readonly free: number; readonly available: boolean }>
  /** Managers and direct reports in the users' notes who are not purged. */
  readonly relatedUsers: ReadonlyMap<UserId, 'active' | 'deleted'>
  /**
   * By deleted manager, the direct reports who wait for it: they have no manager now, and nobody has given them another
   * one, or none, since the deletion (R32). A manager for whom nobody waits may be missing.
   */
  readonly waitingReports: ReadonlyMap<UserId, ReadonlySet<UserId>>
  /** The groups in the users' notes that are not purged. */
  readonly groups: ReadonlyMap<GroupId, 'active' | 'deleted'>
  /** Needed if a holder that is to be replaced is a Global Administrator (R8). */
  readonly globalAdministrators: GlobalAdministrators
  /** The deleted users that have no password. */
  readonly withoutPassword: ReadonlySet<UserId>
  /** Whether users of the tenant can sign in with tokens of an outside issuer. */
  readonly hasOutsideIssuer: boolean
}

/**
 * The roles that the caller has in the tenant, and who it is, so that nobody deletes oneself by replacing (R8). The
 * installation itself is nobody and has all roles, see `effectiveRoles`.
 */
export interface RestoreCaller {
  readonly userId: UserId | null
  readonly roles: readonly DirectoryRole[]
}

/** The decision as data: what a restore would do, row by row, and everything in its way (R21). */
export interface RestorePlan {
  readonly tenantId: TenantId
  readonly rows: readonly RestorePlanRow[]
  /** Counts of rows. The rows that are neither ready nor blocked are refused. */
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

/** The user can be restored as `effects` say. */
export interface ReadyRow extends PlannedRow {
  readonly outcome: 'ready'
  readonly effects: RestoreEffects
}

/** Restorable once the conflicts that are open are resolved and the rejected resolutions are corrected or left out. */
export interface BlockedRow extends PlannedRow {
  readonly outcome: 'blocked'
  /** The blocking conflicts that nothing has settled yet; a part of `conflicts`. Empty if only resolutions were rejected. */
  readonly open: readonly Conflict[]
  /** Resolutions that cannot be carried out, each with its reason. */
  readonly rejected: readonly RejectedResolution[]
}

/** No resolution can make this row restorable. */
export interface RefusedRow {
  readonly row: number
  readonly userId: UserId
  readonly outcome: 'refused'
  readonly refusal: 'UserNotFound' | 'UserNotDeleted'
}

/** An answer of the caller that cannot be carried out. */
export interface RejectedResolution {
  readonly resolution: Resolution
  /** Who has the wanted name; set only with `name-taken`, and null there if the user being restored has it itself. */
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

/** The changes that the restore carries out and reports, neither more nor less (R35). */
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
  /** Null for a user that had no manager. A deleted manager is the user's again once it is restored itself (R32). */
  readonly manager: {
    readonly managerId: UserId
    readonly outcome: 'returned' | 'deleted' | 'purged'
  } | null
  /** Those who had this user as manager when it was deleted, and whether they have it again (R32). */
  readonly reports: {
    readonly returned: readonly UserId[]
    readonly notReturned: readonly ReportNotReturned[]
  }
  readonly holders: readonly HolderChange[]
  readonly convertedToCloud: boolean
  /** Whether the user can sign in with what it had; a plan does not know of a password that the same request sets. */
  readonly signIn: SignIn
  /** The hold that is on the user and stays on it (R42). */
  readonly hold: {
    readonly reason: string
    /** In UTC, as ISO 8601 writes it. */
    readonly placedAt: string
  } | null
}
