import type { Answer } from './answer.ts'
import type { OperationContext } from './context.ts'

/** Asks, or acts, for somebody in a tenant. */
export type Bound<Input, Value, Error> = (
  context: OperationContext,
  input: Input,
) => Promise<Answer<Value, Error>>
