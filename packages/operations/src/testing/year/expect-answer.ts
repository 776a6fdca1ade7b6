import type { Result } from '@reprieve/domain'

/** Accepts refusals as answers, except that of bad input: the steps are made so that none of them is malformed. */
export function expectAnswer(answer: Result<unknown, { readonly type: string }>): void {
  if (!answer.ok && answer.error.type === 'InvalidInput') throw new Error(JSON.stringify(answer.error))
}
