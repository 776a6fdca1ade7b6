import type { RestoreCaller } from '@reprieve/domain'
import type { OperationContext } from './context.ts'
import type { Dependencies } from './dependencies.ts'
import type { Effects } from './steps/apply-effects.ts'

/** Everything that an operation is called with: the caller, the input and the time. */
export interface OperationCall<Input, Prepared = unknown> {
  readonly context: OperationContext
  readonly caller: RestoreCaller
  readonly input: Input
  readonly prepared: Prepared
  readonly now: Date
  readonly dependencies: Dependencies
}

/** The outcome of an operation: its answer and its effects. */
export interface Done<Value> extends Effects {
  readonly value: Value
}
