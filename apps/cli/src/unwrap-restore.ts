import type { OperationError, Result } from '@reprieve/domain'
import { describeConflict, describeError } from '@reprieve/i18n'
import { ExpectedError } from './expected-error.ts'
import { unwrap } from './unwrap.ts'

/** Like {@link unwrap}, but a blocked restore is reported with every conflict (R21). */
export function unwrapRestore<Value>(answer: Result<Value, OperationError>): Value {
  if (answer.ok) return answer.value
  const { error } = answer
  if (
    error.type !== 'RestoreConflict' &&
    error.type !== 'GroupRestoreConflict' &&
    error.type !== 'RecipientRestoreConflict'
  )
    return unwrap(answer)
  const lines = error.row.conflicts.map((conflict) => describeConflict('en', conflict))
  throw new ExpectedError([describeError('en', error), ...lines].join('\n  '))
}
