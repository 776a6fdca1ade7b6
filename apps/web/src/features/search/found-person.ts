/** Somebody who was found, in whatever tenant and state. */
export interface FoundPerson {
  readonly id: string
  readonly tenantId: string
  /** Null where it is the tenant that the page is about. */
  readonly tenantName: string | null
  readonly displayName: string
  readonly userPrincipalName: string
  readonly state: 'active' | 'deleted'
}
