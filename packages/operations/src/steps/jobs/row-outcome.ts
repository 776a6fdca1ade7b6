import type { DeletedUser, Resolution, RestoreEffects, UserId } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import type { RecordedUndo } from '../audit/undo-of-restore.ts'
import type { NewNameAssignment } from './new-name-assignments.ts'

/** Why a row of a job was not restored. */
export type RowError = Refusal<
  | 'NotPermitted'
  | 'ApplicationNotAllowed'
  | 'TenantNotFound'
  | 'RelationshipMissing'
  | 'UserNotFound'
  | 'UserNotDeleted'
  | 'RestoreConflict'
  | 'PlanStale'
  | 'DeletionGuard'
  | 'RowFault'
>

interface DoneRow {
  readonly row: number
  readonly userId: UserId
  readonly resolutions: readonly Resolution[]
}

/** A finished row with its outcome. */
export type RowOutcome = DoneRow &
  (
    | {
        readonly outcome: 'restored'
        readonly user: DeletedUser
        readonly undo: RecordedUndo
        readonly effects: RestoreEffects
        readonly nameAssignments: readonly NewNameAssignment[]
      }
    | { readonly outcome: 'failed'; readonly error: RowError }
  )
