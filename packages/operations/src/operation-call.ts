import type { RestoreCaller } from '@reprieve/domain'
import type { OperationContext } from './context.ts'
import type { Dependencies } from './dependencies.ts'
import type { Effects } from './steps/apply-effects.ts'

/** What an operation is called with: who asks for what, and when. */
export interface OperationCall<Input, Prepared = unknown> {
  readonly context: OperationContext
  readonly caller: RestoreCaller
  readonly input: Input
  readonly prepared: Prepared
  readonly now: Date
  readonly dependencies: Dependencies
}

/** What an operation has done: its answer, and what it leaves behind. */
export interface Done<Value> extends Effects {
  readonly value: Value
}
