import { expect } from 'vitest'
import { normalPath } from '../http/normal-path.ts'
import { refusalsOfRoute } from '../partner-center/document/refusals.ts'
import { paths } from '../partner-center/routes/paths.ts'
import type { Route } from '../partner-center/routes/route.ts'
import { ErrorBody } from '../partner-center/wire/error-body.ts'
import { toHelpLink } from '../partner-center/wire/error-page.ts'

export interface Got {
  readonly status: number
  readonly headers: Headers
  /** The parsed body; null if it is empty. */
  // biome-ignore lint/suspicious/noExplicitAny: each answer has been parsed by its declared schema.
  readonly body: any
  readonly text: string
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Checks an answer against the headers of the contract and the schema that its route declares for the status. */
export function checkAnswer(method: string, path: string, { status, headers, text, body }: Got): void {
  expect(headers.get('ms-requestid')).toMatch(guid)
  expect(headers.get('ms-correlationid')).toMatch(guid)
  expect(headers.get('ms-cv')).toMatch(/^[\w+/]{16}\.0$/)
  expect(headers.get('ms-serverid')).toMatch(/^\d{9}$/)
  expect(headers.get('content-length')).toBe(String(Buffer.byteLength(text)))
  if (status === 204) {
    expect(body).toBeNull()
    return
  }

  expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
  if (status === 401)
    expect(headers.get('www-authenticate')).toMatch(/^OAuth realm=urn:cpsvc:cpid:[0-9a-f-]{36}$/)
  if (status === 503 || status === 429) expect(headers.get('retry-after')).toMatch(/^\d+$/)
  const isRefusal = status >= 400 && path !== '/healthz'
  const schema = declaredSchema(method, path, status) ?? (isRefusal ? ErrorBody : undefined)
  schema?.parse(body)
  if (isRefusal && status !== 429) {
    const link = headers.get('link') ?? ''
    expect(link).toMatch(/^<\/docs\/errors\/[a-z-]+>; rel="help"; type="text\/html"$/)
    const route = routeOf(method, path)
    const pages = route && refusalsOfRoute(route).map(toHelpLink)
    if (pages !== undefined)
      expect([method, path, pages]).toEqual([method, path, expect.arrayContaining([link])])
  }
}

interface Parser {
  parse(value: unknown): unknown
}

/**
 * The schema that the route declares for the status; undefined if no route matches or the status has no JSON
 * body. Throws if the route does not declare the status.
 */
function declaredSchema(method: string, path: string, status: number): Parser | undefined {
  const route = routeOf(method, path)
  if (route === undefined) return undefined
  const response = route.definition.responses[status]
  if (response === undefined) throw new Error(`${method} ${path} does not declare status ${status}`)
  const content = 'content' in response ? response.content?.['application/json'] : undefined
  return content && 'schema' in content ? (content.schema as unknown as Parser) : undefined
}

function routeOf(method: string, path: string): Route | undefined {
  const asked = normalPath(new Request(`http://localhost${path}`))
  return paths
    .find(([{ definition }]) => new RegExp(`^${definition.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(asked))
    ?.find(({ definition }) => definition.method === method.toLowerCase())
}
