import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { toHealth } from '@reprieve/observe'
import type { ApiEnv } from '../../exchange.ts'
import { errorRows } from '../errors.ts'
import { jsonAnswer } from '../wire/answer.ts'
import { ErrorBody, toErrorBody } from '../wire/error-body.ts'

/** Returns null if ready, else the reason in words that anybody may read. */
export type CheckReady = () => Promise<string | null>

const metrics = z
  .string()
  .optional()
  .describe('Where metrics are served, or that they are not, where that is not where the settings say')
const Ready = z.strictObject({ status: z.literal('ready'), metrics })
const Unavailable = z.strictObject({ status: z.literal('unavailable'), reason: z.string(), metrics })

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
      content: { 'application/json': { schema: Ready } },
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
          schema: Unavailable,
          example: { status: 'unavailable', reason: 'the database cannot be read' },
        },
      },
    },
  },
})

/** What `/healthz` is answered from. */
export interface HealthSource {
  readonly checkReady: CheckReady
  /** See `ServingMetrics.note`. */
  readonly metricsNote: () => string | null
}

export function mountHealth(app: OpenAPIHono<ApiEnv>, { checkReady, metricsNote }: HealthSource): void {
  app.openAPIRegistry.registerPath(definition)
  app.get(definition.path, async (c) => {
    const health = toHealth(await checkReady(), metricsNote())
    const exchange = c.get('exchange')
    if (health.status === 'ready') return jsonAnswer(exchange, 200, health)
    return jsonAnswer(exchange, 503, health, { 'Retry-After': '1' })
  })
}
