/** An application that may ask for tokens, as its screen shows it. */
export interface ClientShown {
  readonly id: string
  readonly name: string
  /** Whether it runs where it cannot keep a secret, and so has none. */
  readonly isPublic: boolean
  readonly grants: readonly Grant[]
  readonly redirectUris: readonly string[]
  /** In ISO 8601. */
  readonly createdAt: string
}

/** The ways in which an application gets tokens, by the names of OAuth 2.0. */
export const grants = ['authorization_code', 'device_code', 'client_credentials'] as const
/** How long an application may go on without the person who has allowed it. */
export const refreshGrants = ['refresh_token', 'rotating_refresh_token'] as const

export type WayIn = (typeof grants)[number]
export type RefreshGrant = (typeof refreshGrants)[number]
export type Grant = WayIn | RefreshGrant

/** What can be done with one application. */
export type ClientChange = 'rotate' | 'remove'
