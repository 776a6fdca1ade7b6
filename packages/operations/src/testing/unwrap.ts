import type { Result } from '@reprieve/domain'

/** The value of an answer. Throws for a refusal. */
export function unwrap<Value>(answer: Result<Value, unknown>): Value {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.error)}`)
  return answer.value
}

/** The refusal of an answer. Throws for a value. */
export function refusalOf<Given extends Result<unknown, unknown>>(
  answer: Given,
): Extract<Given, { readonly ok: false }>['error'] {
  if (answer.ok) throw new Error(`not refused: ${JSON.stringify(answer.value)}`)
  return answer.error
}
