import type { Actor } from '../access/actor.ts'
import type { OperationError } from '../errors.ts'
import type { ServicePlanId, SkuId, UserId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { DirectoryRole } from '../role/directory-role.ts'
import type { ImportedPerson } from './imported-person.ts'

/** Somebody who is in the bin of an export. Other people and groups are named by their identifiers there. */
export interface ImportedDeletedPerson {
  readonly person: ImportedPerson & { readonly externalId: string }
  readonly deletedAt: Date
  readonly purgeAt: Date
  /** Who deleted the person, as a text: nobody here is that person. */
  readonly deletedByName: string
  /** The reason of a hold; null for somebody who is not held. */
  readonly hold: string | null
  /** What a restore gives back besides memberships and reporting lines. */
  readonly returns: {
    readonly licences: readonly SkuId[]
    readonly excludedPlans: Readonly<Record<SkuId, readonly ServicePlanId[]>>
    readonly roles: readonly DirectoryRole[]
  }
  readonly groups: readonly string[]
  readonly manager: string | null
  readonly reports: readonly string[]
}

/** The same as a source says it: instants and roles are texts that may be wrong. */
export interface SaidDeletedPerson extends Omit<ImportedDeletedPerson, 'deletedAt' | 'purgeAt' | 'returns'> {
  readonly deletedAt: string
  readonly purgeAt: string
  readonly returns: {
    readonly licences: readonly string[]
    readonly excludedPlans: Readonly<Record<string, readonly string[]>>
    readonly roles: readonly string[]
  }
}

/** What an import does about somebody who is in the bin of an export. */
export type ImportDeletedPlan =
  | { readonly outcome: 'create'; readonly userPrincipalName: string }
  /** The person came before; what the restore gives back is completed. */
  | { readonly outcome: 'change' | 'leave'; readonly userId: UserId }
  | { readonly outcome: 'refused'; readonly error: OperationError; readonly userId: null }

/**
 * Whether the actor may put people into the bin with the time of a deletion in the past: only the operator of the
 * installation. That time decides when somebody is purged, so that whoever could set it could take a person away for good
 * without waiting for the end of the window (R2).
 */
export const canImportBin = (actor: Actor): boolean => actor.kind === 'system'

/** Refuses a deletion that cannot have been, and one whose window is over, unless there is a hold (R3, R42). */
export function checkImportedDeletion(
  { deletedAt, purgeAt, hold }: Pick<ImportedDeletedPerson, 'deletedAt' | 'purgeAt' | 'hold'>,
  now: Date,
): Result<null, Extract<OperationError, { readonly type: 'InvalidInput' }>> {
  if (deletedAt > now)
    return refuse({ type: 'InvalidInput', path: 'deletedAt', problem: 'lies in the future' })
  if (purgeAt <= deletedAt)
    return refuse({ type: 'InvalidInput', path: 'purgeAt', problem: 'is not after the deletion' })
  if (purgeAt <= now && hold === null)
    return refuse({
      type: 'InvalidInput',
      path: 'purgeAt',
      problem: 'is over: nobody can be restored any more',
    })
  return ok(null)
}
