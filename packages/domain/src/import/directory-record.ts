import type { GroupId, SkuId, TenantId, UserId } from '../ids.ts'
import type { DirectoryRole } from '../role/directory-role.ts'
import type { ProfileTexts } from '../user/profile-texts.ts'
import type { DeletionNotes } from '../user/user.ts'

/** An instant in ISO 8601, in UTC, with milliseconds. */
type Instant = string

/**
 * What an export tells of a tenant, one object after the other (R59). An object stands behind those that it names by id,
 * except that a user may stand before its manager.
 */
export type DirectoryRecord =
  | ExportedTenant
  | ExportedDomain
  | ExportedProduct
  | ExportedRecipient
  | ExportedUser

/** The first record, from which a reader knows what the others look like. */
export interface ExportedTenant {
  readonly kind: 'tenant'
  /** Of the form of the records. */
  readonly version: 1
  readonly exportedAt: Instant
  readonly id: TenantId
  readonly displayName: string
  readonly initialDomain: string
  readonly defaultDomain: string
  readonly retentionDays: number
}

export interface ExportedDomain {
  readonly kind: 'domain'
  readonly name: string
  readonly verified: boolean
  readonly authentication: 'managed' | 'federated'
}

/** A product and how many seats of it the tenant has. */
export interface ExportedProduct {
  readonly kind: 'product'
  readonly skuId: SkuId
  readonly name: string
  readonly skuPartNumber: string
  readonly activeUnits: number
  readonly warningUnits: number
  readonly suspendedUnits: number
}

export interface ExportedRecipient {
  readonly kind: 'group' | 'contact' | 'shared-mailbox'
  readonly id: string
  readonly displayName: string
  readonly proxyAddresses: readonly string[]
  readonly createdAt: Instant
  /** Null for a live one. */
  readonly deletion: { readonly deletedAt: Instant; readonly purgeAt: Instant } | null
}

export interface ExportedUser extends ProfileTexts {
  readonly kind: 'user'
  readonly id: UserId
  readonly userPrincipalName: string
  readonly displayName: string
  readonly firstName: string | null
  readonly lastName: string | null
  readonly usageLocation: string | null
  readonly phoneNumber: string | null
  readonly immutableId: string | null
  readonly source: 'cloud' | 'synchronised'
  readonly signInBlocked: boolean
  readonly proxyAddresses: readonly string[]
  readonly createdAt: Instant
  readonly lastDirectorySyncAt: Instant | null
  readonly hold: { readonly reason: string; readonly placedBy: string; readonly placedAt: Instant } | null
  readonly mustChangePassword: boolean
  /** Null for a user without a password; absent where the export was not asked for hashes. */
  readonly passwordHash?: string | null
  /** By what other directories know the user (R56). */
  readonly externalIds: readonly { readonly source: string; readonly externalId: string }[]
  /** The groups it is a member of: in force, or waiting for the user or the group to come back (R32). */
  readonly groups: readonly GroupId[]
  /** Whom it reports to: in force, or waiting for one of both to come back. */
  readonly managerId: UserId | null
  /** Those in force; what a deleted user had stands in the notes of its deletion. */
  readonly roles: readonly DirectoryRole[]
  /** Those in force, in the order of assignment. */
  readonly licences: readonly ExportedLicence[]
  /** Null for an active user. */
  readonly deletion: ExportedDeletion | null
}

export interface ExportedLicence {
  readonly skuId: SkuId
  readonly direct: boolean
  readonly excludedPlans: readonly string[]
}

export interface ExportedDeletion {
  readonly deletedAt: Instant
  readonly purgeAt: Instant
  /** Null where the installation itself did it. */
  readonly deletedById: UserId | null
  readonly deletedByName: string
  readonly notes: DeletionNotes
}
