import type { OperationError } from '../errors.ts'
import type { UserId } from '../ids.ts'

type Members = Readonly<Record<string, unknown>>

/** What an import does about one person of its source (R55). */
export type ImportRowPlan =
  | { readonly outcome: 'create'; readonly userPrincipalName: string }
  | {
      readonly outcome: 'change'
      readonly userId: UserId
      /** The members that change, as they are and as they are to be. */
      readonly before: Members
      readonly after: Members
    }
  /** Comes back from the bin under its old id, and is then changed as the source says. */
  | { readonly outcome: 'restore'; readonly userId: UserId; readonly userPrincipalName: string }
  | { readonly outcome: 'leave'; readonly userId: UserId }
  | { readonly outcome: 'refused'; readonly error: OperationError }
