import { z } from '@hono/zod-openapi'
import { ErrorBody } from '../wire/error-body.ts'
import { ThrottledBody } from '../wire/throttled.ts'

const texts = {
  400: 'The request is malformed, or a property of it is invalid',
  401: 'No bearer token, or one that is not good',
  403: 'The caller may not do this',
  404: 'There is no such tenant, user or role',
  409: 'Something that exists stands in the way; nothing was changed',
  500: 'A fault on our side',
  503: 'Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice',
} as const

type DocumentedStatus = keyof typeof texts

// The document adds the codes of each operation, with an example of each.
const documented = (status: DocumentedStatus) => ({
  description: texts[status],
  content: { 'application/json': { schema: ErrorBody } },
})

const common = [400, 401, 404, 500, 503] as const

/** The errors that every route with a required role can answer with, and `further` ones, for its definition. */
export const documentedErrors = (...further: readonly DocumentedStatus[]) =>
  documentedErrorsForAll(403, ...further)

/** The same for a route that is open to every caller. */
export const documentedErrorsForAll = (...further: readonly DocumentedStatus[]) => ({
  ...Object.fromEntries([...common, ...further].map((status) => [status, documented(status)])),
  429: {
    description: 'Too many requests; Retry-After says when to try again',
    headers: z.object({ 'Retry-After': z.int().openapi({ description: 'In seconds' }) }),
    content: {
      'application/json': {
        schema: ThrottledBody,
        example: { statusCode: 429, message: 'Rate limit is exceeded. Try again in 57 seconds.' },
      },
    },
  },
})
