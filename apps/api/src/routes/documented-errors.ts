import { z } from '@hono/zod-openapi'
import { type ApiError, errorRows } from '../errors.ts'
import { ErrorBody, toErrorBody } from '../wire/error-body.ts'
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

const examples: Readonly<Record<DocumentedStatus, ApiError>> = {
  400: { type: 'InvalidSize' },
  401: { type: 'TokenMissing' },
  403: { type: 'ApplicationNotAllowed' },
  404: { type: 'UserNotFound', userId: 'a45f1416-3300-4f65-9e8d-f123b397a4ea' },
  405: { type: 'MethodNotAllowed', method: 'PUT', allowed: 'GET, PATCH, DELETE' },
  409: { type: 'UserNotDeleted', userId: 'a45f1416-3300-4f65-9e8d-f123b397a4ea' },
  413: { type: 'BodyTooLarge', limitBytes: 65_536 },
  500: { type: 'Unexpected', correlationId: '32be760f-8282-4e01-a37b-829c8a700e8a' },
  503: { type: 'Busy' },
}

// Those of signing in, registering applications and making relationships, which is not done by these routes.
const elsewhere: readonly string[] = [
  'SignInRefused',
  'SecretNotFound',
  'ClientNotFound',
  'RelationshipStanding',
]

function codesOf(status: DocumentedStatus): string {
  const rows = Object.entries(errorRows).filter(
    ([type, row]) => row.status === status && !elsewhere.includes(type),
  )
  const codes = new Set(rows.map(([, { code }]) => code))
  return [...codes].sort((one, other) => one - other).join(', ')
}

const documented = (status: DocumentedStatus) => ({
  description: `${texts[status]}. Codes: ${codesOf(status)}`,
  content: {
    'application/json': { schema: ErrorBody, example: toErrorBody(examples[status], 'en') },
  },
})

const common = [400, 401, 404, 500, 503] as const

/** The errors that every route can answer with that asks for a role, and `further` ones, for its definition. */
export const documentedErrors = (...further: readonly DocumentedStatus[]) =>
  documentedErrorsForAll(403, ...further)

/** The same for a route that is open to every caller. */
export const documentedErrorsForAll = (...further: readonly DocumentedStatus[]) => ({
  ...Object.fromEntries([...common, ...further].map((status) => [status, documented(status)])),
  429: {
    description: 'Too many requests; Retry-After says when to try again',
    headers: z.object({ 'Retry-After': z.string().openapi({ description: 'In seconds' }) }),
    content: {
      'application/json': {
        schema: ThrottledBody,
        example: { statusCode: 429, message: 'Rate limit is exceeded. Try again in 57 seconds.' },
      },
    },
  },
})
