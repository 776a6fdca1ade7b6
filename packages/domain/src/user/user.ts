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
  /** Anchor of an on-premises object; at most one live user per tenant has it. */
  readonly immutableId: string | null
  /** Whether this directory or an on-premises directory owns the user's data (R20). */
  readonly source: 'cloud' | 'synchronised'
  readonly signInBlocked: boolean
  /** `PREFIX:value`, as typed (R10); `SMTP:` marks the primary one. */
  readonly proxyAddresses: readonly string[]
  readonly createdAt: Date
  readonly lastDirectorySyncAt: Date | null
  /** Belongs to the user, not to its deletion: deleting and restoring do not change it (R42). */
  readonly hold: Hold | null
}

/** A user that is not deleted. Its sign-in can be blocked all the same. */
export interface ActiveUser extends UserProfile {
  readonly state: 'active'
}

/** A user in the bin, with what its deletion set aside. Its names are the original ones (R13). */
export interface DeletedUser extends UserProfile {
  readonly state: 'deleted'
  readonly deletedAt: Date
  /** First instant at which it can no longer be restored, unless held (R3, R42). */
  readonly purgeAt: Date
  readonly notes: DeletionNotes
}

/** A user in either state; `state` tells which. */
export type User = ActiveUser | DeletedUser

/** Keeps a user from being purged until it is released (R42). */
export interface Hold {
  readonly reason: string
  readonly placedBy: string
  readonly placedAt: Date
}

/** What a deletion took from the user and a restore gives back (R30–R32). */
export interface DeletionNotes {
  /** Directly assigned licences, in the order in which they were assigned (R31). */
  readonly licences: readonly SkuId[]
  /** Licences that came by a group: they do not come back by themselves. Absent where there were none. */
  readonly groupLicences?: readonly SkuId[]
  /** Service plans that were switched off in the direct licences; absent where there were none. */
  readonly excludedPlans?: Readonly<Record<SkuId, readonly ServicePlanId[]>>
  readonly roles: readonly DirectoryRole[]
  readonly groups: readonly { readonly id: GroupId; readonly displayName: string }[]
  readonly managerId: UserId | null
  /** How many users had this one as manager. */
  readonly directReportCount: number
  /** Who had this one as manager. Absent where there was nobody, and in notes of an earlier version. */
  readonly reports?: readonly UserId[]
}
