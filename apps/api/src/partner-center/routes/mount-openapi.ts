import type { OpenAPIHono } from '@hono/zod-openapi'
import type { ApiEnv } from '../../exchange.ts'
import { createDocument } from '../document/create-document.ts'
import { jsonAnswer } from '../wire/answer.ts'

/** Serves the document of every route that is mounted by the time of the first request for it. */
export function mountOpenApi(app: OpenAPIHono<ApiEnv>): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description:
      'An access token for this service, of a person or, where an operation says so, an application',
  })
  let document: object | undefined
  app.get('/openapi.json', (c) => {
    document ??= createDocument(app)
    return jsonAnswer(c.get('exchange'), 200, document)
  })
}
