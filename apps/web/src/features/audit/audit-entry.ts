/** An audit record as screens show it. */
export interface AuditEntry {
  readonly sequence: number
  /** Instant in ISO 8601. */
  readonly at: string
  readonly operation: string
  readonly outcome: 'succeeded' | 'failed'
  /** Why it was refused, in the visitor's words; null where it was not. */
  readonly error: string | null
  readonly actor:
    | { readonly kind: 'user'; readonly name: string }
    | { readonly kind: 'application'; readonly name: string }
    | { readonly kind: 'system'; readonly name: 'worker' | 'cli' }
  readonly targetId: string | null
  readonly targetName: string | null
  /** Why it was done, where somebody noted it. */
  readonly reason: string | null
}
