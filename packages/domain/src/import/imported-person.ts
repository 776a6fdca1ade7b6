import type { ProfileText } from '../user/profile-texts.ts'

type SaidTexts = { readonly [Name in ProfileText]?: string }

/** A person as a source describes it. Whatever the source does not say is absent, because an import clears nothing. */
export interface ImportedPerson extends SaidTexts {
  /** The person's permanent identifier in the source, such as an `entryUUID`; null if the source has none. */
  readonly externalId: string | null
  /** The sign-in name. A text without an at sign is completed with the tenant's default domain. */
  readonly userPrincipalName: string
  readonly displayName: string
  /** The hash as another directory stores it, `{SCHEME}…`. It is used for new users only. */
  readonly passwordHash?: string
  readonly firstName?: string
  readonly lastName?: string
  readonly usageLocation?: string
  readonly phoneNumber?: string
  readonly signInBlocked?: boolean
  /** Addresses with a prefix (`PREFIX:value`). Those without one count as further e-mail addresses. */
  readonly proxyAddresses?: readonly string[]
}
