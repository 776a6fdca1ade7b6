import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { errorRows } from '../errors.ts'
import type { ApiEnv } from '../exchange.ts'
import { jsonAnswer } from '../wire/answer.ts'
import { ErrorBody, toErrorBody } from '../wire/error-body.ts'

/** Null when ready, else the reason why not, in words that anyone may read. */
export type CheckReady = () => Promise<string | null>

const definition = createRoute({
  operationId: 'getHealth',
  method: 'get',
  path: '/healthz',
  tags: ['Service'],
  summary: 'Whether this process can serve',
  security: [],
  responses: {
    200: {
      description: 'Ready',
      content: { 'application/json': { schema: z.strictObject({ status: z.literal('ready') }) } },
    },
    400: {
      description: `The request id is malformed. Codes: ${errorRows.InvalidRequestId.code}`,
      content: {
        'application/json': {
          schema: ErrorBody,
          example: toErrorBody({ type: 'InvalidRequestId' }, 'en'),
        },
      },
    },
    503: {
      description: 'Not ready',
      content: {
        'application/json': {
          schema: z.strictObject({ status: z.literal('unavailable'), reason: z.string() }),
          example: { status: 'unavailable', reason: 'the database cannot be read' },
        },
      },
    },
  },
})

export function mountHealth(app: OpenAPIHono<ApiEnv>, checkReady: CheckReady): void {
  app.openAPIRegistry.registerPath(definition)
  app.get(definition.path, async (c) => {
    const reason = await checkReady()
    const exchange = c.get('exchange')
    if (reason === null) return jsonAnswer(exchange, 200, { status: 'ready' })
    return jsonAnswer(exchange, 503, { status: 'unavailable', reason }, { 'Retry-After': '1' })
  })
}
