/** An audit record as screens show it. */
export interface AuditEntry {
  readonly sequence: number
  /** Instant in ISO 8601. */
  readonly at: string
  readonly operation: string
  readonly outcome: 'succeeded' | 'failed'
  /** The reason of the refusal in the visitor's language; null if it was not refused. */
  readonly error: string | null
  readonly actor:
    | { readonly kind: 'user'; readonly name: string }
    | { readonly kind: 'application'; readonly name: string }
    | { readonly kind: 'system'; readonly name: 'worker' | 'cli' | 'scim' }
  readonly targetId: string | null
  readonly targetName: string | null
  /** The reason that somebody noted for the change. */
  readonly reason: string | null
}
