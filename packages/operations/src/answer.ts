import type { OperationError, OperationErrorType, Result } from '@reprieve/domain'

/**
 * The answer of an operation. `replayed` says that it is the first answer to the same request id and that nothing was
 * done. `unrecorded` says that no record is kept of a refusal, because the same request can have another meaning.
 */
export type Answer<Value, Refusal> = Result<Value, Refusal> & {
  readonly replayed?: true
  readonly unrecorded?: true
}

/** The refusals of the given types. */
export type Refusal<Type extends OperationErrorType> = Extract<OperationError, { readonly type: Type }>

/** The refusals that every query can answer with. */
export type QueryError = Refusal<
  'NotPermitted' | 'ApplicationNotAllowed' | 'TenantNotFound' | 'RelationshipMissing' | 'InvalidInput'
>

/** The refusals that every operation that writes can answer with. */
export type WriteError = QueryError | Refusal<'RequestIdReused' | 'MailboxUnavailable'>
