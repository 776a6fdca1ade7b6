import type { OperationError } from '../errors.ts'
import type { UserId } from '../ids.ts'

type Members = Readonly<Record<string, unknown>>

/** What an import does with one person of its source (R55). */
export type ImportRowPlan =
  | {
      readonly outcome: 'create'
      readonly userPrincipalName: string
      /** Whether the source's password is kept; `not-taken` if its hashing scheme cannot be checked here (R58). */
      readonly password: 'kept' | 'not-taken' | 'none'
    }
  | {
      readonly outcome: 'change'
      readonly userId: UserId
      /** The members that change, with their present and their future values. */
      readonly before: Members
      readonly after: Members
    }
  /** The user comes back from the bin under its old id and is then changed as the source says. */
  | {
      readonly outcome: 'restore'
      readonly userId: UserId
      readonly userPrincipalName: string
      readonly before: Members
      readonly after: Members
    }
  | {
      readonly outcome: 'leave'
      readonly userId: UserId
      /** Whether the source already knows the user by this identifier. If so, the import does nothing at all. */
      readonly isKnown: boolean
    }
  | {
      readonly outcome: 'refused'
      readonly error: OperationError
      /** The user that the row is about; null if nobody is, or if it cannot be determined. */
      readonly userId: UserId | null
    }
