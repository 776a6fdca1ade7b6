/** An identity provider that provisions users by SCIM, as its screen shows it. Instants are in ISO 8601. */
export interface ConnectionShown {
  readonly id: string
  readonly name: string
  readonly source: string
  readonly activeMeans: ActiveMeans
  readonly baseAddress: string
  readonly overlapEndsAt: string | null
  readonly lastContactAt: string | null
  readonly lastErrorAt: string | null
  readonly lastError: string | null
  readonly requests: number
  readonly refusals: number
}

/** What `active: false` from the provider does to a user (R61). */
export type ActiveMeans = 'block' | 'delete'

/** What can be done with one connection. */
export type ConnectionChange = 'rotate' | 'remove'
