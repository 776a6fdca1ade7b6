import type { ActiveUser, AuditRecord, DeletedUser, Tenant, User } from '@reprieve/domain'
import type { EffectivePermissions } from './access/what-may-i.ts'
import type { Answer, QueryError, Refusal } from './answer.ts'
import type { ListAuditRecordsInput } from './audit/list-audit-records.ts'
import type { OperationContext } from './context.ts'
import type { Dependencies } from './dependencies.ts'
import type { ClaimDueMailInput, DueMail, MailMark } from './mail/claim-due-mail.ts'
import type {
  OneTimeSecret,
  ReadOneTimeSecretError,
  ReadOneTimeSecretInput,
} from './mail/read-one-time-secret.ts'
import type { RestoreMailSent, SendRestoreMailError, SendRestoreMailInput } from './mail/send-restore-mail.ts'
import type { Page } from './page.ts'
import type { Customer } from './partners/list-customers.ts'
import type {
  ChangeOwnPasswordError,
  ChangeOwnPasswordInput,
  OwnPasswordChanged,
} from './sign-in/change-own-password.ts'
import type { Session } from './sign-in/check-session.ts'
import type { CheckSignInError, CheckSignInInput, SignedIn } from './sign-in/check-sign-in.ts'
import type { CreatedUser, CreateUserError, CreateUserInput } from './users/create-user.ts'
import type { DeleteUserError, UserDeleted } from './users/delete-user.ts'
import type { RestoreResult } from './users/get-restore-result.ts'
import type { GetUserError, UserDetails, UserIdInput } from './users/get-user.ts'
import type { DeletedUserEntry, ListDeletedUsersInput } from './users/list-deleted-users.ts'
import type { ListUsersInput } from './users/list-users.ts'
import type { PreviewRestoreInput, RestorePreview } from './users/preview-restore.ts'
import type { ExpiredPurged, PurgeExpiredInput } from './users/purge-expired.ts'
import type { PurgeUserError, PurgeUserInput, UserPurged } from './users/purge-user.ts'
import type { PasswordReset, ResetPasswordError, ResetPasswordInput } from './users/reset-password.ts'
import type { RestoredUser, RestoreUserError, RestoreUserInput } from './users/restore-user.ts'
import type { UpdatedUser, UpdateUserError, UpdateUserInput } from './users/update-user.ts'

/** Asks, or acts, for somebody in a tenant. */
export type Bound<Input, Value, Error> = (
  context: OperationContext,
  input: Input,
) => Promise<Answer<Value, Error>>

export interface Operations {
  // Write, each with an audit record (R49).
  readonly createUser: Bound<CreateUserInput, CreatedUser, CreateUserError>
  readonly updateUser: Bound<UpdateUserInput, UpdatedUser, UpdateUserError>
  readonly deleteUser: Bound<UserIdInput, UserDeleted, DeleteUserError>
  readonly restoreUser: Bound<RestoreUserInput, RestoredUser, RestoreUserError>
  readonly purgeUser: Bound<PurgeUserInput, UserPurged, PurgeUserError>
  readonly resetPassword: Bound<ResetPasswordInput, PasswordReset, ResetPasswordError>
  readonly changeOwnPassword: Bound<ChangeOwnPasswordInput, OwnPasswordChanged, ChangeOwnPasswordError>
  readonly sendRestoreMail: Bound<SendRestoreMailInput, RestoreMailSent, SendRestoreMailError>

  // Read.
  /** An active user (R7). */
  readonly getUser: Bound<UserIdInput, UserDetails, GetUserError>
  /** A user in the bin, inside its window or held. */
  readonly getDeletedUser: Bound<UserIdInput, DeletedUser, GetUserError>
  /** A user in either state; for interfaces that have one address for both. */
  readonly findUser: Bound<UserIdInput, User, GetUserError>
  /** Active users by display name. */
  readonly listUsers: Bound<ListUsersInput, Page<ActiveUser>, QueryError>
  readonly listDeletedUsers: Bound<ListDeletedUsersInput, Page<DeletedUserEntry>, QueryError>
  readonly previewRestore: Bound<PreviewRestoreInput, RestorePreview, QueryError>
  readonly getRestoreResult: Bound<UserIdInput, RestoreResult, GetUserError>
  readonly listAuditRecords: Bound<ListAuditRecordsInput, Page<AuditRecord>, QueryError>
  /** The customers of the partner that is the context's tenant. */
  readonly listCustomers: Bound<Record<string, never>, readonly Customer[], QueryError>
  readonly getTenant: Bound<Record<string, never>, Tenant, QueryError>
  readonly whatMayI: Bound<Record<string, never>, EffectivePermissions, QueryError>

  // For nobody in particular.
  /** The same refusal, after the same time, for an unknown, deleted or blocked user and for a wrong password. */
  readonly checkSignIn: (input: CheckSignInInput) => Promise<Answer<SignedIn, CheckSignInError>>
  /** Whether a session is still good: the user active and not blocked, nothing having ended its sessions (R33). */
  readonly checkSession: (session: Session) => Promise<boolean>
  /** Gives a secret once; after that, or after its time, it is not there. */
  readonly readOneTimeSecret: (
    input: ReadOneTimeSecretInput,
  ) => Promise<Answer<OneTimeSecret, ReadOneTimeSecretError>>

  // For the worker.
  /** Purges users past their window, oldest first, in bounded portions (R40). */
  readonly purgeExpired: (input: PurgeExpiredInput) => Promise<Answer<ExpiredPurged, Refusal<'InvalidInput'>>>
  readonly claimDueMail: (input: ClaimDueMailInput) => Promise<readonly DueMail[]>
  readonly markDelivered: (mail: MailMark) => Promise<void>
  /** Tries again later, after growing pauses, and gives up in the end. `reason` must be free of secrets. */
  readonly markFailed: (mail: MailMark, reason: string) => Promise<'waiting' | 'dead'>
}

export declare const createOperations: (dependencies: Dependencies) => Operations
