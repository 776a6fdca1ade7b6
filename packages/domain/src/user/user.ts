import type { GroupId, ServicePlanId, SkuId, TenantId, UserId } from '../ids.ts'
import type { DirectoryRole } from '../role/directory-role.ts'
import type { ProfileTexts } from './profile-texts.ts'

interface UserProfile extends ProfileTexts {
  readonly id: UserId
  readonly tenantId: TenantId
  readonly userPrincipalName: string
  readonly displayName: string
  readonly firstName: string | null
  readonly lastName: string | null
  /** ISO 3166 alpha-2, upper case; needed before a licence can be given. */
  readonly usageLocation: string | null
  readonly phoneNumber: string | null
  /** Anchor of an on-premises object. At most one live user of a tenant has it. */
  readonly immutableId: string | null
  /** Whether this directory or an on-premises directory owns the user's data (R20). */
  readonly source: 'cloud' | 'synchronised'
  readonly signInBlocked: boolean
  /** Addresses as `PREFIX:value`, as typed (R10); `SMTP:` marks the primary one. */
  readonly proxyAddresses: readonly string[]
  readonly createdAt: Date
  readonly lastDirectorySyncAt: Date | null
  /** A hold belongs to the user, not to its deletion: deleting and restoring do not change it (R42). */
  readonly hold: Hold | null
}

/** A user that is not deleted. It may be blocked from signing in. */
export interface ActiveUser extends UserProfile {
  readonly state: 'active'
}

/** A user in the bin, with everything that its deletion set aside. Its names are the original ones (R13). */
export interface DeletedUser extends UserProfile {
  readonly state: 'deleted'
  readonly deletedAt: Date
  /** First instant at which the user can no longer be restored, unless it is on hold (R3, R42). */
  readonly purgeAt: Date
  readonly notes: DeletionNotes
}

/** A user in either state; `state` tells which. */
export type User = ActiveUser | DeletedUser

/** Keeps a user from being purged until the hold is released (R42). */
export interface Hold {
  readonly reason: string
  readonly placedBy: string
  readonly placedAt: Date
}

/** What a deletion took from the user and a restore gives back (R30–R32). */
export interface DeletionNotes {
  /** Directly assigned licences, in the order in which they were assigned (R31). */
  readonly licences: readonly SkuId[]
  /** Licences that came from a group. They do not come back by themselves. Absent if there were none. */
  readonly groupLicences?: readonly SkuId[]
  /** Service plans that were switched off in the direct licences. Absent if there were none. */
  readonly excludedPlans?: Readonly<Record<SkuId, readonly ServicePlanId[]>>
  readonly roles: readonly DirectoryRole[]
  readonly groups: readonly { readonly id: GroupId; readonly displayName: string }[]
  readonly managerId: UserId | null
  /** Number of users whose manager was this user. */
  readonly directReportCount: number
  /** Users whose manager was this user. Absent if there were none, and in notes written by an earlier version. */
  readonly reports?: readonly UserId[]
}
