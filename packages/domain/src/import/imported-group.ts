import type { OperationError } from '../errors.ts'
import type { GroupId, UserId } from '../ids.ts'

/** A group as a source tells of one. */
export interface ImportedGroup {
  /** What names the group in its source for good, such as an `entryUUID`, or else a distinguished name. */
  readonly externalId: string
  readonly displayName: string
  /** `PREFIX:value`, or addresses without a prefix, the first of which is the primary one. */
  readonly proxyAddresses?: readonly string[] | undefined
  readonly members: readonly ImportedMember[]
}

/** A member of a group of the same source. */
export interface ImportedMember {
  readonly externalId: string
  /** Who that is here, where it is known already although the source does not yet know it by the identifier. */
  readonly userId?: UserId | undefined
}

interface Names {
  readonly displayName?: string
  readonly proxyAddresses?: readonly string[]
}

/** What an import does about one group of its source. Nobody is taken out of a group, and no group goes (R57). */
export type ImportGroupPlan =
  | {
      readonly outcome: 'create'
      readonly displayName: string
      readonly proxyAddresses: readonly string[]
      /** Identifiers in the source of who becomes a member. */
      readonly members: readonly string[]
    }
  | {
      readonly outcome: 'change' | 'restore'
      readonly groupId: GroupId
      readonly displayName: string
      /** What changes of the names, as it is and as it is to be. */
      readonly before: Names
      readonly after: Names
      /** Identifiers of who is added. */
      readonly members: readonly string[]
    }
  | {
      readonly outcome: 'leave'
      readonly groupId: GroupId
      /** Whether the source is remembered for the group already: then an import does nothing at all. */
      readonly isKnown: boolean
    }
  | { readonly outcome: 'refused'; readonly error: OperationError; readonly groupId: GroupId | null }
