import type { DeletedUser } from '@reprieve/domain'
import type { Refusal, WriteError } from '../answer.ts'

export interface UserDeleted {
  readonly user: DeletedUser
}

export type DeleteUserError =
  | WriteError
  | Refusal<'UserNotFound' | 'CannotDeleteSelf' | 'LastGlobalAdministrator'>
