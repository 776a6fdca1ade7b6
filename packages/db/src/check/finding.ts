/** A violation of the rules in the database. */
export interface Finding {
  /** The broken rule (`R12`), or `database` for damage to the file itself. */
  readonly rule: string
  /** Null if the tenant is unknown. */
  readonly tenantId: string | null
  /** Id of the user, group or other row. */
  readonly id: string
  readonly message: string
}
