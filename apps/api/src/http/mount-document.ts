import type { OpenAPIHono } from '@hono/zod-openapi'
import { type ApiEnv, identifying } from '../exchange.ts'

/** Serves a contract's document to anybody. It is made at the first request for it. */
export function mountDocument(app: OpenAPIHono<ApiEnv>, path: string, create: () => object): void {
  let text: string | undefined
  app.get(path, (c) => {
    text ??= JSON.stringify(create())
    return c.body(text, 200, {
      'Content-Type': 'application/json; charset=utf-8',
      ...identifying(c.get('exchange')),
    })
  })
}
