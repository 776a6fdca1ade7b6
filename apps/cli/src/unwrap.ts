import type { OperationError, Result } from '@reprieve/domain'
import { describeError } from '@reprieve/i18n'
import { ExpectedError } from './expected-error.ts'

/** The value of an answer. A refusal ends the command with its text. */
export function unwrap<Value>(answer: Result<Value, OperationError>): Value {
  if (answer.ok) return answer.value
  throw new ExpectedError(describeError('en', answer.error))
}
