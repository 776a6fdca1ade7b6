import { nameKeyOfUserPrincipalName } from '../name-key.ts'

/** Whether a primary address is another one by its key, has appeared or has gone (R28); null is none. */
export function isPrimaryChanged(before: string | null, after: string | null): boolean {
  if (before === null || after === null) return before !== after
  return nameKeyOfUserPrincipalName(before) !== nameKeyOfUserPrincipalName(after)
}
