import type { OpenAPIHono } from '@hono/zod-openapi'
import { type ApiEnv, identifying } from '../../exchange.ts'
import { createGraphDocument } from './create-document.ts'

/** Serves the document of the contract at `/openapi/graph.json`, to anybody. */
export function mountGraphDocument(app: OpenAPIHono<ApiEnv>): void {
  let text: string | undefined
  app.get('/openapi/graph.json', (c) => {
    text ??= JSON.stringify(createGraphDocument())
    return c.body(text, 200, {
      'Content-Type': 'application/json; charset=utf-8',
      ...identifying(c.get('exchange')),
    })
  })
}
