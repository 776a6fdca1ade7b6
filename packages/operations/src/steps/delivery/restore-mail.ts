/** A mail in the outbox: what a template needs, no text. Instants are ISO 8601. */
export interface RestoreMail {
  readonly template: 'user-restored'
  readonly to: readonly string[]
  readonly locale: string
  readonly displayName: string
  readonly userPrincipalName: string
  readonly tenantName: string
  /** Who had it sent: a person's id in the outbox, the sign-in name when it is delivered. */
  readonly sentBy: string
  /** Shows the password once. */
  readonly link: string
  readonly linkExpiresAt: string
}
