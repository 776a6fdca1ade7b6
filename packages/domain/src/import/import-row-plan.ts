import type { OperationError } from '../errors.ts'
import type { UserId } from '../ids.ts'

type Members = Readonly<Record<string, unknown>>

/** What an import does about one person of its source (R55). */
export type ImportRowPlan =
  | {
      readonly outcome: 'create'
      readonly userPrincipalName: string
      /** Whether the password of the source is kept; `not-taken` where its scheme cannot be checked here (R58). */
      readonly password: 'kept' | 'not-taken' | 'none'
    }
  | {
      readonly outcome: 'change'
      readonly userId: UserId
      /** The members that change, as they are and as they are to be. */
      readonly before: Members
      readonly after: Members
    }
  /** Comes back from the bin under its old id, and is then changed as the source says. */
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
      /** Whether the source is remembered for the user already: then an import does nothing at all. */
      readonly isKnown: boolean
    }
  | {
      readonly outcome: 'refused'
      readonly error: OperationError
      /** Whom the row is about; null where that is not known, or nobody yet. */
      readonly userId: UserId | null
    }
