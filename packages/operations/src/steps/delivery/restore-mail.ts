/** The mail about a restored user in the outbox. It has the values that a template needs and no text. Instants are in ISO 8601. */
export interface RestoreMail {
  readonly template: 'user-restored'
  readonly to: readonly string[]
  readonly locale: string
  readonly displayName: string
  readonly userPrincipalName: string
  readonly tenantName: string
  /** The sender: a person's id in the outbox, the sign-in name on delivery. */
  readonly sentBy: string
  /** The link that shows the password once. */
  readonly link: string
  readonly linkExpiresAt: string
}
