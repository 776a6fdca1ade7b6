import type { OperationError } from '../errors.ts'
import type { ServicePlanId, SkuId, UserId } from '../ids.ts'
import type { DirectoryRole } from '../role/directory-role.ts'
import type { ImportedMember } from './imported-group.ts'

/**
 * Something that a source says a person has besides the profile. Each kind is a row of its own, because a manager can be
 * set although no seat is free.
 */
export type Belonging =
  | {
      readonly kind: 'manager'
      /** Whom the person reports to, as the same source names that person. */
      readonly manager: ImportedMember
    }
  | { readonly kind: 'licences'; readonly licences: readonly ImportedLicence[] }
  | { readonly kind: 'roles'; readonly roles: readonly DirectoryRole[] }
  | { readonly kind: 'hold'; readonly reason: string }

/** A belonging with whom it belongs to, as the source names the person. */
export interface ImportedBelonging {
  readonly person: ImportedMember
  readonly belonging: ImportedFact
}

/** A belonging as the source says it: roles and reasons may be texts that nobody here knows. */
export type ImportedFact =
  | Exclude<Belonging, { readonly kind: 'roles' }>
  | { readonly kind: 'roles'; readonly roles: readonly string[] }

export interface ImportedLicence {
  readonly skuId: SkuId
  /** Service plans that are switched off in the licence. */
  readonly excludedPlans: readonly ServicePlanId[]
}

type Members = Readonly<Record<string, unknown>>

/** What an import does about one belonging of a person. It adds and never takes away (R57). */
export type ImportBelongingPlan =
  | {
      readonly outcome: 'change'
      /** Null for somebody whom the same import creates or restores first. */
      readonly userId: UserId | null
      /** What changes, as it is and as it is to be. */
      readonly before: Members
      readonly after: Members
    }
  | { readonly outcome: 'leave'; readonly userId: UserId }
  | { readonly outcome: 'refused'; readonly error: OperationError; readonly userId: UserId | null }
