import type { DirectoryRole, UserId } from '@reprieve/domain'

export interface NewTenant {
  readonly id: string
  readonly displayName: string
  readonly isPartner: boolean
  readonly country: string
  /** Verified domains. The first is the default one, the last the initial one. */
  readonly domains: readonly [string, ...string[]]
}

export interface NewUser {
  readonly id?: UserId
  readonly displayName: string
  readonly firstName: string | null
  readonly lastName: string | null
  readonly userPrincipalName: string
  /** Without it, the sign-in name is the primary address. An empty list makes a user without a mailbox. */
  readonly proxyAddresses?: readonly string[]
  readonly usageLocation: string | null
  readonly phoneNumber?: string
  /** Makes the user one that is mastered on premises. */
  readonly immutableId?: string
  readonly signInBlocked?: boolean
  readonly passwordHash?: string | null
  readonly createdAt: Date
  readonly roles?: readonly DirectoryRole[]
  readonly licences?: readonly string[]
  readonly groups?: readonly GroupReference[]
  readonly managerId?: UserId
}

export interface Deletion {
  readonly deletedAt: Date
  readonly by: { readonly id: UserId; readonly name: string }
  /** Active users who reported to this user. */
  readonly directReports?: readonly UserId[]
  readonly hold?: { readonly reason: string; readonly placedBy: string; readonly placedAt: Date }
}

export interface GroupReference {
  readonly id: string
  readonly displayName: string
  /** Members of a deleted group are set aside. */
  readonly deleted: boolean
}

export interface NewAddressed {
  readonly displayName: string
  readonly proxyAddresses: readonly string[]
  readonly createdAt: Date
}
