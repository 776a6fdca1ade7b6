import type { GroupId, SkuId, UserId } from '../ids.ts'
import type { DirectoryRole } from '../role/directory-role.ts'

/** Kinds of live objects that can hold a name (R12). */
export type HolderKind = 'user' | 'group' | 'contact' | 'shared-mailbox'

/** How a live object holds a name. A user whose sign-in name is also its address holds it as `userPrincipalName`. */
export type HeldAs = 'userPrincipalName' | 'primaryAddress' | 'secondaryAddress' | 'immutableId'

/** The live object that holds a contested name. */
export interface Holder {
  readonly kind: HolderKind
  readonly id: string
  readonly displayName: string
  /** Null for holders that cannot sign in. */
  readonly userPrincipalName: string | null
  readonly heldAs: HeldAs
  /** The earlier row (from 1) of the same batch that takes the name; null if the holder has it already (R22). */
  readonly row: number | null
}

type HeldBy = 'active-user' | 'group' | 'contact' | 'shared-mailbox' | 'same-batch'

/** The sign-in name is held by an object of this kind (R15). */
export type NameConflictKind = `name.${HeldBy}`
/** An address is held by an object of this kind (R16). */
export type AddressConflictKind = `address.${HeldBy}`

/** A kind of conflict. It is a stable code that texts, screens and documents are keyed by. */
export type ConflictKind =
  | NameConflictKind
  | AddressConflictKind
  | 'domain.not-verified'
  | 'licence.no-seat'
  | 'licence.unavailable'
  | 'licence.no-usage-location'
  | 'role.caller-too-weak'
  | 'source.synchronised'
  | 'anchor.taken'

/** Something that prevents a restore, or is lost by it (R15–R20). */
export interface Conflict {
  readonly kind: ConflictKind
  /** A blocking conflict stops the row until it is resolved; the others are settled by default and reported. */
  readonly blocks: boolean
  readonly attribute: 'userPrincipalName' | 'proxyAddresses' | 'immutableId' | 'licences' | 'roles' | 'source'
  /** The contested value as the deleted user had it: name, address, SKU id, role or anchor. */
  readonly value: string
  /** Null if nobody holds the value (lost domain, licences, roles, source). */
  readonly holder: Holder | null
  /** The answers that the caller may give; empty if no answer makes the row restorable. */
  readonly resolutions: readonly ResolutionKind[]
  readonly proposed: Resolution | null
}

/** A kind of answer that a conflict can offer. */
export type ResolutionKind = Resolution['resolve']

/**
 * A caller's answer to one conflict (R19, R20, R23–R27). `value` is the contested name or address that it is about; it
 * is compared by `NameKey` and may be left out if only one conflict of the row could be meant.
 */
export type Resolution =
  | { readonly resolve: 'newUserPrincipalName'; readonly userPrincipalName: string }
  | { readonly resolve: 'renameHolder'; readonly value?: string; readonly userPrincipalName: string }
  | { readonly resolve: 'replaceHolder'; readonly value?: string }
  | { readonly resolve: 'takeBack'; readonly value?: string }
  | { readonly resolve: 'drop'; readonly value?: string }
  | { readonly resolve: 'withoutRoles' }
  | { readonly resolve: 'convertToCloud' }

/** Why a licence does not come back (R18). */
export interface LicenceNotReturned {
  readonly skuId: SkuId
  /** A licence that came from a group is that group's to give again. */
  readonly reason: 'no-seat' | 'unavailable' | 'no-usage-location' | 'by-group'
}

/** An address that the user does not get back (R16, R17). */
export interface DroppedAddress {
  readonly address: string
  /** Null if the address's domain has left the tenant. */
  readonly holder: Holder | null
}

/** A directory role that the user does not get back (R19). */
export interface RoleNotReturned {
  readonly role: DirectoryRole
  readonly reason: 'caller-too-weak' | 'without-roles'
}

/** A group that the user does not rejoin (R32). */
export interface GroupNotReturned {
  readonly id: GroupId
  readonly displayName: string
  /** A deleted group gets the member back when it is itself restored (R32). */
  readonly reason: 'deleted' | 'purged'
}

/** A direct report that does not have its manager again (R32). */
export interface ReportNotReturned {
  readonly userId: UserId
  /**
   * A deleted report gets its manager back when it is itself restored; a reassigned one has been given another manager,
   * or none.
   */
  readonly reason: 'deleted' | 'purged' | 'reassigned'
}

/** What happens to the holder of a contested name (R24–R26). */
export type HolderChange =
  | {
      readonly change: 'renamed'
      readonly userId: UserId
      readonly fromUserPrincipalName: string
      readonly toUserPrincipalName: string
      readonly proxyAddresses: readonly string[]
    }
  | { readonly change: 'replaced'; readonly userId: UserId; readonly userPrincipalName: string }
  | {
      readonly change: 'relieved'
      readonly kind: HolderKind
      readonly id: string
      readonly address: string
      readonly proxyAddresses: readonly string[]
    }
