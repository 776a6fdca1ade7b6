/** A search result, from any tenant and in any state. */
export interface FoundPerson {
  readonly id: string
  readonly tenantId: string
  /** Null for the tenant of the page. */
  readonly tenantName: string | null
  readonly displayName: string
  readonly userPrincipalName: string
  readonly state: 'active' | 'deleted'
}
