import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { ApiEnv } from '../exchange.ts'
import { jsonAnswer } from '../wire/answer.ts'

/** Null when ready, else the reason why not, in words that anyone may read. */
export type CheckReady = () => Promise<string | null>

const definition = createRoute({
  operationId: 'getHealth',
  method: 'get',
  path: '/healthz',
  summary: 'Whether this process can serve',
  responses: {
    200: {
      description: 'Ready',
      content: { 'application/json': { schema: z.strictObject({ status: z.literal('ready') }) } },
    },
    503: {
      description: 'Not ready',
      content: {
        'application/json': {
          schema: z.strictObject({ status: z.literal('unavailable'), reason: z.string() }),
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
