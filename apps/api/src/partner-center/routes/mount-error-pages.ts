import { readdirSync, readFileSync } from 'node:fs'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { Marked } from 'marked'
import type { ApiEnv } from '../../exchange.ts'
import { errorAnswer } from '../wire/answer.ts'
import { errorPagesPath } from '../wire/error-page.ts'
import { referenceHeaders } from './mount-reference.ts'

const folder = new URL('../../../../../docs/api/errors/', import.meta.url)
const overview = 'readme'

/** Serves the pages of docs/api/errors as HTML: what each error means, what was kept, and what to do. */
export function mountErrorPages(app: OpenAPIHono<ApiEnv>): void {
  // Only files that were in the folder at the start are read. The name in the address is looked up and never used as a
  // path.
  const files = new Map(readdirSync(folder).map((file) => [file.replace(/\.md$/, '').toLowerCase(), file]))
  const pages = new Map<string, string>()

  const pageOf = (name: string): string | null => {
    const file = files.get(name)
    if (file === undefined) return null
    const page = pages.get(name) ?? toHtml(name, readFileSync(new URL(file, folder), 'utf8'))
    pages.set(name, page)
    return page
  }

  const answer = (c: Context<ApiEnv>, name: string): Response => {
    const html = pageOf(name)
    if (html === null) return errorAnswer(c.get('exchange'), { type: 'RouteNotFound' })
    return c.body(html, 200, referenceHeaders('text/html; charset=utf-8'))
  }

  app.get(errorPagesPath, (c) => answer(c, overview))
  app.get(`${errorPagesPath}/:name`, (c) => answer(c, c.req.param('name')))
}

function toHtml(name: string, markdown: string): string {
  const title = name === overview ? 'Errors of the REST API' : (/^# (.+)$/m.exec(markdown)?.[1] ?? name)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – Reprieve API</title>
</head>
<body>
<main>
${renderer.parse(markdown, { async: false })}
</main>
<p><a href="${errorPagesPath}">All errors</a> · <a href="/docs">Reference</a></p>
</body>
</html>
`
}

const renderer = new Marked({
  renderer: {
    // Markdown may contain HTML. Ours has none, so anything that looks like it is text.
    html: ({ text }) => escapeHtml(text),
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens)
      const page = /^([a-z-]+)\.md$/.exec(href)?.[1]
      // Pages of other folders are not served.
      return page === undefined ? text : `<a href="${errorPagesPath}/${page}">${text}</a>`
    },
    image: ({ text }) => escapeHtml(text),
  },
})

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)
