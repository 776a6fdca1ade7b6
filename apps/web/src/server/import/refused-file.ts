import type { OperationError, Result } from '@reprieve/domain'

/** Why a file is not imported at all. */
export type FileRefusal =
  | { readonly kind: 'refused'; readonly error: OperationError }
  /** The rows of the file cannot be told apart, or it has none. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'too-many' }

/** Ends the reading of a file. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused'
  readonly refusal: FileRefusal

  constructor(refusal: FileRefusal) {
    super(refusal.kind)
    this.refusal = refusal
  }
}

/** The value of an answer. A refusal ends the reading. */
export function unwrap<Value>(answer: Result<Value, OperationError>): Value {
  if (answer.ok) return answer.value
  throw new FileRefused({ kind: 'refused', error: answer.error })
}
