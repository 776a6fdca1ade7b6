import type { z } from '@hono/zod-openapi'
import { problemOf } from '@reprieve/operations'
import type { TransportError } from '../../transport-error.ts'

/** The first problem that a schema finds in a request. */
export function toPropertyError(error: z.ZodError): TransportError {
  const issue = error.issues[0]
  if (issue?.code === 'unrecognized_keys') {
    return unknownMember([...issue.path, issue.keys[0]].join('.'))
  }
  return {
    type: 'InvalidProperty',
    property: issue?.path.join('.') ?? '',
    problem: problemOf(issue),
  }
}

const unknownMember = (property: string): TransportError => ({
  type: 'InvalidProperty',
  property,
  problem: 'is not a member that is known here',
})
