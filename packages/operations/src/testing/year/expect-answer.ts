import type { Result } from '@reprieve/domain'

/** Takes refusals for answers, but for that of bad input: the steps are made so that none of them is badly formed. */
export function expectAnswer(answer: Result<unknown, { readonly type: string }>): void {
  if (!answer.ok && answer.error.type === 'InvalidInput') throw new Error(JSON.stringify(answer.error))
}
