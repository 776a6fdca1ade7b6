import type { OpenAPIHono } from '@hono/zod-openapi'
import type { ApiEnv } from '../exchange.ts'
import { jsonAnswer } from '../wire/answer.ts'

/** Serves the document of every route that is mounted by the time it is first asked for. */
export function mountOpenApi(app: OpenAPIHono<ApiEnv>): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
  })
  let document: object | undefined
  app.get('/openapi.json', (c) => {
    document ??= app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'Reprieve',
        version: '1',
        description:
          "Customer users with Partner Center's contract, and restore plans and results beside it.",
      },
    })
    return jsonAnswer(c.get('exchange'), 200, document)
  })
}
