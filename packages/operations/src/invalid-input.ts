import { type Refused, refuse } from '@reprieve/domain'
import type { z } from 'zod'
import type { Refusal } from './answer.ts'
import { problemOf } from './problem-of.ts'

/** The refusal for the first problem of an input. It contains nothing of the input itself. */
export function invalidInput(error: z.ZodError): Refused<Refusal<'InvalidInput'>> {
  const [issue] = error.issues
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return refuse({
    type: 'InvalidInput',
    path: [...(issue?.path ?? []), ...unknown].map(String).join('.'),
    problem: unknown.length > 0 ? 'is not a member that is known here' : problemOf(issue),
  })
}
