import type { GroupId, NameKey, SkuId, TenantId, UserId } from '../ids.ts'
import type { DirectoryRole } from '../role/directory-role.ts'
import type { GlobalAdministrators } from '../role/global-administrators.ts'
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
  Resolution,
  RoleNotReturned,
} from './conflicts.ts'
import type { ActiveUser, DeletedUser } from './user.ts'

/** One user to restore, with the caller's answers to its conflicts (R36). */
export interface RestoreRow {
  readonly userId: UserId
  readonly resolutions: readonly Resolution[]
}

/** What settles the conflicts that a row leaves open (R37). */
export interface RestoreStrategy {
  readonly names: 'fail' | 'proposed'
  readonly addresses: 'drop' | 'fail'
  readonly licences: 'best-effort' | 'required'
  readonly roles: 'fail' | 'without'
}

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
  /** For users null: the planner reads them from `activeUsers`. */
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
  /** The users asked for that are in the bin and inside their window or held. */
  readonly deletedUsers: ReadonlyMap<UserId, DeletedUser>
  /** The ids asked for that are active users instead: `UserNotDeleted` and not `UserNotFound` (R5). */
  readonly activeIds: ReadonlySet<UserId>
  /** Names asked after so far; `null` is a free name, a missing key one that was not looked up yet. */
  readonly holdersByKey: ReadonlyMap<NameKey, LiveHolder | null>
  /** Every user that `holdersByKey` names, whole, with its roles. */
  readonly activeUsers: ReadonlyMap<UserId, LiveUser>
  /** Seats of the products in the users' notes; a missing product is one that the tenant no longer has. */
  readonly seats: ReadonlyMap<SkuId, { readonly free: number; readonly available: boolean }>
  /** The groups in the users' notes that are not purged. */
  readonly groups: ReadonlyMap<GroupId, 'active' | 'deleted'>
  /** Needed where a holder is replaced who is one of them (R8). */
  readonly globalAdministrators: GlobalAdministrators
  /** Those of the deleted users who have no password to sign in with. */
  readonly withoutPassword: ReadonlySet<UserId>
  /** Whether an issuer outside this installation may speak for the people of the tenant. */
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
  /** What is neither ready nor blocked is refused. */
  readonly summary: { readonly total: number; readonly ready: number; readonly blocked: number }
}

export type RestorePlanRow = ReadyRow | BlockedRow | RefusedRow

interface PlannedRow {
  /** Counted from 1. */
  readonly row: number
  readonly userId: UserId
  /** All of them, also those that a resolution or the strategy has settled. */
  readonly conflicts: readonly Conflict[]
}

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

/** Not restorable at all. */
export interface RefusedRow {
  readonly row: number
  readonly userId: UserId
  readonly outcome: 'refused'
  readonly refusal: 'UserNotFound' | 'UserNotDeleted'
}

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

/** What R35 lists: the restore carries out exactly this, and reports it. */
export interface RestoreEffects {
  readonly userPrincipalName: string
  /** Value without prefix; null for a user without a mailbox address. */
  readonly primaryAddress: string | null
  /** Set when the primary address is not the one it had (R28). */
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
  readonly holders: readonly HolderChange[]
  readonly convertedToCloud: boolean
}
