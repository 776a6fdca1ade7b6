import type { GraphPermission } from '@reprieve/config'
import type { Actor } from '@reprieve/domain'
import { secretWatch } from '@reprieve/observe/testing'
import { expect } from 'vitest'
import { ErrorAnswer } from '../graph/answers.ts'
import { refusalStatusesOf } from '../graph/document/create-document.ts'
import { routes } from '../graph/routes.ts'
import { decodePath } from '../http/decode-path.ts'
import type { Api } from './open-api.ts'

interface Detail {
  readonly code: string
  readonly message: string
  readonly target: string
}

export interface GraphGot {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: the tests check what an answer contains.
  readonly body: any
  /** The details of a refusal; empty if it has none. */
  readonly details: readonly Detail[]
  /** The items of a list; empty for any other answer. */
  // biome-ignore lint/suspicious/noExplicitAny: the tests check what an answer contains.
  readonly value: readonly any[]
}

interface Sent {
  /** A text is sent as it is, anything else as JSON. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** The bearer token: null sends none, and by default it is one of the actor. */
  readonly token?: string | null
  readonly permissions?: readonly GraphPermission[]
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Calls the Microsoft Graph contract as this caller. The form of every answer is checked. */
export function connectGraph(api: Pick<Api, 'app' | 'graphTokenOf'>, actor: Actor) {
  async function send(method: string, path: string, sent: Sent = {}): Promise<GraphGot> {
    const { body, headers, permissions } = sent
    const token = sent.token === undefined ? await api.graphTokenOf(actor, permissions) : sent.token
    const address = /^\/(v1\.0|beta)/i.test(path) ? path : `/v1.0${path}`
    const response = await api.app.request(address, {
      method,
      headers: {
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    secretWatch.search(`an answer of Graph (${method} ${path}, ${response.status})`, text)
    const isJson = response.headers.get('content-type')?.startsWith('application/json')
    const read = isJson ? JSON.parse(text) : text
    const got = {
      status: response.status,
      headers: response.headers,
      body: read,
      details: read.error?.details ?? [],
      value: read.value ?? [],
    }
    checkForm(got)
    checkAgainstDocument(method, address, got)
    return got
  }

  /** Follows the links of a list. Returns every page, and all items on them. */
  async function pages(path: string, headers: Readonly<Record<string, string>> = {}) {
    const found: GraphGot[] = []
    for (let next: string | undefined = path; next !== undefined; ) {
      const got: GraphGot = await send('GET', next.replace(/^https?:\/\/[^/]+/, ''), { headers })
      expect(got.status, JSON.stringify(got.body)).toBe(200)
      found.push(got)
      next = got.body['@odata.nextLink']
    }
    return { pages: found, all: found.flatMap(({ value }) => value) }
  }

  return { send, pages }
}

/** Holds an answer to what the document says of its call: the status, and the schema of the body. */
function checkAgainstDocument(method: string, address: string, { status, body }: GraphGot): void {
  const path = `/${(decodePath(new URL(address, 'http://localhost').pathname) ?? []).slice(1).join('/')}`
  const matching = routes.filter((route) => patternOf(route.path).test(path))
  const route = matching.find((one) => !one.path.includes('{')) ?? matching[0]
  const called = matching.find((one) => one.path === route?.path && one.method === method)
  if (called === undefined) return
  if (status === called.answers.status) {
    const { body: schema } = called.answers
    if (schema !== null) schema.parse(body)
    return
  }
  expect([method, called.path, refusalStatusesOf(called)]).toEqual([
    method,
    called.path,
    expect.arrayContaining([status]),
  ])
  ErrorAnswer.parse(body)
}

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[$().]/g, '\\$&').replace(/\{\w+\}/g, '[^/]+')}$`, 'i')

function checkForm({ status, headers, body }: GraphGot): void {
  expect(headers.get('request-id')).toMatch(guid)
  expect(headers.get('client-request-id')).toMatch(guid)
  expect(headers.get('ms-correlationid')).toBe(headers.get('client-request-id'))
  expect(status).not.toBe(500)
  if (status === 204) {
    expect([body, headers.get('content-length')]).toEqual(['', '0'])
    return
  }
  if (status === 429 || status === 503) expect(headers.get('retry-after')).toMatch(/^\d+$/)
  if (status < 400) return
  const { error, ...rest } = body
  expect(rest).toEqual({})
  expect(error).toEqual({
    code: expect.stringMatching(/^\w+$/),
    message: expect.stringMatching(/\S/),
    ...(error.details && { details: expect.any(Array) }),
    innerError: {
      date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/),
      'request-id': headers.get('request-id'),
      'client-request-id': headers.get('client-request-id'),
    },
  })
  for (const detail of error.details ?? [])
    expect(detail).toEqual({
      code: expect.stringMatching(/^(ObjectConflict|ConflictingObjects|InvalidValue)$/),
      message: expect.stringMatching(/\S/),
      target: expect.stringMatching(/\S/),
    })
}
