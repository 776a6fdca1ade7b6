import { z } from '@hono/zod-openapi'
import { ErrorBody } from '../wire/error-body.ts'
import { ThrottledBody } from '../wire/throttled.ts'

const texts = {
  400: 'The request is malformed, or a property of it is invalid',
  401: 'No bearer token, or one that is not good',
  403: 'The caller may not do this',
  404: 'There is no such tenant, user or role',
  405: 'The path does not take this method',
  409: 'Something that exists stands in the way; nothing was changed',
  413: 'The body is too large',
  500: 'A fault on our side',
  503: 'Busy; nothing was changed, and Retry-After says when to try again',
} as const

type DocumentedStatus = keyof typeof texts

const common = [400, 401, 403, 404, 500, 503] as const

/** The errors that every route can answer with, and `further` ones, for its definition. */
export const documentedErrors = (...further: readonly DocumentedStatus[]) => ({
  ...Object.fromEntries(
    [...common, ...further].map((status) => [
      status,
      { description: texts[status], content: { 'application/json': { schema: ErrorBody } } },
    ]),
  ),
  429: {
    description: 'Too many requests; Retry-After says when to try again',
    headers: z.object({ 'Retry-After': z.string().openapi({ description: 'In seconds' }) }),
    content: { 'application/json': { schema: ThrottledBody } },
  },
})
