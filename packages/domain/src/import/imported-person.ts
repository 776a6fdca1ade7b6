import type { ProfileText } from '../user/profile-texts.ts'

type SaidTexts = { readonly [Name in ProfileText]?: string }

/** A person as a source tells of one. What the source does not say is absent: an import clears nothing. */
export interface ImportedPerson extends SaidTexts {
  /** What names the person in its source for good, such as an `entryUUID`; null where the source has nothing of the kind. */
  readonly externalId: string | null
  /** The sign-in name; a text without an at sign is one under the default domain of the tenant. */
  readonly userPrincipalName: string
  readonly displayName: string
  /** `{SCHEME}…`, as another directory keeps it; taken for a new user only. */
  readonly passwordHash?: string
  readonly firstName?: string
  readonly lastName?: string
  readonly usageLocation?: string
  readonly phoneNumber?: string
  readonly signInBlocked?: boolean
  /** `PREFIX:value`, or addresses without a prefix, which count as further e-mail addresses. */
  readonly proxyAddresses?: readonly string[]
}
