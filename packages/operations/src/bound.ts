import type { Answer } from './answer.ts'
import type { OperationContext } from './context.ts'

/** A use-case bound to its dependencies. It takes the caller's context and the input. */
export type Bound<Input, Value, Error> = (
  context: OperationContext,
  input: Input,
) => Promise<Answer<Value, Error>>
