import type { OperationError, OperationErrorType, Result } from '@reprieve/domain'

/** What an operation answers. `replayed` says that it is the first answer to the same request id, and nothing was done. */
export type Answer<Value, Refusal> = Result<Value, Refusal> & { readonly replayed?: true }

/** The refusals of the given types. */
export type Refusal<Type extends OperationErrorType> = Extract<OperationError, { readonly type: Type }>

/** What every query can answer instead of a value. */
export type QueryError = Refusal<
  'NotPermitted' | 'ApplicationNotAllowed' | 'TenantNotFound' | 'RelationshipMissing' | 'InvalidInput'
>

/** What every operation that writes can answer instead of a value. */
export type WriteError = QueryError | Refusal<'RequestIdReused' | 'MailboxUnavailable'>
