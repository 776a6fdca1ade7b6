import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { ApiEnv } from '../../exchange.ts'

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Reprieve API</title>
<link rel="icon" href="/docs/favicon-32x32.png">
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="reference"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`

// Without `validatorUrl`, the page would send the document to a foreign host.
const start = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#reference', deepLinking: true, validatorUrl: null })
`

const assets = [
  ['swagger-ui.css', 'text/css; charset=utf-8'],
  ['swagger-ui-bundle.js', 'text/javascript; charset=utf-8'],
  ['favicon-32x32.png', 'image/png'],
] as const

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers of a page of the reference, which may load only from here. */
export const referenceHeaders = (contentType: string): Record<string, string> => ({
  'Content-Type': contentType,
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
})

/** Mounts a page at `/docs` on which people browse the document. Everything that it loads comes from here. */
export function mountReference(app: OpenAPIHono<ApiEnv>): void {
  const { resolve } = createRequire(import.meta.url)
  app.get('/docs', (c) => c.body(page, 200, referenceHeaders('text/html; charset=utf-8')))
  app.get('/docs/start.js', (c) => c.body(start, 200, referenceHeaders('text/javascript; charset=utf-8')))
  for (const [name, contentType] of assets) {
    app.get(`/docs/${name}`, async (c) => {
      const bytes = await readFile(resolve(`swagger-ui-dist/${name}`))
      return c.body(new Uint8Array(bytes), 200, referenceHeaders(contentType))
    })
  }
}
