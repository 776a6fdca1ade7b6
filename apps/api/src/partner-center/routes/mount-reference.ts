import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { ApiEnv } from '../../exchange.ts'

/** The contracts, each with its document on a page of its own. */
const tabs = [
  { path: '/docs', name: 'Partner Center', document: '/openapi.json' },
  { path: '/docs/graph', name: 'Microsoft Graph', document: '/openapi/graph.json' },
  { path: '/docs/scim', name: 'SCIM 2.0', document: '/openapi/scim.json' },
] as const
type Tab = (typeof tabs)[number]

const linkTo = ({ path, name }: Tab, shown: Tab): string =>
  `<a href="${path}"${path === shown.path ? ' aria-current="page"' : ''}>${name}</a>`

const pageOf = (tab: Tab): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Reprieve API: ${tab.name}</title>
<link rel="icon" href="/docs/favicon-32x32.png">
<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="stylesheet" href="/docs/tabs.css">
</head>
<body>
<nav aria-label="Contracts">${tabs.map((one) => linkTo(one, tab)).join('')}</nav>
<div id="reference" data-document="${tab.document}"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`

// Without `validatorUrl`, the page would send the document to a foreign host.
const start = `const { document: url } = document.getElementById('reference').dataset
SwaggerUIBundle({ url, dom_id: '#reference', deepLinking: true, validatorUrl: null })
`

const styles = `nav { display: flex; gap: 4px; padding: 12px 20px 0; border-bottom: 1px solid #767676; font: 16px sans-serif }
nav a { padding: 8px 16px; color: #0b4d8c; text-decoration: none }
nav a:hover, nav a:focus-visible { text-decoration: underline }
nav a[aria-current] { color: #1b1b1b; font-weight: bold; border-bottom: 3px solid #0b4d8c }
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

/** Mounts pages below `/docs` on which people browse the documents. Everything that they load comes from here. */
export function mountReference(app: OpenAPIHono<ApiEnv>): void {
  const { resolve } = createRequire(import.meta.url)
  for (const tab of tabs)
    app.get(tab.path, (c) => c.body(pageOf(tab), 200, referenceHeaders('text/html; charset=utf-8')))
  app.get('/docs/tabs.css', (c) => c.body(styles, 200, referenceHeaders('text/css; charset=utf-8')))
  app.get('/docs/start.js', (c) => c.body(start, 200, referenceHeaders('text/javascript; charset=utf-8')))
  for (const [name, contentType] of assets) {
    app.get(`/docs/${name}`, async (c) => {
      const bytes = await readFile(resolve(`swagger-ui-dist/${name}`))
      return c.body(new Uint8Array(bytes), 200, referenceHeaders(contentType))
    })
  }
}
