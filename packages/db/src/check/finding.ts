/** Something in the database that the rules do not allow. */
export interface Finding {
  /** The rule that is broken (`R12`), or `database` for damage to the file itself. */
  readonly rule: string
  /** Null where it is not known whose it is. */
  readonly tenantId: string | null
  /** Of the user, group or other row. */
  readonly id: string
  readonly message: string
}
