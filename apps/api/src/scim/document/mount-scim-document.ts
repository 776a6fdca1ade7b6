import type { OpenAPIHono } from '@hono/zod-openapi'
import { type ApiEnv, identifying } from '../../exchange.ts'
import { createScimDocument } from './create-document.ts'

/** Serves the document of the contract at `/openapi/scim.json`, to anybody. */
export function mountScimDocument(app: OpenAPIHono<ApiEnv>): void {
  let text: string | undefined
  app.get('/openapi/scim.json', (c) => {
    text ??= JSON.stringify(createScimDocument())
    return c.body(text, 200, {
      'Content-Type': 'application/json; charset=utf-8',
      ...identifying(c.get('exchange')),
    })
  })
}
